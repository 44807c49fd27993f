/// How sure the record is of a change.
public enum Confidence: String, CaseIterable, Hashable, Sendable {
  case high
  case medium
  case low
}

/// What the sources of a claim name.
public enum Basis: String, CaseIterable, Hashable, Sendable {
  /// The place itself or its own site.
  case place
  /// Only the area around it.
  case area
}

/// One change of a place's holder.
public struct Change: Identifiable, Hashable, Sendable {
  /// A change's position in `Campaign.changes`, which is the order in which changes apply.
  public struct ID: Hashable, Sendable, Comparable {
    public let index: Int
    public init(index: Int) { self.index = index }
    public static func < (left: ID, right: ID) -> Bool { left.index < right.index }
  }

  public let id: ID
  public let day: Day
  public let place: Place.ID
  public internal(set) var from: Holder
  public let to: Holder
  public let confidence: Confidence
  /// What its sources name; `nil` where nothing citable names the place or its area.
  public let basis: Basis?
  /// One sentence, or empty.
  public let note: String
  public let sources: [Source.ID]
  /// The other date or claim, or empty where there is none.
  public let disputed: String
  /// What else a reader should know, which is no claim, or empty.
  public let remark: String

  public init(
    id: ID, day: Day, place: Place.ID, from: Holder, to: Holder, confidence: Confidence,
    basis: Basis? = nil, note: String, sources: [Source.ID], disputed: String, remark: String = ""
  ) {
    self.id = id
    self.day = day
    self.place = place
    self.from = from
    self.to = to
    self.confidence = confidence
    self.basis = basis
    self.note = note
    self.sources = sources
    self.disputed = disputed
    self.remark = remark
  }
}

/// Something that happened on a day, mostly at a place.
public struct Event: Identifiable, Hashable, Sendable {
  /// An event's position in `Campaign.events`.
  public struct ID: Hashable, Sendable {
    public let index: Int
    public init(index: Int) { self.index = index }
  }

  public let id: ID
  public let day: Day
  public let place: Place.ID?
  /// The kind as the file has it, one of `Campaign.eventKinds`.
  public let kind: String
  public let headline: String
  public let detail: String
  public let sources: [Source.ID]
  /// Whether the campaign marks it as a turning point: `]` and `[` go from one such day to the next.
  public let isKey: Bool
  /// Its place among the turning points of its day, 1 first; `nil` where the record leaves it to the importance of places.
  public let rank: Int?

  public init(
    id: ID, day: Day, place: Place.ID?, kind: String, headline: String, detail: String, sources: [Source.ID],
    isKey: Bool, rank: Int? = nil
  ) {
    self.id = id
    self.day = day
    self.place = place
    self.kind = kind
    self.headline = headline
    self.detail = detail
    self.sources = sources
    self.isKey = isKey
    self.rank = rank
  }
}

/// A publication that the record rests on.
public struct Source: Identifiable, Hashable, Sendable {
  /// What exports say, and what a cell of sources may say, where nothing citable is known.
  public static let noSource = "no source"

  /// A source's position in `Campaign.sources`.
  public struct ID: Hashable, Sendable, BitwiseCopyable {
    public let index: Int
    public init(index: Int) { self.index = index }
  }

  public let id: ID
  /// The name that the files use, `reuters-1208`.
  public let slug: String
  public let title: String
  /// The day of publication, where it is known.
  public let day: Day?
  /// The address, or empty.
  public let url: String
  /// The side whose own voice it is, where the record names one.
  public let side: Side.ID?
  /// Whether the page itself was read; one that was not is a pointer and confirms nothing.
  public let isRead: Bool

  public init(id: ID, slug: String, title: String, day: Day?, url: String, side: Side.ID? = nil, isRead: Bool = true) {
    self.id = id
    self.slug = slug
    self.title = title
    self.day = day
    self.url = url
    self.side = side
    self.isRead = isRead
  }
}
