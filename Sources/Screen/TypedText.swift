/// A text in any script as a terminal shows it, for a line that a person types: letters with the marks that stand on them.
///
/// What is seen of no letter is left out, as joiners and marks of direction are.
public struct TypedText: Hashable, Sendable {
  /// A letter, and what stands on it in the same cell.
  public struct Letter: Hashable, Sendable {
    public let glyph: Unicode.Scalar
    public fileprivate(set) var accents = ""
    /// How many columns it takes.
    public var columns: Int { glyph.columns }
  }

  public private(set) var letters: [Letter] = []

  public init(_ text: String) {
    for scalar in text.unicodeScalars {
      if scalar.columns > 0 {
        letters.append(Letter(glyph: scalar))
      } else if scalar.isAccent {
        if letters.isEmpty { letters.append(Letter(glyph: TypedText.bearer)) }
        letters[letters.count - 1].accents.unicodeScalars.append(scalar)
      }
    }
  }

  /// What bears a mark that no letter stands before.
  private static let bearer: Unicode.Scalar = "\u{25CC}"

  /// The end of it that fits into some columns.
  public func end(in columns: Int) -> ArraySlice<Letter> {
    var room = columns
    let start = letters.indices.reversed().prefix { index in
      room -= letters[index].columns
      return room >= 0
    }.last
    return letters[(start ?? letters.endIndex)...]
  }
}

extension Frame {
  /// Writes letters from a point to the right; gives the columns used.
  @discardableResult
  public mutating func write(_ letters: ArraySlice<TypedText.Letter>, at point: Point, _ ink: Ink) -> Int {
    var column = point.column
    for letter in letters {
      let place = Point(column: column, row: point.row)
      set(Cell(letter.glyph, ink), at: place)
      if !letter.accents.isEmpty { accent(letter.accents, at: place) }
      if letter.columns > 1 { set(Cell(Cell.covered, ink), at: Point(column: column + 1, row: point.row)) }
      column += letter.columns
    }
    return column - point.column
  }
}

extension Unicode.Scalar {
  /// How many columns of a terminal it takes (Unicode Standard Annex 11, as terminals have it).
  fileprivate var columns: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .unassigned, .surrogate: return 0
    default: return isMedialJamo ? 0 : value >= 0x1100 && isWide ? 2 : 1
    }
  }

  /// Whether it stands on the letter before it.
  fileprivate var isAccent: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: !properties.isDefaultIgnorableCodePoint
    default: isMedialJamo
    }
  }

  /// Whether it is a vowel or a final of Hangul, which joins the letter before it.
  private var isMedialJamo: Bool { (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) }
}
