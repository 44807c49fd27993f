import Campaign
import Glibc

/// Puts degrees on a sheet: an equirectangular projection true to scale at the frame's middle latitude.
struct Plane {
  let frame: GeographicBox
  let width: Double
  let height: Double
  /// Units of the sheet per degree.
  let perDegree: (longitude: Double, latitude: Double)

  /// Fits a frame into a width; the height follows.
  init(_ frame: GeographicBox, width: Double) {
    self.frame = frame
    self.width = width
    let narrowing = max(0.01, cos((frame.south + frame.north) / 2 * .pi / 180))
    let scale = width / (frame.east - frame.west)
    perDegree = (scale, scale / narrowing)
    height = (frame.north - frame.south) * perDegree.latitude
  }

  func position(of point: Coordinate) -> (x: Double, y: Double) {
    (
      (point.longitude - frame.west) * perDegree.longitude,
      (frame.north - point.latitude) * perDegree.latitude
    )
  }

  /// Units of the sheet per kilometre.
  var perKilometre: Double { perDegree.latitude / Coordinate.kilometresPerDegree }
}

extension Double {
  /// At most one decimal, as a picture of this size needs.
  var inTenths: String { JSON.digits((self * 10).rounded() / 10) }
}
