/// The columns of `events.csv`.
public enum EventColumn: Int, TableColumn {
  case date
  case place
  case kind
  case headline
  case detail
  case sources
  case key
  case rank

  public static let file = MapFileName.events

  public var rule: ColumnRule {
    switch self {
    case .date:
      ColumnRule("date", "the day, `2024-12-05`, also before the eve or after the last day; rows are in order of date")
    case .place: ColumnRule("place", "the id of the place, or blank")
    case .kind: ColumnRule("kind", "one of the kinds of events in `campaign.json`")
    case .headline: ColumnRule("headline", "what happened, in one line")
    case .detail: ColumnRule("detail", "more of it, or blank")
    case .sources: ColumnRule("sources", "ids of sources with blanks between them; blank or `no source` for none")
    case .key: ColumnRule("key", "`yes` for a turning point, or blank", isOptional: true)
    case .rank:
      ColumnRule(
        "rank",
        "a whole number: 1 is told first of a day's turning points; "
          + "blank by how important the place is and how much passed",
        isOptional: true)
    }
  }
}

/// A row of `events.csv`.
public struct EventRow: TableRow {
  public var day: Day
  /// The id of the place, or empty.
  public var place: String
  public var kind: String
  public var headline: String
  public var detail: String
  public var sources: [String]
  public var isKey: Bool
  /// Its place among the turning points of its day, 1 first.
  public var rank: Int?

  public init(
    day: Day, place: String, kind: String, headline: String, detail: String = "", sources: [String] = [],
    isKey: Bool = false, rank: Int? = nil
  ) {
    self.day = day
    self.place = place
    self.kind = kind
    self.headline = headline
    self.detail = detail
    self.sources = sources
    self.isKey = isKey
    self.rank = rank
  }

  /// The row of an event on record.
  public init(_ event: Event, in campaign: Campaign) {
    self.init(
      day: event.day, place: event.place.map { campaign[$0].slug } ?? "", kind: event.kind, headline: event.headline,
      detail: event.detail, sources: event.sources.map { campaign[$0].slug }, isKey: event.isKey,
      rank: event.rank)
  }

  public func cell(_ column: EventColumn) -> TableCell {
    switch column {
    case .date: .text(day.description)
    case .place: .words(place)
    case .kind: .text(kind)
    case .headline: .text(headline)
    case .detail: .words(detail)
    case .sources: .sources(sources)
    case .key: .answer(isKey)
    case .rank: .number(rank)
    }
  }
}
