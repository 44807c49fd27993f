/// A whole screen as a value: what is drawn is compared, tested, printed and exported before any terminal sees it.
public struct Frame: Hashable, Sendable {
  public let size: Size
  /// Row by row, `size.columns` in each.
  public private(set) var cells: [Cell]
  /// The parts of rows that lead somewhere, beside the cells, of which a screen has few.
  public private(set) var links: [LinkSpan] = []
  /// What stands on the glyphs of cells, by their positions in `cells`: the marks of letters that a person types, of which
  /// a screen has few.
  public private(set) var accents: [Int: String] = [:]
  /// Where the terminal's cursor is parked; `nil` hides it.
  public var cursor: Point?
  /// What the inks look like.
  public var theme = ThemeName.standard

  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: max(0, size.columns) * max(0, size.rows))
  }

  /// The cell at a point; reading outside the frame gives `nil`, writing there does nothing.
  public subscript(point: Point) -> Cell? {
    get { contains(point) ? cells[point.row * size.columns + point.column] : nil }
    set {
      guard let newValue, contains(point) else { return }
      cells[point.row * size.columns + point.column] = newValue
    }
  }

  public func contains(_ point: Point) -> Bool {
    (0..<size.columns).contains(point.column) && (0..<size.rows).contains(point.row)
  }

  /// The cells of one row.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// The rows that differ from another frame; all of them where there is none, or its size or theme is another.
  public func rowsChanged(since other: Frame?) -> [Int] {
    guard let other, other.size == size, other.theme == theme else { return Array(0..<size.rows) }
    return (0..<size.rows).filter { row($0) != other.row($0) || !hasSameAccents(as: other, inRow: $0) }
  }

  /// The stretches of a row that differ from another frame; those with little between them are joined.
  ///
  /// The whole row where there is no other frame, or one of another size or theme.
  public func columnsChanged(in row: Int, since other: Frame?) -> [Range<Int>] {
    guard let other, other.size == size, other.theme == theme else { return [0..<size.columns] }
    let start = row * size.columns
    var stretches: [Range<Int>] = []
    let isSame = hasSameAccents(as: other, inRow: row)
    for column in 0..<size.columns
    where cells[start + column] != other.cells[start + column]
      || !isSame && accents[start + column] != other.accents[start + column]
    {
      if let last = stretches.last, column - last.upperBound < Frame.leastGap {
        stretches[stretches.count - 1] = last.lowerBound..<column + 1
      } else {
        stretches.append(column..<column + 1)
      }
    }
    return stretches
  }

  private func hasSameAccents(as other: Frame, inRow row: Int) -> Bool {
    if accents.isEmpty, other.accents.isEmpty { return true }
    return (row * size.columns..<(row + 1) * size.columns).allSatisfy { accents[$0] == other.accents[$0] }
  }

  /// Fewer equal cells than this between two stretches are not worth a stretch of their own.
  private static let leastGap = 8

  /// Writes text from a point to the right, cut at the frame's edge or after `width` cells; gives the cells used.
  @discardableResult
  public mutating func write(
    _ text: String, at point: Point, _ ink: Ink = .plain, _ attributes: Attributes = [], width: Int = .max
  ) -> Int {
    let room = min(width, size.columns - point.column)
    let isInside = (0..<size.rows).contains(point.row)
    let start = point.row * size.columns + point.column
    var used = 0
    var cell = Cell(" ", ink, attributes)
    for glyph in text.unicodeScalars {
      guard used < room else { break }
      cell.glyph = glyph.shown
      if isInside, point.column + used >= 0 { cells[start + used] = cell }
      used += 1
    }
    return used
  }

  /// Writes cells from a point to the right, cut at the frame's right edge.
  public mutating func write(_ row: [Cell], at point: Point) {
    guard contains(point) else { return }
    let start = point.row * size.columns + point.column
    let shown = row.prefix(size.columns - point.column)
    cells.replaceSubrange(start..<start + shown.count, with: shown)
  }

  /// Writes a cell; outside the frame it does nothing.
  public mutating func set(_ cell: Cell, at point: Point) {
    guard contains(point) else { return }
    cells[point.row * size.columns + point.column] = cell
  }

  /// Lets marks stand on a cell's glyph.
  mutating func accent(_ marks: String, at point: Point) {
    guard contains(point) else { return }
    accents[point.row * size.columns + point.column] = marks
  }

  /// Makes a link of some cells of a row, as far as the frame has them.
  public mutating func link(_ columns: Range<Int>, ofRow row: Int, to link: Link) {
    let columns = columns.clamped(to: 0..<size.columns)
    guard (0..<size.rows).contains(row), !columns.isEmpty else { return }
    links.append(LinkSpan(row: row, columns: columns, link: link))
  }

  /// Leaves the glyphs bare, for a terminal that has no such marks.
  public mutating func removeAccents() { accents = [:] }

  /// Lets no cell lead anywhere.
  public mutating func removeLinks() { links = [] }

  /// Takes away what was drawn in a rectangle, and each link that has a part in it.
  public mutating func clear(_ rect: Rect) {
    for row in rect.rows {
      for column in rect.columns { self[Point(column: column, row: row)] = .blank }
    }
    links.removeAll { rect.rows.contains($0.row) && $0.columns.overlaps(rect.columns) }
  }

  /// The frame as text: a line a row, without trailing blanks.
  public var text: String {
    var text = ""
    for row in 0..<size.rows {
      var line = String.UnicodeScalarView()
      for index in row * size.columns..<(row + 1) * size.columns where cells[index].glyph != Cell.covered {
        line.append(cells[index].glyph)
        if let marks = accents[index] { line.append(contentsOf: marks.unicodeScalars) }
      }
      while line.last == " " { line.removeLast() }
      text.unicodeScalars.append(contentsOf: line)
      text.append("\n")
    }
    return text
  }
}

extension Unicode.Scalar {
  /// The scalar itself where it is safe in one cell of a terminal, else a visible mark.
  ///
  /// Controls, format characters (bidi overrides, joiners), combining marks and wide characters would move the cells
  /// that follow or act on the terminal.
  public var shown: Unicode.Scalar {
    if value < 0x7F { return value >= 0x20 ? self : "?" }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
      .nonspacingMark, .enclosingMark, .spacingMark:
      return "?"
    default:
      return value >= 0x1100 && isWide ? "?" : self
    }
  }

  /// Whether terminals give the scalar two columns, by the blocks that Unicode calls East Asian wide.
  var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F000...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
