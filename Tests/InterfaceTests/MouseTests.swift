import Campaign
import Cartography
import Playback
import Screen
import Testing

@testable import Interface

struct MouseTests {
  @Test func `a click selects, another opens, a click on the bar goes to its day, the wheel steps`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    let grid = try #require(model.stage?.grid)
    let hama = try #require(model.atlas.campaign.place(named: "hama"))
    let cell = try #require(grid.cell(of: hama.id))
    let point = Point(column: cell.column, row: cell.row + 1)
    click(&model, point)
    #expect(model.selection == hama.id)
    click(&model, point)
    #expect(model.panel == .place(hama.id, row: nil))
    let bar = try #require(model.stage?.timeBar)
    click(&model, Point(column: bar.size.columns - 2, row: bar.origin.row))
    #expect(model.player.position == 12)
    model.update(.mouse(Mouse(.wheelUp, at: point)))
    #expect(model.player.position == 11)
    model.press("%")
    click(&model, Point(column: 2, row: bar.origin.row))
    #expect(model.player.position == 11)
  }

  @Test func `a drag pans while zoomed in`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    model.press("+++")
    let before = try #require(model.stage?.grid.coordinate(column: 30, row: 20))
    model.update(.mouse(Mouse(.press, at: Point(column: 30, row: 21))))
    model.update(.mouse(Mouse(.release, at: Point(column: 40, row: 21))))
    let after = try #require(model.stage?.grid.coordinate(column: 40, row: 20))
    #expect(abs(before.longitude - after.longitude) < 1e-9)
  }

  private func click(_ model: inout Model, _ point: Point) {
    model.update(.mouse(Mouse(.press, at: point)))
    model.update(.mouse(Mouse(.release, at: point)))
  }
}
