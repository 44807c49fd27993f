public import Campaign

/// All that the record has on a place, as of a day: found once, for every teller.
///
/// `PlaceRecord+Sentences.swift` words it; panels, screen readers and exports lay it out.
public struct PlaceRecord: Sendable {
  public let place: Place
  public let day: Day
  public let kind: PlaceKind
  public let region: Region
  /// What is known of its holder at the day's end.
  public let hold: Hold
  /// The change by which it is so; `nil` where it is as on the eve.
  public let cause: Change?
  /// All its changes in order, even several on one day, with their sources and other claims.
  public let changes: [Change]
  /// All events there in the order of the record.
  public let events: [Event]
  public let atlas: Atlas

  public init(_ place: Place, in atlas: Atlas, on day: Day) {
    self.atlas = atlas
    self.place = place
    self.day = day
    kind = atlas.campaign[place.kind]
    region = atlas.campaign[place.region]
    cause = atlas.chronicle.lastChange(of: place.id, on: day)
    hold = cause?.hold ?? place.holdOnEve
    changes = atlas.chronicle.history(of: place.id)
    events = atlas.chronicle.events(at: place.id)
  }

  public var campaign: Campaign { atlas.campaign }

  /// What the record says of its holder on the eve, where that is still so; `nil` where it says nothing.
  public var evidence: EveEvidence? { cause == nil ? place.eveEvidence : nil }

  /// The days of its changes, then of its events: the rows of the list that a panel shows.
  public var rowDays: [Day] { changes.map(\.day) + events.map(\.day) }

  /// What is known of its holder at the end of each day from the eve on.
  public var holds: [(day: Day, hold: Hold)] {
    (0...atlas.lastPosition).map { position in
      let day = atlas.day(at: position)
      return (day, atlas.chronicle.hold(of: place.id, on: day))
    }
  }
}
