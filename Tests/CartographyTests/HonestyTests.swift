import Campaign
import Testing

@testable import Cartography

/// The map changes nowhere by itself.
@Suite struct HonestyTests {
  /// On each day, each cell whose state is another than the day before has a place that changed that day and reaches it.
  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func `a cell changes only on a day when a place that can speak for it changes`(columns: Int, rows: Int) throws {
    let campaign = try Shipped.campaign.get()
    let chronicle = Chronicle(campaign)
    let grid = MapGrid(campaign, territory: try Shipped.territory.get(), columns: columns, rows: rows)
    // A place reaches a cell where it reaches its farthest corner or anything nearer.
    let corner = grid.projection.kilometresPerColumn * 1.25 + 1
    var changedCells = 0
    var before = grid.states(chronicle.holds(on: campaign.header.eve))
    for number in 1...campaign.header.eve.distance(to: campaign.header.last) {
      let day = campaign.header.eve.advanced(by: number)
      let after = grid.states(chronicle.holds(on: day))
      let changed = chronicle.changes(on: day).map { campaign[$0.place] }
      for cell in after.indices where after[cell] != before[cell] {
        changedCells += 1
        let middle = grid.coordinate(column: cell % columns, row: cell / columns)
        #expect(
          changed.contains { $0.coordinate.distance(to: middle) <= $0.reach + corner },
          "\(day), \(middle): no place near")
      }
      before = after
    }
    #expect(changedCells > 100)
  }
}
