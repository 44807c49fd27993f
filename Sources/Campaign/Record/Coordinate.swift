import Glibc

/// A point on the earth in WGS84 degrees.
public struct Coordinate: Hashable, Sendable, BitwiseCopyable {
  /// Degrees north, −90 to 90.
  public var latitude: Double
  /// Degrees east, −180 to 180.
  public var longitude: Double

  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The point that was meant where longitude and latitude were written the wrong way round.
  public var swapped: Coordinate { Coordinate(latitude: longitude, longitude: latitude) }

  /// The mean radius of the earth in kilometres (IUGG R1).
  public static let earthRadius = 6371.0088

  /// The length of a degree of latitude in kilometres.
  public static let kilometresPerDegree = earthRadius * .pi / 180

  /// The great-circle distance in kilometres, by the haversine formula.
  public func distance(to other: Coordinate) -> Double {
    let radians = Double.pi / 180
    let byLatitude = sin((other.latitude - latitude) * radians / 2)
    let byLongitude = sin((other.longitude - longitude) * radians / 2)
    let haversine =
      byLatitude * byLatitude
      + cos(latitude * radians) * cos(other.latitude * radians) * byLongitude * byLongitude
    return 2 * Coordinate.earthRadius * asin(min(1, haversine.squareRoot()))
  }
}

/// A rectangle of degrees; it does not cross the antimeridian.
public struct GeographicBox: Hashable, Sendable {
  public var west: Double
  public var south: Double
  public var east: Double
  public var north: Double

  public init(west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// A box of some degrees around a point.
  public init(around point: Coordinate, longitude: Double, latitude: Double) {
    self.init(
      west: point.longitude - longitude / 2, south: point.latitude - latitude / 2,
      east: point.longitude + longitude / 2, north: point.latitude + latitude / 2)
  }

  /// The point of the box that is nearest by degrees.
  public func clamped(_ point: Coordinate) -> Coordinate {
    Coordinate(
      latitude: min(max(south, point.latitude), north), longitude: min(max(west, point.longitude), east))
  }

  /// Whether a point lies inside or on the edge.
  public func contains(_ point: Coordinate) -> Bool {
    (west...east).contains(point.longitude) && (south...north).contains(point.latitude)
  }
}

extension GeographicBox {
  /// The smallest box around some points; `nil` where there are none.
  @inlinable
  public init?(around points: some Sequence<Coordinate>) {
    var box: GeographicBox?
    for point in points {
      var wider =
        box
        ?? GeographicBox(
          west: point.longitude, south: point.latitude, east: point.longitude, north: point.latitude)
      wider.west = min(wider.west, point.longitude)
      wider.east = max(wider.east, point.longitude)
      wider.south = min(wider.south, point.latitude)
      wider.north = max(wider.north, point.latitude)
      box = wider
    }
    guard let box else { return nil }
    self = box
  }
}
