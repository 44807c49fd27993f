public import Campaign
import Glibc

/// A road or a river as a line of kilometres, with what speaks for each of them.
public struct Corridor: Sendable {
  /// The line's name, with the bank where it has two: `Euphrates, left bank`.
  public let name: String
  /// The kilometres along the line.
  public let length: Double
  private let path: Path
  /// Where on the path the corridor starts.
  private let start: Double
  /// The bank that it follows, and the banks of the same barrier beside it.
  private let bank: Outline?
  private let otherBanks: [Outline]

  /// A place this near is on the corridor: lines are drawn schematically, off by up to 8 km.
  public static let width = 8.0

  /// Follows a route from end to end, or as far as it lies in the country.
  ///
  /// Without places to run between, it runs from north to south where it is taller than wide, else from west to east.
  public init(_ route: Route, _ campaign: Campaign, _ territory: Territory) {
    let line = campaign.lines[route.line]
    var path = Path(line.parts)
    if Corridor.runsBackwards(route, path, campaign) { path.reverse() }
    let range = Corridor.range(of: route, path, campaign, territory)
    self.path = path
    start = range.lowerBound
    length = range.upperBound - range.lowerBound
    let followed = route.bank.map { campaign.banks[$0] }
    name = followed.map { "\(line.name), \($0.name) bank" } ?? line.name
    bank = followed.map { Outline($0.polygons) }
    otherBanks = campaign.banks.filter { $0.barrier == followed?.barrier && $0 != followed }.map {
      Outline($0.polygons)
    }
  }

  /// The point on the line at a kilometre; `nil` in a gap between its parts, and beyond its ends.
  public func coordinate(atKilometre kilometre: Double) -> Coordinate? {
    (0...length).contains(kilometre) ? path.coordinate(at: start + kilometre) : nil
  }

  /// What stands on the line at a kilometre.
  public enum Ground: Hashable, Sendable {
    /// A place speaks for it.
    case place(Place.ID)
    /// In the country, out of every place's reach.
    case sparse
    case outside
    /// Between two parts of the line.
    case gap
  }

  /// What stands in the middle of each of some equal pieces of the line, on its bank where it has one.
  public func grounds(pieces: Int, in territory: Territory) -> [Ground] {
    var lookup = NearestPlaceLookup(territory)
    return (0..<max(0, pieces)).map { piece in
      guard let point = point(atKilometre: (Double(piece) + 0.5) * length / Double(pieces)) else { return .gap }
      let speaker = lookup.speaker(at: point)
      return speaker.place.map(Ground.place) ?? (speaker.isInside ? .sparse : .outside)
    }
  }

  /// The point that is asked of at a kilometre: on the line, or abreast of it on the corridor's bank; `nil` in a gap.
  public func point(atKilometre kilometre: Double) -> Coordinate? {
    coordinate(atKilometre: kilometre).map { onBank($0, kilometre) }
  }

  /// The places on the corridor, each with its nearest kilometre, in the order of importance.
  public func places(of campaign: Campaign) -> [(place: Place.ID, kilometre: Double)] {
    guard let box = path.box(widerBy: Corridor.width) else { return [] }
    return campaign.placesByImportance.compactMap { place in
      let point = campaign[place].coordinate
      guard box.contains(point) else { return nil }
      let nearest = path.nearest(to: point, within: start...start + length)
      guard nearest.distance <= Corridor.width, !otherBanks.contains(where: { $0.contains(point) }) else { return nil }
      return (place, nearest.kilometre - start)
    }
  }

  // MARK: Ends

  private static func runsBackwards(_ route: Route, _ path: Path, _ campaign: Campaign) -> Bool {
    if let from = route.from, let to = route.to {
      return path.kilometre(nearest: campaign[from].coordinate) > path.kilometre(nearest: campaign[to].coordinate)
    }
    guard let first = path.first, let last = path.last else { return false }
    let narrowing = cos(first.latitude * .pi / 180)
    let (height, width) = (last.latitude - first.latitude, (last.longitude - first.longitude) * narrowing)
    return abs(height) >= abs(width) ? height > 0 : width < 0
  }

  private static func range(
    of route: Route, _ path: Path, _ campaign: Campaign, _ territory: Territory
  ) -> ClosedRange<Double> {
    if let from = route.from, let to = route.to {
      let start = path.kilometre(nearest: campaign[from].coordinate)
      return start...max(start, path.kilometre(nearest: campaign[to].coordinate))
    }
    func isInside(_ kilometre: Int) -> Bool {
      path.coordinate(at: Double(kilometre)).map(territory.isInCountry) ?? false
    }
    let kilometres = 0...Int(path.length)
    guard let first = kilometres.first(where: isInside), let last = kilometres.last(where: isInside) else {
      return 0...path.length
    }
    return Double(first)...(last == kilometres.upperBound ? path.length : Double(last))
  }

  // MARK: Banks

  /// How far from the line its banks are looked for, the nearest first, in kilometres.
  private static let stepsAside = [0.1, 0.25, 0.5, 1, 2, 4]
  /// Abreast first, then aslant, since in a sharp bend both sides abreast are of one bank: cosine and sine of the turn.
  private static let turns = [(0.0, 1.0), (0, -1), (0.7, 0.7), (0.7, -0.7), (-0.7, 0.7), (-0.7, -0.7)]

  /// The nearest point beside the line that lies on the corridor's bank; the point itself where there is none.
  private func onBank(_ point: Coordinate, _ kilometre: Double) -> Coordinate {
    guard let bank, !bank.contains(point) else { return point }
    let heading = path.heading(at: start + kilometre)
    for step in Corridor.stepsAside {
      for (along, across) in Corridor.turns {
        let aside = point.moved(
          north: step * (heading.north * along - heading.east * across),
          east: step * (heading.east * along + heading.north * across))
        if bank.contains(aside) { return aside }
      }
    }
    return point
  }
}

extension Territory {
  /// Whether a point lies in the country, to about a kilometre.
  func isInCountry(_ point: Coordinate) -> Bool {
    let grid = table.grid
    guard grid.frame.contains(point) else { return false }
    let column = min(grid.columns - 1, Int((point.longitude - grid.frame.west) / grid.step.longitude))
    let row = min(grid.rows - 1, Int((grid.frame.north - point.latitude) / grid.step.latitude))
    return table.speaker(column: column, row: row) != Territory.outside
  }
}

extension Coordinate {
  /// The point some kilometres north and east, by the sphere's local scale.
  fileprivate func moved(north: Double, east: Double) -> Coordinate {
    return Coordinate(
      latitude: latitude + north / Coordinate.kilometresPerDegree,
      longitude: longitude + east / (Coordinate.kilometresPerDegree * max(0.01, cos(latitude * .pi / 180))))
  }
}
