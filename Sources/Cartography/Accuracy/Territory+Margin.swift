public import Campaign

extension Territory {
  /// How much farther the nearest place of another holder is from a point than the place that speaks for it, in
  /// kilometres; `nil` where there is no such place on the point's side of every barrier.
  ///
  /// It counts whether it reaches the point or not. Where one is nearer, but does not reach so far, the margin is 0.
  ///
  /// - Parameter holds: every place's hold on the day, by `Place.ID.index`.
  public func margin(at point: Coordinate, of speaker: Place.ID, holds: [Hold]) -> Double? {
    var zones = zones
    let zone = zones.zone(at: point)
    let holder = holds[Int(speaker.index)].side
    var nearest = Double.infinity
    for place in campaign.places where holds[Int(place.id.index)].side != holder {
      let distance = place.coordinate.distance(to: point)
      guard distance < nearest else { continue }
      let home = zones.zone(at: place.coordinate)
      if zones.allows(home, in: zone) { nearest = distance }
    }
    return nearest.isFinite ? max(0, nearest - campaign[speaker].coordinate.distance(to: point)) : nil
  }
}
