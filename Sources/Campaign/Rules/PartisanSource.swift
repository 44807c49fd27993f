extension Rule {
  /// A side's own voice is not enough to say that the side has gained a place.
  ///
  /// Whose voice a source is stands in the column `side` of `sources.csv`, which a folder may do without.
  static let partisanSource = Rule(
    "partisan-source", "a side's gain does not rest on that side's own sources alone"
  ) { located, warn in
    let campaign = located.campaign
    for change in campaign.changes {
      guard case .side(let side) = change.to, change.confidence != .low,
        case let read = change.sources.map({ campaign[$0] }).filter(\.isRead), !read.isEmpty,
        read.allSatisfy({ $0.side == side })
      else { continue }
      warn(
        located.position(of: change, .sources),
        "only \(campaign[side].name)'s own sources say that it gained \(campaign[change.place].name); "
          + "name another or write low")
    }
  }
}
