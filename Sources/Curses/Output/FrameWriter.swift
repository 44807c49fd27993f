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
    /// Whether cells can lead to an address (OSC 8).
    var takesLinks = true
    var showCursor = "\u{1B}[?25h"
    var hideCursor = "\u{1B}[?25l"
  }

  private let abilities: Abilities
  /// Where the cursor is and what the terminal writes with; `nil` is not known.
  private var place: Point?
  private var pen: Pen?
  /// Where what is written leads; between two steps nowhere.
  private var link: Link?
  private var showsCursor = false
  private var bytes: [UInt8] = []

  init(_ abilities: Abilities) { self.abilities = abilities }

  /// Whether it writes the links of frames.
  var takesLinks: Bool { abilities.takesLinks }

  /// The bytes that make a frame of the one that the terminal shows, where `nil` is a screen that has been cleared.
  ///
  /// `mark` says how a cell is written.
  mutating func step(to frame: Frame, over shown: Frame?, mark: (Cell) -> Mark) -> [UInt8] {
    bytes.removeAll(keepingCapacity: true)
    var row = RowStep(frame, over: shown, takesLinks: abilities.takesLinks)
    for number in 0..<frame.size.rows {
      row.go(toRow: number)
      write(row, mark)
    }
    follow(nil)
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

  private mutating func write(_ row: RowStep, _ mark: (Cell) -> Mark) {
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
        put(new, leadingTo: row.link(at: column))
        accent(row.accents(at: column))
        column += 1
      }
    }
    // Beyond the last column the cursor's place is not the same on every terminal.
    if let now = place, now.column >= row.width { place = nil }
  }

  /// Writes one cell where the cursor is.
  private mutating func put(_ mark: Mark, leadingTo target: Link?) {
    follow(target)
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

  /// Puts marks on the glyph that was written last.
  private mutating func accent(_ marks: String?) {
    guard let marks else { return }
    bytes += marks.utf8
    // Not every terminal joins them, so that the next cell is moved to.
    place = nil
  }

  /// Erases blanks that look alike from the cursor on, where that is shorter than writing them; whether it did.
  private mutating func erase(_ blank: Mark, _ columns: Range<Int>, of row: RowStep) -> Bool {
    guard abilities.erasesInColour || blank.hasOwnBackground, columns.count > 3 else { return false }
    if columns.upperBound == row.width, row.lastChange - columns.lowerBound > 3 {
      follow(nil)
      change(to: blank.pen(over: pen))
      bytes += "\u{1B}[K".utf8
      return true
    }
    // What comes after them is written, so the cursor has to go there too.
    guard abilities.erasesWithin, columns.count > 10, columns.upperBound < row.lastChange else { return false }
    follow(nil)
    change(to: blank.pen(over: pen))
    bytes += "\u{1B}[".utf8
    bytes.append(number: columns.count)
    bytes.append(UInt8(ascii: "X"))
    return true
  }

  // MARK: Cursor and pen

  /// Goes to a column of a row, over the cells before it where writing them again is no longer than a move.
  private mutating func reach(_ column: Int, of row: RowStep, _ mark: (Cell) -> Mark) {
    guard place != Point(column: column, row: row.number) else { return }
    if let now = place, now.row == row.number, now.column < column, column - now.column <= 4 {
      let between = now.column..<column
      if between.allSatisfy({
        mark(row[$0]).isWritten(with: pen) && row.link(at: $0) == link && row.accents(at: $0) == nil
      }) {
        for column in between { put(mark(row[column]), leadingTo: link) }
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

  /// Makes what is written lead somewhere, or nowhere; a move leaves that as it is.
  private mutating func follow(_ target: Link?) {
    guard target != link else { return }
    bytes += (target?.opening ?? Link.closing).utf8
    link = target
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
