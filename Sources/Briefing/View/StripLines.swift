public import Campaign
public import Cartography

/// A line of the strip.
public enum StripLine: Hashable, Sendable {
  /// A group of places and how many there are.
  case heading(String, count: Int)
  /// A place, and what stands at the right end of its name's column.
  case place(Place.ID, note: String = "")

  public var place: Place.ID? {
    if case .place(let place, _) = self { place } else { nil }
  }
}

extension Atlas {
  /// The strip's places in an order, with the headings of their groups.
  public func stripLines(by order: StripOrder) -> [StripLine] {
    switch order {
    case .region: linesByRegion
    case .importance: placesByImportance.map { .place($0) }
    case .corridor: firstCorridor.map(lines(along:)) ?? placesByImportance.map { .place($0) }
    }
  }

  /// What an order is called: `grouped by governorate`.
  public func title(of order: StripOrder) -> String {
    switch order {
    case .region: "grouped by \(campaign.header.regionWord)"
    case .importance: "in order of importance"
    case .corridor: "along " + (firstCorridor?.name ?? "a road")
    }
  }

  /// What the status line says of an order.
  public func sentence(of order: StripOrder) -> String { "the strip is \(title(of: order)); o for another order" }

  /// The orders that there are: without a road or a river there is none along it.
  public var stripOrders: [StripOrder] { StripOrder.allCases.filter { $0 != .corridor || corridorCount > 0 } }

  /// The corridor that the campaign lists first, or else its first road or river.
  public var firstCorridor: Corridor? {
    Corridor.routes(of: campaign).first.map { Corridor($0, campaign, territory) }
  }

  private var linesByRegion: [StripLine] {
    var groups = [[StripLine]](repeating: [], count: campaign.regions.count)
    for place in placesByImportance { groups[Int(campaign[place].region.index)].append(.place(place)) }
    return zip(campaign.regions, groups).flatMap { region, places in
      places.isEmpty ? [] : [.heading(region.name, count: places.count)] + places
    }
  }

  private func lines(along corridor: Corridor) -> [StripLine] {
    corridor.places(of: campaign).sorted { ($0.kilometre, $0.place) < ($1.kilometre, $1.place) }
      .map { .place($0.place, note: "\(Int($0.kilometre.rounded())) km") }
  }
}
