/// What the holder of a place on the eve rests on.
public struct EveEvidence: Hashable, Sendable {
  /// The position of its row in `eve.csv`.
  public let row: Int
  public let confidence: Confidence
  /// `nil` where nothing citable names the place or its area.
  public let basis: Basis?
  /// One sentence, or empty.
  public let note: String
  public let sources: [Source.ID]

  public init(row: Int, confidence: Confidence, basis: Basis?, note: String, sources: [Source.ID]) {
    self.row = row
    self.confidence = confidence
    self.basis = basis
    self.note = note
    self.sources = sources
  }
}

extension Place {
  /// The sources of its holder on the eve; none where the record states it without a source.
  public var eveSources: [Source.ID] { eveEvidence?.sources ?? [] }
}
