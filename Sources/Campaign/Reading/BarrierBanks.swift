import Glibc

/// The two sides of a line that no place speaks across, as far from it as places reach.
///
/// Beyond its ends the line is taken to run straight on for as far.
struct BarrierBanks {
  let banks: [(name: String, polygons: [Polygon])]

  /// - Parameters:
  ///   - parts: the line; several parts are taken for one line with gaps.
  ///   - reach: how far any place reaches, in kilometres.
  init?(_ parts: [[Coordinate]], reach: Double) {
    let path = BarrierBanks.joined(parts)
    guard path.count >= 2, let box = BarrierBanks.box(around: path, reach: reach) else { return nil }
    if path.count >= 4, path.first == path.last {
      let ring = path[...].doubledArea < 0 ? path.reversed() : path
      banks = [("inner", [[ring]]), ("outer", [[box.corners + box.corners.prefix(1), ring.reversed()]])]
      return
    }
    guard let end = box.exit(of: path, but: nil),
      let start = box.exit(of: path.reversed(), but: (path[path.count - 1], end))
    else { return nil }
    let line = [start] + path + [end]
    banks = [
      ("left", [[line + box.corners(from: end, to: start) + [start]]]),
      ("right", [[line.reversed() + box.corners(from: start, to: end) + [end]]]),
    ]
  }

  /// The parts as one line, each joined to the end that is nearest to one of its own.
  private static func joined(_ parts: [[Coordinate]]) -> [Coordinate] {
    var rest = parts.filter { $0.count >= 2 }.sorted { $0.count > $1.count }
    guard !rest.isEmpty else { return [] }
    var path = rest.removeFirst()
    while !rest.isEmpty, let first = path.first, let last = path.last {
      let joints = rest.enumerated().flatMap {
        index, part -> [(index: Int, isAfter: Bool, isTurned: Bool, gap: Double)] in
        [
          (index, true, false, last.squaredDistance(to: part[0])),
          (index, true, true, last.squaredDistance(to: part[part.count - 1])),
          (index, false, false, first.squaredDistance(to: part[part.count - 1])),
          (index, false, true, first.squaredDistance(to: part[0])),
        ]
      }
      guard let joint = joints.min(by: { $0.gap < $1.gap }) else { break }
      let part = joint.isTurned ? rest[joint.index].reversed() : rest[joint.index]
      path = joint.isAfter ? path + part : part + path
      rest.remove(at: joint.index)
    }
    return path
  }

  private static func box(around path: [Coordinate], reach: Double) -> GeographicBox? {
    guard let box = GeographicBox(around: path) else { return nil }
    // A little more, so that no end of the line lies on the edge.
    let height = reach / Coordinate.kilometresPerDegree + 0.01
    let widest = max(abs(box.south), abs(box.north)) + height
    let width = height / max(0.01, cos(min(89, widest) * .pi / 180))
    return GeographicBox(
      west: max(-180, box.west - width), south: max(-90, box.south - height), east: min(180, box.east + width),
      north: min(90, box.north + height))
  }
}

extension Coordinate {
  fileprivate func squaredDistance(to other: Coordinate) -> Double {
    let (north, east) = (other.latitude - latitude, other.longitude - longitude)
    return north * north + east * east
  }
}

extension GeographicBox {
  /// The corners against the clock, from the south west on.
  fileprivate var corners: [Coordinate] {
    [(south, west), (south, east), (north, east), (north, west)].map { Coordinate(latitude: $0.0, longitude: $0.1) }
  }

  /// Where a line leaves the box beyond its last point: straight on, or else by the way to an edge that crosses neither the
  /// line itself nor another.
  fileprivate func exit(of path: [Coordinate], but other: (Coordinate, Coordinate)?) -> Coordinate? {
    guard let last = path.last, let before = path.dropLast().last(where: { $0 != last }) else { return nil }
    let ahead = (last.longitude - before.longitude, last.latitude - before.latitude)
    let ways = [ahead, (0, 1), (0, -1), (1, 0), (-1, 0)].compactMap { edge(from: last, heading: $0) }
    let free = ways.first { way in
      let crossesLine = zip(path, path.dropFirst()).dropLast().contains { crosses($0, $1, last, way) }
      return !crossesLine && !(other.map { crosses($0, $1, last, way) } ?? false)
    }
    return free ?? ways.first
  }

  /// The point of the edge that a way from inside comes to.
  private func edge(from point: Coordinate, heading: (east: Double, north: Double)) -> Coordinate? {
    let ways = [
      heading.east > 0 ? (east - point.longitude) / heading.east : .infinity,
      heading.east < 0 ? (west - point.longitude) / heading.east : .infinity,
      heading.north > 0 ? (north - point.latitude) / heading.north : .infinity,
      heading.north < 0 ? (south - point.latitude) / heading.north : .infinity,
    ]
    guard let way = ways.min(), way.isFinite else { return nil }
    return clamped(
      Coordinate(latitude: point.latitude + way * heading.north, longitude: point.longitude + way * heading.east))
  }

  /// The corners that one passes on the way along the edge against the clock.
  fileprivate func corners(from start: Coordinate, to end: Coordinate) -> [Coordinate] {
    let (first, last) = (turn(of: start), turn(of: end))
    let way = last > first ? last - first : last - first + 4
    return (1...4).map { (first.rounded(.down) + Double($0)) }.filter { $0 - first < way }
      .map { corners[Int($0) % 4] }
  }

  /// How far around the edge a point of it is, from 0 at the south west against the clock to 4.
  private func turn(of point: Coordinate) -> Double {
    let (across, up) = ((point.longitude - west) / (east - west), (point.latitude - south) / (north - south))
    // A point is of the edge that it is nearest to, since it may be off by a rounding.
    let edges = [(up, across), (across - 1, 1 + up), (up - 1, 3 - across), (across, 4 - up)]
    return edges.min { abs($0.0) < abs($1.0) }?.1 ?? 0
  }
}

/// Whether two stretches cross; those that only touch, or lie on one line, do not.
private func crosses(_ a: Coordinate, _ b: Coordinate, _ c: Coordinate, _ d: Coordinate) -> Bool {
  func side(_ p: Coordinate, _ q: Coordinate, _ r: Coordinate) -> Double {
    let area =
      (q.longitude - p.longitude) * (r.latitude - p.latitude) - (q.latitude - p.latitude) * (r.longitude - p.longitude)
    // Less is a rounding of what lies on one line.
    return abs(area) < 1e-12 ? 0 : area
  }
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

extension FolderReader {
  /// Adds the banks of each line that is a barrier, but for those that `banks.geojson` draws; lines of one name are parts of
  /// one.
  mutating func addBanksOfLines() {
    let reach = places.map(\.reach).max() ?? 0
    var done = Set(banks.map { $0.barrier.lowercased() })
    for index in barrierLines {
      let name = lines[index].name
      guard done.insert(name.lowercased()).inserted else { continue }
      let parts = barrierLines.map { lines[$0] }.filter { $0.name.lowercased() == name.lowercased() }.flatMap(\.parts)
      guard let sides = BarrierBanks(parts, reach: reach) else { continue }
      banks += sides.banks.map { Bank(barrier: name, name: $0.name, polygons: $0.polygons) }
    }
  }
}
