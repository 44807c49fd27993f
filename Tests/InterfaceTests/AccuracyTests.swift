import Briefing
import Campaign
import Cartography
import MadeUp
import Screen
import Testing

@testable import Interface

/// How right the map is between its places, where the player tells of it.
struct AccuracyTests {
  private static let size = Size(columns: 120, rows: 40)

  private static func madeUp(places: Int) throws -> Model {
    let files = MadeUpCampaign(places: places, days: 5, changes: 50).files()
    return Model(
      Atlas(try Campaign(MapFolder(path: "made-up", files: files)), mapArgument: "made-up"), size: Self.size)
  }

  private static func record(of model: Model) -> String { Passage(recordOf: model.atlas, width: 200).text }

  @Test func `the record's panel says in how many of 100 cases the map is right`() throws {
    var atlas = try Shipped.atlas.get()
    atlas.measureAccuracy()
    let right = try #require(atlas.territory.accuracy).score.rightOf100
    #expect((80...99).contains(right))
    var model = try Shipped.model(Self.size)
    model.press("S")
    #expect(Self.record(of: model).contains("Between its places this map is right in \(right) of 100 cases."))
  }

  @Test func `a folder is measured only when a panel tells of it`() throws {
    for key in ["S", "c"] {
      var model = try Self.madeUp(places: 60)
      model.press("?")
      #expect(model.atlas.territory.accuracy == nil)
      model.press(key)
      #expect(model.atlas.territory.accuracy != nil)
    }
  }

  @Test func `for more than 2,000 places the command is named`() throws {
    var model = try Self.madeUp(places: 2001)
    model.press("S")
    #expect(model.atlas.territory.accuracy == nil)
    let sentence = "How right this map is between its places, frontline check made-up --between says."
    #expect(Self.record(of: model).contains(sentence))
  }

  /// Of the cells of a screen on a day with fighting, those near another holder are called unsure, and no others.
  @Test func `a cell near another holder's place is called unsure`() throws {
    var model = try Shipped.model(Self.size)
    model.press("9G")
    model.press("c")
    let accuracy = try #require(model.atlas.territory.accuracy)
    let least = try #require(accuracy.unsureBelow)
    let grid = try #require(model.layout).grid
    var counts = (sure: 0, unsure: 0)
    for cell in stride(from: 0, to: grid.columns * grid.rows, by: 3) {
      let spot = Point(column: cell % grid.columns, row: cell / grid.columns)
      let point = grid.coordinate(column: spot.column, row: spot.row)
      guard grid.pinned(column: spot.column, row: spot.row) == nil,
        case .place(let place, _) = model.atlas.territory.voice(at: point)
      else { continue }
      let text = Passage(whyOf: spot, in: model, grid: grid, width: 200).text
      let margin = try #require(model.atlas.margin(at: point, of: place, on: model.day).kilometres)
      #expect(text.contains("The nearest place of another holder is \(margin.fixed(1)) km farther away."))
      #expect(text.contains("fewer than 80 of 100 cases") == (margin < least))
      if margin < least { counts.unsure += 1 } else { counts.sure += 1 }
    }
    #expect(counts.sure > 20 && counts.unsure > 10)
  }
  @Test func `a place that reaches farther or less far than its kind is named in the record's notes`() throws {
    let campaign = try Shipped.atlas.get().campaign
    let own = campaign.places.filter { $0.reach != campaign[$0.kind].reach }
    for place in own { #expect(campaign.header.notes.contains { $0.contains(place.mapName) }, "\(place.slug)") }
  }
}
