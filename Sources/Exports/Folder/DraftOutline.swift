public import Campaign

/// A governorate of a draft: closed rings, whose last points equal the first.
public struct DraftRegion: Sendable {
  public var code: String
  public var name: String
  public var arabic: String
  public var label: Coordinate
  public var polygons: [Polygon]

  public init(code: String, name: String, arabic: String = "", label: Coordinate, polygons: [Polygon]) {
    self.code = code
    self.name = name
    self.arabic = arabic
    self.label = label
    self.polygons = polygons
  }

  /// A region whose label stands where there is most room for it.
  public init(code: String, name: String, arabic: String, polygons: [Polygon]) {
    self.init(code: code, name: name, arabic: arabic, label: polygons.labelPoint, polygons: polygons)
  }

  /// A region with one ring around it, whose last point equals the first.
  public init(code: String, name: String, label: Coordinate, ring: Ring) {
    self.init(code: code, name: name, label: label, polygons: [[ring]])
  }

  /// A region that is all of a box.
  public init(code: String, name: String, box: GeographicBox) {
    let middle = Coordinate(latitude: (box.south + box.north) / 2, longitude: (box.west + box.east) / 2)
    self.init(code: code, name: name, label: middle, ring: box.ring)
  }

  var feature: JSON {
    let shapes = polygons.map { polygon in JSON.list(polygon.map(JSON.line)) }
    let properties: [(String, JSON)] =
      (arabic.isEmpty ? [] : [("arabic", .text(arabic))])
      + [("code", .text(code)), ("label", .position(label)), ("name", .text(name))]
    return shapes.count == 1
      ? .feature("Polygon", shapes[0], properties) : .feature("MultiPolygon", .list(shapes), properties)
  }
}

/// A sea, a lake or a river of a draft.
public struct DraftWater: Sendable {
  public enum Kind: String, Sendable {
    case sea
    case lake
    case river

    /// Whether it is drawn as a ring and not as a line.
    var isArea: Bool {
      switch self {
      case .sea, .lake: true
      case .river: false
      }
    }
  }

  public var name: String
  public var kind: Kind
  public var points: [Coordinate]

  public init(name: String, kind: Kind, points: [Coordinate]) {
    self.name = name
    self.kind = kind
    self.points = points
  }

  var feature: JSON {
    let properties: [(String, JSON)] = [("kind", .text(kind.rawValue)), ("name", .text(name)), ("rank", .integer(1))]
    return kind.isArea
      ? .feature("Polygon", .list([.line(points)]), properties) : .feature("LineString", .line(points), properties)
  }
}

extension GeographicBox {
  /// Its corners as a closed ring, against the clock as RFC 7946 wants outer rings.
  public var ring: Ring {
    [(west, south), (east, south), (east, north), (west, north), (west, south)].map {
      Coordinate(latitude: $0.1, longitude: $0.0)
    }
  }
}

extension JSON {
  /// A feature of GeoJSON.
  fileprivate static func feature(_ type: String, _ coordinates: JSON, _ properties: [(String, JSON)]) -> JSON {
    .object([
      ("geometry", .object([("coordinates", coordinates), ("type", .text(type))])), ("properties", .object(properties)),
      ("type", .text("Feature")),
    ])
  }

  fileprivate static func line(_ points: [Coordinate]) -> JSON { .list(points.map(JSON.position)) }

  fileprivate static func position(_ point: Coordinate) -> JSON {
    .list([.number(point.longitude), .number(point.latitude)])
  }
}

/// A feature collection with a line for each feature.
func featureCollection(_ features: [JSON]) -> String {
  "{\"type\":\"FeatureCollection\",\"features\":[\n" + features.map(\.compact).joined(separator: ",\n") + "\n]}\n"
}
