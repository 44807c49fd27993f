/// A table of values with commas, semicolons or tabs between them, otherwise by RFC 4180, kept as ranges into the
/// file's bytes.
///
/// What it takes is bounded, whatever the file has: so many rows, so many cells of a row, so many problems.
struct CSVTable {
  /// A field: where its text is, and whether doubled quotes in it stand for one; eight bytes.
  struct Cell {
    fileprivate(set) var start: Int32
    private var mark: Int32

    fileprivate init(start: Int, end: Int, hasDoubledQuotes: Bool = false) {
      self.start = Int32(start)
      mark = hasDoubledQuotes ? ~Int32(end) : Int32(end)
    }

    var range: Range<Int> { Int(start)..<Int(mark < 0 ? ~mark : mark) }
    var hasDoubledQuotes: Bool { mark < 0 }
  }

  /// A line of the table; sixteen bytes.
  struct Row {
    fileprivate let start: Int32
    fileprivate let kept: Int32
    private let count: Int32
    private let number: Int32

    fileprivate init(start: Int, kept: Int, count: Int, line: Int) {
      self.start = Int32(start)
      self.kept = Int32(kept)
      self.count = Int32(count)
      number = Int32(line)
    }

    /// Where its cells are, the first `mostColumns` of them.
    var cells: Range<Int> { Int(start)..<Int(start + kept) }
    /// How many cells it has in the file.
    var width: Int { Int(count) }
    /// The line in the file on which it starts.
    var line: Int { Int(number) }
  }

  static let mostRows = 1_000_000
  /// More than any table here has; further cells of a row are only counted.
  static let mostColumns = 64
  /// The longest text that a cell can have, in bytes.
  static let longestText = 65_536

  let bytes: [UInt8]
  private(set) var cells: [Cell] = []
  private(set) var rows: [Row] = []
  /// The first problems; `omitted` counts the rest.
  private(set) var problems: [(line: Int, kind: Problem.Kind)] = []
  private(set) var omitted = 0
  private let dialect: TableDialect
  private var position = 0
  private var line = 1
  private var width = 0
  /// The line on which the row that is being read starts.
  private var rowLine = 1
  /// The first lines of rows in which a quote opens and does not close.
  private var broken: Set<Int> = []

  /// Splits a file; what breaks the rules is told in `problems`, and the rest is read all the same.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    dialect = TableDialect(bytes)
    cells.reserveCapacity(bytes.count / 16)
    (position, line) = (dialect.start, dialect.line)
    while position < bytes.count, rows.count < CSVTable.mostRows { readRow() }
    if position < bytes.count { note(.tooManyRows(limit: CSVTable.mostRows), line: line) }
  }

  /// A cell's text, without the apostrophe that guards a formula.
  func text(_ cell: Cell) -> String {
    let text = plainText(cell)
    return cell.range.isEmpty || bytes[cell.range.lowerBound] != UInt8(ascii: "'") ? text : FormulaGuard.unguarded(text)
  }

  private func plainText(_ cell: Cell) -> String {
    let range = cell.range
    guard cell.hasDoubledQuotes else { return String(decoding: bytes[range], as: UTF8.self) }
    var plain: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      plain.append(bytes[index])
      index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Whether a quote opens in the row and does not close, so that its cells mean nothing.
  func isBroken(_ row: Row) -> Bool { !broken.isEmpty && broken.contains(row.line) }

  private mutating func readRow() {
    let first = cells.count
    rowLine = line
    width = 0
    repeat { readCell() } while take(dialect.separator)
    takeLineEnd()
    let isBlank = width == 1 && cells[first].range.isEmpty
    guard !isBlank else { return cells.removeLast(1) }
    rows.append(Row(start: first, kept: cells.count - first, count: width, line: rowLine))
  }

  private mutating func add(_ cell: Cell) {
    width += 1
    if width <= CSVTable.mostColumns { cells.append(cell) }
    if cell.range.count > CSVTable.longestText { note(.tooLong(limit: CSVTable.longestText), line: line) }
  }

  private mutating func note(_ kind: Problem.Kind, line: Int) {
    if problems.count < ProblemLog.limit { problems.append((line, kind)) } else { omitted += 1 }
  }

  private mutating func readCell() {
    if take(UInt8(ascii: "\"")) { readQuoted() } else { readPlain() }
  }

  private mutating func readPlain() {
    let start = position
    let separator = dialect.separator
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == 10 || byte == 13 { break }
      if byte == UInt8(ascii: "\"") { note(.strayQuote, line: line) }
      position += 1
    }
    add(Cell(start: start, end: position))
  }

  private mutating func readQuoted() {
    let openLine = line
    let start = position
    var lineEnd: Int?
    var hasDoubledQuotes = false
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == dialect.lineEnd {
        lineEnd = lineEnd ?? position - 1
        line += 1
      }
      guard byte == UInt8(ascii: "\"") else { continue }
      guard take(UInt8(ascii: "\"")) else {
        if let lineEnd, !isAtCellEnd { return giveUp(from: start, to: lineEnd, line: openLine) }
        add(Cell(start: start, end: position - 1, hasDoubledQuotes: hasDoubledQuotes))
        return skipAfterQuote()
      }
      hasDoubledQuotes = true
    }
    giveUp(from: start, to: lineEnd ?? position, line: openLine)
  }

  /// Takes a quote that opens as never closed: its text ends with its line, and what follows is read as other rows.
  ///
  /// That a quote further down seems to close it, with text right after, is a sign that it opens a text of its own.
  private mutating func giveUp(from start: Int, to end: Int, line openLine: Int) {
    note(.unclosedQuote, line: openLine)
    broken.insert(rowLine)
    position = end
    line = openLine
    add(Cell(start: start, end: end))
  }

  private var isAtCellEnd: Bool {
    position == bytes.count || bytes[position] == dialect.separator || bytes[position] == 10 || bytes[position] == 13
  }

  /// Passes over what stands between a closing quote and the next separator, which should be nothing.
  private mutating func skipAfterQuote() {
    let start = position
    while !isAtCellEnd { position += 1 }
    if position > start { note(.strayQuote, line: line) }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func takeLineEnd() {
    let isReturn = take(13)
    if take(10) || isReturn && dialect.lineEnd == 13 { line += 1 }
  }
}
