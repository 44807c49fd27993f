extension Rule {
  /// Two places at one point hide each other, and mostly are one place written twice.
  static let samePoint = Rule("same-point", "no two places have the same coordinates") { located in
    var first: [Coordinate: Place] = [:]
    return located.campaign.places.compactMap { place in
      guard let other = first[place.coordinate] else {
        first[place.coordinate] = place
        return nil
      }
      return Remark(
        located.position(of: place, "latitude"), "\(place.name) has the same coordinates as \(other.name)")
    }
  }
}
