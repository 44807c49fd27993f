import Campaign
import Glibc

/// A place that may speak for some point of a window.
struct Candidate: BitwiseCopyable {
  let place: Place.ID
  let coordinate: Coordinate
  /// The zone that it lies in.
  let zone: UInt8
  let spot: Spot
  /// The haversine of its reach.
  let limit: Double
  /// The half width and height of the disk that it reaches, in degrees.
  let extent: (longitude: Double, latitude: Double)

  init(_ place: Place, zone: UInt8) {
    (self.place, coordinate, self.zone) = (place.id, place.coordinate, zone)
    spot = Spot(place.coordinate)
    let angle = place.reach / Coordinate.earthRadius
    let half = sin(min(angle, .pi) / 2)
    limit = half * half
    // sin Δλ = sin r / cos φ.
    let ratio = sin(min(angle, .pi / 2)) / max(spot.latitude.wholeCosine, 1e-9)
    extent = (ratio < 1 ? asin(ratio) * 180 / .pi : 360, angle * 180 / .pi)
  }
}

/// Which places can speak for some point of a box: most are too far away to be asked at all.
struct Candidates {
  private(set) var all: [Candidate]
  /// For each pair of zones whether a place in the first speaks in the second, row by row.
  let permissions: [Bool]
  let zoneCount: Int

  /// A hundredth more of distance, since the points of a box that are nearest and farthest are taken from its corners
  /// and edges.
  private static let margin = 1.01 * 1.01

  /// Those that reach a box; `zones` finds out where they lie.
  init(_ places: [Place], in box: GeographicBox, _ zones: inout Zones) {
    var all: [Candidate] = []
    for place in places {
      // By latitude alone most can be left out, without a sine.
      let height = place.reach / Coordinate.kilometresPerDegree
      let latitude = place.coordinate.latitude
      guard latitude >= box.south - height, latitude <= box.north + height else { continue }
      guard box.distance(to: place.coordinate) <= place.reach * 1.01 else { continue }
      all.append(Candidate(place, zone: zones.zone(at: place.coordinate)))
    }
    self.all = all
    permissions = zones.permissions
    zoneCount = zones.count
  }

  /// Those that can speak for some point of a smaller box, of which only some zones are asked for.
  ///
  /// Where a place speaks for all of a zone in the box, none that is farther away everywhere does for any point of it.
  func those(in box: GeographicBox, of present: [UInt8]) -> Candidates {
    let edges = GeographicBox.Edges(box)
    var near: [(candidate: Candidate, nearest: Double)] = []
    near.reserveCapacity(all.count)
    for candidate in all where candidate.mayReach(box) {
      let nearest = edges.nearest(to: candidate.coordinate, candidate.spot)
      if nearest <= candidate.limit * Candidates.margin { near.append((candidate, nearest)) }
    }
    let bounds = present.map { zone -> (zone: UInt8, bound: Double) in
      var bound = Double.infinity
      for (candidate, nearest) in near where nearest < bound && allows(candidate, in: zone) {
        let farthest = edges.farthest(from: candidate.spot)
        if farthest <= candidate.limit { bound = min(bound, farthest) }
      }
      return (zone, bound * Candidates.margin)
    }
    var those = self
    those.all = near.compactMap { candidate, nearest in
      bounds.contains { nearest <= $0.bound && allows(candidate, in: $0.zone) } ? candidate : nil
    }
    return those
  }

  /// The one that speaks for a point of a zone: the nearest that reaches it, the first of several that are as near.
  func nearest(to spot: Spot, in zone: UInt8) -> Place.ID? {
    var (nearest, distance): (Place.ID?, Double) = (nil, .infinity)
    for candidate in all {
      let haversine = candidate.spot.haversine(to: spot)
      guard haversine <= candidate.limit, haversine < distance, allows(candidate, in: zone) else { continue }
      (nearest, distance) = (candidate.place, haversine)
    }
    return nearest
  }

  /// Whether a place may speak in a zone.
  private func allows(_ candidate: Candidate, in zone: UInt8) -> Bool {
    candidate.zone == zone || permissions[Int(candidate.zone) * zoneCount + Int(zone)]
  }
}

extension Candidate {
  /// Whether the box around what it reaches touches another.
  fileprivate func mayReach(_ box: GeographicBox) -> Bool {
    coordinate.latitude + extent.latitude >= box.south && coordinate.latitude - extent.latitude <= box.north
      && coordinate.longitude + extent.longitude >= box.west && coordinate.longitude - extent.longitude <= box.east
  }
}

extension GeographicBox {
  /// The distance from a point to the nearest point of the box in kilometres; 0 inside.
  fileprivate func distance(to point: Coordinate) -> Double {
    guard !contains(point) else { return 0 }
    return point.distance(to: clamped(point))
  }
}
