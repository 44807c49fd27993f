/// The coordinates of one GeoJSON geometry, read straight into flat arrays.
///
/// Nested lists are told apart by how deep they go, since the geometry's type may come after its coordinates: a list of
/// points is a line or ring, a list of those a polygon, a list of those several polygons.
struct Geometry {
  var type = ""
  var points: [Coordinate] = []
  /// Where each point starts in the file.
  var offsets: [Int] = []
  /// Where each list of points starts in the file, and where it ends in `points`.
  var lists: [(offset: Int, end: Int)] = []
  /// Where each list of lists ends in `lists`.
  var groups: [Int] = []
  /// How deep the lists go: 1 for a line, 2 for a polygon, 3 for several polygons; `nil` where it is uneven.
  var depth: Int?
  /// The geometries of a collection (RFC 7946, 3.1.8).
  var members: [Geometry] = []

  /// Where the points of each list are in `points`.
  var ranges: [Range<Int>] {
    zip([0] + lists.map(\.end), lists).map { $0..<$1.end }
  }

  /// The points of each list.
  var parts: [[Coordinate]] {
    ranges.map { Array(points[$0]) }
  }

  /// Whether it is one polygon or several.
  var isArea: Bool { (type, depth) == ("Polygon", 2) || (type, depth) == ("MultiPolygon", 3) }

  /// The lists as polygons, by their groups.
  var polygons: [Polygon] {
    let parts = parts
    var start = 0
    return groups.map { end in
      defer { start = end }
      return Array(parts[start..<end])
    }
  }
}

extension JSONScanner {
  /// Reads a geometry object, or `nil` where the value is none, which is noted.
  mutating func geometry() throws(Stop) -> Geometry? {
    guard try openObject() else { return nil }
    var geometry = Geometry()
    while let key = try nextKey() {
      switch key {
      case "type": geometry.type = try text() ?? ""
      case "coordinates": geometry.depth = try coordinates(into: &geometry)
      case "geometries":
        guard try openArray() else { continue }
        while try nextElement() {
          if let member = try self.geometry() { geometry.members.append(member) }
        }
      default: try skip()
      }
    }
    return geometry
  }

  /// Reads a list of any depth; how deep it goes (0 for a point), or `nil` where it is uneven or no list.
  private mutating func coordinates(into geometry: inout Geometry) throws(Stop) -> Int? {
    let offset = mark()
    guard try openArray() else { return nil }
    guard try nextElement() else { return nil }
    guard peek() == UInt8(ascii: "[") else {
      try point(into: &geometry, at: offset)
      return 0
    }
    let inner = try coordinates(into: &geometry)
    var isEven = inner != nil
    while try nextElement() {
      if try coordinates(into: &geometry) != inner { isEven = false }
    }
    guard isEven, let inner else { return nil }
    if inner == 0 { geometry.lists.append((offset, geometry.points.count)) }
    if inner == 1 { geometry.groups.append(geometry.lists.count) }
    return inner + 1
  }

  /// Reads the rest of a point after its bracket: longitude, latitude, and whatever follows.
  private mutating func point(into geometry: inout Geometry, at offset: Int) throws(Stop) {
    let longitude = try number()
    let latitude = try nextElement() ? try number() : nil
    if longitude != nil, latitude == nil { note(.unexpectedType(wanted: "a point [longitude, latitude]"), at: offset) }
    if latitude != nil || longitude == nil { while try nextElement() { try skip() } }
    let point = Coordinate(latitude: latitude ?? 0, longitude: longitude ?? 0)
    if notesRange { noteRange(of: point, at: offset) }
    points += 1
    guard points <= pointLimit else { throw stop(.tooManyPoints) }
    geometry.points.append(point)
    geometry.offsets.append(offset)
  }

  private mutating func noteRange(of point: Coordinate, at offset: Int) {
    if abs(point.latitude) > 90 { note(.outOfRange("latitude", "\(point.latitude)", from: -90, to: 90), at: offset) }
    if abs(point.longitude) > 180 {
      note(.outOfRange("longitude", "\(point.longitude)", from: -180, to: 180), at: offset)
    }
  }
}
