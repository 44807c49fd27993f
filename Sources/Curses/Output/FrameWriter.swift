import Screen

/// Writes what takes a terminal from one frame to the next, for terminals with the sequences of ECMA-48.
///
/// Only what differs is sent: the cursor goes on from where it is, the pen is changed and not reset, and blanks are erased
/// where that is shorter. ncurses, which looks up each sequence and puts it together anew, takes several times as long.
struct FrameWriter {
  /// What terminals of the kind differ in.
  struct Abilities: Equatable {
    /// Whether a line feed leaves the column as it is.
    var keepsColumn = true
    /// Whether what is erased takes the background of the pen.
    var erasesInColour = true
    /// Whether some cells within a row can be erased (ECH).
    var erasesWithin = true
    var showCursor = "\u{1B}[?25h"
    var hideCursor = "\u{1B}[?25l"
  }

  private let abilities: Abilities
  /// Where the cursor is and what the terminal writes with; `nil` is not known.
  private var place: Point?
  private var pen: Pen?
  private var showsCursor = false
  private var bytes: [UInt8] = []

  init(_ abilities: Abilities) { self.abilities = abilities }

  /// The bytes that make a frame of the one that the terminal shows, where `nil` is a screen that has been cleared.
  ///
  /// `mark` says how a cell is written.
  mutating func step(to frame: Frame, over shown: Frame?, mark: (Cell) -> Mark) -> [UInt8] {
    bytes.removeAll(keepingCapacity: true)
    let before = shown.flatMap { $0.size == frame.size && $0.theme == frame.theme ? $0 : nil }
    var row = Row(width: frame.size.columns, cells: frame.cells, shown: before?.cells ?? [], isCleared: shown == nil)
    for number in 0..<frame.size.rows {
      row.number = number
      write(row, mark)
    }
    leaveCursor(at: frame.cursor)
    return bytes
  }

  /// The bytes that bring back the terminal's own pen and hide the cursor, before somebody else writes.
  var farewell: [UInt8] {
    var bytes: [UInt8] = []
    if let pen { Pen().append(after: pen, to: &bytes) }
    if showsCursor { bytes += abilities.hideCursor.utf8 }
    return bytes
  }

  /// Takes note that somebody else has written after the farewell.
  mutating func forget() { (place, pen, showsCursor) = (nil, nil, false) }

  private mutating func leaveCursor(at point: Point?) {
    if let point { move(to: point) }
    guard showsCursor != (point != nil) else { return }
    showsCursor.toggle()
    bytes += (showsCursor ? abilities.showCursor : abilities.hideCursor).utf8
  }

  // MARK: A row

  /// A row as it is to be, and as the terminal has it.
  private struct Row {
    var number = 0
    let width: Int
    /// Those of all rows.
    let cells: [Cell]
    /// The same; empty where all of them are to be written, or the screen has been cleared.
    let shown: [Cell]
    let isCleared: Bool

    subscript(column: Int) -> Cell { cells[number * width + column] }

    /// The first column from one on whose cell is another than before; `width` where there is none.
    func firstChange(from column: Int) -> Int {
      guard !shown.isEmpty else { return column }
      let start = number * width
      var index = start + column
      while index < start + width, cells[index] == shown[index] { index += 1 }
      return index - start
    }

    /// The column after the last whose cell is another than before.
    var lastChange: Int {
      guard !shown.isEmpty else { return width }
      let start = number * width
      var index = start + width
      while index > start, cells[index - 1] == shown[index - 1] { index -= 1 }
      return index - start
    }

    /// How a cell is to be written, where a person would see that it is another than before.
    func change(at column: Int, _ mark: (Cell) -> Mark) -> Mark? {
      let cell = self[column]
      guard !shown.isEmpty else {
        let new = mark(cell)
        return isCleared && new.looks(like: .cleared) ? nil : new
      }
      let before = shown[number * width + column]
      guard cell != before else { return nil }
      let new = mark(cell)
      return cell.glyph == before.glyph && new.looks(like: mark(before)) ? nil : new
    }

    /// Where the cells from a column on that look like a blank end.
    func end(of blank: Mark, from column: Int, _ mark: (Cell) -> Mark) -> Int {
      let first = self[column]
      return (column + 1..<width).first {
        let cell = self[$0]
        return cell.glyph != first.glyph || cell != first && !mark(cell).looks(like: blank)
      } ?? width
    }
  }

