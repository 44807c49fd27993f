import Campaign
import Testing

@testable import Cartography

/// The shipped campaign, its territory, and grids of the sizes that people use.
enum Shipped {
  static let directory =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    + "/Maps/syria-2024"
  static let campaign = Result { try Campaign(MapFolder.read(directory: directory)) }
  static let territory = campaign.map(Territory.init)
}

/// Numbers that look random and are the same in each run (Knuth's MMIX linear congruential generator).
struct Numbers: RandomNumberGenerator {
  var state: UInt64 = 42
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state
  }
}

struct TerritoryTests {
  @Test func `a point belongs to the nearest place that reaches it on its own bank`() throws {
    let campaign = try Shipped.campaign.get()
    let territory = try Shipped.territory.get()
    var numbers = Numbers()
    for _ in 0..<400 {
      let point = Coordinate(
        latitude: .random(in: 32.3...37.4, using: &numbers), longitude: .random(in: 35.6...42.4, using: &numbers))
      let reaching = campaign.places.filter { place in
        place.coordinate.distance(to: point) <= place.reach && !isBeyondBarrier(place.coordinate, point, campaign)
      }
      let nearest = reaching.min { $0.coordinate.distance(to: point) < $1.coordinate.distance(to: point) }
      switch territory.voice(at: point) {
      case .outside: #expect(territory.land(at: point) == nil)
      case .sparse: #expect(nearest == nil)
      case .place(let place, let distance):
        #expect(place == nearest?.id)
        #expect(distance == campaign[place].coordinate.distance(to: point))
      }
    }
  }

  private func isBeyondBarrier(_ place: Coordinate, _ point: Coordinate, _ campaign: Campaign) -> Bool {
    Set(campaign.banks.map(\.barrier)).contains { barrier in
      let banks = campaign.banks.filter { $0.barrier == barrier }
      let here = banks.first { Outline($0.polygons).contains(place) }?.name
      let there = banks.first { Outline($0.polygons).contains(point) }?.name
      return here != nil && there != nil && here != there
    }
  }

  @Test func `the fine grid agrees with the exact answer`() throws {
    let territory = try Shipped.territory.get()
    let grid = territory.table.grid
    for cell in stride(from: 0, to: grid.count, by: 997) {
      let speaker = territory.table.speaker(column: cell % grid.columns, row: cell / grid.columns)
      switch territory.voiceInside(grid.centre(column: cell % grid.columns, row: cell / grid.columns)) {
      case .outside: #expect(speaker == Territory.outside)
      case .sparse: #expect(speaker == Territory.sparse)
      case .place(let place, _): #expect(speaker == place.index)
      }
    }
  }

  @Test(arguments: [
    GeographicBox(west: 36.15, south: 33.4, east: 36.45, north: 33.6),  // Damascus, where places are close together
    GeographicBox(west: 40.0017, south: 35.2013, east: 40.4011, north: 35.5019),  // both banks of the Euphrates
    GeographicBox(west: 35.6, south: 32.9, east: 36.2, north: 33.4),  // the Golan and line Alpha
    GeographicBox(west: 38.0, south: 33.8, east: 40.0, north: 35.0),  // sparse desert
  ])
  func `a window's table agrees with the exact answer in every cell`(window: GeographicBox) throws {
    let territory = try Shipped.territory.get()
    let table = territory.table(over: window, columns: 40, rows: 30)
    for row in 0..<30 {
      for column in 0..<40 {
        let speaker = table.speaker(column: column, row: row)
        switch territory.voiceInside(table.grid.centre(column: column, row: row)) {
        case .outside: #expect(speaker == Territory.outside)
        case .sparse: #expect(speaker == Territory.sparse)
        case .place(let place, _): #expect(speaker == place.index)
        }
      }
    }
  }

