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

  init(_ campaign: Campaign, _ projection: Projection, columns: Int, rows: Int, isLand: (Int) -> Bool) {
    placeOfCell = Array(repeating: Pins.none, count: columns * rows)
    cellOfPlace = Array(repeating: -1, count: campaign.places.count)
    let ordered = campaign.placesByImportance
    // Whole places are not copied: their names would be counted up and down for each.
    isAlwaysShown = campaign.places.map { campaign.kinds[Int($0.kind.index)].alwaysShown }
    // A city comes before what is always shown inside it, which moves aside.
    let isFirst = campaign.places.map { place in
      let kind = campaign.kinds[Int(place.kind.index)]
      return kind.alwaysShown || kind.rank <= 1
    }
    for place in ordered.filter({ isFirst[Int($0.index)] }) + ordered.filter({ !isFirst[Int($0.index)] }) {
      let position = projection.position(of: campaign.places[Int(place.index)].coordinate)
      let (column, row) = (Int(position.column.rounded(.down)), Int(position.row.rounded(.down)))
      guard (0..<columns).contains(column), (0..<rows).contains(row) else { continue }
      let own = row * columns + column
      let cell = isAlwaysShown[Int(place.index)] ? freeCell(near: (column, row), columns, rows, isLand) ?? own : own
      cellOfPlace[Int(place.index)] = Int32(cell)
      guard placeOfCell[cell] == Pins.none else { continue }
      placeOfCell[cell] = place.index
      all.append((cell, place))
    }
  }

  /// The nearest cell that no place has yet, the place's own first.
  private func freeCell(
    near centre: (column: Int, row: Int), _ columns: Int, _ rows: Int, _ isLand: (Int) -> Bool
  ) -> Int? {
    let own = centre.row * columns + centre.column
    if placeOfCell[own] == Pins.none { return own }
    var best: (distance: Int, cell: Int)?
    for row in max(0, centre.row - Pins.furthest)...min(rows - 1, centre.row + Pins.furthest) {
      for column in max(0, centre.column - Pins.furthest)...min(columns - 1, centre.column + Pins.furthest) {
        let cell = row * columns + column
        let (across, down) = (column - centre.column, 2 * (row - centre.row))
        let distance = across * across + down * down
        guard placeOfCell[cell] == Pins.none, isLand(cell), distance < best?.distance ?? .max else { continue }
        best = (distance, cell)
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
