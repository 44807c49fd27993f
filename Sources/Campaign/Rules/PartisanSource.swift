extension Rule {
  /// A side's own voice is not enough to be sure that the side has gained a place.
  ///
  /// Whose voice a source is stands in the column `side` of `sources.csv`, which a folder may do without.
  static let partisanSource = Rule(
    "partisan-source", "a gain on which only the gaining side's own sources speak is at most of medium confidence"
  ) { located, warn in
    let campaign = located.campaign
    for change in campaign.changes {
      guard case .side(let side) = change.to, change.confidence == .high,
        case let read = change.sources.map({ campaign[$0] }).filter(\.isRead), !read.isEmpty,
        read.allSatisfy({ $0.side == side })
      else { continue }
      warn(
        located.position(of: change, .sources),
        "only \(campaign[side].name)'s own sources say that it gained \(campaign[change.place].name); "
          + "name another or write medium")
    }
  }
}
