import Campaign

/// Which place has which cell to itself.
struct Pins: Sendable {
  private var placeOfCell: [UInt16]
  private var cellOfPlace: [Int32]
  /// The cells that a place has, each with the place.
  private(set) var all: [(cell: Int, place: Place.ID)] = []
  /// By place, whether it is seen on every map.
  private let isAlwaysShown: [Bool]
  private static let none = UInt16.max
  /// How many cells away a place that is always shown may be drawn.
  private static let furthest = 3

  /// - Parameter leads: places that are seen on every map whatever their kind.
  init(
    _ campaign: Campaign, leads: [Place.ID], _ projection: Projection, columns: Int, rows: Int,
    isLand: (Int) -> Bool
  ) {
    placeOfCell = Array(repeating: Pins.none, count: columns * rows)
    cellOfPlace = Array(repeating: -1, count: campaign.places.count)
    let ordered = campaign.placesByImportance
    let leads = Set(leads)
    // Whole places are not copied: their names would be counted up and down for each.
    isAlwaysShown = campaign.places.map { campaign.kinds[Int($0.kind.index)].alwaysShown || leads.contains($0.id) }
    // A city comes before what is always shown inside it, which moves aside.
    let isFirst = campaign.places.map { place in
      let kind = campaign.kinds[Int(place.kind.index)]
      return kind.alwaysShown || kind.rank <= 1
    }
    func position(_ place: Place.ID) -> (column: Double, row: Double) {
      projection.position(of: campaign.places[Int(place.index)].coordinate)
    }
    let first = ordered.filter { isFirst[Int($0.index)] }
    let others = ordered.filter { !isFirst[Int($0.index)] }
    for place in first + others.filter(leads.contains) + others.filter({ !leads.contains($0) }) {
      let (column, row) = projection.cell(of: campaign.places[Int(place.index)].coordinate)
      guard (0..<columns).contains(column), (0..<rows).contains(row) else { continue }
      var cell = row * columns + column
      if isAlwaysShown[Int(place.index)], let other = self.place(in: cell) {
        let (point, taken) = (position(place), position(other))
        let way = (across: point.column - taken.column, down: point.row - taken.row)
        cell = freeCell(near: (column, row), leaning: way, columns, rows, isLand) ?? cell
      }
      cellOfPlace[Int(place.index)] = Int32(cell)
      guard placeOfCell[cell] == Pins.none else { continue }
      placeOfCell[cell] = place.index
      all.append((cell, place))
    }
  }

  /// The nearest cell that no place has yet; of several as near the one that lies most in a direction.
  private func freeCell(
    near centre: (column: Int, row: Int), leaning way: (across: Double, down: Double), _ columns: Int, _ rows: Int,
    _ isLand: (Int) -> Bool
  ) -> Int? {
    var best: (distance: Int, lean: Double, cell: Int)?
    for row in max(0, centre.row - Pins.furthest)...min(rows - 1, centre.row + Pins.furthest) {
      for column in max(0, centre.column - Pins.furthest)...min(columns - 1, centre.column + Pins.furthest) {
        let cell = row * columns + column
        guard placeOfCell[cell] == Pins.none, isLand(cell) else { continue }
        let (across, down) = (column - centre.column, row - centre.row)
        let distance = across * across + 4 * down * down
        let lean = way.across * Double(across) + 4 * way.down * Double(down)
        if let best, (best.distance, -best.lean) <= (distance, -lean) { continue }
        best = (distance, lean, cell)
      }
    }
    return best?.cell
  }

  /// Whether a cell is that of a place which is seen on every map.
  func isAlwaysShown(_ cell: Int) -> Bool {
    placeOfCell[cell] != Pins.none && isAlwaysShown[Int(placeOfCell[cell])]
  }

  func place(in cell: Int) -> Place.ID? {
    placeOfCell[cell] == Pins.none ? nil : Place.ID(index: placeOfCell[cell])
  }

  func cell(of place: Place.ID) -> Int? {
    cellOfPlace[Int(place.index)] < 0 ? nil : Int(cellOfPlace[Int(place.index)])
  }
}
