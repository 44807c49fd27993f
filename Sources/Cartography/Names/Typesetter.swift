public import Campaign

/// Sets the names on a map: the most important first, none over another, each where it has room.
///
/// No day and no holder has a say, so that names stay where they are while the days go by.
struct Typesetter {
  private let grid: MapGrid
  private let campaign: Campaign
  /// Cells that hold a label, its blanks, or the mark of a labelled place.
  private var taken: [Bool]
  private var placed: [MapGrid.Label] = []
  private var hasLargeNames = false

  /// How much of the map there is for each town's name, so that names have air.
  private static let cellsPerTown = 140
  /// A town's name longer than this is left out where the map is small.
  private static let longestTown = 16
  /// On a narrower map spaced names would hide the areas.
  private static let columnsForSpacedNames = 70

  /// The cells of the lower left corner that something else stands on.
  private let corner: (columns: Range<Int>, rows: Range<Int>)

  init(_ grid: MapGrid, _ campaign: Campaign, lowerLeft: (columns: Int, rows: Int)) {
    self.grid = grid
    self.campaign = campaign
    taken = Array(repeating: false, count: grid.columns * grid.rows)
    corner = (0..<lowerLeft.columns, grid.rows - lowerLeft.rows..<grid.rows)
    for row in corner.rows { take(corner.columns, row: row) }
  }

  mutating func labels(_ detail: MapGrid.Detail) -> [MapGrid.Label] {
    let level = detail.labels
    hasLargeNames = detail.hasLargeNames
    guard grid.columns > 0, grid.rows > 0, level != .none else { return [] }
    let ordered = campaign.placesByImportance.filter(isInView)
    let main = ordered.prefix { rank(of: $0) == 0 }
    for place in campaign.places where campaign[place.kind].alwaysShown { takeMark(of: place.id) }
    for place in main { takeMark(of: place) }
    for place in main { setPlace(place) }
    if level != .capitals { for region in campaign.regions { setRegion(region) } }
    setAreas()
    guard level != .capitals else { return placed }
    if level == .roads { for index in campaign.lines.indices { setRoad(index) } }
    let limit = placed.count + grid.columns * grid.rows / Typesetter.cellsPerTown
    for place in ordered.dropFirst(main.count) where placed.count < limit { setPlace(place) }
    return placed
  }

  private func rank(of place: Place.ID) -> Int {
    campaign.kinds[Int(campaign.places[Int(place.index)].kind.index)].rank
  }

  /// Whether a place lies on the map and is important enough for its scale.
  private func isInView(_ place: Place.ID) -> Bool {
    let kilometres = grid.projection.kilometresPerColumn
    let lowest = kilometres > 4 ? 2 : kilometres > 1.5 ? 4 : .max
    guard rank(of: place) <= lowest, let cell = grid.cell(of: place) else { return false }
    return !(corner.columns.contains(cell.column) && corner.rows.contains(cell.row))
  }

  // MARK: Places

  private mutating func takeMark(of place: Place.ID) {
    guard let cell = grid.cell(of: place), grid.pinned(column: cell.column, row: cell.row) == place else { return }
    take(cell.column..<cell.column + 1, row: cell.row)
  }

  private mutating func setPlace(_ place: Place.ID) {
    let isMain = rank(of: place) == 0
    guard let cell = grid.cell(of: place), let shown = grid.pinned(column: cell.column, row: cell.row),
      shown == place || rank(of: shown) > rank(of: place),
      isMain || shown != place || !taken[cell.row * grid.columns + cell.column]
    else { return }
    let name = campaign[place].mapName
    guard isMain || name.unicodeScalars.count <= Typesetter.longestTown else { return }
    for text in forms(of: name) {
      guard let best = bestPlace(for: text.unicodeScalars.count, beside: cell) else { continue }
      take(cell.column..<cell.column + 1, row: cell.row)
      return set(text, column: best.column, row: best.row, .place(place))
    }
  }

  /// What a name may look like, the largest first.
  private func forms(of name: String) -> [String] {
    guard hasLargeNames else { return [name] }
    let capitals = name.uppercased()
    return grid.columns < Typesetter.columnsForSpacedNames ? [capitals] : [capitals.spaced, capitals]
  }

  /// Right of the mark, left of it, or in the rows above and below: the first free one that has the most air.
  private func bestPlace(for length: Int, beside cell: (column: Int, row: Int)) -> (column: Int, row: Int)? {
    let (right, left, middle) = (cell.column + 2, cell.column - 1 - length, cell.column - length / 2)
    let candidates = [
      (right, cell.row), (left, cell.row), (middle, cell.row - 1), (middle, cell.row + 1), (cell.column, cell.row - 1),
      (cell.column, cell.row + 1), (cell.column - length + 1, cell.row - 1), (cell.column - length + 1, cell.row + 1),
    ]
    var best: (cost: Int, column: Int, row: Int)?
    for (order, candidate) in candidates.enumerated()
    where isFree(column: candidate.0, row: candidate.1, length: length) {
      let cost = 2 * order + crowding(column: candidate.0, row: candidate.1, length: length)
      if cost < best?.cost ?? .max { best = (cost, candidate.0, candidate.1) }
    }
    return best.map { ($0.column, $0.row) }
  }

  /// How many cells right above and below a label are taken by others.
  private func crowding(column: Int, row: Int, length: Int) -> Int {
    var count = 0
    for other in [row - 1, row + 1] where (0..<grid.rows).contains(other) {
      for cell in column..<column + length where taken[other * grid.columns + cell] { count += 1 }
    }
    return count
  }

  // MARK: Regions and roads

