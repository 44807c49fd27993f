import Briefing
import Campaign
import Playback
import Screen

/// The day's sources set in columns of text, and how far they are scrolled.
struct SourcesLayout {
  let rect: Rect
  let columns: Int
  let passage: Passage
  let top: Int

  private static let gap = 3
  private static let leastWidth = 56

  init(_ model: Model, _ rect: Rect) {
    self.rect = rect
    columns = max(1, (rect.size.columns + SourcesLayout.gap) / (SourcesLayout.leastWidth + SourcesLayout.gap))
    let width = (rect.size.columns + SourcesLayout.gap) / columns - SourcesLayout.gap
    passage = Passage(
      sourcesOf: model.day, model.atlas, agreementFirst: model.viewState.tellsAgreementFirst, width: width)
    let turned = model.session.memory.sourcesTop.flatMap { $0.position == model.player.position ? $0.number : nil }
    top = min(turned ?? 0, max(0, passage.lines.count - columns * max(1, rect.size.rows - 1)))
  }

  /// The rows of text in a column; the last row of the room says how much more there is.
  var rows: Int { max(1, rect.size.rows - 1) }

  var lastTop: Int { max(0, passage.lines.count - columns * rows) }

  func start(ofColumn column: Int) -> Int {
    rect.origin.column + column * ((rect.size.columns + SourcesLayout.gap) / columns)
  }
}

extension Frame {
  /// What each source says of the day, in as many columns as have room.
  mutating func drawSources(_ model: Model, _ rect: Rect) {
    let layout = SourcesLayout(model, rect)
    for (index, line) in layout.passage.lines.dropFirst(layout.top).prefix(layout.columns * layout.rows).enumerated() {
      let point = Point(
        column: layout.start(ofColumn: index / layout.rows), row: rect.origin.row + index % layout.rows)
      write(line.runs, at: point, width: layout.passage.width)
    }
    let below = layout.passage.lines.count - layout.top - layout.columns * layout.rows
    guard below > 0 || layout.top > 0 else { return }
    let keys = model.pageKeys
    let mark = below > 0 ? "\(keys.down.label): \(below) more lines" : "\(keys.up.label): back"
    write(
      mark, at: Point(column: rect.columns.upperBound - mark.utf8.count, row: rect.rows.upperBound - 1), .faint)
  }
}
