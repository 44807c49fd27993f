extension Rule {
  /// A place that reaches nowhere colours no land, and the map shows it only as a dot of its own.
  static let noReach = Rule("no-reach", "each place speaks for some land around it") { located, warn in
    for place in located.campaign.places where place.reach == 0 {
      warn(
        located.position(of: place, .reach),
        "\(place.name) reaches 0 km, so that it speaks for no land; give it a reach, or its kind a reach_km")
    }
  }
}
