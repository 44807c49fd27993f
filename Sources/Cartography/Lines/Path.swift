import Campaign
import Glibc

/// A line of points with the kilometres along it; between its parts there may be gaps, which count by their distance.
struct Path: Sendable {
  private struct Vertex {
    var point: Coordinate
    var kilometre = 0.0
    /// Whether there is nothing between this point and the next.
    var opensGap = false
  }

  private var vertices: [Vertex] = []
  /// Parts whose ends are nearer than this are joined.
  private static let leastGap = 1.0

  init(_ parts: [[Coordinate]]) {
    for part in parts where !part.isEmpty {
      if let last = vertices.last {
        vertices[vertices.count - 1].opensGap = last.point.distance(to: part[0]) >= Path.leastGap
      }
      vertices += part.map { Vertex(point: $0) }
    }
    measure()
  }

  private mutating func measure() {
    for index in vertices.indices.dropFirst() {
      let step = vertices[index - 1].point.distance(to: vertices[index].point)
      vertices[index].kilometre = vertices[index - 1].kilometre + step
    }
  }

  mutating func reverse() {
    let gaps = vertices.dropLast().map { $0.opensGap }
    vertices = vertices.reversed().map { Vertex(point: $0.point) }
    for (index, isGap) in gaps.reversed().enumerated() { vertices[index].opensGap = isGap }
    measure()
  }

  var first: Coordinate? { vertices.first?.point }
  var last: Coordinate? { vertices.last?.point }
  var length: Double { vertices.last?.kilometre ?? 0 }

  /// The point at a kilometre; `nil` in a gap and beyond the ends.
  func coordinate(at kilometre: Double) -> Coordinate? {
    guard (0...length).contains(kilometre), let index = segment(at: kilometre) else {
      return vertices.count == 1 && kilometre == 0 ? first : nil
    }
    let (start, end) = (vertices[index], vertices[index + 1])
    if start.opensGap { return kilometre == start.kilometre ? start.point : nil }
    let share = end.kilometre > start.kilometre ? (kilometre - start.kilometre) / (end.kilometre - start.kilometre) : 0
    return Coordinate(
      latitude: start.point.latitude + share * (end.point.latitude - start.point.latitude),
      longitude: start.point.longitude + share * (end.point.longitude - start.point.longitude))
  }

  /// The direction of the line at a kilometre, as a step of length 1.
  func heading(at kilometre: Double) -> (north: Double, east: Double) {
    guard let index = segment(at: kilometre) else { return (0, 1) }
    let (start, end) = (vertices[index].point, vertices[index + 1].point)
    let north = end.latitude - start.latitude
    let east = (end.longitude - start.longitude) * cos(start.latitude * .pi / 180)
    let length = max((north * north + east * east).squareRoot(), 1e-12)
    return (north / length, east / length)
  }

  /// The number of the segment that a kilometre lies on.
  private func segment(at kilometre: Double) -> Int? {
    guard vertices.count > 1 else { return nil }
    var (low, high) = (0, vertices.count - 2)
    while low < high {
      let middle = (low + high + 1) / 2
      if vertices[middle].kilometre <= kilometre { low = middle } else { high = middle - 1 }
    }
    return low
  }

  func kilometre(nearest point: Coordinate) -> Double { nearest(to: point, within: 0...length).kilometre }

  /// A box that holds every point within some kilometres of the path; `nil` for a path without points.
  func box(widerBy kilometres: Double) -> GeographicBox? {
    guard let box = GeographicBox(around: vertices.lazy.map { $0.point }) else { return nil }
    // A hundredth more, since the shortest way to a parallel does not run along the meridian's side of the box.
    let height = kilometres / Coordinate.kilometresPerDegree * 1.01
    let width = height / max(0.01, cos(min(89, max(abs(box.south), abs(box.north)) + height) * .pi / 180))
    return GeographicBox(
      west: box.west - width, south: box.south - height, east: box.east + width, north: box.north + height)
  }

  /// The kilometre of a range that is nearest to a point, and how far that is; gaps do not count.
  func nearest(to point: Coordinate, within range: ClosedRange<Double>) -> (kilometre: Double, distance: Double) {
    let narrowing = cos(point.latitude * .pi / 180)
    var best = (kilometre: range.lowerBound, square: Double.infinity)
    for index in vertices.indices.dropLast() where !vertices[index].opensGap {
      let (start, end) = (vertices[index], vertices[index + 1])
      guard end.kilometre >= range.lowerBound, start.kilometre <= range.upperBound else { continue }
      let length = max(end.kilometre - start.kilometre, 1e-9)
      let least = max(0, (range.lowerBound - start.kilometre) / length)
      let most = min(1, (range.upperBound - start.kilometre) / length)
      let foot = Path.foot(of: point, from: start.point, to: end.point, narrowing, shares: least...max(least, most))
      if foot.square < best.square { best = (start.kilometre + foot.share * length, foot.square) }
    }
    let kilometre = min(max(best.kilometre, range.lowerBound), range.upperBound)
    return (kilometre, coordinate(at: kilometre)?.distance(to: point) ?? .infinity)
  }

  /// How far along a segment a point's foot lies, and the square of its distance in degrees of latitude, on a plane that
  /// touches the sphere at the point.
  private static func foot(
    of point: Coordinate, from start: Coordinate, to end: Coordinate, _ narrowing: Double, shares: ClosedRange<Double>
  ) -> (share: Double, square: Double) {
    let (width, height) = ((end.longitude - start.longitude) * narrowing, end.latitude - start.latitude)
    let (east, north) = ((point.longitude - start.longitude) * narrowing, point.latitude - start.latitude)
    let product = east * width + north * height
    let share = min(max(shares.lowerBound, product / max(width * width + height * height, 1e-18)), shares.upperBound)
    let (acrossEast, acrossNorth) = (east - share * width, north - share * height)
    return (share, acrossEast * acrossEast + acrossNorth * acrossNorth)
  }
}
