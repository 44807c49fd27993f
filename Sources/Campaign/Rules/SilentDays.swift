extension Rule {
  /// A day on which nothing is recorded may be quiet, or forgotten; days in a row are told once.
  static let silentDays = Rule("silent-days", "each day has a change or an event") { located, warn in
    let campaign = located.campaign
    let header = campaign.header
    let spoken = Set(campaign.changes.map(\.day) + campaign.events.map(\.day)).sorted()
    let ends = spoken.filter { $0 >= header.first && $0 <= header.last } + [header.last.advanced(by: 1)]
    var previous = header.first.advanced(by: -1)
    for day in ends {
      let silent = previous.distance(to: day) - 1
      if silent > 0 {
        let (start, end) = (previous.advanced(by: 1), day.advanced(by: -1))
        warn(position(after: previous, located), sentence(from: start, to: end, count: silent))
      }
      previous = day
    }
  }

  private static func sentence(from start: Day, to end: Day, count: Int) -> String {
    count == 1
      ? "nothing is recorded for \(start); an event can say that it was quiet"
      : "nothing is recorded from \(start) to \(end) (\(count) days); an event can say that it was quiet"
  }

  /// Where an entry for the silence would go: at the first change after a day, or else the last one.
  private static func position(after day: Day, _ located: LocatedCampaign) -> Position {
    let changes = located.campaign.changes
    let next = changes.partitioningIndex { $0.day > day }
    guard let change = next < changes.count ? changes[next] : changes.last else {
      return located.position(inHeader: "first")
    }
    return located.position(of: change, .date)
  }
}
