import Briefing
import Campaign
import Cartography

/// The areas of days on a plane: the land in the colours of who holds it, and what passed on the day on top.
struct Areas {
  private let atlas: Atlas
  private var mosaic: Mosaic
  /// From half cells of the grid to units of the plane.
  let scale: (x: Double, y: Double)
  /// The same as an attribute's value.
  let transform: String

  init(_ atlas: Atlas, _ plane: Plane, _ grid: NearestPlaceRaster) {
    self.atlas = atlas
    mosaic = Mosaic(grid, places: atlas.campaign.places.count)
    scale = plane.halfCell(of: grid)
    transform = plane.transform(of: grid)
  }

  /// A path for the land that the view is not about, one for each state of the rest, then one for each state that places
  /// have and have not in what is compared.
  mutating func paths(_ shown: ShownDay) -> String {
    let places = atlas.campaign.places.map(\.id)
    let told = places.filter { shown.isTold($0) && shown.isShown($0) }
    var text = path("sparse", mosaic.sparse)
    text += path("hidden", mosaic.cells(of: places.filter { !shown.isShown($0) }))
    text += path("still", mosaic.cells(of: places.filter { !shown.isTold($0) && shown.isShown($0) }))
    for hold in atlas.allHolds {
      text += areas(of: hold, told.filter { shown.today[Int($0.index)] == hold }, shown)
    }
    for hold in atlas.allHolds {
      let fresh = told.filter { shown.today[Int($0.index)] == hold && shown.isFresh($0) }
      text += path("fresh \(hold.className)", mosaic.cells(of: fresh))
    }
    return text + fading()
  }

  /// The line where the areas of those who are shown meet.
  mutating func fronts(_ shown: ShownDay) -> String {
    var line = FrontLine()
    for holder in atlas.campaign.holders {
      let places = atlas.campaign.places.map(\.id).filter {
        shown.today[Int($0.index)].holder == holder && shown.isShown($0)
      }
      if !places.isEmpty { line.add(mosaic.polygons(of: mosaic.cells(of: places))) }
    }
    return line.path.isEmpty ? "" : "<path class=\"fronts\" d=\"\(line.path)\"/>\n"
  }

  /// The land of places with the same hold, parted where it passed on different days in the view that tells of those.
  private mutating func areas(of hold: Hold, _ places: [Place.ID], _ shown: ShownDay) -> String {
    switch shown.view {
    case .change: return ""
    case .cumulative:
      let numbers = Set(places.map { shown.dayNumbers[Int($0.index)] }).sorted()
      return numbers.map { number in
        path(
          "area passed \(hold.className)",
          mosaic.cells(of: places.filter { shown.dayNumbers[Int($0.index)] == number }))
      }.joined()
    case .state, .known, .strip, .corridor, .multiples, .sources, .disagreement:
      return path("area \(hold.className)", mosaic.cells(of: places))
    }
  }

  /// The edge of the land that nobody speaks for, drawn wider and wider so that the land beside it fades.
  ///
  /// How far a place speaks is a rule of the map's and no line on the ground. What is smaller than the edge stays as it is.
  private mutating func fading() -> String {
    let widest = Areas.fadingWidths.max() ?? 0
    let large = mosaic.polygons(of: mosaic.sparse).filter { polygon in
      let columns = polygon.outer.map(\.column)
      return Double((columns.max() ?? 0) - (columns.min() ?? 0)) * 2 * scale.x > widest
    }
    guard !large.isEmpty else { return "" }
    let edge = PathText.smooth(large)
    return Areas.fadingWidths.map { width in
      "<path class=\"fading\" stroke-width=\"\((width / scale.x).inTenths)\" d=\"\(edge)\"/>\n"
    }.joined()
  }

  /// In units of the plane.
  private static let fadingWidths = [5.0, 10, 15, 20]

  private mutating func path(_ name: String, _ cells: [Int]) -> String {
    cells.isEmpty ? "" : "<path class=\"\(name)\" d=\"\(PathText.smooth(mosaic.polygons(of: cells)))\"/>\n"
  }

  /// The chain code of one place's land, empty where it has none.
  mutating func outline(of place: Place.ID) -> String {
    ChainCode.code(of: mosaic.polygons(of: mosaic.cells(of: [place])))
  }

  /// The chain code of the land that nobody speaks for.
  mutating func sparseOutline() -> String { ChainCode.code(of: mosaic.polygons(of: mosaic.sparse)) }
}

extension Plane {
  /// How many units of the plane half a cell of a grid has.
  func halfCell(of grid: NearestPlaceRaster) -> (x: Double, y: Double) {
    (grid.step.longitude * perDegree.longitude / 2, grid.step.latitude * perDegree.latitude / 2)
  }

  /// The scale from half cells to the plane, with as many digits as a thousand cells need, behind where they start.
  func transform(of grid: NearestPlaceRaster) -> String {
    let (x, y) = halfCell(of: grid)
    let start = position(of: Coordinate(latitude: grid.frame.north, longitude: grid.frame.west))
    let isMoved = max(abs(start.x), abs(start.y)) > 0.05
    return (isMoved ? "translate(\(start.x.inTenths) \(start.y.inTenths)) " : "")
      + "scale(\((x * 100_000).rounded() / 100_000) \((y * 100_000).rounded() / 100_000))"
  }
}

extension ShownDay {
  /// Whether a place is named before others; of what has passed since the eve only what passed on the day.
  func standsOut(_ place: Place.ID) -> Bool { view == .cumulative ? isFresh(place) : isLit(place) }
}

extension Atlas {
  /// Every state that a place can be in.
  var allHolds: [Hold] {
    campaign.sides.map { Hold.held($0.id) } + campaign.sides.map { Hold.uncertain($0.id) } + [.contested]
  }
}

extension Hold {
  /// The class of an element that shows the state: `held0`, `uncertain0`, `contested`.
  var className: String {
    switch self {
    case .held(let side): "held\(side.index)"
    case .uncertain(let side): "uncertain\(side.index)"
    case .contested: "contested"
    }
  }
}
