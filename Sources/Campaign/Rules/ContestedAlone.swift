extension Rule {
  /// It takes two to contest a place.
  ///
  /// The parties are who had it before, who has it next, and who holds another place as near as a day's march.
  /// A remark can say why there is but one: the army gone, and nobody named who came.
  static let contestedAlone = Rule(
    "contested-alone", "a contested place has two parties or more, or a remark that says why not"
  ) { located, warn in
    let campaign = located.campaign
    let chronicle = Chronicle(campaign)
    for change in campaign.changes where change.to == .contested && change.remark.isEmpty {
      var parties = Set([change.from, nextHolder(after: change, chronicle)].compactMap { $0?.side })
      if parties.count < 2 { parties.formUnion(sidesNear(change, campaign, chronicle)) }
      guard parties.count < 2 else { continue }
      warn(
        located.position(of: change, .to),
        "\(campaign[change.place].name) is contested, but no second side is near it, before it or after it")
    }
  }

  private static let march = 50.0

  private static func nextHolder(after change: Change, _ chronicle: Chronicle) -> Holder? {
    chronicle.history(of: change.place).first { $0.id > change.id }?.to
  }

  private static func sidesNear(_ change: Change, _ campaign: Campaign, _ chronicle: Chronicle) -> Set<Side.ID> {
    let here = campaign[change.place].coordinate
    let holds = chronicle.holds(on: change.day)
    // A degree of latitude is 111 km: what is further north or south than half of one need not be measured.
    let near = campaign.places.filter { place in
      place.id != change.place && abs(place.coordinate.latitude - here.latitude) < march / 100
        && place.coordinate.distance(to: here) <= march
    }
    return Set(near.compactMap { holds[Int($0.id.index)].side })
  }
}

extension Holder {
  fileprivate var side: Side.ID? {
    switch self {
    case .side(let side): side
    case .contested: nil
    }
  }
}
