extension Rule {
  /// A publication cannot report what happens more than a day after it appears.
  ///
  /// A day is allowed for time zones and for what is announced in the evening before.
  static let earlySource = Rule(
    "early-source", "a source is not more than a day older than what it is cited for"
  ) { located, warn in
    let campaign = located.campaign
    func check(_ sources: [Source.ID], on day: Day, _ position: @autoclosure () -> Position) {
      for source in sources.map({ campaign[$0] }) {
        guard let published = source.day, published < day.advanced(by: -1) else { continue }
        warn(position(), "\"\(source.slug)\" is of \(published), before what it is cited for (\(day))")
      }
    }
    for change in campaign.changes {
      check(change.sources, on: change.day, located.position(of: change, .sources))
    }
    for event in campaign.events { check(event.sources, on: event.day, located.position(of: event, .sources)) }
  }
}
