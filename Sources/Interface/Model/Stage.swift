import Campaign
import Cartography
import Screen

/// The rectangles of the screen and the map that fits in, for one size of the terminal.
struct Stage: Sendable {
  let size: Size
  let map: Rect
  let panel: Rect
  let grid: MapGrid
  private(set) var states: DayStates

  static let smallest = Size(columns: 60, rows: 20)
  /// The title, two rows of the time bar, and the status line.
  private static let otherRows = 4
  private static let narrowestPanel = 24

  /// `nil` where the terminal is smaller than 60x20.
  init?(_ atlas: Atlas, size: Size, position: Int) {
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
    grid = MapGrid(atlas.campaign, territory: atlas.territory, columns: columns, rows: mapRows)
    states = DayStates(grid, atlas, at: position, after: nil)
  }

  /// Looks up what the map's cells show on another day.
  mutating func go(to position: Int, _ atlas: Atlas) {
    if position != states.position { states = DayStates(grid, atlas, at: position, after: states) }
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

/// What each cell of the map shows on a day and on the day before, row by row.
struct DayStates: Sendable {
  let position: Int
  let today: [MapGrid.State]
  let before: [MapGrid.State]

  /// A step of one day shares one of the two lists with the day that it comes from.
  init(_ grid: MapGrid, _ atlas: Atlas, at position: Int, after last: DayStates?) {
    func states(at position: Int) -> [MapGrid.State] {
      if let last, last.position == position { return last.today }
      if let last, last.position - 1 == position { return last.before }
      return grid.states(atlas.chronicle.holds(on: atlas.day(at: position)))
    }
    self.position = position
    today = states(at: position)
    before = states(at: position - 1)
  }
}
