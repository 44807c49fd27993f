extension Rule {
  /// Two places at one point hide each other, and mostly are one place written twice.
  static let samePoint = Rule("same-point", "no two places have the same coordinates") { located, warn in
    var first: [Coordinate: Place] = [:]
    for place in located.campaign.places {
      guard let other = first[place.coordinate] else {
        first[place.coordinate] = place
        continue
      }
      warn(
        located.position(of: place, .latitude), "\(place.name) has the same coordinates as \(other.name)")
    }
  }
}
