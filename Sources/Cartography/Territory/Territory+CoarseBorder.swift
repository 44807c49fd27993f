public import Campaign

/// What lies a little beyond the country's outline.
///
/// An outline is drawn with straight edges, so that it cuts off ground that is the country's: at Rukban an edge of 25 km
/// passes a kilometre inside the camp. Ground beyond such an edge belongs to the nearest land.
extension Territory {
  /// How far such ground reaches beyond the outline, in kilometres.
  public static let coarseness = 2.0

  /// The region that a point belongs to: the one it lies in, or a little beyond a coarse outline the nearest.
  public func land(at point: Coordinate) -> Region.ID? {
    if let region = region(at: point) { return region }
    guard isBeyondCoarseBorder(point) else { return nil }
    return campaign.regions.min { $0.isNearer(than: $1, to: point) }?.id
  }

  /// The straight edges of the country's outline that are too long to follow the real border.
  public var coarseBorder: [[Coordinate]] { coarseEdges { _, _ in true } }

  /// Whether a point is near enough to one of these edges; only for points outside.
  func isBeyondCoarseBorder(_ point: Coordinate) -> Bool {
    // Most edges are too far north or south; a degree is at least 110 km.
    let height = Territory.coarseness / 110
    let near = coarseEdges { start, end in
      min(start.latitude, end.latitude) - height <= point.latitude
        && point.latitude <= max(start.latitude, end.latitude) + height
    }
    return near.contains { point.distance(toEdge: $0[0], $0[1]) <= Territory.coarseness }
  }

  private func coarseEdges(where isMeant: (Coordinate, Coordinate) -> Bool) -> [[Coordinate]] {
    borders.filter(\.isNational).flatMap { border in
      zip(border.points, border.points.dropFirst())
        .filter { isMeant($0, $1) && $0.distance(to: $1) > Territory.coarseness }.map { [$0, $1] }
    }
  }
}

extension Region {
  fileprivate func isNearer(than other: Region, to point: Coordinate) -> Bool {
    distance(to: point) ?? .infinity < other.distance(to: point) ?? .infinity
  }
}
