import Briefing
import Campaign
import Cartography
import Screen

extension Frame {
  /// The panel's text, scrolled, with the legend below it where it belongs.
  mutating func drawPanel(_ model: Model, _ layout: ScreenLayout) {
    let content = PanelContent(model, layout)
    let rect = content.room.rect
    if content.room.coversMap {
      clear(rect)
      // Not in the middle of what is read.
      if let cursor, rect.contains(cursor) { self.cursor = rect.origin }
    }
    for (index, line) in content.text.lines.enumerated() {
      guard let point = content.point(ofLine: index) else { continue }
      let isCut = line.goesOn && index == content.scroll + content.visibleRows - 1
      write(
        isCut ? line.leftOff(width: content.text.width) : line.runs, at: point, width: content.text.width)
    }
    let row = rect.origin.row + content.visibleRows / content.room.columns
    drawMore(content, rect, row: min(row, rect.rows.upperBound - 1), keys: model.scrollKeys)
    let place = content.room.coversMap ? rect : layout.legend ?? rect
    let top = place == rect ? rect.rows.upperBound - content.legend.lines.count : place.origin.row
    for (index, line) in content.legend.lines.enumerated() {
      write(line.runs, at: Point(column: place.origin.column, row: top + index), width: place.size.columns)
    }
  }

  /// Says that there is more above or below, at the right end of the row under the text.
  private mutating func drawMore(_ content: PanelContent, _ rect: Rect, row: Int, keys: (down: Key, up: Key)) {
    let below = content.text.lines.count - content.scroll - content.visibleRows
    guard below > 0 || content.scroll > 0 else { return }
    let mark = below > 0 ? " \(keys.down.label): more" : " \(keys.up.label): back"
    let column = rect.columns.upperBound - mark.utf8.count
    write(mark, at: Point(column: column, row: row), .faint)
  }
}
