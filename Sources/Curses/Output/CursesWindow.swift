import CNCurses
import Screen

/// The window that frames are copied to where ncurses draws.
struct CursesWindow {
  private let window: UnsafeMutablePointer<WINDOW>
  private let hidesCursor: Bool

  /// Call it once ncurses has the terminal.
  init(_ window: UnsafeMutablePointer<WINDOW>) {
    self.window = window
    hidesCursor = Capability.text("civis") != nil
  }

  /// Copies what differs from the frame that is shown, and has ncurses write it.
  func draw(_ frame: Frame, over shown: Frame?, _ palette: inout Palette) {
    for row in 0..<frame.size.rows {
      for columns in frame.columnsChanged(in: row, since: shown) { copy(columns, of: row, frame, &palette) }
    }
    if let cursor = frame.cursor {
      curs_set(1)
      wmove(window, Int32(cursor.row), Int32(cursor.column))
    } else {
      curs_set(0)
      // Where it cannot be hidden it rests where little changes.
      if !hidesCursor { wmove(window, getmaxy(window) - 1, 0) }
    }
    wrefresh(window)
  }

  private func copy(_ columns: Range<Int>, of row: Int, _ frame: Frame, _ palette: inout Palette) {
    let start = frame.row(row).startIndex
    let changed = start + columns.lowerBound..<start + columns.upperBound
    // ncurses counts the columns of wide glyphs by itself.
    let first = frame.cells[changed].first?.glyph == Cell.covered ? columns.lowerBound + 1 : columns.lowerBound
    let cells = changed.filter { palette.glyph(of: frame.cells[$0]) != Cell.covered }
      .map { palette.cell(of: frame.cells[$0], frame.accents[$0]) }
    mvwadd_wchnstr(window, Int32(row), Int32(first), cells, Int32(cells.count))
  }
}

extension Palette {
  /// How ncurses takes a cell and the marks on its glyph, as far as it has room for them.
  fileprivate mutating func cell(of cell: Cell, _ accents: String?) -> cchar_t {
    let look = look(of: cell)
    var pair = look.pair
    var filled = cchar_t()
    let text = [glyph(of: cell)] + (accents ?? "").unicodeScalars.prefix(Int(CCHARW_MAX) - 2)
    setcchar(&filled, text.map { wchar_t($0.value) } + [0], look.attributes, 0, &pair)
    return filled
  }
}
