import Briefing
import Campaign
import Cartography

/// What lies under and over the areas of every day's map: neighbours, seas, rivers, lakes, borders.
///
/// Paths are in tenths of a unit of the plane; the group around them scales them back.
struct Ground {
  let plane: Plane
  private let atlas: Atlas

  init(_ atlas: Atlas, _ plane: Plane) {
    self.atlas = atlas
    self.plane = plane
  }

  private var campaign: Campaign { atlas.campaign }

  /// The country's outline, for cutting areas off at the border: in tenths as `country`, in units as `country-sheet`.
  var clips: String {
    "<path id=\"outline\" d=\"\(plane.path(campaign.regions.flatMap(\.polygons)))\"/>\n"
      + "<clipPath id=\"country\"><use href=\"#outline\"/></clipPath>\n"
      + "<clipPath id=\"country-sheet\"><use href=\"#outline\" transform=\"scale(.1)\"/></clipPath>\n"
  }

  /// What comes under the areas: seas and neighbours.
  var under: String { areas(.country, "abroad") + areas(.sea, "sea") }

  /// What comes over them: occupied parts, rivers, lakes, and the borders on top.
  var over: String {
    "<g clip-path=\"url(#country)\">\n" + areas(.occupied, "occupied") + areas(.buffer, "buffer") + "</g>\n"
      + lines(.river, "river") + areas(.lake, "lake")
      + path("region", plane.path(atlas.territory.borderlines(national: false))) + lines(.armistice, "truce")
      + path("nation", plane.path(atlas.territory.borderlines(national: true)))
  }

  /// The roads, each a group with its name where that is short enough to stand on the map, as `M5` is.
  var roads: String {
    campaign.lines.filter { $0.kind == .road }.map { road in
      let name = road.name.count <= Roads.longestName ? " data-name=\"\(road.name.escaped)\"" : ""
      return "<g\(name)>\(Roads.lines(of: road, plane))</g>\n"
    }.joined()
  }

  private func areas(_ kind: Area.Kind, _ name: String) -> String {
    campaign.areas.filter { $0.kind == kind }.map { path(name, plane.path($0.polygons)) }.joined()
  }

  private func lines(_ kind: Line.Kind, _ name: String) -> String {
    campaign.lines.filter { $0.kind == kind }.map { path(name, plane.path($0.parts)) }.joined()
  }

  private func path(_ name: String, _ steps: String) -> String { "<path class=\"\(name)\" d=\"\(steps)\"/>\n" }

  // MARK: Names

  /// Where the names of neighbours and seas stand best: deep inside, away from what is not theirs.
  func areaNames() -> [(area: Area, point: (x: Double, y: Double))] {
    let samples = Ground.samples
    let owners = (0..<samples * samples).map { index in
      owner(of: coordinate(column: index % samples, row: index / samples))
    }
    return campaign.areas.indices.filter { [.country, .sea].contains(campaign.areas[$0].kind) }.compactMap { area in
      let own = owners.indices.filter { owners[$0] == area }
      let others = owners.indices.filter { owners[$0] != area }
      guard let best = own.max(by: { depth($0, others) < depth($1, others) }) else { return nil }
      return (campaign.areas[area], plane.position(of: coordinate(column: best % samples, row: best / samples)))
    }
  }

  private static let samples = 28

  /// The area at a point outside the country.
  private func owner(of point: Coordinate) -> Int? {
    guard atlas.territory.region(at: point) == nil, let area = atlas.territory.areas(at: point).first else {
      return nil
    }
    return campaign.areas.firstIndex(of: area)
  }

  private func coordinate(column: Int, row: Int) -> Coordinate {
    let frame = plane.frame
    let share = 1 / Double(Ground.samples)
    return Coordinate(
      latitude: frame.north - (Double(row) + 0.5) * share * (frame.north - frame.south),
      longitude: frame.west + (Double(column) + 0.5) * share * (frame.east - frame.west))
  }

  /// How far a sample is from the nearest of others and from the edges, squared; names are wide, so rows count more.
  private func depth(_ index: Int, _ others: [Int]) -> Int {
    let (column, row) = (index % Ground.samples, index / Ground.samples)
    let edge = min(column, Ground.samples - 1 - column, 2 * row + 2, 2 * (Ground.samples - row))
    let nearest = others.map { other in
      let (across, down) = (other % Ground.samples - column, 2 * (other / Ground.samples - row))
      return across * across + down * down
    }.min()
    return min(nearest ?? .max, edge * edge)
  }
}
