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
  /// A row as it is to be, and as the terminal has it.
  private var marks: [Mark] = []
  private var before: [Mark] = []

  init(_ abilities: Abilities) { self.abilities = abilities }

  /// The bytes that make a frame of the one that the terminal shows, where `nil` is a screen that has been cleared.
  ///
  /// `mark` puts in place of what there was how a row's cells are written.
  mutating func step(
    to frame: Frame, over shown: Frame?, mark: (ArraySlice<Cell>, inout [Mark]) -> Void
  ) -> [UInt8] {
    bytes.removeAll(keepingCapacity: true)
    for number in frame.rowsChanged(since: shown) {
      mark(frame.row(number), &marks)
      if let shown, shown.size == frame.size, shown.theme == frame.theme {
        mark(shown.row(number), &before)
      } else {
        // What another theme made of it is not looked up.
        let unlike = shown == nil ? Mark.cleared : Mark(glyph: "\0", pen: Pen())
        before = Array(repeating: unlike, count: frame.size.columns)
      }
      writeRow(number)
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

  private mutating func writeRow(_ number: Int) {
    guard let last = marks.indices.last(where: { !marks[$0].looks(like: before[$0]) }) else { return }
    var column = 0
    while column <= last {
      if marks[column].looks(like: before[column]) {
        column += 1
      } else {
        reach(Point(column: column, row: number))
        column += erase(from: column, lastChange: last) ?? put(column)
      }
    }
    // Beyond the last column the cursor's place is not the same on every terminal.
    if let now = place, now.column >= marks.count { place = nil }
  }

  /// Writes one cell where the cursor is; gives how many columns that is.
  private mutating func put(_ column: Int) -> Int {
    let mark = marks[column]
    change(to: mark.pen(over: pen))
    if mark.glyph.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: mark.glyph.value))
    } else {
      bytes += UTF8.encode(mark.glyph) ?? UTF8.encodedReplacementCharacter
    }
    place?.column += 1
    return 1
  }

  /// Erases blanks that look alike from the cursor on, where that is shorter than writing them; gives how many they are.
  private mutating func erase(from column: Int, lastChange: Int) -> Int? {
    let mark = marks[column]
    guard mark.isBlank, abilities.erasesInColour || mark.hasOwnBackground else { return nil }
    let end = marks[column...].firstIndex { !$0.looks(like: mark) } ?? marks.count
    if end == marks.count, lastChange - column >= 3 {
      change(to: mark.pen(over: pen))
      bytes += "\u{1B}[K".utf8
      return end - column
    }
    // What comes after them is written, so the cursor has to go there too.
    guard abilities.erasesWithin, end <= lastChange, end - column > 10 else { return nil }
    change(to: mark.pen(over: pen))
    bytes += "\u{1B}[".utf8
    bytes.append(number: end - column)
    bytes.append(UInt8(ascii: "X"))
    return end - column
  }

  // MARK: Cursor and pen

  /// Goes to a place of the row, over the cells before it where writing them again is no longer than a move.
  private mutating func reach(_ point: Point) {
    if let now = place, now.row == point.row, now.column < point.column, point.column - now.column <= 4,
      (now.column..<point.column).allSatisfy({ marks[$0].glyph.isASCII && marks[$0].pen(over: pen) == pen })
    {
      for column in now.column..<point.column { _ = put(column) }
    } else {
      move(to: point)
    }
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

  /// Whether a person sees no difference: a blank has neither a foreground nor a weight.
  func looks(like other: Mark) -> Bool {
    self == other || isBlank && other.isBlank && pen.hasBackground(of: other.pen)
  }
}
