/// The columns of `sources.csv`.
public enum SourceColumn: Int, TableColumn {
  case id
  case title
  case date
  case url
  case side
  case read

  public static let file = MapFileName.sources

  public var rule: ColumnRule {
    switch self {
    case .id: ColumnRule("id", "what the other files call it")
    case .title: ColumnRule("title", "who says so, and where")
    case .date: ColumnRule("date", "the day of publication, or blank")
    case .url: ColumnRule("url", "the address, or blank")
    case .side:
      ColumnRule(
        "side", "the code of the side whose own voice it is, such as its news agency or ministry, or blank",
        isOptional: true)
    case .read:
      ColumnRule("read", "`no` where the page itself was not opened, so that it confirms nothing", isOptional: true)
    }
  }
}

/// A row of `sources.csv`.
public struct SourceRow: TableRow {
  public var id: String
  public var title: String
  public var day: Day?
  public var url: String
  /// The code of the side whose own voice it is, or empty.
  public var side: String
  /// Whether the page itself was read; one that was not confirms nothing.
  public var isRead: Bool

  public init(id: String, title: String, day: Day? = nil, url: String = "", side: String = "", isRead: Bool = true) {
    self.id = id
    self.title = title
    self.day = day
    self.url = url
    self.side = side
    self.isRead = isRead
  }

  /// The row of a source on record.
  public init(_ source: Source, in campaign: Campaign) {
    self.init(
      id: source.slug, title: source.title, day: source.day, url: source.url,
      side: source.side.map { campaign[$0].code } ?? "", isRead: source.isRead)
  }

  public func cell(_ column: SourceColumn) -> TableCell {
    switch column {
    case .id: .text(id)
    case .title: .text(title)
    case .date: .words(day?.description ?? "")
    case .url: .words(url)
    case .side: .words(side)
    case .read: .choice(isRead)
    }
  }
}
