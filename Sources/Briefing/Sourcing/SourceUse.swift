public import Campaign

/// A source with the changes, the events and the holders on the eve that rest on it.
public struct SourceUse: Sendable {
  public let source: Source.ID
  public private(set) var changes: [Change] = []
  public private(set) var events: [Event] = []
  /// The places whose holder on the eve rests on it.
  public private(set) var eve: [Place.ID] = []

  /// Every source that is cited, once, in the order in which changes, then events and then holders on the eve cite it.
  public static func all(
    of changes: some Sequence<Change>, _ events: some Sequence<Event>, eve places: some Sequence<Place> = [Place]()
  ) -> [SourceUse] {
    var uses: [SourceUse] = []
    var positions: [Source.ID: Int] = [:]
    func position(of source: Source.ID) -> Int {
      if let known = positions[source] { return known }
      positions[source] = uses.count
      uses.append(SourceUse(source: source))
      return uses.count - 1
    }
    for change in changes {
      for source in change.sources { uses[position(of: source)].changes.append(change) }
    }
    for event in events {
      for source in event.sources { uses[position(of: source)].events.append(event) }
    }
    for place in places {
      for source in place.eveSources { uses[position(of: source)].eve.append(place.id) }
    }
    return uses
  }

  /// Every source of a campaign in the order of the record, also one that nothing rests on.
  public static func all(in campaign: Campaign) -> [SourceUse] {
    let cited = all(of: campaign.changes, campaign.events, eve: campaign.places)
    let uses = Dictionary(uniqueKeysWithValues: cited.map { ($0.source, $0) })
    return campaign.sources.map { uses[$0.id] ?? SourceUse(source: $0.id) }
  }

  /// How much rests on it.
  fileprivate var weight: Int { changes.count + events.count + eve.count }
}

extension [SourceUse] {
  /// The one that most rests on first, then in the order of the record.
  public var byWeight: [SourceUse] {
    sorted { left, right in (right.weight, left.source.index) < (left.weight, right.source.index) }
  }
}

extension Atlas {
  /// The sources of what the first day shows and of all that changed or happened until the last, in the record's order.
  public func sources(of days: ClosedRange<Day>) -> [Source] {
    let first = days.lowerBound
    let standing = campaign.places.compactMap { chronicle.lastChange(of: $0.id, on: first) }
    let asOnEve = campaign.places.filter { chronicle.lastChange(of: $0.id, on: first) == nil }
    let changes = chronicle.changes.filter { days.contains($0.day) }
    let uses = SourceUse.all(of: standing + changes, campaign.events(toldOn: days), eve: asOnEve)
    let isUsed = Set(uses.map(\.source))
    return campaign.sources.filter { isUsed.contains($0.id) }
  }
}

extension Campaign {
  /// On how many words a change rests, without those that were not read: `by 2 sources`, `without a source`.
  public func support(of change: Change) -> String {
    guard !change.sources.isEmpty else { return SourcePhrase.withoutSource.text }
    let read = confirming(change.sources).count
    return read == 0 ? SourcePhrase.byUnread.text : SourcePhrase.bySources.filled(count: read)
  }
}

extension SourceUse {
  /// Of how many places the holder on the eve rests on it, in words; `nil` where of none.
  public var eveInWords: String? { eve.isEmpty ? nil : SourcePhrase.eveHolders.filled(count: eve.count) }
}

extension Source {
  /// When it was published, against a day: `published 6 Dec 2024, the day after`.
  public func age(on day: Day) -> String {
    guard let published = self.day else { return SourcePhrase.publishedUnknown.text }
    let days = day.distance(to: published)
    let phrase: SourcePhrase =
      switch days {
      case 0: .publishedSameDay
      case 1: .publishedDayAfter
      case -1: .publishedDayBefore
      case 2...: .publishedAfter
      default: .publishedBefore
      }
    return phrase.filled(["day": published.short, "days": abs(days)])
  }
}
