import Campaign
import Cartography

/// The shipped campaign, read once.
let syria: Result<Campaign, any Error> = Result {
  let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  return try Campaign(MapFolder.read(directory: "/\(root)/Maps/syria-2024"))
}

/// A country of one square degree at the equator, a river along its middle meridian, two sides.
struct Sample {
  var places: [Place] = []
  var banks: [Bank] = []
  var areas: [Area] = []
  var outline = square(west: 0, south: 0, east: 1, north: 1)

  var campaign: Campaign {
    let kinds = [
      PlaceKind(id: .init(index: 0), slug: "city", name: "city", reach: 25, rank: 0, alwaysShown: false),
      PlaceKind(id: .init(index: 1), slug: "square", name: "square", reach: 3, rank: 1, alwaysShown: true),
      PlaceKind(id: .init(index: 2), slug: "farm", name: "farm", reach: 25, rank: 9, alwaysShown: false),
    ]
    let region = Region(
      id: .init(index: 0), code: "XX-A", name: "Land", arabic: "", publishedArea: nil, label: point(0.5, 0.5),
      polygons: [outline])
    let day = Day(number: 0)
    let header = Campaign.Header(
      id: "sample", title: "Sample", version: "1", eve: day, first: day, last: day,
      frame: GeographicBox(west: -0.2, south: -0.2, east: 1.2, north: 1.2), country: "Land",
      contestedName: "Contested", contestedCode: "CONTESTED", contestedLetter: "x", attribution: [], borderNote: "",
      notes: [])
    return Campaign(
      header: header, sides: [], kinds: kinds, regions: [region], places: places, changes: [], events: [],
      sources: [], areas: areas, lines: [], banks: banks)
  }

  /// Adds a place; kind 0 is a city, 1 a square that is always shown, 2 a farm without a name on the map.
  @discardableResult
  mutating func add(
    _ name: String, _ latitude: Double, _ longitude: Double, kind: UInt8 = 0, reach: Double = 25, people: Int = 0
  ) -> Place.ID {
    let id = Place.ID(index: UInt16(places.count))
    places.append(
      Place(
        id: id, slug: name, name: name, arabic: "", region: .init(index: 0), kind: .init(index: kind),
        coordinate: point(latitude, longitude), population: Population(count: people, year: nil), eve: .contested,
        reach: reach))
    return id
  }

  /// Puts a barrier along a meridian, with a bank on either side.
  mutating func divide(at longitude: Double) {
    banks = [
      Bank(
        barrier: "river", name: "right", polygons: [square(west: 0, south: 0, east: longitude, north: 0.5)]),
      Bank(
        barrier: "river", name: "left", polygons: [square(west: longitude, south: 0, east: 1, north: 0.5)]),
    ]
  }
}

func point(_ latitude: Double, _ longitude: Double) -> Coordinate {
  Coordinate(latitude: latitude, longitude: longitude)
}

func square(west: Double, south: Double, east: Double, north: Double) -> Polygon {
  [[point(south, west), point(south, east), point(north, east), point(north, west), point(south, west)]]
}

extension Territory {
  /// What a grid has for a point: nothing beyond the outline, where `voice` may still know the nearest land.
  func voiceInside(_ point: Coordinate) -> Voice { region(at: point) == nil ? .outside : voice(at: point) }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
  var state: UInt64 = 20_241_127

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func point(in box: GeographicBox) -> Coordinate {
    Coordinate(
      latitude: .random(in: box.south...box.north, using: &self),
      longitude: .random(in: box.west...box.east, using: &self))
  }
}
