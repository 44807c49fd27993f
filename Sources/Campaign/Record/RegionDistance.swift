import Glibc

extension Region {
  /// How far outside the whole country a place may lie, in kilometres.
  ///
  /// Outlines are simplified: islands, border crossings and peaks at the edge lie outside by a few kilometres.
  static let slackAbroad = 10.0
  /// How far outside its own governorate, in kilometres, where it lies in another one: deserts are divided in more
  /// than one way.
  static let slackAtHome = 40.0

  /// How far a point is outside the outline in kilometres, 0 inside it; `nil` where there is no outline.
  ///
  /// The earth is taken as flat around the point, which is right to a few metres at these distances.
  public func distance(to point: Coordinate) -> Double? {
    var nearest: Double?
    for polygon in polygons {
      if polygon.reduce(false, { $0 != $1.surrounds(point) }) { return 0 }
      for ring in polygon {
        for (start, end) in zip(ring, ring.dropFirst()) {
          nearest = min(nearest ?? .infinity, point.distance(toEdge: start, end))
        }
      }
    }
    return nearest
  }
}

extension Ring {
  /// Whether the ring goes around a point, by the crossings of a line to the east.
  public func surrounds(_ point: Coordinate) -> Bool {
    zip(self, dropFirst()).reduce(false) { isInside, edge in
      let (start, end) = edge
      guard (start.latitude > point.latitude) != (end.latitude > point.latitude) else { return isInside }
      let share = (point.latitude - start.latitude) / (end.latitude - start.latitude)
      let longitude = start.longitude + share * (end.longitude - start.longitude)
      return longitude > point.longitude ? !isInside : isInside
    }
  }
}

extension Sequence<Coordinate> {
  /// Twice the area that a closed ring encloses, in square degrees; negative where it runs clockwise.
  public var doubledArea: Double {
    zip(self, dropFirst()).reduce(0) { sum, edge in
      sum + edge.0.longitude * edge.1.latitude - edge.1.longitude * edge.0.latitude
    }
  }
}

extension Coordinate {
  /// How far the point is from a straight edge, in kilometres.
  ///
  /// The earth is taken as flat around the point.
  public func distance(toEdge start: Coordinate, _ end: Coordinate) -> Double {
    let north = Coordinate.kilometresPerDegree
    let east = north * cos(latitude * Double.pi / 180)
    let from = (x: (start.longitude - longitude) * east, y: (start.latitude - latitude) * north)
    let way = (x: (end.longitude - start.longitude) * east, y: (end.latitude - start.latitude) * north)
    let length = way.x * way.x + way.y * way.y
    let share = length > 0 ? min(1, max(0, -(from.x * way.x + from.y * way.y) / length)) : 0
    let (x, y) = (from.x + share * way.x, from.y + share * way.y)
    return (x * x + y * y).squareRoot()
  }
}
