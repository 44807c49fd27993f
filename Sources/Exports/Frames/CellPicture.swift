import Screen

/// A frame as a picture: every cell at its own place, whatever typeface draws it.
struct CellPicture {
  /// Twice as high as wide, as a terminal's cells are.
  static let width = 10
  static let height = 20

  /// Most monospaced typefaces are about 0.6 of their size wide, so that a glyph of this size fills a cell.
  static let style =
    ".screen{font-family:ui-monospace,\"DejaVu Sans Mono\",\"Liberation Mono\",Menlo,Consolas,\"Courier New\",monospace;"
    + "font-size:16.6px}.screen rect{shape-rendering:crispEdges}.bold{font-weight:700}.dim{fill-opacity:.65}\n"

  private let frame: Frame
  private let theme: Theme
  private let colours: TerminalColours

  init(_ frame: Frame) {
    self.frame = frame
    theme = Theme(frame.theme)
    colours = TerminalColours(frame.theme)
  }

  /// One row: first the backgrounds, then what stands on them.
  func row(_ row: Int) -> String {
    let (runs, top) = (frame.runs(row: row, theme), row * CellPicture.height)
    let content =
      runs.map { ground($0, top: top) }.joined() + runs.map { linked(words($0, top: top), $0.link) }.joined()
    return content.isEmpty ? "" : "<g>\(content)</g>\n"
  }

  private func ground(_ run: StyledRun, top: Int) -> String {
    let (front, back) = colours.colours(of: run.style)
    let isLined = run.style.attributes.contains(.underline)
    return (back == colours.paper ? "" : bar(run, y: top, height: CellPicture.height, back))
      + (isLined ? bar(run, y: top + CellPicture.height - 3, height: 1, front) : "")
  }

  private func bar(_ run: StyledRun, y: Int, height: Int, _ colour: RGB) -> String {
    "<rect x=\"\(run.column * CellPicture.width)\" y=\"\(y)\""
      + " width=\"\(run.glyphs.count * CellPicture.width)\" height=\"\(height)\" fill=\"\(colour.css)\"/>"
  }

  // MARK: Glyphs

  /// Some programs do not know `textLength`; in so few glyphs another width does not put a column out of line.
  private static let longest = 8

  /// The words of a run, each with its own place.
  private func words(_ run: StyledRun, top: Int) -> String {
    var svg = ""
    var rest = run.glyphs[...]
    while !rest.isEmpty {
      let word = rest.prefix(CellPicture.longest).prefix { $0 != " " }
      if !word.isEmpty { svg += text(word, column: run.column + rest.startIndex, y: top + 15, run.style) }
      rest = rest.dropFirst(max(1, word.count))
    }
    return svg
  }

  /// Words that a reader can follow where they lead somewhere.
  private func linked(_ svg: String, _ link: Link?) -> String {
    guard let link, !svg.isEmpty else { return svg }
    return "<a href=\"\(link.address.escaped)\">\(svg)</a>"
  }

  private func text(_ word: ArraySlice<Unicode.Scalar>, column: Int, y: Int, _ style: Style) -> String {
    let names = [(Attributes.bold, "bold"), (.dim, "dim")].filter { style.attributes.contains($0.0) }.map(\.1)
    let look = names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
    return "<text x=\"\(column * CellPicture.width)\" y=\"\(y)\" textLength=\"\(word.count * CellPicture.width)\""
      + " fill=\"\(colours.colours(of: style).front.css)\"\(look)>"
      + String(String.UnicodeScalarView(word)).escaped + "</text>"
  }
}
