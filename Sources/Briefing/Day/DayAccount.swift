public import Campaign

/// What the record says of a day, as far as the atlas's filter lets it through: found once, for every teller.
///
/// `DayAccount+Sentences.swift` words it; panels, pictures, pages and screen readers lay the sentences out.
public struct DayAccount: Sendable {
  public let day: Day
  /// Those that count, without those to a side that is hidden, in the order of the record.
  public let changes: [Change]
  /// The same by from and to, the largest group first.
  public let transfers: [Transfer]
  /// The events that the campaign marks as turning points.
  public let turningPoints: [Event]
  public let otherEvents: [Event]
  /// How many places changed, which may be fewer than there were changes.
  public let placesChanged: Int
  /// The places that changed more than once, the one with most changes first.
  public let placesChangedTwice: [Place.ID]
  let atlas: Atlas

  public init(_ atlas: Atlas, on day: Day) {
    self.atlas = atlas
    self.day = day
    changes = atlas.changes(on: day)
    transfers = Transfer.groups(of: changes, atlas.campaign)
    let events = atlas.chronicle.events(on: day)
    turningPoints = events.filter { $0.isKey }
    otherEvents = events.filter { !$0.isKey }
    placesChanged = atlas.campaign.placeCount(of: changes)
    placesChangedTwice =
      placesChanged == changes.count
      ? [] : Grouping(changes, by: \.place).bySize.filter { $0.members.count > 1 }.map(\.key)
  }

  var campaign: Campaign { atlas.campaign }

  /// Whether it is the day before the first, of which the record says only who had what.
  public var isEve: Bool { day == campaign.header.eve }

  /// How many places each side has at the day's end, and had the day before.
  public var tally: Tally {
    let (holds, before) = (atlas.chronicle.holds(on: day), atlas.chronicle.holds(on: day.advanced(by: -1)))
    return Tally(holds, before: before, in: campaign, hiding: atlas.filter.hidden)
  }
  /// How many places are held uncertainly at the day's end.
  public var uncertain: Int {
    atlas.chronicle.holds(on: day).count { if case .uncertain = $0 { atlas.filter.shows($0) } else { false } }
  }

  /// The changes of low confidence.
  public var unsure: [Change] { changes.filter { $0.confidence == .low } }
  /// The changes for which there is no source.
  public var unsourced: [Change] { changes.filter { $0.sources.isEmpty } }
  /// The changes for which there is another date or claim.
  public var disputed: [Change] { changes.filter { !$0.disputed.isEmpty } }

  /// What rests on which source, of the changes and all events.
  public var sourceUses: [SourceUse] { SourceUse.all(of: changes, atlas.chronicle.events(on: day)) }
}
