extension Rule {
  /// Without colours a side is known by its letter alone.
  static let sharedLetter = Rule("shared-letter", "each side has a letter of its own") { located, warn in
    var first: [Unicode.Scalar: Side] = [:]
    for side in located.campaign.sides {
      guard let other = first[side.letter] else {
        first[side.letter] = side
        continue
      }
      warn(
        located.position(inHeader: "sides.\(side.id.index)"),
        "\(side.name) has the letter \(Character(side.letter)) as \(other.name) has; there are not enough for all")
    }
  }
}
