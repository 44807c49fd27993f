import Campaign

/// The places that can speak for some point of a window: most are too far away to be painted at all.
enum Candidates {
  /// Those that reach the window.
  static func places(_ places: [Place], in window: GeographicBox) -> [Place] {
    places.filter { place in
      // By latitude alone most can be left out, without a sine.
      let height = place.reach / Coordinate.kilometresPerDegree
      let latitude = place.coordinate.latitude
      guard latitude >= window.south - height, latitude <= window.north + height else { return false }
      return window.distance(to: place.coordinate) <= place.reach
    }
  }

  /// A distance in kilometres beyond which a place is the nearest for no point of the window, because one of them speaks
  /// for all of it and is nearer everywhere; holds where none of them is silenced by a barrier.
  ///
  /// A hundredth is added, since the window's nearest and farthest points are taken from its corners and edges.
  static func bound(_ places: [Place], in window: GeographicBox) -> Double {
    var bound = Double.infinity
    for place in places {
      let farthest = window.farthestDistance(to: place.coordinate)
      if farthest <= place.reach { bound = min(bound, farthest) }
    }
    return bound * 1.01
  }
}

extension GeographicBox {
  /// The distance from a point to the nearest point of the box in kilometres; 0 inside.
  func distance(to point: Coordinate) -> Double {
    guard !contains(point) else { return 0 }
    return point.distance(to: clamped(point))
  }

  /// The distance from a point to the farthest corner of the box in kilometres.
  func farthestDistance(to point: Coordinate) -> Double {
    var farthest = 0.0
    for latitude in [south, north] {
      for longitude in [west, east] {
        farthest = max(farthest, point.distance(to: Coordinate(latitude: latitude, longitude: longitude)))
      }
    }
    return farthest
  }
}
