public import Campaign
import FoundationEssentials

/// A governorate of a draft: one ring, whose last point equals the first.
public struct DraftRegion: Sendable {
  public var code: String
  public var name: String
  public var label: Coordinate
  public var ring: Ring

  public init(code: String, name: String, label: Coordinate, ring: Ring) {
    self.code = code
    self.name = name
    self.label = label
    self.ring = ring
  }

  /// A region that is all of a box.
  public init(code: String, name: String, box: GeographicBox) {
    let middle = Coordinate(latitude: (box.south + box.north) / 2, longitude: (box.west + box.east) / 2)
    self.init(code: code, name: name, label: middle, ring: box.ring)
  }

  var feature: DraftFeature {
    DraftFeature(
      properties: DraftFeature.Properties(
        code: code, name: name, label: [label.longitude, label.latitude]),
      geometry: DraftFeature.Geometry(type: "Polygon", coordinates: .rings([ring])))
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

  var feature: DraftFeature {
    DraftFeature(
      properties: DraftFeature.Properties(name: name, kind: kind.rawValue, rank: 1),
      geometry: kind.isArea
        ? DraftFeature.Geometry(type: "Polygon", coordinates: .rings([points]))
        : DraftFeature.Geometry(type: "LineString", coordinates: .line(points)))
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

/// A feature of GeoJSON.
struct DraftFeature: Encodable {
  struct Properties: Encodable {
    var code: String?
    var name: String
    var kind: String?
    var rank: Int?
    var label: [Double]?
  }

  struct Geometry: Encodable {
    enum Coordinates: Encodable {
      case line([Coordinate])
      case rings([[Coordinate]])

      func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .line(let points): try value.encode(points.map { [$0.longitude, $0.latitude] })
        case .rings(let rings): try value.encode(rings.map { $0.map { [$0.longitude, $0.latitude] } })
        }
      }
    }

    let type: String
    let coordinates: Coordinates
  }

  var type = "Feature"
  let properties: Properties
  let geometry: Geometry
}

/// A feature collection with a line for each feature.
func featureCollection(_ features: [DraftFeature]) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  // Texts and finite numbers always encode.
  let lines = features.compactMap { try? encoder.encode($0) }.map { String(decoding: $0, as: UTF8.self) }
  return "{\"type\":\"FeatureCollection\",\"features\":[\n" + lines.joined(separator: ",\n") + "\n]}\n"
}
