import Campaign
import Testing

@testable import Cartography

/// A small country with so many places that each speaks for a few kilometres only, held against counting by hand.
struct ManyPlacesTests {
  private static let count = 10_000
  /// Numbers that divide nothing evenly, so that no centre of a fine cell lies on an edge.
  private static let (columns, rows) = (37, 17)

  private static func campaign(isDivided: Bool) -> Campaign {
    var sample = Sample()
    var dice = Dice()
    // The east is empty, so that nobody speaks there.
    let settled = GeographicBox(west: 0, south: 0, east: 0.8, north: 1)
    for number in 0..<count {
      let point = dice.point(in: settled)
      sample.add("p\(number)", point.latitude, point.longitude, reach: .random(in: 0.8...5, using: &dice))
    }
    if isDivided { sample.divide(at: 0.5) }
    return sample.campaign
  }

  @Test(arguments: [false, true])
  func `each fine cell belongs to the place that is found by asking all of them`(isDivided: Bool) {
    let territory = Territory(Self.campaign(isDivided: isDivided))
    let grid = territory.table.grid
    var kinds = (placed: 0, sparse: 0, outside: 0)
    for cell in stride(from: 0, to: grid.count, by: 61) {
      let speaker = territory.table.speaker(column: cell % grid.columns, row: cell / grid.columns)
      switch territory.voiceInside(grid.centre(column: cell % grid.columns, row: cell / grid.columns)) {
      case .place(let place, _):
        #expect(speaker == place.index)
        kinds.placed += 1
      case .sparse:
        #expect(speaker == Territory.sparse)
        kinds.sparse += 1
      case .outside:
        #expect(speaker == Territory.outside)
        kinds.outside += 1
      }
    }
    #expect(kinds.placed > 100 && kinds.sparse > 10 && kinds.outside > 100)
  }

  @Test func `a cell and a quarter of one show what covers most of them by counting each fine cell`() {
    let campaign = Self.campaign(isDivided: false)
    let territory = Territory(campaign)
    let projection = Projection(of: campaign.header.frame, columns: Self.columns, rows: Self.rows)
    let coverage = MapCoverage(territory, projection, columns: Self.columns, rows: Self.rows, .init(hasQuarters: true))
    var dice = Dice()
    let holds = (0..<Self.count).map { _ -> Hold in
      let side = Side.ID(index: UInt8.random(in: 0..<3, using: &dice))
      return [.held(side), .uncertain(side), .contested][Int.random(in: 0..<3, using: &dice)]
    }
    expectMost(coverage.cells.states(holds), territory.table, holds, projection, columns: Self.columns)
    expectMost(
      coverage.quarters?.states(holds) ?? [], territory.table, holds, projection.halved, columns: 2 * Self.columns)
  }

  /// Holds each cell's state against the count of the fine cells whose centres lie in it; of equal counts either will do.
  private func expectMost(
    _ states: [MapGrid.State], _ table: FineTable, _ holds: [Hold], _ projection: Projection, columns: Int
  ) {
    var counts = [[MapGrid.State: Int]](repeating: [:], count: states.count)
    for row in 0..<table.grid.rows {
      for column in 0..<table.grid.columns {
        let position = projection.position(of: table.grid.centre(column: column, row: row))
        let cell = Int(position.row) * columns + Int(position.column)
        let speaker = table.speaker(column: column, row: row)
        counts[cell][Self.state(of: speaker, holds), default: 0] += 1
      }
    }
    let wrong = states.indices.filter { cell in
      let all = counts[cell].values.reduce(0, +)
      let land = counts[cell].filter { $0.key != .outside }
      let isLand = !land.isEmpty && land.values.reduce(0, +) * 2 >= all
      return isLand ? land[states[cell]] != land.values.max() : states[cell] != .outside
    }
    #expect(wrong.isEmpty)
    #expect(Set(states).count == 9)
  }

  private static func state(of speaker: UInt16, _ holds: [Hold]) -> MapGrid.State {
    switch speaker {
    case Territory.outside: .outside
    case Territory.sparse: .sparse
    default: MapGrid.State(holds[Int(speaker)])
    }
  }
}
