import Briefing
import Campaign
import Cartography
import Screen

extension Frame {
  /// The panel's text, scrolled, with the legend below it where it belongs.
  mutating func drawPanel(_ model: Model, _ layout: ScreenLayout) {
    let content = PanelContent(model, layout)
    let rect = model.panelRect(layout)
    let rows = content.visibleRows / layout.textColumns
    for (index, line) in content.text.lines.dropFirst(content.scroll).prefix(content.visibleRows).enumerated() {
      let column = rect.origin.column + index / rows * (content.text.width + PanelContent.gap)
      draw(line, at: Point(column: column, row: rect.origin.row + index % rows), width: content.text.width)
    }
    drawMore(content, rect, row: rect.origin.row + rows, keys: model.scrollKeys)
    let place = layout.legend ?? rect
    let top = layout.legend.map(\.origin.row) ?? rect.rows.upperBound - content.legend.lines.count
    for (index, line) in content.legend.lines.enumerated() {
      draw(line, at: Point(column: place.origin.column, row: top + index), width: place.size.columns)
    }
  }

  /// Says that there is more above or below, at the right end of the text's last row.
  private mutating func drawMore(_ content: PanelContent, _ rect: Rect, row: Int, keys: (down: Key, up: Key)) {
    let below = content.text.lines.count - content.scroll - content.visibleRows
    guard below > 0 || content.scroll > 0 else { return }
    let mark = below > 0 ? " \(keys.down.label): \(below) more" : " \(keys.up.label): back"
    let column = rect.columns.upperBound - mark.utf8.count
    write(mark, at: Point(column: column, row: row), .faint)
  }

  private mutating func draw(_ line: Passage.Line, at point: Point, width: Int) {
    var used = 0
    for run in line.runs {
      used += write(
        run.text, at: Point(column: point.column + used, row: point.row), run.ink, run.attributes, width: width - used)
    }
  }
}
