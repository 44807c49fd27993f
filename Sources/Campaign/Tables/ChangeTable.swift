/// The columns of `changes.csv`.
public enum ChangeColumn: Int, TableColumn {
  case date
  case place
  case from
  case to
  case confidence
  case basis
  case note
  case sources
  case disputed
  case remark

  public static let file = MapFileName.changes

  public var rule: ColumnRule {
    switch self {
    case .date: ColumnRule("date", "the day, `2024-12-05`; rows are in order of date, in which they apply")
    case .place: ColumnRule("place", "the id of the place")
    case .from: ColumnRule("from", "the code of the side that held it until then, or of contested ground")
    case .to: ColumnRule("to", "the code of the side that holds it from then on, or of contested ground")
    case .confidence: ColumnRule("confidence", "`high`, `medium` or `low`; low is drawn as uncertain")
    case .basis:
      ColumnRule(
        "basis",
        "what its sources name: `place` (the place or its own site), `area` (only what is around it), or blank",
        isOptional: true)
    case .note: ColumnRule("note", "a sentence, or blank")
    case .sources: ColumnRule("sources", "ids of sources with blanks between them; blank or `no source` for none")
    case .disputed: ColumnRule("disputed", "another date or claim, or blank")
    case .remark: ColumnRule("remark", "what else a reader should know of the row, or blank", isOptional: true)
    }
  }
}

/// A row of `changes.csv`.
public struct ChangeRow: TableRow {
  public var day: Day
  public var place: String
  public var from: String
  public var to: String
  public var confidence: Confidence
  /// `nil` where nothing citable names the place or its area.
  public var basis: Basis?
  public var note: String
  public var sources: [String]
  public var disputed: String
  public var remark: String

  public init(
    day: Day, place: String, from: String, to: String, confidence: Confidence, basis: Basis? = nil,
    note: String = "", sources: [String] = [], disputed: String = "", remark: String = ""
  ) {
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

  /// The row of a change on record.
  public init(_ change: Change, in campaign: Campaign) {
    self.init(
      day: change.day, place: campaign[change.place].slug, from: campaign.code(of: change.from),
      to: campaign.code(of: change.to), confidence: change.confidence, basis: change.basis, note: change.note,
      sources: change.sources.map { campaign[$0].slug }, disputed: change.disputed, remark: change.remark)
  }

  public func cell(_ column: ChangeColumn) -> TableCell {
    switch column {
    case .date: .text(day.description)
    case .place: .text(place)
    case .from: .text(from)
    case .to: .text(to)
    case .confidence: .text(confidence.rawValue)
    case .basis: .words(basis?.rawValue ?? "")
    case .note: .words(note)
    case .sources: .sources(sources)
    case .disputed: .words(disputed)
    case .remark: .words(remark)
    }
  }
}
