public import Campaign
import Cartography

/// What the view of a picture tells beside the map: a heading, paragraphs, and what the areas' looks mean.
///
/// The State view has no paragraphs of its own: the day's story stands there.
public struct Telling {
  public let heading: String
  /// One line under the date.
  public let summary: String
  public let paragraphs: [String]
  public let tally: [(holder: Holder, count: Int, before: Int)]
  private let outlook: Outlook

  public init(_ atlas: Atlas, _ outlook: Outlook, _ story: Story) {
    self.outlook = outlook
    let campaign = atlas.campaign
    tally = campaign.tally(of: outlook.today, before: outlook.compared)
    switch outlook.view {
    case .change:
      let count = campaign.places.count { outlook.isFresh($0.id) }
      heading = "\(outlook.day.short) beside \(outlook.base.short)"
      summary = "Change: \(count) of \(campaign.places.count) tracked places differ from \(outlook.base.short)."
      paragraphs = Telling.groups(atlas, outlook) { "\($0.count) from \($1) to \($2): " }
    case .known:
      let count = campaign.places.count { outlook.isFresh($0.id) }
      heading = "As known on \(outlook.day.short)"
      summary =
        "As known then, by the dates of the sources; what was reported later stands out: \(count) tracked"
        + " place\(count == 1 ? "" : "s")."
      paragraphs = Telling.groups(atlas, outlook) { "\($0.count) then \($2), now known \($1): " }
    case .cumulative:
      heading = "Since the eve"
      summary = "Cumulative: each sign is the day on which the land around a place last passed."
      paragraphs = Telling.days(atlas, outlook)
    case .state, .strip, .corridor, .multiples, .sources, .disagreement:
      heading = ""
      summary = story.summary
      paragraphs = []
    }
  }

  /// The whole of it as text, for those who do not see the map.
  public var text: String { paragraphs.isEmpty ? "" : ([summary] + paragraphs).joined(separator: "\n") + "\n" }

  /// The places that differ, by what they came from and to, the largest group first.
  private static func groups(
    _ atlas: Atlas, _ outlook: Outlook, _ lead: ([String], String, String) -> String
  ) -> [String] {
    var order: [[Hold]] = []
    var names: [[Hold]: [String]] = [:]
    for place in atlas.placesByImportance where outlook.isFresh(place) {
      let pair = [outlook.compared[Int(place.index)], outlook.today[Int(place.index)]]
      if names[pair] == nil { order.append(pair) }
      names[pair, default: []].append(atlas.campaign[place].mapName)
    }
    let groups = order.enumerated().map { (offset: $0.offset, pair: $0.element, names: names[$0.element] ?? []) }
    return groups.sorted { ($1.names.count, $0.offset) < ($0.names.count, $1.offset) }.map { group in
      let (from, to) = (atlas.campaign.name(of: group.pair[0]), atlas.campaign.name(of: group.pair[1]))
      return lead(group.names, from, to) + group.names.joined(separator: ", ")
    }
  }

  /// The signs of the days with what each stands for, and how many places are as on the eve.
  private static func days(_ atlas: Atlas, _ outlook: Outlook) -> [String] {
    let last = atlas.position(of: outlook.day)
    let positions = Dictionary(grouping: last > 0 ? Array(1...last) : []) {
      DaySign.number(of: $0, last: atlas.lastPosition)
    }
    let lines = positions.keys.sorted().compactMap { number -> String? in
      guard let days = positions[number], let first = days.first, let last = days.last else { return nil }
      let count = outlook.dayNumbers.count { $0 == number }
      let until = first == last ? "" : " to \(atlas.day(at: last).short)"
      return "\(Character(DaySign.sign(number))): \(atlas.day(at: first).short)\(until), "
        + count.counting("place")
    }
    return lines + ["as on the eve: " + outlook.dayNumbers.count { $0 == 0 }.counting("place")]
  }

  /// What the areas' looks mean, by the class that a side's land has.
  public func keys(_ side: Side.ID) -> [(style: String, meaning: String)] {
    let held = "held\(side.index)"
    switch outlook.view {
    case .change:
      return [
        ("still", "As on \(outlook.base.short)"), ("fresh \(held)", "+ control passed; outlined"),
        ("fresh uncertain\(side.index)", "Striped, small letter: uncertain; ? only that"),
      ]
    case .cumulative:
      return [
        ("still", "As on the eve"), ("area passed \(held)", "Passed since the eve, on the day of the sign"),
        ("fresh \(held)", "Passed on this day, and outlined"),
        ("area passed uncertain\(side.index)", "Striped: uncertain"),
      ]
    case .known:
      return [
        ("area \(held)", "Known then as it is known now"), ("fresh \(held)", "Reported later, and outlined"),
        ("area uncertain\(side.index)", "Striped, small letter: uncertain"),
      ]
    case .state, .strip, .corridor, .multiples, .sources, .disagreement:
      return [
        ("area \(held)", "As on the day before"), ("fresh \(held)", "Passed on this day, and outlined"),
        ("area uncertain\(side.index)", "Striped, small letter: uncertain"),
      ]
    }
  }
}

extension Campaign {
  /// A hold in words: `HTS-led command (uncertain)`.
  fileprivate func name(of hold: Hold) -> String {
    switch hold {
    case .held(let side): self[side].name
    case .uncertain(let side): self[side].name + " (uncertain)"
    case .contested: header.contestedName.lowercased()
    }
  }
}

extension Outlook {
  /// The sign before a place's name in the view of change: what became of it.
  public func sign(of place: Place.ID) -> String? {
    guard view == .change, isFresh(place) else { return nil }
    let (from, to) = (compared[Int(place.index)], today[Int(place.index)])
    return to == .contested ? "!" : from.side == to.side ? "?" : "+"
  }
}
