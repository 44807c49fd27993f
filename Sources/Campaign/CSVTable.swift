/// A table of comma-separated values by RFC 4180, kept as ranges into the file's bytes.
struct CSVTable {
  /// A field: where its text is, and whether doubled quotes in it stand for one.
  struct Cell {
    var start: Int
    var end: Int
    var hasDoubledQuotes = false
  }

  /// A line of the table: its cells, and the line in the file on which it starts.
  struct Row {
    let cells: Range<Int>
    let line: Int
  }

  let bytes: [UInt8]
  private(set) var cells: [Cell] = []
  private(set) var rows: [Row] = []
  private(set) var faults: [(line: Int, kind: Problem.Kind)] = []
  private var position = 0
  private var line = 1

  /// Splits a file; what breaks the rules is told in `faults`, and the rest is read all the same.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    cells.reserveCapacity(bytes.count / 12)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    while position < bytes.count { readRow() }
  }

  /// A row's cells from the file.
  func text(_ cell: Cell) -> String {
    guard cell.hasDoubledQuotes else { return String(decoding: bytes[cell.start..<cell.end], as: UTF8.self) }
    var plain: [UInt8] = []
    var index = cell.start
    while index < cell.end {
      plain.append(bytes[index])
      index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private mutating func readRow() {
    let first = cells.count
    let startLine = line
    repeat { readCell() } while take(UInt8(ascii: ","))
    takeLineEnd()
    let isBlank = cells.count == first + 1 && cells[first].start == cells[first].end
    if isBlank { cells.removeLast() } else { rows.append(Row(cells: first..<cells.count, line: startLine)) }
  }

  private mutating func readCell() {
    if take(UInt8(ascii: "\"")) { readQuoted() } else { readPlain() }
  }

  private mutating func readPlain() {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: ",") || byte == 10 || isReturn(at: position) { break }
      if byte == UInt8(ascii: "\"") { faults.append((line, .strayQuote)) }
      position += 1
    }
    cells.append(Cell(start: start, end: position))
  }

  private mutating func readQuoted() {
    let openLine = line
    var cell = Cell(start: position, end: position)
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 10 { line += 1 }
      guard byte == UInt8(ascii: "\"") else { continue }
      guard take(UInt8(ascii: "\"")) else {
        cell.end = position - 1
        cells.append(cell)
        return skipAfterQuote()
      }
      cell.hasDoubledQuotes = true
    }
    faults.append((openLine, .unclosedQuote))
    cell.end = position
    cells.append(cell)
  }

  /// Passes over what stands between a closing quote and the next comma, which should be nothing.
  private mutating func skipAfterQuote() {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: ","), bytes[position] != 10, !isReturn(at: position) {
      position += 1
    }
    if position > start { faults.append((line, .strayQuote)) }
  }

  private func isReturn(at index: Int) -> Bool {
    bytes[index] == 13 && (index + 1 == bytes.count || bytes[index + 1] == 10)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func takeLineEnd() {
    _ = take(13)
    if take(10) { line += 1 }
  }
}
