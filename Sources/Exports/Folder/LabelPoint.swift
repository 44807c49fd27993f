import Campaign
import Glibc

extension [Polygon] {
  /// The point of the largest polygon that lies farthest inside, where a name has most room.
  ///
  /// The pole of inaccessibility, found as by Garcia-Castellanos and Lombardo (2007) on finer and finer grids.
  var labelPoint: Coordinate {
    guard let largest = self.max(by: { $0.area < $1.area }), let ring = largest.first,
      let box = GeographicBox(around: ring)
    else { return Coordinate(latitude: 0, longitude: 0) }
    let narrowing = Swift.max(0.01, cos((box.south + box.north) / 2 * .pi / 180))
    var (width, height) = (box.east - box.west, box.north - box.south)
    var centre = Coordinate(latitude: (box.south + box.north) / 2, longitude: (box.west + box.east) / 2)
    var best = (point: centre, depth: -Double.infinity)
    // Each grid is half as large as the one before: after eight the point is sure to a thousandth of the width.
    for _ in 0..<8 {
      for row in 0..<LabelGrid.lines {
        for column in 0..<LabelGrid.lines {
          let point = Coordinate(
            latitude: centre.latitude + height * LabelGrid.share(row),
            longitude: centre.longitude + width * LabelGrid.share(column))
          let depth = largest.depth(of: point, narrowing)
          if depth > best.depth { best = (point, depth) }
        }
      }
      (centre, width, height) = (best.point, width / 2, height / 2)
    }
    func rounded(_ degrees: Double) -> Double { (degrees * 10_000).rounded() / 10_000 }
    return Coordinate(latitude: rounded(best.point.latitude), longitude: rounded(best.point.longitude))
  }
}

/// The points of a box that are asked how far inside they lie.
private enum LabelGrid {
  static let lines = 13

  /// Where a line stands between the ends of the box, from -½ to ½.
  static func share(_ line: Int) -> Double { (Double(line) + 0.5) / Double(lines) - 0.5 }
}

extension Polygon {
  /// Twice the area in square degrees, without the holes.
  fileprivate var area: Double {
    (first.map { abs($0.doubledArea) } ?? 0) - dropFirst().reduce(0) { $0 + abs($1.doubledArea) }
  }

  /// How far inside a point lies, in degrees of latitude; below 0 outside.
  fileprivate func depth(of point: Coordinate, _ narrowing: Double) -> Double {
    var nearest = Double.infinity
    for ring in self {
      for (start, end) in zip(ring, ring.dropFirst()) {
        nearest = Swift.min(nearest, Polygon.squaredDistance(of: point, from: start, to: end, narrowing))
      }
    }
    let isInside = reduce(false) { $0 != $1.surrounds(point) }
    return isInside ? nearest.squareRoot() : -nearest.squareRoot()
  }

  private static func squaredDistance(
    of point: Coordinate, from start: Coordinate, to end: Coordinate, _ narrowing: Double
  ) -> Double {
    let (east, north) = ((end.longitude - start.longitude) * narrowing, end.latitude - start.latitude)
    let (x, y) = ((point.longitude - start.longitude) * narrowing, point.latitude - start.latitude)
    let length = east * east + north * north
    let share = length > 0 ? Swift.min(1, Swift.max(0, (x * east + y * north) / length)) : 0
    let (dx, dy) = (x - share * east, y - share * north)
    return dx * dx + dy * dy
  }
}
