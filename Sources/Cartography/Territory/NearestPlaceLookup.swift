import Campaign

/// Asks a territory what speaks for many points that lie near each other, as along a line.
///
/// The answers are those of `Territory.voice(at:)`, without the nearest place where nobody speaks. Places that are too
/// far north or south are passed over, and what neighbouring points share is worked out once.
struct NearestPlaceLookup {
  private let territory: Territory
  private var zones: Zones
  /// The zones of the places that have been asked for.
  private var zoneOfPlace: [UInt8?]
  /// The region of the last point, which is mostly that of the next as well.
  private var lastRegion = 0
  /// Each place as distances from it are worked out.
  private let candidates: [Candidate]

  init(_ territory: Territory) {
    self.territory = territory
    zones = territory.zones
    zoneOfPlace = Array(repeating: nil, count: territory.campaign.places.count)
    candidates = territory.campaign.places.map { Candidate($0, zone: 0) }
  }

  /// The place that speaks for a point, if any; whether the point lies in the country at all.
  mutating func speaker(at point: Coordinate) -> (place: Place.ID?, isInside: Bool) {
    guard isInside(point) else { return (nil, false) }
    let zone = zones.zone(at: point)
    let spot = Spot(point)
    var best: (place: Place.ID, haversine: Double)?
    for candidate in candidates {
      // A little more than the reach, because it is only to leave out most without more work.
      guard abs(candidate.coordinate.latitude - point.latitude) <= candidate.extent.latitude * 1.001 else { continue }
      let haversine = candidate.spot.haversine(to: spot)
      guard haversine <= candidate.limit, haversine < best?.haversine ?? .infinity else { continue }
      // Asked for first, because a new zone may come with it.
      let home = homeZone(of: candidate)
      if zones.allows(home, in: zone) { best = (candidate.place, haversine) }
    }
    return (best?.place, true)
  }

  private mutating func homeZone(of candidate: Candidate) -> UInt8 {
    if let known = zoneOfPlace[Int(candidate.place.index)] { return known }
    let zone = zones.zone(at: candidate.coordinate)
    zoneOfPlace[Int(candidate.place.index)] = zone
    return zone
  }

  private mutating func isInside(_ point: Coordinate) -> Bool {
    let regions = territory.regions
    if regions.indices.contains(lastRegion), regions[lastRegion].contains(point) { return true }
    guard let region = regions.firstIndex(where: { $0.contains(point) }) else {
      return territory.isBeyondCoarseBorder(point)
    }
    lastRegion = region
    return true
  }
}
