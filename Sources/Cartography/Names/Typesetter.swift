public import Campaign

/// Sets the names on a map: the most important first, none over another, each where it has room.
///
/// A name stands beside its mark, off the ground that the record is about, in the sea or abroad where it can, and not across
/// the country's outline. No day and no holder has a say, so that names stay where they are while the days go by.
struct Typesetter {
  let grid: MapGrid
  let campaign: Campaign
  /// How often the record changes the ground of each cell.
  private let heat: [Float]
  private let sides: SidesOnMap
  /// Cells that hold a label, its blanks, or the mark of a labelled place.
  private(set) var taken: [Bool]
  private(set) var placed: [MapGrid.Label] = []
  /// The cells of the marks of labelled places, to which other towns keep a distance.
  private var marks: [(column: Int, row: Int)] = []
  private var named: Set<Place.ID> = []
  private var hasLargeNames = false

  /// A town's name longer than this is left out where the map is small.
  private static let longestTown = 16
  /// So much of a map of the whole has none.
  private static let cellsWithoutTowns = 150
  /// The same where some places are to be named first, on a small map of these.
  private static let cellsPerTownOfDetail = 20
  /// On a narrower map spaced names would hide the areas.
  private static let columnsForSpacedNames = 70
  /// On a narrower map regions have no names.
  private static let columnsForRegions = 60

  /// The cells that something else stands on.
  private let reserved: (columns: Range<Int>, rows: Range<Int>)

  init(
    _ grid: MapGrid, _ campaign: Campaign, heat: [Float], sides: SidesOnMap,
    reserved: (columns: Range<Int>, rows: Range<Int>)
  ) {
    self.grid = grid
    self.campaign = campaign
    self.heat = heat
    self.sides = sides
    taken = Array(repeating: false, count: grid.columns * grid.rows)
    self.reserved = reserved
    for row in reserved.rows { take(reserved.columns, row: row) }
  }

  mutating func labels(_ detail: MapGrid.Detail) -> [MapGrid.Label] {
    let level = detail.labels
    hasLargeNames = detail.hasLargeNames
    guard grid.columns > 0, grid.rows > 0, level != .none else { return [] }
    let ordered = campaign.placesByImportance.filter(isInView)
    let main = ordered.prefix { rank(of: $0) == 0 }
    let others = detail.first.filter { rank(of: $0) > 0 && isInView($0) } + ordered.dropFirst(main.count)
    for place in campaign.places where campaign.kinds[Int(place.kind.index)].alwaysShown { takeMark(of: place.id) }
    for place in main { takeMark(of: place) }
    for place in sides.leadPlaces { takeMark(of: place) }
    for place in main { setPlace(place) }
    if level == .capitals {
      setAreas()
      return placed
    }
    if detail.first.isEmpty, kilometres > 4 { setOutlying() }
    let perTown = detail.first.isEmpty ? cellsPerTown : Typesetter.cellsPerTownOfDetail
    let limit =
      placed.count + (grid.columns * grid.rows - (kilometres > 4 ? Typesetter.cellsWithoutTowns : 0)) / perTown
    for place in others where placed.count < limit && !named.contains(place) { setPlace(place) }
    if level == .roads { for index in campaign.lines.indices { setRoad(index) } }
    if grid.columns >= Typesetter.columnsForRegions { setRegions() }
    setAreas()
    return placed
  }

  /// Names the regions that outlived their sides' cities, on a map of any size.
  private mutating func setOutlying() {
    guard !sides.lastRegions.isEmpty else { return }
    let states = grid.states(sides.lastHolds)
    for (region, side) in sides.lastRegions { setOutlying(campaign[region], of: side, states) }
  }

  private func rank(of place: Place.ID) -> Int {
    campaign.kinds[Int(campaign.places[Int(place.index)].kind.index)].rank
  }

  private var kilometres: Double { grid.projection.kilometresPerColumn }

  /// How much of the map there is for each town's name, so that names have air; close by there are villages to be named.
  private var cellsPerTown: Int { kilometres > 4 ? 190 : 100 }

  /// Whether a place lies on the map and is important enough for its scale.
  private func isInView(_ place: Place.ID) -> Bool {
    let lowest = kilometres > 4 ? 2 : kilometres > 1.5 ? 4 : .max
    guard rank(of: place) <= lowest, let cell = grid.cell(of: place) else { return false }
    return !(reserved.columns.contains(cell.column) && reserved.rows.contains(cell.row))
  }

  // MARK: Places

  private mutating func takeMark(of place: Place.ID) {
    guard let cell = grid.cell(of: place), grid.pinned(column: cell.column, row: cell.row) == place else { return }
    take(cell.column..<cell.column + 1, row: cell.row)
  }