  /// Towns that face each other, with the ground around them.
  @Test(arguments: [("deir-ez-zor", "khasham"), ("mayadin", "al-omar-field")])
  func `no place speaks across the Euphrates`(right: String, left: String) throws {
    let campaign = try Shipped.campaign.get()
    let territory = try Shipped.territory.get()
    let banks = Banks(of: "euphrates", in: campaign)
    let towns = try [right, left].map { try #require(campaign.place(named: $0)) }
    #expect(towns.map { banks.name(at: $0.coordinate) } == ["right", "left"])
    let near = towns.flatMap { town in campaign.places.filter { $0.coordinate.distance(to: town.coordinate) < 60 } }
    var decided = 0
    for point in points(around: towns.map(\.coordinate)) {
      guard let bank = banks.name(at: point), case .place(let speaker, _) = territory.voice(at: point) else { continue }
      let home = banks.name(at: campaign[speaker].coordinate)
      #expect(home == nil || home == bank, "\(campaign[speaker].slug) speaks at \(point)")
      let nearest = near.min { $0.coordinate.distance(to: point) < $1.coordinate.distance(to: point) }
      if nearest?.id != speaker { decided += 1 }
    }
    #expect(decided > 10, "without the river the same places would speak")
  }

  /// Points about a kilometre apart, as far as a fifth of a degree from the towns.
  private func points(around towns: [Coordinate]) -> [Coordinate] {
    towns.flatMap { town in
      (-20...20).flatMap { north in
        (-20...20).map { east in
          Coordinate(latitude: town.latitude + Double(north) / 100, longitude: town.longitude + Double(east) / 100)
        }
      }
    }
  }
}

/// The banks of one barrier, to ask on which of them a point lies.
private struct Banks {
  private let outlines: [(name: String, outline: Outline)]

  init(of barrier: String, in campaign: Campaign) {
    outlines = campaign.banks.filter { $0.barrier == barrier }.map { ($0.name, Outline($0.polygons)) }
  }

  func name(at point: Coordinate) -> String? { outlines.first { $0.outline.contains(point) }?.name }
}

struct MapGridTests {
  static let sizes = [(45, 20), (57, 26), (79, 36), (122, 56), (300, 140)]

  @Test(arguments: sizes)
  func `labels neither touch nor leave the grid`(columns: Int, rows: Int) throws {
    let grid = MapGrid(
      try Shipped.campaign.get(), territory: try Shipped.territory.get(), columns: columns, rows: rows)
    var taken: Set<Int> = []
    for label in grid.labels {
      #expect(label.column >= 0 && (0..<rows).contains(label.row))
      #expect(label.column + label.text.unicodeScalars.count <= columns)
      for column in label.column..<label.column + label.text.unicodeScalars.count {
        #expect(taken.insert(label.row * columns + column).inserted)
      }
    }
    #expect(grid.labels.count >= 14)
  }

  @Test(arguments: sizes)
  func `every place shows its own state, or shares its cell with a more important one`(columns: Int, rows: Int) throws {
    let campaign = try Shipped.campaign.get()
    let grid = MapGrid(campaign, territory: try Shipped.territory.get(), columns: columns, rows: rows)
    let chronicle = Chronicle(campaign)
    let rank = Dictionary(uniqueKeysWithValues: zip(campaign.placesByImportance, 0...))
    for day in [campaign.header.eve, campaign.header.last] {
      let holds = chronicle.holds(on: day)
      let states = grid.states(holds)
      for place in campaign.places {
        let cell = try #require(grid.cell(of: place.id))
        let shown = try #require(grid.pinned(column: cell.column, row: cell.row))
        #expect(states[cell.row * columns + cell.column] == MapGrid.State(holds[Int(shown.index)]))
        let isAlways = campaign[campaign[shown].kind].alwaysShown
        #expect(shown == place.id || isAlways || rank[shown, default: 0] < rank[place.id, default: 0])
        if campaign[place.kind].alwaysShown { #expect(shown == place.id, "\(place.slug) is hidden") }
      }
    }
  }

  @Test(arguments: [(0, 0), (1, 1), (3, 2), (2, 50), (400, 1)])
  func `strange sizes do not trap`(columns: Int, rows: Int) throws {
    let campaign = try Shipped.campaign.get()
    let grid = MapGrid(campaign, territory: try Shipped.territory.get(), columns: columns, rows: rows)
    #expect(grid.states(Chronicle(campaign).holds(on: campaign.header.last)).count == columns * rows)
    _ = grid.tile(column: -1, row: 99)
  }

  @Test func `a cell counts as twice as tall as wide`() throws {
    let projection = Projection(of: try Shipped.campaign.get().header.frame, columns: 80, rows: 40)
    let start = projection.coordinate(column: 40, row: 20)
    let east = start.distance(to: projection.coordinate(column: 42, row: 20))
    let south = start.distance(to: projection.coordinate(column: 40, row: 21))
    #expect(abs(east / south - 1) < 0.02)
    #expect(abs(south - 2 * projection.kilometresPerColumn) < 0.5)
  }

  @Test func `the occupied Golan is hatched at every size`() throws {
    for (columns, rows) in Self.sizes {
      let grid = MapGrid(
        try Shipped.campaign.get(), territory: try Shipped.territory.get(), columns: columns, rows: rows)
      #expect((0..<rows).contains { row in (0..<columns).contains { grid.tile(column: $0, row: row).isHatched } })
    }
  }
}
