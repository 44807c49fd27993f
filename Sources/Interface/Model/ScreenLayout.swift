import Briefing
import Campaign
import Cartography
import Screen

/// The rectangles of the screen and the map that fits in, for one size of the terminal.
struct ScreenLayout: Sendable {
  /// What it was laid out for.
  let request: Request
  private(set) var map: Rect
  /// Where there is room for the day's ground at a larger scale, in cells of the map.
  private let windowRoom: Rect?
  /// That ground; `nil` where there is no room, or nothing has changed.
  private(set) var window: DayWindow?
  /// What stands over it, in its own layout.
  private(set) var windowTitle = ""
  /// Where a second map of the same grid stands beside the first; `nil` where there is one map.
  private(set) var secondMap: Rect?
  let panel: Rect
  /// Where the legend stands beside a panel that is below two maps; `nil` where it stands under the panel's text.
  let legend: Rect?
  private(set) var grid: MapGrid
  /// The marks of places on the grid.
  private(set) var marks: PlaceMarks
  /// For each of the grid's labels what stands in its cells.
  private(set) var labelGlyphs: [[Unicode.Scalar]] = []
  /// Where the view lies in the whole, while it is not the whole.
  let inset: Inset?
  /// What the map tells of.
  private(set) var shown: ShownDay
  /// Whether it is the second of two maps, which shows what the first is compared with.
  private var isSecond = false

  /// All that the rectangles, the map's ground and its names depend on.
  struct Request: Hashable, Sendable {
    let size: Size
    var camera = Camera()
    var detail = MapGrid.Detail()
    /// Whether two maps stand side by side.
    var hasPair = false
  }

  var size: Size { request.size }

  static let smallest = Size(columns: 60, rows: 20)
  /// The title, two rows of the time bar, and the status line.
  private static let otherRows = 4
  private static let narrowestPanel = 24
  /// With fewer columns two maps side by side would have too few cells each.
  private static let columnsForPair = 160
  /// With fewer columns the corner is too small for it.
  private static let columnsForWindow = 115
  private static let panelBesidePair = 36
  /// The legend with as many sides as a war may have, and a blank row.
  private static let rowsBelowPair = 14
  /// About the columns that a text is best read in.
  private static let textColumn = 48

  private typealias Parts = (map: Rect, second: Rect?, panel: Rect, legend: Rect?)

  /// `nil` where the terminal is smaller than 60x20.
  init?(_ atlas: Atlas, _ request: Request, shown: ShownDay) {
    let size = request.size
    guard size.columns >= ScreenLayout.smallest.columns, size.rows >= ScreenLayout.smallest.rows else { return nil }
    self.request = request
    let (camera, detail) = (request.camera, request.detail)
    let frame = atlas.campaign.header.frame
    let shape = Projection.shape(of: frame)
    // The large date before an audience needs a high panel.
    (map, secondMap, panel, legend) =
      request.hasPair
      ? ScreenLayout.pair(in: size, shape: shape, mayStandBelow: !detail.hasLargeNames)
      : ScreenLayout.single(in: size, shape: shape)
    let projection = Projection(of: camera.view(of: frame), in: frame, columns: map.size.columns, rows: map.size.rows)
    let room =
      camera.isZoomed ? Inset.room(atlas.campaign, projection, columns: map.size.columns, rows: map.size.rows) : nil
    grid = MapGrid(
      atlas.campaign, territory: atlas.territory, view: camera.view(of: frame), columns: map.size.columns,
      rows: map.size.rows, detail: detail, reserved: room.map { ($0.columns, $0.rows) })
    marks = PlaceMarks(grid, atlas.campaign)
    inset = if let room { Inset(atlas, grid, in: room) } else { nil }
    let hasWindow = size.columns >= ScreenLayout.columnsForWindow && !camera.isZoomed && !request.hasPair
    windowRoom = hasWindow && !detail.hasLargeNames && detail.labels != .none ? DayWindow.room(on: grid) : nil
    self.shown = shown
    tellDay(atlas)
  }

  /// One map, beside the panel or above it, whichever makes it larger.
  private static func single(in size: Size, shape: Double) -> Parts {
    let rows = size.rows - ScreenLayout.otherRows
    let beside = min(size.columns - ScreenLayout.narrowestPanel - 1, Int(Double(rows) * shape))
    let above = min(size.columns, Int(Double(rows - ScreenLayout.rowsBelow(rows)) * shape))
    guard Double(above) > Double(beside) * 1.15 else {
      let panel = Rect(column: beside + 1, row: 1, columns: size.columns - beside - 1, rows: rows)
      return (Rect(column: 0, row: 1, columns: beside, rows: rows), nil, panel, nil)
    }
    let mapRows = min(rows - ScreenLayout.rowsBelow(rows), Int((Double(size.columns) / shape).rounded(.up)))
    let panel = Rect(column: 0, row: 1 + mapRows, columns: size.columns, rows: rows - mapRows)
    return (Rect(column: 0, row: 1, columns: size.columns, rows: mapRows), nil, panel, nil)
  }

