public import Campaign

/// Which part of the campaign's frame the map shows.
public struct Camera: Hashable, Sendable {
  /// The middle of the view; `nil` is the middle of the frame.
  public var centre: Coordinate?
  /// How often the scale has been doubled; 0 shows the whole frame.
  public var doublings = 0

  /// The narrowest view in kilometres: villages are told apart.
  public static let narrowest = 15.0

  public init() {}

  public var isZoomed: Bool { doublings > 0 }

  /// How often a frame can be doubled before a view of it is no wider than `narrowest`.
  public static func mostDoublings(of frame: GeographicBox) -> Int {
    var doublings = 0
    var width = frame.width
    while width > narrowest {
      width /= 2
      doublings += 1
    }
    return doublings
  }

  /// The part of a frame that is shown.
  public func view(of frame: GeographicBox) -> GeographicBox {
    guard isZoomed else { return frame }
    let scale = Double(1 << doublings)
    return GeographicBox(
      around: centre ?? frame.centre, longitude: (frame.east - frame.west) / scale,
      latitude: (frame.north - frame.south) / scale)
  }

  /// Zooms until a box fills the view as nearly as doublings can, with some room around it.
  public mutating func show(_ box: GeographicBox, in frame: GeographicBox) {
    centre = box.centre
    doublings = 0
    let most = Camera.mostDoublings(of: frame)
    func fits() -> Bool {
      let view = view(of: frame)
      return view.east - view.west >= 1.1 * (box.east - box.west)
        && view.north - view.south >= 1.1 * (box.north - box.south)
    }
    while doublings < most {
      doublings += 1
      if !fits() {
        doublings -= 1
        break
      }
    }
  }
}

extension GeographicBox {
  public var centre: Coordinate { Coordinate(latitude: (south + north) / 2, longitude: (west + east) / 2) }

  /// The width in kilometres at the middle latitude.
  public var width: Double {
    Coordinate(latitude: centre.latitude, longitude: west)
      .distance(to: Coordinate(latitude: centre.latitude, longitude: east))
  }

  /// A square box around a point, by its half side in kilometres.
  public init(around point: Coordinate, kilometres: Double) {
    let north = kilometres / Coordinate.kilometresPerDegree
    let length = Coordinate(latitude: point.latitude, longitude: point.longitude)
      .distance(to: Coordinate(latitude: point.latitude, longitude: point.longitude + 1))
    let east = kilometres / max(length, 1)
    self.init(
      west: point.longitude - east, south: point.latitude - north, east: point.longitude + east,
      north: point.latitude + north)
  }

  /// The smallest box around some polygons.
  public init?(of polygons: [Polygon]) {
    self.init(around: polygons.lazy.compactMap { $0.first }.joined())
  }
}
