import Campaign
import Cartography
import Screen

/// The rectangles of the screen and the map that fits in, for one size of the terminal.
struct Stage: Sendable {
  /// What it was laid out for.
  let layout: Layout
  private(set) var map: Rect
  /// Where a second map of the same grid stands beside the first; `nil` where there is one map.
  private(set) var secondMap: Rect?
  let panel: Rect
  let grid: MapGrid
  /// Where the view lies in the whole, while it is not the whole.
  let inset: Inset?
  /// What the map tells of.
  private(set) var moment: Moment
  /// Whether it is the second of two maps, which shows what the first is compared with.
  private var isSecond = false

  /// All that the rectangles, the map's ground and its names depend on.
  struct Layout: Hashable, Sendable {
    let size: Size
    var camera = Camera()
    var detail = MapGrid.Detail()
    /// Whether two maps stand side by side.
    var hasPair = false
  }

  var size: Size { layout.size }

  static let smallest = Size(columns: 60, rows: 20)
  /// The title, two rows of the time bar, and the status line.
  private static let otherRows = 4
  private static let narrowestPanel = 24
  /// With fewer columns two maps side by side would have too few cells each.
  private static let columnsForPair = 160
  private static let panelBesidePair = 36

  /// `nil` where the terminal is smaller than 60x20; what another stage has laid out already is taken from it.
  init?(_ atlas: Atlas, _ layout: Layout, moment: Moment, like other: Stage? = nil) {
    let size = layout.size
    guard size.columns >= Stage.smallest.columns, size.rows >= Stage.smallest.rows else { return nil }
    self.layout = layout
    let (camera, detail) = (layout.camera, layout.detail)
    let frame = atlas.campaign.header.frame
    let shape = Projection.shape(of: frame)
    (map, secondMap, panel) =
      layout.hasPair ? Stage.pair(in: size, shape: shape) : Stage.single(in: size, shape: shape)
    grid = MapGrid(
      atlas.campaign, territory: atlas.territory, view: camera.view(of: frame), columns: map.size.columns,
      rows: map.size.rows, detail: detail, like: other?.grid)
    inset = camera.isZoomed ? Inset(atlas, grid) : nil
    self.moment = moment
  }

  /// One map, beside the panel or above it, whichever makes it larger.
  private static func single(in size: Size, shape: Double) -> (map: Rect, second: Rect?, panel: Rect) {
    let rows = size.rows - Stage.otherRows
    let beside = min(size.columns - Stage.narrowestPanel - 1, Int((Double(rows) * shape).rounded(.up)))
    let above = min(size.columns, Int(Double(rows - Stage.rowsBelow(rows)) * shape))
    guard Double(above) > Double(beside) * 1.15 else {
      let panel = Rect(column: beside + 1, row: 1, columns: size.columns - beside - 1, rows: rows)
      return (Rect(column: 0, row: 1, columns: beside, rows: rows), nil, panel)
    }
    let mapRows = min(rows - Stage.rowsBelow(rows), Int((Double(size.columns) / shape).rounded(.up)))
    let panel = Rect(column: 0, row: 1 + mapRows, columns: size.columns, rows: rows - mapRows)
    return (Rect(column: 0, row: 1, columns: size.columns, rows: mapRows), nil, panel)
  }

  /// Two maps side by side, a row for the title above each, and the panel right of both.
  private static func pair(in size: Size, shape: Double) -> (map: Rect, second: Rect?, panel: Rect) {
    let rows = size.rows - Stage.otherRows
    let most = (size.columns - Stage.panelBesidePair) / 2 - 1
    let columns = min(most, Int((Double(rows - 1) * shape).rounded(.up)))
    let mapRows = min(rows - 1, Int((Double(columns) / shape).rounded(.up)))
    func map(at column: Int) -> Rect { Rect(column: column, row: 2, columns: columns, rows: mapRows) }
    let start = 2 * (columns + 1)
    return (
      map(at: 0), map(at: columns + 1), Rect(column: start, row: 1, columns: size.columns - start, rows: rows)
    )
  }

  /// Whether what had been reported by a day and what is known now stand side by side.
  static func hasPair(_ size: Size, _ moment: Moment) -> Bool {
    moment.asKnownThen && size.columns >= Stage.columnsForPair
  }

  /// The second map as a stage of its own: what the first one is compared with.
  var second: Stage? {
    guard let secondMap else { return nil }
    var second = self
    (second.map, second.secondMap) = (secondMap, nil)
    second.isSecond = true
    second.moment.asKnownThen = false
    return second
  }

  /// The grid's cell at a point of the screen, on either map; it may lie outside the grid.
  func cell(at point: Point) -> Point {
    let rect = secondMap.flatMap { $0.contains(point) ? $0 : nil } ?? map
    return Point(column: point.column - rect.origin.column, row: point.row - rect.origin.row)
  }

  /// Makes the map tell of another moment.
  mutating func show(_ moment: Moment) { self.moment = moment }

  /// What the map's cells show, looked up when they are drawn.
  func states(_ atlas: Atlas) -> ShownStates {
    guard isSecond else { return ShownStates(grid, atlas, moment) }
    var first = moment
    first.asKnownThen = true
    return ShownStates(grid, atlas, first).exchanged
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