  /// Two maps side by side, a row for the title above each, and the panel right of both, or below them where that makes
  /// them larger.
  private static func pair(in size: Size, shape: Double, mayStandBelow: Bool) -> Parts {
    let rows = size.rows - ScreenLayout.otherRows
    let most = (size.columns - ScreenLayout.panelBesidePair) / 2 - 1
    let columns = min(most, Int((Double(rows - 1) * shape).rounded(.up)))
    let below = min(size.columns / 2 - 1, Int(Double(rows - 1 - ScreenLayout.rowsBelowPair) * shape))
    if mayStandBelow, below > columns { return pair(below, over: size, shape: shape) }
    let mapRows = min(rows - 1, Int((Double(columns) / shape).rounded(.up)))
    func map(at column: Int) -> Rect { Rect(column: column, row: 2, columns: columns, rows: mapRows) }
    let start = 2 * (columns + 1)
    return (
      map(at: 0), map(at: columns + 1), Rect(column: start, row: 1, columns: size.columns - start, rows: rows), nil
    )
  }

  /// Two maps of some columns, one in each half, over the panel with the legend at its right.
  private static func pair(_ columns: Int, over size: Size, shape: Double) -> Parts {
    let rows = size.rows - ScreenLayout.otherRows
    let mapRows = min(rows - 1 - ScreenLayout.rowsBelowPair, Int((Double(columns) / shape).rounded(.up)))
    func map(at column: Int) -> Rect { Rect(column: column, row: 2, columns: columns, rows: mapRows) }
    func below(_ columns: Range<Int>) -> Rect {
      Rect(column: columns.lowerBound, row: 2 + mapRows, columns: columns.count, rows: rows - 1 - mapRows)
    }
    let legend = size.columns - ScreenLayout.panelBesidePair
    return (map(at: 0), map(at: size.columns / 2), below(0..<legend - 2), below(legend..<size.columns))
  }

  /// The columns that a panel's text is set in: one, but where it lies below two maps.
  var textColumns: Int { legend == nil ? 1 : max(1, panel.size.columns / ScreenLayout.textColumn) }

  /// Whether what had been reported by a day and what is known now stand side by side.
  static func hasPair(_ size: Size, _ moment: DayComparison) -> Bool {
    moment.asKnownThen && size.columns >= ScreenLayout.columnsForPair
  }

  /// The second map as a layout of its own: what the first one is compared with.
  var second: ScreenLayout? {
    guard let secondMap else { return nil }
    var second = self
    (second.map, second.secondMap) = (secondMap, nil)
    second.isSecond = true
    return second
  }

  /// The grid's cell at a point of the screen, on either map; it may lie outside the grid.
  func cell(at point: Point) -> Point {
    let rect = secondMap.flatMap { $0.contains(point) ? $0 : nil } ?? map
    return Point(column: point.column - rect.origin.column, row: point.row - rect.origin.row)
  }

  /// Makes the map tell of what is shown now.
  mutating func show(_ shown: ShownDay, _ atlas: Atlas) {
    let before = self.shown
    self.shown = shown
    guard shown.day != before.day || shown.comparison != before.comparison || shown.view != before.view else { return }
    tellDay(atlas)
  }

  /// Names the places of the day, and shows its ground at a larger scale.
  private mutating func tellDay(_ atlas: Atlas) {
    let lit = atlas.placesByImportance.filter(shown.isLit)
    let reserved = inset?.rect ?? windowRoom.map(DayWindow.frame(around:))
    // In the cumulative view most places stand out, and none because of the day.
    grid.nameDay(
      shown.view == .cumulative ? [] : lit, atlas.campaign, territory: atlas.territory, detail: request.detail,
      reserved: reserved.map { ($0.columns, $0.rows) })
    marks = PlaceMarks(grid, atlas.campaign)
    labelGlyphs = ScreenLayout.labelGlyphs(of: grid)
    window = dayWindow(atlas, lit: lit)
  }

  /// The day's ground at a larger scale; on a quiet day that of the last change before it.
  private func dayWindow(_ atlas: Atlas, lit: [Place.ID]) -> DayWindow? {
    guard let windowRoom else { return nil }
    let last = atlas.chronicle.changes.last { $0.day <= shown.day }?.day
    let changed = lit.isEmpty ? last.map(atlas.placesChanged) ?? [] : lit
    return DayWindow(atlas, grid, windowRoom, changed: changed, detail: request.detail)
  }

  private static func labelGlyphs(of grid: MapGrid) -> [[Unicode.Scalar]] {
    grid.shownLabels.map { Array($0.text.plain.unicodeScalars) }
  }

  /// The window as a layout of its own.
  var windowLayout: ScreenLayout? {
    guard let window else { return nil }
    var layout = self
    let origin = point(column: window.rect.origin.column, row: window.rect.origin.row)
    layout.map = Rect(
      column: origin.column, row: origin.row, columns: window.rect.size.columns, rows: window.rect.size.rows)
    (layout.grid, layout.marks) = (window.grid, window.marks)
    layout.labelGlyphs = ScreenLayout.labelGlyphs(of: window.grid)
    (layout.window, layout.secondMap, layout.windowTitle) = (nil, nil, window.title)
    return layout
  }

  /// A place's hold on this map.
  func hold(of place: Place.ID) -> Hold { holds[Int(place.index)] }

  /// Every place's hold on this map.
  var holds: [Hold] { isSecond ? shown.compared : shown.today }

  /// What the map's cells show, looked up when they are drawn.
  func states(_ atlas: Atlas) -> ShownStates {
    let states = ShownStates(grid, atlas, shown)
    return isSecond ? states.exchanged : states
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
