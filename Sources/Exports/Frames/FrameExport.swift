import Briefing
import Campaign
import Interface
public import Screen

extension ExportRequest {
  /// Writes the screen of each day as text: the bytes of `frontline show`, one day after the other.
  ///
  /// Every frame has as many lines as its size has rows, so that a reader can tell where the next one starts.
  public func writeText(_ write: Writing) throws {
    try forEachFrame(colours: .none) { try write($1.text) }
  }

  /// The same with the colours and attributes of a terminal that has 256 colours.
  public func writeANSI(_ write: Writing) throws { try writeANSI(withLinks: false, write) }

  /// The same.
  ///
  /// - Parameter withLinks: whether sources lead to their addresses.
  public func writeANSI(withLinks: Bool, _ write: Writing) throws {
    try forEachFrame { try write($1.ansi(Theme(viewState.look.theme), withLinks: withLinks)) }
  }

  /// Calls with each day and its screen; the map under it is made once.
  func forEachFrame(colours: ColourDepth = .many, _ body: (Day, Frame) throws -> Void) rethrows {
    var model = Model(atlas, size: size)
    var viewState = viewState
    viewState.look.colours = colours
    for day in shownDays {
      viewState.day = day
      model.stand(at: viewState)
      try body(day, Frame(model))
    }
  }
}

extension Frame {
  /// The frame as a terminal draws it, a line a row; blanks at the end of a row are left out where they look like none.
  public func ansi(_ theme: Theme, withLinks: Bool = false) -> String {
    (0..<size.rows).map { ansi(row: $0, theme, withLinks: withLinks) + "\n" }.joined()
  }

  /// One row, which starts and ends in the terminal's own colours.
  func ansi(row: Int, _ theme: Theme, withLinks: Bool = false) -> String {
    var text = ""
    var style = Style()
    for run in runs(row: row, theme) {
      if run.style != style { text += "\u{1B}[" + run.style.codes + "m" }
      style = run.style
      let words = String(String.UnicodeScalarView(run.glyphs))
      text += withLinks ? run.link?.around(words) ?? words : words
    }
    return style == Style() ? text : text + "\u{1B}[0m"
  }

  /// The cells of a row, those side by side together that look alike and lead to the same address; without the blanks at
  /// its end that look like none.
  func runs(row: Int, _ theme: Theme) -> [StyledRun] {
    var runs: [StyledRun] = []
    let links = links.filter { $0.row == row }
    for (column, cell) in self.row(row).trimmed(theme).enumerated() {
      let (style, link) = (cell.style(theme), links.link(at: column))
      if runs.last?.style != style || runs.last?.link != link {
        runs.append(StyledRun(column: column, style: style, link: link))
      }
      runs[runs.count - 1].glyphs.append(cell.glyph.shown)
    }
    return runs
  }
}

/// Cells side by side that look alike, and where they lead.
struct StyledRun {
  /// Where the first of them stands.
  let column: Int
  let style: Style
  let link: Link?
  var glyphs: [Unicode.Scalar] = []
}

extension ArraySlice<Cell> {
  fileprivate func trimmed(_ theme: Theme) -> ArraySlice<Cell> {
    let last = lastIndex { $0.glyph != " " || $0.style(theme) != Style() }
    return self[startIndex..<(last.map { $0 + 1 } ?? startIndex)]
  }
}

extension Cell {
  /// What it looks like, with its own attributes.
  func style(_ theme: Theme) -> Style {
    var style = theme.style(for: ink)
    style.attributes.formUnion(attributes)
    return style
  }
}

extension Style {
  /// The numbers of Select Graphic Rendition (ECMA-48) that make exactly this look, whatever came before.
  fileprivate var codes: String {
    var codes = ["0"]
    for (attribute, code) in [(.bold, "1"), (.dim, "2"), (.underline, "4"), (.reverse, "7")] as [(Attributes, String)]
    where attributes.contains(attribute) {
      codes.append(code)
    }
    if let foreground { codes.append("38;5;\(foreground.index)") }
    if let background { codes.append("48;5;\(background.index)") }
    return codes.joined(separator: ";")
  }
}
