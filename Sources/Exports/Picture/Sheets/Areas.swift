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
    let told = places.filter(shown.isTold)
    var text = path("sparse", mosaic.sparse)
    if told.count < places.count { text += path("still", mosaic.cells(of: places.filter { !shown.isTold($0) })) }
    for hold in atlas.allHolds {
      text += areas(of: hold, told.filter { shown.today[Int($0.index)] == hold }, shown)
    }
    for hold in atlas.allHolds {
      let fresh = told.filter { shown.today[Int($0.index)] == hold && shown.isFresh($0) }
      text += path("fresh \(hold.className)", mosaic.cells(of: fresh))
    }
    return text
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

  /// The scale from half cells to the plane, with as many digits as a thousand cells need.
  func transform(of grid: NearestPlaceRaster) -> String {
    let (x, y) = halfCell(of: grid)
    return "scale(\((x * 100_000).rounded() / 100_000) \((y * 100_000).rounded() / 100_000))"
  }
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
