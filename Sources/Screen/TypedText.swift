/// A text in any script as cells, for a line that a person types.
///
/// A cell holds one scalar, so that marks which stand on the letter before them are left out.
public struct TypedText: Hashable, Sendable {
  public private(set) var cells: [Cell] = []

  public init(_ text: String, _ ink: Ink) {
    for scalar in text.unicodeScalars where scalar.columns > 0 {
      cells.append(Cell(scalar, ink))
      if scalar.columns > 1 { cells.append(Cell(Cell.covered, ink)) }
    }
  }

  /// The end of it that fits into some columns.
  public func end(in columns: Int) -> ArraySlice<Cell> {
    let end = cells.suffix(max(0, columns))
    return end.first?.glyph == Cell.covered ? end.dropFirst() : end
  }
}

extension Unicode.Scalar {
  /// How many columns of a terminal it takes (Unicode Standard Annex 11, as terminals have it).
  fileprivate var columns: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .unassigned, .surrogate: return 0
    default: return value >= 0x1100 && isWide ? 2 : 1
    }
  }
}
