/// The events of a campaign by their days, and what was read of its sources.
extension Campaign {
  /// The events before the eve, which are told on the eve and played on no day of their own.
  public var background: ArraySlice<Event> { events[..<events.partitioningIndex { $0.day >= header.eve }] }

  /// The events after the last day, which are told on it and played on no day of their own.
  public var aftermath: ArraySlice<Event> { events[events.partitioningIndex { $0.day > header.last }...] }

  /// What is told with a day beyond its own events: on the eve what happened before it, on the last day what happened
  /// afterwards.
  public func beyond(_ day: Day) -> ArraySlice<Event> {
    day == header.eve ? background : day == header.last ? aftermath : []
  }

  /// The events of some days; with the eve goes the background and with the last day the aftermath.
  public func events(toldOn days: ClosedRange<Day>) -> ArraySlice<Event> {
    let start = events.partitioningIndex { $0.day >= days.lowerBound }
    let end = events.partitioningIndex { $0.day > days.upperBound }
    return events[
      (days.lowerBound <= header.eve ? events.startIndex : start)..<(days.upperBound >= header.last
        ? events.endIndex : end)]
  }

  /// The places whose holder on the eve has evidence, in the order of `eve.csv`.
  public var placesWithEveEvidence: [Place] {
    places.filter { $0.eveEvidence != nil }.sorted { ($0.eveEvidence?.row ?? 0) < ($1.eveEvidence?.row ?? 0) }
  }

  /// Events by their ranks, 1 first; those without a rank follow: at no place first, then by the importance of their
  /// places, then by how much passed around them on their day, and otherwise as the record has them.
  ///
  /// - Parameter changes: those of the events' day.
  public func byRank(_ events: [Event], of changes: some Sequence<Change>) -> [Event] {
    guard events.count > 1 else { return events }
    let regions = changes.map { self[$0.place].region }
    func key(_ event: Event) -> (Int, Int, Int, Int) {
      let place = event.place.map { self[$0] }
      let passed = place.map { place in regions.count { $0 == place.region } } ?? 0
      return (event.rank ?? .max, place.map { self[$0.kind].rank } ?? -1, -passed, event.id.index)
    }
    return events.map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Those of some sources that were read: only they confirm what rests on them.
  public func confirming(_ sources: [Source.ID]) -> [Source.ID] { sources.filter { self[$0].isRead } }
}
