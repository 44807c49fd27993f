import Campaign
import Testing

@testable import Cartography

/// A grid that takes what it can from another of the same cells.
struct GridLikeAnotherTests {
  private static let details = [
    MapGrid.Detail(), MapGrid.Detail(labels: .none), MapGrid.Detail(labels: .roads),
    MapGrid.Detail(hasQuarters: true), MapGrid.Detail(labels: .roads, hasQuarters: true, hasLargeNames: true),
  ]

  @Test(arguments: details, details)
  func `it is as one that was made anew`(detail: MapGrid.Detail, otherDetail: MapGrid.Detail) throws {
    let campaign = try Shipped.campaign.get()
    let territory = try Shipped.territory.get()
    func grid(_ detail: MapGrid.Detail, like other: MapGrid? = nil) -> MapGrid {
      MapGrid(campaign, territory: territory, columns: 90, rows: 30, detail: detail, like: other)
    }
    let (grid, anew) = (grid(detail, like: grid(otherDetail)), grid(detail))
    let holds = Chronicle(campaign).holds(on: campaign.header.last)
    #expect(grid.tiles == anew.tiles)
    #expect(grid.labels == anew.labels)
    #expect(grid.drawnCells == anew.drawnCells)
    #expect(grid.states(holds) == anew.states(holds))
    #expect(grid.quarterStates(holds) == anew.quarterStates(holds))
  }

  @Test func `nothing is taken from one of another part of the country`() throws {
    let campaign = try Shipped.campaign.get()
    let territory = try Shipped.territory.get()
    let view = GeographicBox(west: 36, south: 34, east: 38, north: 36)
    let whole = MapGrid(campaign, territory: territory, columns: 90, rows: 30)
    let part = MapGrid(campaign, territory: territory, view: view, columns: 90, rows: 30, like: whole)
    let anew = MapGrid(campaign, territory: territory, view: view, columns: 90, rows: 30)
    #expect(part.tiles == anew.tiles)
    #expect(part.labels == anew.labels)
    #expect(part.tiles != whole.tiles)
  }
}
