import Campaign

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Asks a territory what speaks for many points that lie near each other, as along a line.
///
/// The answers are those of `Territory.voice(at:)`, without the nearest place where nobody speaks. Places that are too
/// far north or south are passed over, and what neighbouring points share is worked out once.
struct Listener {
  private let territory: Territory
  private var zones: Zones
  /// The zones of the places that have been asked for.
  private var zoneOfPlace: [UInt8?]
  /// The region of the last point, which is mostly that of the next as well.
  private var lastRegion = 0
  /// Each place's reach in degrees of latitude, a little too large.
  private let heights: [Double]

  init(_ territory: Territory) {
    self.territory = territory
    zones = territory.zones
    zoneOfPlace = Array(repeating: nil, count: territory.campaign.places.count)
    heights = territory.campaign.places.map { $0.reach / Coordinate.kilometresPerDegree * 1.001 }
  }

  /// The place that speaks for a point, if any; whether the point lies in the country at all.
  mutating func speaker(at point: Coordinate) -> (place: Place.ID?, isInside: Bool) {
    guard isInside(point) else { return (nil, false) }
    let zone = zones.zone(at: point)
    var best: (place: Place.ID, distance: Double)?
    for (index, place) in territory.campaign.places.enumerated() {
      guard abs(place.coordinate.latitude - point.latitude) <= heights[index] else { continue }
      let distance = place.coordinate.distance(to: point)
      guard distance <= place.reach, distance < best?.distance ?? .infinity else { continue }
      // Asked for first, because a new zone may come with it.
      let home = homeZone(of: place)
      if zones.allows(home, in: zone) { best = (place.id, distance) }
    }
    return (best?.place, true)
  }

  private mutating func homeZone(of place: Place) -> UInt8 {
    if let known = zoneOfPlace[Int(place.id.index)] { return known }
    let zone = zones.zone(at: place.coordinate)
    zoneOfPlace[Int(place.id.index)] = zone
    return zone
  }

  private mutating func isInside(_ point: Coordinate) -> Bool {
    let regions = territory.regions
    if regions.indices.contains(lastRegion), regions[lastRegion].contains(point) { return true }
    guard let region = regions.firstIndex(where: { $0.contains(point) }) else { return false }
    lastRegion = region
    return true
  }
}