  /// A region's name in capitals about its label point; where its capital has the same name, not close to that.
  private mutating func setRegion(_ region: Region) {
    let text = region.name.uppercased()
    let length = text.unicodeScalars.count
    let position = grid.projection.position(of: region.label)
    let (column, row) = (Int(position.column) - length / 2, Int(position.row.rounded(.down)))
    let namesake = placed.first { saysTheSame($0, region) }
    let outline = Outline(region.polygons)
    for (across, down) in Typesetter.offsets where isFree(column: column + across, row: row + down, length: length) {
      guard liesIn(outline, column + across + length / 2, row + down) else { continue }
      if let namesake, abs(namesake.row - row - down) < 3, abs(namesake.column - column - across) < 16 { continue }
      return set(text, column: column + across, row: row + down, .region(region.id))
    }
  }

  private static let offsets = [
    (0, 0), (0, 1), (0, -1), (-3, 0), (3, 0), (-5, 1), (5, 1), (0, 2), (0, -2), (8, 0), (8, 2), (0, 3), (8, -2), (0, 4),
  ]

  /// Whether a label names a place of the region that is called as the region is, with or without an article.
  private func saysTheSame(_ label: MapGrid.Label, _ region: Region) -> Bool {
    guard case .place(let place) = label.subject, campaign[place].region == region.id else { return false }
    return campaign[place].mapName.lowercased().hasSuffix(region.name.lowercased())
  }

  /// Whether a cell lies on a region's own land.
  private func liesIn(_ outline: Outline, _ column: Int, _ row: Int) -> Bool {
    grid.tile(column: column, row: row).ground == .land && outline.contains(grid.coordinate(column: column, row: row))
  }

  /// A road's name, where it is short, on the free stretch of the road nearest to its middle.
  private mutating func setRoad(_ number: Int) {
    let road = campaign.lines[number]
    let length = road.name.unicodeScalars.count
    guard road.kind == .road, (1...4).contains(length) else { return }
    var trace = StrokeTrace(columns: grid.columns, rows: grid.rows)
    for part in road.parts { trace.follow(part.map(grid.projection.position(of:))) }
    let middle = trace.steps.count / 2
    for index in trace.steps.indices.sorted(by: { abs($0 - middle) < abs($1 - middle) }) {
      let step = trace.steps[index]
      if isFree(column: step.column, row: step.row, length: length) {
        return set(road.name, column: step.column, row: step.row, .line(number))
      }
    }
  }

  // MARK: Neighbours

  /// Each neighbour's and sea's name in its longest free stretch.
  private mutating func setAreas() {
    let kinds = campaign.areas.map(\.kind)
    var best = kinds.map { _ in Stretch(row: 0, start: 0, end: 0) }
    for row in 0..<grid.rows {
      forEachStretch(inRow: row, of: kinds) { area, stretch in
        if stretch.length > best[area].length { best[area] = stretch }
      }
    }
    for (area, stretch) in best.enumerated() where stretch.length > 0 {
      let text = campaign.areas[area].name.uppercased()
      let length = text.unicodeScalars.count
      guard stretch.length >= length + 2 else { continue }
      set(text, column: stretch.start + (stretch.length - length) / 2, row: stretch.row, .area(area))
    }
  }

  /// Cells of a row, up to before the end.
  private struct Stretch {
    let row: Int
    let start: Int
    let end: Int

    var length: Int { end - start }
  }

  /// Calls with each free stretch of a row that one country or sea abroad covers.
  private func forEachStretch(inRow row: Int, of kinds: [Area.Kind], _ body: (Int, Stretch) -> Void) {
    var start = 0
    var current: Int?
    for column in 0...grid.columns {
      let area = column < grid.columns ? nameableArea(row * grid.columns + column, kinds) : nil
      guard area != current else { continue }
      if let current, start < column { body(current, Stretch(row: row, start: start, end: column)) }
      (start, current) = (column, area)
    }
  }

  private func nameableArea(_ index: Int, _ kinds: [Area.Kind]) -> Int? {
    let tile = grid.tiles[index]
    guard !taken[index], tile.stroke.kind == .none, tile.ground != .land, Int(tile.area) < kinds.count else {
      return nil
    }
    let kind = kinds[Int(tile.area)]
    return kind == .country || kind == .sea ? Int(tile.area) : nil
  }

  // MARK: Room

  /// Whether a label with a blank at each end has room.
  private func isFree(column: Int, row: Int, length: Int) -> Bool {
    guard (0..<grid.rows).contains(row), column >= 0, column + length <= grid.columns else { return false }
    let cells = max(0, column - 1)..<min(grid.columns, column + length + 1)
    return cells.allSatisfy { !taken[row * grid.columns + $0] }
  }

  private mutating func set(_ text: String, column: Int, row: Int, _ subject: MapGrid.Label.Subject) {
    let length = text.unicodeScalars.count
    take(max(0, column - 1)..<min(grid.columns, column + length + 1), row: row)
    placed.append(MapGrid.Label(text: text, column: column, row: row, subject: subject))
  }

  private mutating func take(_ cells: Range<Int>, row: Int) {
    for column in cells { taken[row * grid.columns + column] = true }
  }
}

extension String {
  /// ` H O M S `: as large as letters of a terminal get, with air at both ends so that no area's letters join them.
  fileprivate var spaced: String { " " + map(String.init).joined(separator: " ") + " " }
}

extension Place {
  /// The name without what stands in brackets after it, as maps have room for.
  public var mapName: String {
    guard let bracket = name.utf8.firstIndex(of: UInt8(ascii: "(")), bracket > name.startIndex else { return name }
    let before = name[..<bracket]
    return before.last == " " ? String(before.dropLast()) : String(before)
  }
}
