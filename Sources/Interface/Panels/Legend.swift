import Campaign
import Screen

extension Passage {
  /// The sides with their letters, how many tracked places each has, and how many more or fewer than the day before.
  init(legendOf model: Model, width: Int) {
    self.init(width: width)
    let atlas = model.atlas
    let today = Tally(atlas.chronicle.holds(on: model.day))
    let before = Tally(atlas.chronicle.holds(on: model.day.advanced(by: -1)))
    for side in atlas.campaign.sides {
      addCount(today.count(of: side.id), before.count(of: side.id), .side(side.id), atlas)
    }
    addCount(today.contested, before.contested, .contested, atlas)
    addRow(
      [Run(text: "tracked places", ink: .faint)],
      right: Run(text: "of " + String(atlas.campaign.places.count) + "     ", ink: .faint))
    add("small: uncertain  .: out of reach", ink: .faint)
  }

  private mutating func addCount(_ count: Int, _ before: Int, _ holder: Holder, _ atlas: Atlas) {
    guard count > 0 || before > 0 else { return }
    let difference = count == before ? "" : count > before ? "+\(count - before)" : "\(count - before)"
    let left = [
      Run(text: String(Character(atlas.letter(of: holder))), ink: atlas.ink(of: holder)),
      Run(text: " " + atlas.campaign.name(of: holder)),
    ]
    addRow(left, right: Run(text: String(count) + difference.leftPadded(to: 5)))
  }
}

/// How many places each side has.
struct Tally {
  private var counts: [Side.ID: Int] = [:]
  private(set) var contested = 0

  init(_ holds: [Hold]) {
    for hold in holds {
      if let side = hold.side { counts[side, default: 0] += 1 } else { contested += 1 }
    }
  }

  func count(of side: Side.ID) -> Int { counts[side] ?? 0 }
}

extension String {
  func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - unicodeScalars.count)) + self
  }
}
