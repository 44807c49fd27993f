public import Campaign

extension Atlas {
  /// Where a map that follows the changes looks at a position: the window that holds most of what changed last.
  ///
  /// It stays where it is while that holds enough of a later day's changes, so that it does not jump about; on the eve,
  /// and on days whose changes no window holds half of, it is the whole frame.
  public func followedCamera(at position: Int) -> Camera {
    var camera = Camera()
    guard position > 0 else { return camera }
    for number in 1...position {
      let points = placesChanged(on: day(at: number)).prefix(Camera.mostFollowed).map { campaign[$0].coordinate }
      if !points.isEmpty { camera = camera.following(points, in: campaign.header.frame) }
    }
    return camera
  }
}

extension Camera {
  /// So many of a day's places, the most important, say where a map that follows them looks.
  fileprivate static let mostFollowed = 400
  /// A window that holds this share of a day's places is good enough for the day.
  private static let enough = 0.75
  /// The largest scale that a map which follows the changes has by itself.
  private static let closest = 2

  /// The camera of a day with changes at some points, after this one's.
  fileprivate func following(_ points: [Coordinate], in frame: GeographicBox) -> Camera {
    func share(_ camera: Camera) -> Double {
      let view = camera.view(of: frame)
      let held = points.count { view.holdsWell($0) }
      return Double(held) / Double(points.count)
    }
    if isZoomed, share(self) >= Camera.enough { return self }
    var camera = Camera()
    for doublings in stride(from: Camera.closest, through: 1, by: -1) {
      camera.doublings = doublings
      let view = camera.view(of: frame)
      camera.centre = view.size.box(holdingMostOf: points).centre
      if share(camera) >= Camera.enough { return camera }
    }
    return share(camera) > 0.5 ? camera : Camera()
  }
}

extension GeographicBox {
  /// A width and a height in degrees.
  public struct Size: Sendable {
    let longitude: Double
    let latitude: Double

    public init(longitude: Double, latitude: Double) { (self.longitude, self.latitude) = (longitude, latitude) }

    /// The box of this size that has the most of some points well inside, about the middle of these.
    public func box(holdingMostOf points: [Coordinate]) -> GeographicBox {
      var best: [Coordinate] = []
      for point in points {
        let around = box(about: point)
        let held = points.filter(around.holdsWell)
        if held.count > best.count { best = held }
      }
      return box(about: GeographicBox(around: best)?.centre ?? Coordinate(latitude: 0, longitude: 0))
    }

    private func box(about centre: Coordinate) -> GeographicBox {
      GeographicBox(around: centre, longitude: longitude, latitude: latitude)
    }
  }

  var size: Size { Size(longitude: east - west, latitude: north - south) }

  /// Whether a point lies in it and not near its edge, where a name has no room.
  func holdsWell(_ point: Coordinate) -> Bool {
    abs(point.longitude - centre.longitude) < size.longitude * 0.4
      && abs(point.latitude - centre.latitude) < size.latitude * 0.4
  }
}
