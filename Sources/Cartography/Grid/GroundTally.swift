/// How many of a cell's fine cells are land, and how many each area covers.
struct GroundTally {
  let total: Int
  var land = 0
  /// The first area, which is mostly the only one, apart from the others, so that a cell costs no allocation.
  private var first: (area: UInt8, cells: Int)?
  private var others: [(area: UInt8, cells: Int)] = []

  init(total: Int) { self.total = total }

  mutating func add(_ area: UInt8, _ cells: Int) {
    guard let known = first, known.area != area else {
      first = (area, (first?.cells ?? 0) + cells)
      return
    }
    if let index = others.firstIndex(where: { $0.area == area }) {
      others[index].cells += cells
    } else {
      others.append((area, cells))
    }
  }

  var isLand: Bool { land * 2 >= total && land > 0 }

  /// The area that covers at least half, or `Territory.nothing`.
  var area: UInt8 {
    guard var most = first else { return Territory.nothing }
    for other in others where other.cells > most.cells { most = other }
    return most.cells * 2 >= total ? most.area : Territory.nothing
  }
}
