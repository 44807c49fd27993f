/// The columns of `eve.csv`.
public enum EveColumn: Int, TableColumn {
  case place
  case control
  case confidence
  case basis
  case note
  case sources

  public static let file = MapFileName.eve

  public var rule: ColumnRule {
    switch self {
    case .place: ColumnRule("place", "the id of the place; one without a row has no source for the eve")
    case .control: ColumnRule("control", "the code of who held it, as in `places.csv`")
    case .confidence: ColumnRule("confidence", "`high`, `medium` or `low`; low is drawn as uncertain")
    case .basis: ColumnRule("basis", "what its sources name: `place`, `area`, or blank")
    case .note: ColumnRule("note", "a sentence, or blank")
    case .sources: ColumnRule("sources", "ids of sources with blanks between them; blank or `no source` for none")
    }
  }
}

/// A row of `eve.csv`.
public struct EveRow: TableRow {
  public var place: String
  public var control: String
  public var confidence: Confidence
  public var basis: Basis?
  public var note: String
  public var sources: [String]

  public init(
    place: String, control: String, confidence: Confidence, basis: Basis? = nil, note: String = "",
    sources: [String] = []
  ) {
    self.place = place
    self.control = control
    self.confidence = confidence
    self.basis = basis
    self.note = note
    self.sources = sources
  }

  /// The row of a place on record; `nil` where the record says nothing of what its holder on the eve rests on.
  public init?(_ place: Place, in campaign: Campaign) {
    guard let evidence = place.eveEvidence else { return nil }
    self.init(
      place: place.slug, control: campaign.code(of: place.eve), confidence: evidence.confidence, basis: evidence.basis,
      note: evidence.note, sources: evidence.sources.map { campaign[$0].slug })
  }

  public func cell(_ column: EveColumn) -> TableCell {
    switch column {
    case .place: .text(place)
    case .control: .text(control)
    case .confidence: .text(confidence.rawValue)
    case .basis: .words(basis?.rawValue ?? "")
    case .note: .words(note)
    case .sources: .sources(sources)
    }
  }
}
