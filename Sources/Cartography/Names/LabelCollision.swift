public import Campaign

extension Rule {
  /// The most important places have room for their names on a large screen.
  ///
  /// A place of rank 0 that is too near to others to be labelled even there is a dot without a name.
  public static let labelCollision = Rule(
    "label-collision", "each place of rank 0 has room for its name on a map of 130 columns and 56 rows"
  ) { located, warn in
    let campaign = located.campaign
    let grid = MapGrid(campaign, territory: Territory(campaign), columns: 130, rows: 56)
    let labelled = Set(grid.labels.compactMap(\.place))
    for place in campaign.places where campaign[place.kind].rank == 0 && !labelled.contains(place.id) {
      let others = labelled.map { campaign[$0] }
      let nearest = others.min {
        place.coordinate.distance(to: $0.coordinate) < place.coordinate.distance(to: $1.coordinate)
      }
      warn(
        located.position(of: place, .name),
        "the map has no room for the name of \(place.name)"
          + (nearest.map { ", which is too near to \($0.name)" } ?? "") + "; give one of them a kind of lower rank")
    }
  }
}

extension MapGrid.Label {
  fileprivate var place: Place.ID? {
    switch subject {
    case .place(let place): place
    case .region, .area, .line: nil
    }
  }
}
