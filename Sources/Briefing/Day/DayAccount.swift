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
  /// The events that the campaign marks as turning points, in the order of their ranks.
  public let turningPoints: [Event]
  public let otherEvents: [Event]
  /// On the eve what happened before it, on the last day what happened afterwards; else nothing.
  public let beyond: ArraySlice<Event>
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
    turningPoints = atlas.campaign.byRank(events.filter { $0.isKey }, of: atlas.chronicle.changes(on: day))
    otherEvents = events.filter { !$0.isKey }
    beyond = atlas.campaign.beyond(day)
    placesChanged = atlas.campaign.placeCount(of: changes)
    placesChangedTwice =
      placesChanged == changes.count
      ? [] : Grouping(changes, by: \.place).bySize.filter { $0.members.count > 1 }.map(\.key)
  }

  public var campaign: Campaign { atlas.campaign }

  /// The events that stand for the day where there is little room: its turning points, or else its first event.
  public var headlines: [Event] { turningPoints.isEmpty ? Array(otherEvents.prefix(1)) : turningPoints }

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
  /// The changes whose sources name only the area around the place.
  public var areaSourced: [Change] { changes.filter { $0.basis == .area } }
  /// The changes for which there is another date or claim.
  public var disputed: [Change] { changes.filter { !$0.disputed.isEmpty } }

  /// The word under which `beyond` is told.
  public var beyondHeading: String { (isEve ? RecordPhrase.before : .afterwards).text }

  /// The events that are told with the day in the order of the record: its own, and those of `beyond`.
  public var toldEvents: ArraySlice<Event> { campaign.events(toldOn: day...day) }

  /// What rests on which source, of the changes and all events that are told, on the eve also of who had what.
  public var sourceUses: [SourceUse] {
    SourceUse.all(of: changes, toldEvents, eve: isEve ? campaign.places : [])
  }
}
