import Screen

/// A row as it is to be, and as the terminal has it.
struct RowStep {
  private(set) var number = 0
  let width: Int
  /// Those of all rows.
  private let cells: [Cell]
  /// The same; empty where all of them are to be written, or the screen has been cleared.
  private let shown: [Cell]
  private let isCleared: Bool
  /// What leads somewhere, and led, of all rows and of this one.
  private let allLinks: (now: [LinkSpan], before: [LinkSpan])
  private var links: [LinkSpan] = []
  private var shownLinks: [LinkSpan] = []
  /// Whether all cells of the row lead where they led before.
  private var hasSameLinks = true
  /// What stands on the glyphs of cells of all rows, and stood.
  private let accents: (now: [Int: String], before: [Int: String])
  private let hasSameAccents: Bool

  /// - Parameter shown: what the terminal shows; `nil` is a screen that has been cleared.
  init(_ frame: Frame, over shown: Frame?, takesLinks: Bool) {
    let before = shown.flatMap { $0.size == frame.size && $0.theme == frame.theme ? $0 : nil }
    width = frame.size.columns
    cells = frame.cells
    self.shown = before?.cells ?? []
    isCleared = shown == nil
    allLinks = takesLinks ? (frame.links, before?.links ?? []) : ([], [])
    accents = (frame.accents, before?.accents ?? [:])
    hasSameAccents = accents.now == accents.before
  }

  mutating func go(toRow number: Int) {
    self.number = number
    if !allLinks.now.isEmpty { links = allLinks.now.filter { $0.row == number } }
    if !allLinks.before.isEmpty { shownLinks = allLinks.before.filter { $0.row == number } }
    hasSameLinks = links == shownLinks
  }

  subscript(column: Int) -> Cell { cells[number * width + column] }

  /// Where a cell is to lead.
  func link(at column: Int) -> Link? { links.link(at: column) }

  /// The marks that stand on a cell's glyph.
  func accents(at column: Int) -> String? { accents.now.isEmpty ? nil : accents.now[number * width + column] }

  /// Whether a cell leads elsewhere than before, or bears other marks.
  private func hasOtherLinkOrAccents(_ column: Int) -> Bool {
    !hasSameLinks && links.link(at: column) != shownLinks.link(at: column)
      || !hasSameAccents && accents.now[number * width + column] != accents.before[number * width + column]
  }

  /// The first column from one on whose cell is another than before; `width` where there is none.
  func firstChange(from column: Int) -> Int {
    guard !shown.isEmpty else { return column }
    let start = number * width
    var index = start + column
    while index < start + width, cells[index] == shown[index], !hasOtherLinkOrAccents(index - start) { index += 1 }
    return index - start
  }

  /// The column after the last whose cell is another than before.
  var lastChange: Int {
    guard !shown.isEmpty else { return width }
    let start = number * width
    var index = start + width
    while index > start, cells[index - 1] == shown[index - 1], !hasOtherLinkOrAccents(index - 1 - start) {
      index -= 1
    }
    return index - start
  }

  /// How a cell is to be written, where a person would find that it is another than before.
  func change(at column: Int, _ mark: (Cell) -> Mark) -> Mark? {
    let cell = self[column]
    guard !shown.isEmpty else {
      let new = mark(cell)
      return isCleared && new.looks(like: .cleared) && link(at: column) == nil ? nil : new
    }
    let before = shown[number * width + column]
    guard !hasOtherLinkOrAccents(column) else { return mark(cell) }
    guard cell != before else { return nil }
    let new = mark(cell)
    return cell.glyph == before.glyph && new.looks(like: mark(before)) ? nil : new
  }

  /// Where the cells from a column on that look like a blank, and lead nowhere, end.
  func end(of blank: Mark, from column: Int, _ mark: (Cell) -> Mark) -> Int {
    guard link(at: column) == nil else { return column }
    let first = self[column]
    return (column + 1..<width).first {
      let cell = self[$0]
      return cell.glyph != first.glyph || cell != first && !mark(cell).looks(like: blank) || link(at: $0) != nil
    } ?? width
  }
}
