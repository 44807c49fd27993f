// The points of outlines: closed, and where the campaign is.

extension FolderReader {
  /// A feature's polygons; what is wrong with their rings is noted.
  ///
  /// Rings that run the other way are turned round, since readers are not to refuse them (RFC 7946, 3.1.6).
  func polygons(of feature: Feature, _ scanner: inout JSONScanner) -> [Polygon] {
    guard let geometry = feature.geometry, geometry.isArea else {
      scanner.note(.badGeometry(wanted: "Polygon or MultiPolygon"), at: feature.offset)
      return []
    }
    checkRings(of: geometry, &scanner)
    return geometry.polygons.map(\.turnedRight)
  }

  /// A feature's lines; one that is too short is noted.
  func parts(of feature: Feature, _ scanner: inout JSONScanner) -> [[Coordinate]] {
    guard let geometry = feature.geometry,
      (geometry.type, geometry.depth) == ("LineString", 1) || (geometry.type, geometry.depth) == ("MultiLineString", 2)
    else {
      scanner.note(.badGeometry(wanted: "LineString or MultiLineString"), at: feature.offset)
      return []
    }
    for (list, range) in zip(geometry.lists, geometry.ranges) where range.count < 2 {
      scanner.note(.shortLine(points: range.count), at: list.offset)
    }
    return geometry.parts
  }

  /// The longitudes of an edge that is more than half around the earth, which is one across the antimeridian.
  private static func leap(in ring: ArraySlice<Coordinate>) -> (Double, Double)? {
    for (start, end) in zip(ring, ring.dropFirst()) where abs(start.longitude - end.longitude) > 180 {
      // A box around the whole earth has such edges too, along its edge; a crossing one comes from one rim to the other.
      if max(abs(start.longitude), abs(end.longitude)) < 180 { return (start.longitude, end.longitude) }
    }
    return nil
  }

  private func checkRings(of geometry: Geometry, _ scanner: inout JSONScanner) {
    for (index, range) in geometry.ranges.enumerated() {
      let ring = geometry.points[range]
      let offset = geometry.lists[index].offset
      if let leap = FolderReader.leap(in: ring) {
        scanner.note(.crossesAntimeridian(west: "\(leap.0)", east: "\(leap.1)"), at: offset)
        continue
      }
      if ring.count < 4 {
        scanner.note(.shortRing(points: ring.count), at: offset)
      } else if ring.first != ring.last {
        scanner.note(.openRing, at: offset)
      }
    }
  }

  /// Notes the first point of each ring that is outside the frame; the country lies inside it.
  func checkInside(_ geometry: Geometry, _ scanner: inout JSONScanner) {
    guard let frame = header.frame else { return }
    for range in geometry.ranges {
      guard let index = range.first(where: { !frame.contains(geometry.points[$0]) }) else { continue }
      let point = geometry.points[index]
      scanner.note(
        .outsideFrame(
          latitude: "\(point.latitude)", longitude: "\(point.longitude)", isSwapped: frame.contains(point.swapped)),
        at: geometry.offsets[index])
    }
  }

  /// Notes each ring or line of the surroundings that leads far outside the frame, or lies there but for a swap.
  ///
  /// Neighbours, seas and rivers may reach a little beyond: by half the frame's size to each side.
  func checkNear(_ feature: Feature, _ scanner: inout JSONScanner) {
    guard let frame = header.frame, let geometry = feature.geometry else { return }
    let wide = frame.widened(by: 0.5)
    for range in geometry.ranges where !range.isEmpty {
      let points = geometry.points[range]
      let isSwapped = points.allSatisfy { !frame.contains($0) && frame.contains($0.swapped) }
      let index = isSwapped ? range.lowerBound : range.first { !wide.contains(geometry.points[$0]) }
      guard let index else { continue }
      let point = geometry.points[index]
      scanner.note(
        .farOutlines(latitude: "\(point.latitude)", longitude: "\(point.longitude)", isSwapped: isSwapped),
        at: geometry.offsets[index])
    }
  }
}

extension Polygon {
  /// The same with the outer ring counterclockwise and the holes clockwise, as RFC 7946 wants them.
  fileprivate var turnedRight: Polygon {
    enumerated().map { index, ring in
      let area = index == 0 ? ring.doubledArea : -ring.doubledArea
      return area < 0 ? ring.reversed() : ring
    }
  }
}

extension GeographicBox {
  /// The box with a share of its own size added on each side.
  fileprivate func widened(by share: Double) -> GeographicBox {
    let (width, height) = ((east - west) * share, (north - south) * share)
    return GeographicBox(west: west - width, south: south - height, east: east + width, north: north + height)
  }
}
