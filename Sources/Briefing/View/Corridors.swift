public import Campaign
public import Cartography

extension Atlas {
  /// `M5, Aleppo to Damascus: 348 km`.
  public func title(of corridor: Corridor, _ route: Corridor.Route) -> String {
    let ends = [route.from, route.to].compactMap { $0 }.map { campaign[$0].mapName }
    let between = ends.count == 2 ? ", \(ends[0]) to \(ends[1])" : ""
    return "\(corridor.name)\(between): \(Int(corridor.length.rounded())) km".plain
  }
}

extension Corridor.Ground {
  public var place: Place.ID? {
    if case .place(let place) = self { place } else { nil }
  }
}
