import Campaign
import Testing

@testable import Cartography

/// Where names may stand.
struct NameTests {
  private static let sizes = [(60, 24), (80, 24), (120, 40), (200, 60)]

  /// The names of two towns, one of a kind that is always shown.
  private func names(alwaysShown kind: UInt8, columns: Int, rows: Int) -> [String] {
    var sample = Sample()
    sample.add("Fort", 0.3, 0.3, kind: kind, reach: 60)
    sample.add("Mill", 0.7, 0.7, kind: kind, reach: 60)
    let grid = MapGrid(sample.campaign, territory: Territory(sample.campaign), columns: columns, rows: rows)
    return grid.labels.map(\.text)
  }

  @Test(arguments: sizes) func `a place of a kind that is always shown has its name`(columns: Int, rows: Int) {
    for kind in [UInt8(0), 1] {
      #expect(Set(names(alwaysShown: kind, columns: columns, rows: rows)).isSuperset(of: ["Fort", "Mill"]))
    }
  }

  /// An island of a name's length and a little more: the name has room for itself, and for nothing beside.
  @Test(arguments: sizes) func `a region's name leaves each place of an island in sight`(columns: Int, rows: Int) {
    var isNamed = false
    for width in stride(from: 0.02, through: 0.6, by: 0.01) {
      for height in [0.02, 0.04, 0.06, 0.12] {
        var sample = Sample()
        sample.outline = square(
          west: 0.5 - width / 2, south: 0.5 - height / 2, east: 0.5 + width / 2, north: 0.5 + height / 2)
        sample.add("West", 0.5, 0.5 - width / 4, kind: 2)
        sample.add("East", 0.5, 0.5 + width / 4, kind: 2)
        let campaign = sample.campaign
        let grid = MapGrid(campaign, territory: Territory(campaign), columns: columns, rows: rows)
        let holds = campaign.places.map { _ in Hold.contested }
        let speakers = grid.speakers(holds, grid.states(holds))
        var covered: Set<Int> = []
        for label in grid.labels where label.text == "LAND" {
          isNamed = true
          covered.formUnion((label.column..<label.column + 4).map { label.row * columns + $0 })
        }
        for place in Set(speakers.compactMap { $0 }) {
          let isSeen = speakers.indices.contains { speakers[$0] == place && !covered.contains($0) }
          #expect(isSeen, "\(campaign[place].name) on an island of \(width) by \(height)")
        }
      }
    }
    #expect(isNamed)
  }
}
