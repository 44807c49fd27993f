/// A corner of the cells of a grid: 0, 0 is the north west corner of the first cell.
struct Corner: Hashable {
  var column: Int
  var row: Int
}

/// Cells that touch by their sides: the ring around them, and the rings around the holes in them.
///
/// Rings are closed without repeating their first corner, and have corners only where they turn. Seen with north up
/// the outer one runs anticlockwise and the holes clockwise, as RFC 7946 wants it; none touches itself.
struct CellPolygon {
  var outer: [Corner]
  var holes: [[Corner]] = []
}

/// Dissolves cells of a grid into polygons; one tracer serves any number of sets of cells, one after the other.
///
/// Each side between a cell of the set and one outside is an edge with the set on its left. Where two cells of the set
/// touch only by a corner the walk turns left, which keeps them apart; a ring that comes back to a corner is cut there,
/// so that no ring touches itself.
struct RingTracer {
  private let columns: Int
  private let rows: Int
  /// For each corner the directions in which untraced edges leave it.
  private var edges: [UInt8]
  /// For each cell the part it belongs to, from 1 on; 0 outside the set, `unassigned` inside until it is known.
  private var parts: [Int32]

  private static let unassigned: Int32 = -1

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    edges = Array(repeating: 0, count: (columns + 1) * (rows + 1))
    parts = Array(repeating: 0, count: columns * rows)
  }

  /// A direction with its step; each turns left into the next.
  private enum Direction: UInt8, CaseIterable {
    case east
    case north
    case west
    case south

    var bit: UInt8 { 1 << rawValue }
    var step: (columns: Int, rows: Int) {
      switch self {
      case .east: (1, 0)
      case .north: (0, -1)
      case .west: (-1, 0)
      case .south: (0, 1)
      }
    }

    /// Left, straight on, right: in this order a walk tries them.
    var turns: [Direction] { [turned(by: 1), self, turned(by: 3)] }

    private func turned(by quarters: UInt8) -> Direction { Direction(rawValue: (rawValue + quarters) % 4) ?? self }
  }

  /// The polygons of a set of cells, given by their positions row by row in rising order.
  mutating func polygons(of cells: [Int]) -> [CellPolygon] {
    for cell in cells { parts[cell] = RingTracer.unassigned }
    let count = numberParts(cells)
    for cell in cells { addEdges(of: cell) }
    var polygons = [CellPolygon](repeating: CellPolygon(outer: []), count: count)
    for cell in cells {
      let corner = Corner(column: cell % columns, row: cell / columns)
      // A ring's northernmost west side is met first; every ring has a west or an east side.
      for start in [corner, Corner(column: corner.column + 1, row: corner.row + 1)] {
        trace(from: start, cell, &polygons)
      }
    }
    for cell in cells { parts[cell] = 0 }
    return polygons
  }

  /// Numbers the parts of the set that hang together by their sides.
  private mutating func numberParts(_ cells: [Int]) -> Int {
    var count: Int32 = 0
    var waiting: [Int] = []
    for cell in cells where parts[cell] == RingTracer.unassigned {
      count += 1
      parts[cell] = count
      waiting.append(cell)
      while let next = waiting.popLast() {
        for direction in Direction.allCases {
          guard let other = neighbour(of: next, direction), parts[other] == RingTracer.unassigned else { continue }
          parts[other] = count
          waiting.append(other)
        }
      }
    }
    return Int(count)
  }

  private func neighbour(of cell: Int, _ direction: Direction) -> Int? {
    let (column, row) = (cell % columns + direction.step.columns, cell / columns + direction.step.rows)
    return column >= 0 && column < columns && row >= 0 && row < rows ? row * columns + column : nil
  }

  /// Whether the cell beyond a side belongs to the set.
  private func isInside(_ cell: Int, _ direction: Direction) -> Bool {
    neighbour(of: cell, direction).map { parts[$0] != 0 } ?? false
  }

  /// The sides of a cell that bound the set, each with the cell on its left.
  private mutating func addEdges(of cell: Int) {
    let northWest = cell / columns * (columns + 1) + cell % columns
    let southWest = northWest + columns + 1
    if !isInside(cell, .south) { edges[southWest] |= Direction.east.bit }
    if !isInside(cell, .east) { edges[southWest + 1] |= Direction.north.bit }
    if !isInside(cell, .north) { edges[northWest + 1] |= Direction.west.bit }
    if !isInside(cell, .west) { edges[northWest] |= Direction.south.bit }
  }

  // MARK: Walking

  /// Follows the edge that leaves a corner along the west or the east side of a cell, if it is still there.
  private mutating func trace(from start: Corner, _ cell: Int, _ polygons: inout [CellPolygon]) {
    let isWest = start.column == cell % columns
    let direction: Direction = isWest ? .south : .north
    guard edges[index(of: start)] & direction.bit != 0 else { return }
    for ring in RingTracer.simple(walk(from: start, direction)) {
      if RingTracer.isAnticlockwise(ring) {
        polygons[Int(parts[cell]) - 1].outer = ring
      } else {
        polygons[Int(parts[cell]) - 1].holes.append(ring)
      }
    }
  }

  private mutating func walk(from start: Corner, _ first: Direction) -> [Corner] {
    var ring: [Corner] = []
    var corner = start
    var direction = first
    repeat {
      edges[index(of: corner)] &= ~direction.bit
      corner = Corner(column: corner.column + direction.step.columns, row: corner.row + direction.step.rows)
      let leaving = edges[index(of: corner)]
      guard let next = direction.turns.first(where: { leaving & $0.bit != 0 }) else {
        // Back where the walk began, whose edge is gone.
        if direction != first { ring.append(corner) }
        return ring
      }
      if next != direction { ring.append(corner) }
      direction = next
    } while true
  }

  private func index(of corner: Corner) -> Int { corner.row * (columns + 1) + corner.column }

  /// Cuts a ring at each corner that it visits twice.
  private static func simple(_ ring: [Corner]) -> [[Corner]] {
    var rings: [[Corner]] = []
    var path: [Corner] = []
    var positions: [Corner: Int] = [:]
    for corner in ring {
      if let position = positions[corner] {
        rings.append(Array(path[position...]))
        for other in path[(position + 1)...] { positions[other] = nil }
        path.removeSubrange((position + 1)...)
      } else {
        positions[corner] = path.count
        path.append(corner)
      }
    }
    return rings + [path]
  }

  /// By the sign of the area, with rows counted southwards.
  private static func isAnticlockwise(_ ring: [Corner]) -> Bool {
    var sum = 0
    guard var last = ring.last else { return false }
    for corner in ring {
      sum += corner.column * last.row - last.column * corner.row
      last = corner
    }
    return sum > 0
  }
}
