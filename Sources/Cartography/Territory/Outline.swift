import Campaign

/// Polygons with their bounding box, for asking whether a point lies inside.
struct Outline: Sendable {
  let polygons: [Polygon]
  private let box: GeographicBox

  init(_ polygons: [Polygon]) {
    self.polygons = polygons
    // Without a point nothing lies inside.
    box =
      GeographicBox(around: polygons.lazy.compactMap { $0.first }.joined())
      ?? GeographicBox(west: .infinity, south: .infinity, east: -.infinity, north: -.infinity)
  }

  /// Whether a point lies inside, by counting the edges east of it (even-odd rule).
  ///
  /// An edge owns its lower end and not its upper one, so that outlines with shared vertices share no point.
  func contains(_ point: Coordinate) -> Bool {
    guard box.west <= point.longitude, point.longitude <= box.east, box.south <= point.latitude,
      point.latitude <= box.north
    else { return false }
    var isInside = false
    for polygon in polygons {
      for ring in polygon where Outline.crossings(of: ring, eastOf: point) % 2 == 1 { isInside.toggle() }
    }
    return isInside
  }

  private static func crossings(of ring: Ring, eastOf point: Coordinate) -> Int {
    guard var start = ring.last else { return 0 }
    var count = 0
    for end in ring {
      if (start.latitude > point.latitude) != (end.latitude > point.latitude),
        longitude(where: point.latitude, from: start, to: end) > point.longitude
      {
        count += 1
      }
      start = end
    }
    return count
  }

  /// Where an edge crosses a latitude, which it does.
  static func longitude(where latitude: Double, from start: Coordinate, to end: Coordinate) -> Double {
    let share = (latitude - start.latitude) / (end.latitude - start.latitude)
    return start.longitude + share * (end.longitude - start.longitude)
  }
}
