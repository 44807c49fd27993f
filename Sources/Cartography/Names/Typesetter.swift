import Campaign

/// Sets the names on a map: the most important first, none over another, each where it has room.
///
/// A name stands beside its mark, off the ground that the record is about, in the sea or abroad where it can, and not across
/// the country's outline. No day and no holder has a say, so that names stay where they are while the days go by.
struct Typesetter {
  let grid: MapGrid
  let campaign: Campaign
  /// How often the record changes the ground of each cell.
  let heat: [Float]
  private let sides: SidesOnMap
  /// Cells that hold a label, its blanks, or the mark of a labelled place.
  var taken: [Bool]
  private(set) var placed: [MapGrid.Label] = []
  /// The cells of the marks of labelled places, to which other towns keep a distance.
  var marks: [(column: Int, row: Int)] = []
  /// The numbers of the cells of all marks that have a name or get one, so that no name is taken for that of another's mark.
  var markedCells: Set<Int> = []
  var named: Set<Place.ID> = []
  /// The places that say what regions are called whose own names have no room.
  var namesakes: [Place.ID] = []
  private(set) var hasLargeNames = false

  /// So much of a map of the whole has no towns.
  private static let cellsWithoutTowns = 150
  /// How much of the map there is for each town's name on a small map of the day's ground.
  private static let cellsPerTownOfDetail = 20
  /// The most places that are named because of the day, so that its ground is still seen.
  private static let mostOfTheDay = 8
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

  /// Sets all names twice: the first time tells whose marks the names of the second have to keep away from, and which
  /// regions have no room for their own names.
  mutating func labels(_ detail: MapGrid.Detail) -> [MapGrid.Label] {
    guard grid.columns > 0, grid.rows > 0, detail.labels != .none else { return [] }
    hasLargeNames = detail.hasLargeNames
    var first = self
    first.setLabels(detail)
    (markedCells, namesakes) = (first.markedCells, first.namesakes)
    setLabels(detail)
    return placed
  }

  private mutating func setLabels(_ detail: MapGrid.Detail) {
    let ordered = campaign.placesByImportance.filter(isInView)
    let main = ordered.prefix { rank(of: $0) == 0 }
    for place in campaign.places where campaign.kinds[Int(place.kind.index)].alwaysShown { takeMark(of: place.id) }
    for place in main { takeMark(of: place, isNamed: true) }
    for place in sides.leadPlaces { takeMark(of: place) }
    for place in main { setPlace(place) }
    guard detail.labels != .capitals else { return setAreas() }
    if !detail.isOfTheDay, kilometres > 4 { setOutlying() }
    for place in namesakes { setPlace(place, most: Typesetter.mostOfAny) }
    let count = placed.count
    let first = detail.first.filter { rank(of: $0) > 0 && isInView($0) }
    setTowns(first, upTo: count + cells / Typesetter.cellsPerTownOfDetail, areOfTheDay: true)
    let perTown = detail.isOfTheDay ? Typesetter.cellsPerTownOfDetail : cellsPerTown
    setTowns(ordered.dropFirst(main.count), upTo: count + cells / perTown)
    if detail.labels == .roads { for index in campaign.lines.indices { setRoad(index) } }
    if grid.columns >= Typesetter.columnsForRegions { setRegions() }
    setAreas()
  }

  /// Names the first of some towns that have room, until there are so many names.
  private mutating func setTowns(_ towns: some Sequence<Place.ID>, upTo limit: Int, areOfTheDay: Bool = false) {
    for place in towns where placed.count < limit && !named.contains(place) {
      setPlace(place, isOfTheDay: areOfTheDay)
    }
  }

  /// Names some places that have no name yet in the room that the names of all days leave, the most important first.
  mutating func dayLabels(_ places: [Place.ID], _ detail: MapGrid.Detail) -> [MapGrid.Label] {
    guard !places.isEmpty, !taken.isEmpty, detail.labels != .none, detail.labels != .capitals else { return [] }
    hasLargeNames = detail.hasLargeNames
    for place in campaign.places where campaign.kinds[Int(place.kind.index)].alwaysShown { takeMark(of: place.id) }
    for label in grid.labels { keep(label) }
    for place in places where placed.count < min(Typesetter.mostOfTheDay, cells / cellsPerTown) {
      if !named.contains(place), isInView(place) { setPlace(place, most: Typesetter.mostOfAny, isOfTheDay: true) }
    }
    return placed
  }

  /// Leaves a label where it is, with its place's mark.
  private mutating func keep(_ label: MapGrid.Label) {
    take(blanked(label.column, label.text.unicodeScalars.count), row: label.row)
    guard case .place(let place) = label.subject, let cell = grid.cell(of: place) else { return }
    takeMark(cell.row * grid.columns + cell.column)
    marks.append(cell)
    named.insert(place)
  }

  /// Names the regions that outlived their sides' cities, on a map of any size.
  private mutating func setOutlying() {
    guard !sides.lastRegions.isEmpty else { return }
    let states = grid.states(sides.lastHolds)
    for (region, side) in sides.lastRegions { setOutlying(campaign[region], of: side, states) }
  }

  func rank(of place: Place.ID) -> Int {
    campaign.kinds[Int(campaign.places[Int(place.index)].kind.index)].rank
  }

  var kilometres: Double { grid.projection.kilometresPerColumn }

  /// The cells on which towns may be named.
  private var cells: Int { max(0, taken.count - (kilometres > 4 ? Typesetter.cellsWithoutTowns : 0)) }

  /// How much of the map there is for each town's name, so that names have air; close by there are villages to be named.
  private var cellsPerTown: Int { kilometres > 4 ? 190 : 100 }

  /// Whether a place lies on the map and is important enough for its scale.
  private func isInView(_ place: Place.ID) -> Bool {
    let lowest = kilometres > 4 ? 2 : kilometres > 1.5 ? 4 : .max
    guard rank(of: place) <= lowest, let cell = grid.cell(of: place) else { return false }
    return !(reserved.columns.contains(cell.column) && reserved.rows.contains(cell.row))
  }

  // MARK: Room

  /// Whether a label with a blank at each end has room.
  func isFree(column: Int, row: Int, length: Int) -> Bool {
    guard (0..<grid.rows).contains(row), column >= 0, column + length <= grid.columns else { return false }
    return blanked(column, length).allSatisfy { !taken[row * grid.columns + $0] }
  }

  mutating func set(_ text: String, column: Int, row: Int, _ subject: MapGrid.Label.Subject) {
    let length = text.unicodeScalars.count
    take(blanked(column, length), row: row)
    placed.append(MapGrid.Label(text: text, column: column, row: row, subject: subject))
  }

  /// The columns of a label and of the blanks at its ends.
  private func blanked(_ column: Int, _ length: Int) -> Range<Int> {
    max(0, column - 1)..<min(grid.columns, column + length + 1)
  }

  private mutating func takeMark(of place: Place.ID, isNamed: Bool = false) {
    guard let cell = grid.cell(of: place), grid.pinned(column: cell.column, row: cell.row) == place else { return }
    take(cell.column..<cell.column + 1, row: cell.row)
    if isNamed { markedCells.insert(cell.row * grid.columns + cell.column) }
  }

  mutating func takeMark(_ cell: Int) {
    taken[cell] = true
    markedCells.insert(cell)
  }

  private mutating func take(_ cells: Range<Int>, row: Int) {
    for column in cells { taken[row * grid.columns + column] = true }
  }
}
