import Briefing
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

  /// Fits a view into a box, and as much of the frame around it as the box has room for.
  init(_ view: GeographicBox, within frame: GeographicBox, fitting box: (width: Double, height: Double)) {
    let narrowing = max(0.01, cos((view.south + view.north) / 2 * .pi / 180))
    let (across, down) = ((view.east - view.west) * narrowing, view.north - view.south)
    let ratio = box.width / box.height
    let wanted = (
      longitude: max(across, down * ratio) / narrowing, latitude: max(down, across / ratio)
    )
    let shown = GeographicBox(
      around: view.centre, longitude: min(wanted.longitude, frame.east - frame.west),
      latitude: min(wanted.latitude, frame.north - frame.south)
    ).moved(into: frame)
    let plane = Plane(shown, width: box.width)
    self = plane.height <= box.height ? plane : Plane(shown, width: box.width * box.height / plane.height)
  }

  func position(of point: Coordinate) -> (x: Double, y: Double) {
    (
      (point.longitude - frame.west) * perDegree.longitude,
      (frame.north - point.latitude) * perDegree.latitude
    )
  }

  func coordinate(x: Double, y: Double) -> Coordinate {
    Coordinate(latitude: frame.north - y / perDegree.latitude, longitude: frame.west + x / perDegree.longitude)
  }

  /// Units of the sheet per kilometre.
  var perKilometre: Double { perDegree.latitude / Coordinate.kilometresPerDegree }
}

extension GeographicBox {
  /// The box moved as little as it must be to lie within another that is no smaller.
  func moved(into frame: GeographicBox) -> GeographicBox {
    let across = max(0, frame.west - west) + min(0, frame.east - east)
    let down = max(0, frame.south - south) + min(0, frame.north - north)
    return GeographicBox(west: west + across, south: south + down, east: east + across, north: north + down)
  }
}

extension Double {
  /// At most one decimal, as a picture of this size needs.
  var inTenths: String { JSON.digits((self * 10).rounded() / 10) }
}
