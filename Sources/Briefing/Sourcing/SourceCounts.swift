public import Campaign

/// How many changes and events there are, and how many of them have no source.
public struct SourceCounts: Sendable {
  public let changes: Int
  public let changesWithoutSource: Int
  /// The changes whose sources name the place itself.
  public let changesByPlace: Int
  /// The changes whose sources name only the area around the place.
  public let changesByArea: Int
  public let events: Int
  public let eventsWithoutSource: Int

  public init(_ changes: some Sequence<Change>, _ events: some Sequence<Event>) {
    let changes = Array(changes)
    (self.changes, changesWithoutSource) = SourceCounts.count(changes, \.sources)
    changesByPlace = changes.count { $0.basis == .place }
    changesByArea = changes.count { $0.basis == .area }
    (self.events, eventsWithoutSource) = SourceCounts.count(events, \.sources)
  }

  /// Those of a campaign's whole record.
  public init(_ campaign: Campaign) { self.init(campaign.changes, campaign.events) }

  private static func count<Record>(
    _ records: some Sequence<Record>, _ sources: (Record) -> [Source.ID]
  ) -> (all: Int, withoutSource: Int) {
    records.reduce(into: (0, 0)) { counts, record in
      counts.0 += 1
      if sources(record).isEmpty { counts.1 += 1 }
    }
  }

  /// `124 of 487 changes and 1 of 146 events have no source`, and the rest of the changes by what their sources name.
  public var sentence: String {
    let counts = RecordPhrase.haveNoSource.filled([
      "unsourced": changesWithoutSource, "changes": changes, "unsourcedEvents": eventsWithoutSource, "events": events,
    ])
    guard changesByArea > 0 else { return counts }
    return RecordPhrase.haveAreaSources.filled(["counts": counts, "place": changesByPlace, "area": changesByArea])
  }
}
