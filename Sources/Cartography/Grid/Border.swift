import Campaign

/// A stretch of border between two regions, or of the country's outline.
struct Border: Sendable {
  var points: [Coordinate]
  let isNational: Bool

  /// An edge without a direction, by its ends rounded to about a metre.
  private struct Edge: Hashable {
    let first: UInt64
    let second: UInt64

    init(_ start: Coordinate, _ end: Coordinate) {
      let (a, b) = (Edge.key(start), Edge.key(end))
      (first, second) = a < b ? (a, b) : (b, a)
    }

    private static func key(_ point: Coordinate) -> UInt64 {
      let latitude = UInt32(bitPattern: Int32((point.latitude * 1e5).rounded()))
      let longitude = UInt32(bitPattern: Int32((point.longitude * 1e5).rounded()))
      return UInt64(latitude) << 32 | UInt64(longitude)
    }
  }

  /// Every edge of the regions once: a shared one belongs to a border between regions, any other to the country's.
  static func all(of regions: [Region]) -> [Border] {
    let rings = regions.flatMap { $0.polygons.flatMap { $0 } }
    var owners: [Edge: Int] = Dictionary(minimumCapacity: rings.reduce(0) { $0 + $1.count })
    for ring in rings {
      for index in ring.indices.dropFirst() { owners[Edge(ring[index - 1], ring[index]), default: 0] += 1 }
    }
    var drawn: Set<Edge> = []
    return rings.flatMap { borders(along: $0, owners, drawn: &drawn) }
  }

  private static func borders(along ring: Ring, _ owners: [Edge: Int], drawn: inout Set<Edge>) -> [Border] {
    var borders: [Border] = []
    var isOpen = false
    for index in ring.indices.dropFirst() {
      let edge = Edge(ring[index - 1], ring[index])
      let isNational = owners[edge] == 1
      guard isNational || drawn.insert(edge).inserted else {
        isOpen = false
        continue
      }
      if !isOpen || borders[borders.count - 1].isNational != isNational {
        borders.append(Border(points: [ring[index - 1]], isNational: isNational))
      }
      borders[borders.count - 1].points.append(ring[index])
      isOpen = true
    }
    return borders
  }
}
