public import Campaign

/// A change with the names that the files use.
public struct ChangeRow: Encodable, Sendable {
  let date: String
  let place: String
  let from: String
  let to: String
  let confidence: String
  let note: String?
  let sources: [String]
  let disputed: String?

  public init(_ change: Change, in campaign: Campaign) {
    date = change.day.description
    place = campaign[change.place].slug
    from = campaign.code(of: change.from)
    to = campaign.code(of: change.to)
    confidence = change.confidence.rawValue
    note = change.note.isEmpty ? nil : change.note
    sources = change.sources.map { campaign[$0].slug }
    disputed = change.disputed.isEmpty ? nil : change.disputed
  }

  private enum Key: String, CodingKey {
    case date, place, from, to, confidence, note, sources, disputed
    case sourceNote = "source_note"
  }

  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(date, forKey: .date)
    try fields.encode(place, forKey: .place)
    try fields.encode(from, forKey: .from)
    try fields.encode(to, forKey: .to)
    try fields.encode(confidence, forKey: .confidence)
    try fields.encode(note, forKey: .note)
    try fields.encode(sources, forKey: .sources)
    try fields.encode(disputed, forKey: .disputed)
    if sources.isEmpty { try fields.encode(Source.noSource, forKey: .sourceNote) }
  }

  /// The columns of `changes.csv`.
  public static let columns = ["date", "place", "from", "to", "confidence", "note", "sources", "disputed"]

  public var row: [String] {
    [date, place, from, to, confidence, note ?? "", Source.words(for: sources), disputed ?? ""]
  }
}

/// An event with the names that the files use.
public struct EventRow: Encodable, Sendable {
  let date: String
  let place: String?
  let kind: String
  let headline: String
  let detail: String?
  let sources: [String]
  let key: Bool

  public init(_ event: Event, in campaign: Campaign) {
    date = event.day.description
    place = event.place.map { campaign[$0].slug }
    kind = event.kind
    headline = event.headline
    detail = event.detail.isEmpty ? nil : event.detail
    sources = event.sources.map { campaign[$0].slug }
    key = event.isKey
  }

  private enum Key: String, CodingKey {
    case date, place, kind, headline, detail, sources, key
    case sourceNote = "source_note"
  }

  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(date, forKey: .date)
    try fields.encode(place, forKey: .place)
    try fields.encode(kind, forKey: .kind)
    try fields.encode(headline, forKey: .headline)
    try fields.encode(detail, forKey: .detail)
    try fields.encode(sources, forKey: .sources)
    try fields.encode(key, forKey: .key)
    if sources.isEmpty { try fields.encode(Source.noSource, forKey: .sourceNote) }
  }

  /// The columns of `events.csv`.
  public static let columns = ["date", "place", "kind", "headline", "detail", "sources", "key"]

  public var row: [String] {
    [date, place ?? "", kind, headline, detail ?? "", Source.words(for: sources), key ? "yes" : ""]
  }
}

extension Source {
  /// The identifiers with spaces between them, or the words that say that there is none.
  static func words(for slugs: [String]) -> String {
    slugs.isEmpty ? noSource : slugs.joined(separator: " ")
  }
}