  private mutating func write(_ row: Row, _ mark: (Cell) -> Mark) {
    var column = 0
    // Up to there no blanks are worth erasing.
    var writtenUntil = 0
    while case let next = row.firstChange(from: column), next < row.width {
      column = next
      guard let new = row.change(at: column, mark) else {
        column += 1
        continue
      }
      reach(column, of: row, mark)
      let end = new.isBlank && column >= writtenUntil ? row.end(of: new, from: column, mark) : column
      if end > column, erase(new, column..<end, of: row) {
        column = end
      } else {
        writtenUntil = max(writtenUntil, end)
        put(new)
        column += 1
      }
    }
    // Beyond the last column the cursor's place is not the same on every terminal.
    if let now = place, now.column >= row.width { place = nil }
  }

  /// Writes one cell where the cursor is.
  private mutating func put(_ mark: Mark) {
    if mark.pen != pen { change(to: mark.pen(over: pen)) }
    switch mark.glyph {
    case Cell.covered:
      // Where the glyph before it has left the cursor, terminals do not agree.
      place = nil
      return
    case _ where mark.glyph.isASCII: bytes.append(UInt8(truncatingIfNeeded: mark.glyph.value))
    default: bytes += UTF8.encode(mark.glyph) ?? UTF8.encodedReplacementCharacter
    }
    place?.column += 1
  }

  /// Erases blanks that look alike from the cursor on, where that is shorter than writing them; whether it did.
  private mutating func erase(_ blank: Mark, _ columns: Range<Int>, of row: Row) -> Bool {
    guard abilities.erasesInColour || blank.hasOwnBackground, columns.count > 3 else { return false }
    if columns.upperBound == row.width, row.lastChange - columns.lowerBound > 3 {
      change(to: blank.pen(over: pen))
      bytes += "\u{1B}[K".utf8
      return true
    }
    // What comes after them is written, so the cursor has to go there too.
    guard abilities.erasesWithin, columns.count > 10, columns.upperBound < row.lastChange else { return false }
    change(to: blank.pen(over: pen))
    bytes += "\u{1B}[".utf8
    bytes.append(number: columns.count)
    bytes.append(UInt8(ascii: "X"))
    return true
  }

  // MARK: Cursor and pen

  /// Goes to a column of a row, over the cells before it where writing them again is no longer than a move.
  private mutating func reach(_ column: Int, of row: Row, _ mark: (Cell) -> Mark) {
    guard place != Point(column: column, row: row.number) else { return }
    if let now = place, now.row == row.number, now.column < column, column - now.column <= 4 {
      let between = now.column..<column
      if between.allSatisfy({ mark(row[$0]).isWritten(with: pen) }) {
        for column in between { put(mark(row[column])) }
        return
      }
    }
    move(to: Point(column: column, row: row.number))
  }

  private mutating func move(to point: Point) {
    guard point != place else { return }
    if let now = place, let motion = Motion(from: now, to: point, keepsColumn: abilities.keepsColumn) {
      motion.append(to: &bytes)
    } else {
      bytes.append(moveTo: point)
    }
    place = point
  }

  private mutating func change(to pen: Pen) {
    pen.append(after: self.pen, to: &bytes)
    self.pen = pen
  }
}

/// A cell as the terminal has it: a glyph, and what it is written with.
struct Mark: Equatable {
  var glyph: Unicode.Scalar
  var pen: Pen

  /// What a cleared screen has everywhere.
  static let cleared = Mark(glyph: " ", pen: Pen())

  /// Whether only the background is to be seen.
  var isBlank: Bool { glyph == " " && !pen.showsOnBlank }

  var hasOwnBackground: Bool { pen.forBlank(over: Pen()) == Pen() }

  /// What it is written with, with no more change than it asks for.
  func pen(over other: Pen?) -> Pen {
    guard let other, isBlank else { return pen }
    return pen.forBlank(over: other)
  }

  /// Whether it is one byte that needs no change of the pen.
  func isWritten(with other: Pen?) -> Bool { glyph.isASCII && glyph != Cell.covered && pen(over: other) == other }

  /// Whether a person sees no difference: a blank has neither a foreground nor a weight.
  func looks(like other: Mark) -> Bool {
    self == other || isBlank && other.isBlank && pen.hasBackground(of: other.pen)
  }
}