  private mutating func setPlace(_ place: Place.ID) {
    let isMain = rank(of: place) == 0
    guard let cell = grid.cell(of: place), grid.pinned(column: cell.column, row: cell.row) == place,
      isMain || hasOwnMark(at: cell) && isApart(cell)
    else { return }
    let name = campaign.places[Int(place.index)].mapName
    guard isMain || name.unicodeScalars.count <= Typesetter.longestTown else { return }
    for text in forms(of: name) {
      guard let best = bestPosition(for: text.unicodeScalars.count, beside: cell, isMain: isMain) else { continue }
      take(cell.column..<cell.column + 1, row: cell.row)
      marks.append(cell)
      named.insert(place)
      return set(text, column: best.column, row: best.row, .place(place))
    }
  }

  /// Whether no name stands on a mark; one that is always shown has taken its cell before any name.
  private func hasOwnMark(at cell: (column: Int, row: Int)) -> Bool {
    grid.keepsItsCell(column: cell.column, row: cell.row) || !taken[cell.row * grid.columns + cell.column]
  }

  /// Whether no mark of a more important place is close.
  private func isApart(_ cell: (column: Int, row: Int)) -> Bool {
    let columns = grid.columns >= 110 ? 4 : 3
    return marks.allSatisfy { abs($0.column - cell.column) > columns || abs($0.row - cell.row) > 1 }
  }

  /// What a name may look like, the largest first.
  private func forms(of name: String) -> [String] {
    guard hasLargeNames else { return [name] }
    let capitals = name.uppercased()
    return grid.columns < Typesetter.columnsForSpacedNames ? [capitals] : [capitals.spaced, capitals]
  }

  /// Where a name stands, and what speaks against it.
  private struct Position {
    let column: Int
    let row: Int
    var cost: Float
  }

  /// Right of the mark or left of it; then above and below, where a name is less surely its mark's.
  private func positions(_ length: Int, _ cell: (column: Int, row: Int), mayLeaveRow: Bool) -> [Position] {
    let beside = [
      Position(column: cell.column + 2, row: cell.row, cost: 0),
      Position(column: cell.column - length - 1, row: cell.row, cost: 0.6),
    ]
    guard mayLeaveRow else { return beside }
    let (right, left, middle) = (cell.column + 1, cell.column - length, cell.column - length / 2)
    let others = [(right, -1), (right, 1), (left, -1), (left, 1), (middle, -1), (middle, 1)]
    return beside
      + others.enumerated().map { order, other in
        Position(column: other.0, row: cell.row + other.1, cost: 11.2 + 0.2 * Float(order))
      }
  }

  /// The position that costs least; for a town `nil` where each costs too much.
  private func bestPosition(for length: Int, beside cell: (column: Int, row: Int), isMain: Bool) -> Position? {
    let free = positions(length, cell, mayLeaveRow: isMain || kilometres <= 10)
      .filter { isFree(column: $0.column, row: $0.row, length: length) }
      .map { position in
        var position = position
        position.cost += cost(column: position.column, row: position.row, length: length)
        return position
      }
    let best = free.min { $0.cost < $1.cost }
    let most: Float = kilometres > 10 ? 10 : kilometres > 4 ? 13 : 40
    return best.flatMap { isMain || $0.cost <= most ? $0 : nil }
  }

  /// What a name of some length covers: the ground that the record is about costs, the sea and abroad are good, crossing the
  /// country's outline is bad above all, and names close above and below take its air.
  private func cost(column: Int, row: Int, length: Int) -> Float {
    let perHeat: Float = kilometres > 10 ? 0.9 : kilometres > 4 ? 1.2 : 0.3
    var cost: Float = 0
    var wasInside: Bool?
    for cell in column..<column + length {
      let index = row * grid.columns + cell
      let isInside = grid.tiles[index].isCountry
      cost += perHeat * heat[index] - (isInside ? 0 : 0.35)
      if let wasInside, wasInside != isInside { cost += Typesetter.crossing }
      wasInside = isInside
      for other in [row - 1, row + 1] where (0..<grid.rows).contains(other) && taken[other * grid.columns + cell] {
        cost += 0.25
      }
    }
    return cost
  }

  /// More than any town may cost.
  private static let crossing: Float = 60

  // MARK: Room

  /// Whether a label with a blank at each end has room.
  func isFree(column: Int, row: Int, length: Int) -> Bool {
    guard (0..<grid.rows).contains(row), column >= 0, column + length <= grid.columns else { return false }
    let cells = max(0, column - 1)..<min(grid.columns, column + length + 1)
    return cells.allSatisfy { !taken[row * grid.columns + $0] }
  }

  mutating func set(_ text: String, column: Int, row: Int, _ subject: MapGrid.Label.Subject) {
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
    let before = name.utf8[..<bracket]
    return String(Substring(before.last == UInt8(ascii: " ") ? before.dropLast() : before))
  }
}
