import Campaign
import Cartography
import Screen

/// The rectangles of the screen and the map that fits in, for one size of the terminal.
struct Stage: Sendable {
  let size: Size
  let map: Rect
  let panel: Rect
  let grid: MapGrid
  /// Where the view lies in the whole, while it is not the whole.
  let inset: Inset?
  private(set) var states: ShownStates

  static let smallest = Size(columns: 60, rows: 20)
  /// The title, two rows of the time bar, and the status line.
  private static let otherRows = 4
  private static let narrowestPanel = 24

  /// `nil` where the terminal is smaller than 60x20.
  init?(_ atlas: Atlas, size: Size, camera: Camera = Camera(), detail: MapGrid.Detail = .init(), moment: Moment) {
    guard size.columns >= Stage.smallest.columns, size.rows >= Stage.smallest.rows else { return nil }
    self.size = size
    let shape = Projection.shape(of: atlas.campaign.header.frame)
    let rows = size.rows - Stage.otherRows
    let beside = min(size.columns - Stage.narrowestPanel - 1, Int((Double(rows) * shape).rounded(.up)))
    let above = min(size.columns, Int(Double(rows - Stage.rowsBelow(rows)) * shape))
    let stacks = Double(above) > Double(beside) * 1.15
    let columns = stacks ? size.columns : beside
    let mapRows = stacks ? min(rows - Stage.rowsBelow(rows), Int((Double(size.columns) / shape).rounded(.up))) : rows
    map = Rect(column: 0, row: 1, columns: columns, rows: mapRows)
    panel =
      stacks
      ? Rect(column: 0, row: 1 + mapRows, columns: size.columns, rows: rows - mapRows)
      : Rect(column: columns + 1, row: 1, columns: size.columns - columns - 1, rows: rows)
    let frame = atlas.campaign.header.frame
    grid = MapGrid(
      atlas.campaign, territory: atlas.territory, view: camera.view(of: frame), columns: columns, rows: mapRows,
      detail: detail)
    inset = camera.isZoomed ? Inset(atlas, grid) : nil
    states = ShownStates(grid, atlas, moment, after: nil)
  }

  /// Looks up what the map's cells show at another moment.
  mutating func show(_ moment: Moment, _ atlas: Atlas) {
    if moment != states.moment { states = ShownStates(grid, atlas, moment, after: states) }
  }

  /// The rows that a panel under the map takes, of those that both share.
  private static func rowsBelow(_ rows: Int) -> Int { max(12, rows / 3) }

  var title: Point { Point(column: 0, row: 0) }
  var timeBar: Rect { Rect(column: 0, row: size.rows - 3, columns: size.columns, rows: 2) }
  var status: Point { Point(column: 0, row: size.rows - 1) }

  /// The screen's point for a cell of the map.
  func point(column: Int, row: Int) -> Point {
    Point(column: map.origin.column + column, row: map.origin.row + row)
  }
}
