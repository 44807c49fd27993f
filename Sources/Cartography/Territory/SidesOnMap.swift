import Campaign

/// What the whole record says of its sides that a map has to show at any size and on any day.
struct SidesOnMap: Sendable {
  /// The places without which a side could be nowhere on the map: all that it has at the end of some day, and the most
  /// important one of each of `lastRegions`.
  let leadPlaces: [Place.ID]
  /// The regions that sides which have lost every place of rank 0 hold whole at the end, in the campaign's order.
  let lastRegions: [(region: Region.ID, side: Side.ID)]
  /// Who has each place at the end.
  let lastHolds: [Hold]

  init(_ campaign: Campaign) {
    var holdings = Holdings(campaign)
    let hadCity = holdings.hasCity(campaign)
    var leads = Set(holdings.onlyPlaces)
    for index in campaign.changes.indices {
      holdings.apply(campaign.changes[index])
      let next = index + 1
      if next == campaign.changes.count || campaign.changes[next].day > campaign.changes[index].day {
        leads.formUnion(holdings.onlyPlaces)
      }
    }
    lastHolds = holdings.holds
    let hasCity = holdings.hasCity(campaign)
    let regions = holdings.wholeRegions(campaign).filter { hadCity[Int($0.side.index)] && !hasCity[Int($0.side.index)] }
    lastRegions = regions
    leads.formUnion(
      regions.compactMap { region, _ in campaign.placesByImportance.first { campaign[$0].region == region } })
    leadPlaces = leads.sorted()
  }
}

/// Who has which places while the record goes on.
private struct Holdings {
  private(set) var holds: [Hold]
  /// By side how many places it has, and the sum of their positions: the position of the place where there is one.
  private var counts: [Int]
  private var sums: [Int]

  init(_ campaign: Campaign) {
    holds = campaign.places.indices.map { campaign.places[$0].holdOnEve }
    counts = campaign.sides.map { _ in 0 }
    sums = counts
    for place in holds.indices { count(place, by: 1) }
  }

  private mutating func count(_ place: Int, by step: Int) {
    guard let side = holds[place].side else { return }
    counts[Int(side.index)] += step
    sums[Int(side.index)] += step * place
  }

  mutating func apply(_ change: Change) {
    let place = Int(change.place.index)
    count(place, by: -1)
    holds[place] = change.hold
    count(place, by: 1)
  }

  /// The places of sides that have just one.
  var onlyPlaces: [Place.ID] {
    counts.indices.compactMap { counts[$0] == 1 ? Place.ID(index: UInt16(sums[$0])) : nil }
  }

  /// By side whether it has a place of rank 0.
  func hasCity(_ campaign: Campaign) -> [Bool] {
    var hasCity = counts.map { _ in false }
    for place in holds.indices where campaign.kinds[Int(campaign.places[place].kind.index)].rank == 0 {
      if let side = holds[place].side { hasCity[Int(side.index)] = true }
    }
    return hasCity
  }

  /// The regions of which a side has every tracked place.
  func wholeRegions(_ campaign: Campaign) -> [(region: Region.ID, side: Side.ID)] {
    var holders: [Set<Side.ID?>] = campaign.regions.map { _ in [] }
    for place in holds.indices { holders[Int(campaign.places[place].region.index)].insert(holds[place].side) }
    return zip(campaign.regions, holders).compactMap { region, holders in
      guard holders.count == 1, let side = holders.first ?? nil else { return nil }
      return (region.id, side)
    }
  }
}
