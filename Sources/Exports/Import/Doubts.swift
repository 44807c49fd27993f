import Campaign

/// A point of a file, and where the file says it.
struct ToldPoint {
  let line: Int
  let feature: Int?
  let name: String
  let coordinate: Coordinate
}

/// A day of a file, and where the file says it.
struct ToldDay {
  let line: Int
  let feature: Int?
  let day: Day
}

/// What can be read and is probably not meant.
enum Doubts {
  /// Points at 0,0, and those that lie among the others only with latitude and longitude swapped.
  ///
  /// - Parameter frame: where the map is, if that is known.
  static func about(_ points: [ToldPoint], within frame: GeographicBox?) -> [RowProblem] {
    let box = frame ?? GeographicBox(mostOf: points.map(\.coordinate))
    // Without outlines the point has to be much nearer to the others when it is swapped.
    let least = frame == nil ? 3.0 : 0
    return points.compactMap { point in
      let (latitude, longitude) = (point.coordinate.latitude, point.coordinate.longitude)
      if latitude == 0, longitude == 0 { return RowProblem(point.line, .atZero(point.name), feature: point.feature) }
      guard let box, !box.contains(point.coordinate), box.contains(point.coordinate.swapped),
        box.degrees(from: point.coordinate) > least * box.degrees(from: point.coordinate.swapped)
      else { return nil }
      return RowProblem(
        point.line, .swapped(point.name, latitude: "\(latitude)", longitude: "\(longitude)"), feature: point.feature)
    }
  }

  /// The longest time without a row that needs no word, in days: ten years.
  private static let longestGap = 3650

  /// Gaps of decades, each told at the row that stands apart: the last before it or the first after it.
  static func about(_ days: [ToldDay]) -> [RowProblem] {
    let days = days.sorted { ($0.day, $0.line) < ($1.day, $1.line) }
    return days.indices.dropFirst().compactMap { index in
      let (before, after) = (days[index - 1], days[index])
      guard before.day.distance(to: after.day) >= longestGap else { return nil }
      let apart = index <= days.count / 2 ? before : after
      return RowProblem(apart.line, .longGap(before.day, after.day), feature: apart.feature)
    }
  }
}

extension GeographicBox {
  /// How far a point is from the middle, in degrees.
  fileprivate func degrees(from point: Coordinate) -> Double {
    let (rows, columns) = (point.latitude - (south + north) / 2, point.longitude - (west + east) / 2)
    return (rows * rows + columns * columns).squareRoot()
  }

  /// The box in which most of three points or more lie, with a margin; `nil` where they are fewer.
  fileprivate init?(mostOf points: [Coordinate]) {
    guard points.count >= 3 else { return nil }
    let latitudes = points.map(\.latitude).sorted()
    let longitudes = points.map(\.longitude).sorted()
    func bounds(_ sorted: [Double]) -> (Double, Double) {
      let middle = sorted[sorted.count / 2]
      let margin = max(0.5, 2 * (sorted[sorted.count * 3 / 4] - sorted[sorted.count / 4]))
      return (middle - margin, middle + margin)
    }
    let (south, north) = bounds(latitudes)
    let (west, east) = bounds(longitudes)
    self.init(west: west, south: south, east: east, north: north)
  }
}
