extension Rule {
  /// A publication cannot report what happens more than a day after it appears.
  ///
  /// A day is allowed for time zones and for what is announced in the evening before.
  static let earlySource = Rule(
    "early-source", "a source is not more than a day older than what it is cited for"
  ) { located in
    let campaign = located.campaign
    func early(_ sources: [Source.ID], before day: Day) -> [Source] {
      sources.map { campaign[$0] }.filter { $0.day.map { $0 < day.advanced(by: -1) } ?? false }
    }
    func sentence(_ source: Source, _ day: Day) -> String {
      "\"\(source.slug)\" is of \(source.day?.description ?? ""), before what it is cited for (\(day))"
    }
    let changes = campaign.changes.flatMap { change in
      early(change.sources, before: change.day).map {
        Remark(located.position(of: change, "sources"), sentence($0, change.day))
      }
    }
    let events = campaign.events.flatMap { event in
      early(event.sources, before: event.day).map {
        Remark(located.position(of: event, "sources"), sentence($0, event.day))
      }
    }
    return changes + events
  }
}
