import Campaign

/// Finds which of many areas cover which of many points, by the crossings of a line to the east.
///
/// Points are kept from south to north, so that each edge of a ring meets only those between its ends; what it takes
/// grows with the edges and with the crossings that there are.
struct PointCover {
  private let points: [Coordinate]
  /// The positions of `points` from south to north.
  private let order: [Int]
  private let latitudes: [Double]

  init(_ points: [Coordinate]) {
    self.points = points
    order = points.indices.sorted { points[$0].latitude < points[$1].latitude }
    latitudes = order.map { points[$0].latitude }
  }

  /// For each point the positions of the areas that cover it.
  func covering(_ areas: [DatedArea]) -> [[Int]] {
    var covering = [[Int]](repeating: [], count: points.count)
    var isInside = [Bool](repeating: false, count: points.count)
    for (index, area) in areas.enumerated() {
      var touched: Set<Int> = []
      for ring in area.polygons.joined() { cross(ring, &isInside, &touched) }
      for point in touched where isInside[point] {
        covering[point].append(index)
        isInside[point] = false
      }
    }
    return covering
  }

  /// Turns round for each point whether it is inside, as often as the ring passes east of it.
  private func cross(_ ring: Ring, _ isInside: inout [Bool], _ touched: inout Set<Int>) {
    for (start, end) in zip(ring, ring.dropFirst()) where start.latitude != end.latitude {
      let (south, north) = start.latitude < end.latitude ? (start, end) : (end, start)
      let slope = (north.longitude - south.longitude) / (north.latitude - south.latitude)
      var position = latitudes.partitioningIndex { $0 >= south.latitude }
      while position < latitudes.count, latitudes[position] < north.latitude {
        let point = order[position]
        if south.longitude + (latitudes[position] - south.latitude) * slope > points[point].longitude {
          isInside[point].toggle()
          touched.insert(point)
        }
        position += 1
      }
    }
  }
}
