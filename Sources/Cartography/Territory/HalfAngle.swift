import Campaign
import Glibc

/// The sine and cosine of half an angle, from which the haversines of its differences to others need no more sines.
struct HalfAngle: BitwiseCopyable {
  let sine: Double
  let cosine: Double

  init(degrees: Double) {
    let radians = degrees * .pi / 360
    sine = sin(radians)
    cosine = cos(radians)
  }

  /// sin² of half the difference to another angle: sin(a − b) = sin a cos b − cos a sin b.
  func haversine(to other: HalfAngle) -> Double {
    let difference = sine * other.cosine - cosine * other.sine
    return difference * difference
  }

  /// The cosine of the whole angle.
  var wholeCosine: Double { 1 - 2 * sine * sine }
}

/// A point on the earth as distances from it are worked out.
struct Spot: BitwiseCopyable {
  let latitude: HalfAngle
  let longitude: HalfAngle

  init(_ latitude: HalfAngle, _ longitude: HalfAngle) { (self.latitude, self.longitude) = (latitude, longitude) }

  init(_ coordinate: Coordinate) {
    self.init(HalfAngle(degrees: coordinate.latitude), HalfAngle(degrees: coordinate.longitude))
  }

  /// The haversine of the distance to another, which grows with it.
  func haversine(to other: Spot) -> Double {
    latitude.haversine(to: other.latitude)
      + latitude.wholeCosine * other.latitude.wholeCosine * longitude.haversine(to: other.longitude)
  }
}

extension GeographicBox {
  /// The box with its edges as distances to it are worked out.
  struct Edges {
    private let box: GeographicBox
    private let south: HalfAngle
    private let north: HalfAngle
    private let west: HalfAngle
    private let east: HalfAngle

    init(_ box: GeographicBox) {
      self.box = box
      (south, north) = (HalfAngle(degrees: box.south), HalfAngle(degrees: box.north))
      (west, east) = (HalfAngle(degrees: box.west), HalfAngle(degrees: box.east))
    }

    /// The haversine of the distance from a point to the box; 0 inside.
    func nearest(to point: Coordinate, _ spot: Spot) -> Double {
      let latitude = point.latitude < box.south ? south : point.latitude > box.north ? north : spot.latitude
      let longitude = point.longitude < box.west ? west : point.longitude > box.east ? east : spot.longitude
      return spot.haversine(to: Spot(latitude, longitude))
    }

    /// The haversine of the distance from a point to the farthest corner.
    func farthest(from spot: Spot) -> Double {
      let across = max(spot.longitude.haversine(to: west), spot.longitude.haversine(to: east))
      let cosine = spot.latitude.wholeCosine * across
      return max(
        spot.latitude.haversine(to: south) + cosine * south.wholeCosine,
        spot.latitude.haversine(to: north) + cosine * north.wholeCosine)
    }
  }
}
