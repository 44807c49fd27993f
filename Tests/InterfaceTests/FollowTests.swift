import Briefing
import Campaign
import Cartography
import Screen
import Testing

@testable import Interface

/// The map that follows the changes from day to day.
struct FollowTests {
  static let sizes = [Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)]

  /// Of the places that changed on the day shown, how many there are and how many are on the map.
  private static func changes(_ model: Model) throws -> (all: Int, seen: Int) {
    let places = Set(model.atlas.chronicle.changes(on: model.day).map(\.place))
    let grid = try #require(model.layout?.grid)
    return (places.count, places.count { grid.cell(of: $0) != nil })
  }

  @Test(arguments: sizes)
  func `on each day the map is the part that holds most of its changes, else the whole`(size: Size) throws {
    var model = try Shipped.model(size)
    let whole = model.layout?.grid.projection
    model.press("Z")
    #expect(model.layout?.grid.projection == whole)
    var wholes = 0
    for _ in 1...12 {
      model.press(.right)
      let (all, seen) = try Self.changes(model)
      #expect(2 * seen > all, "\(model.day): \(seen) of \(all)")
      wholes += model.camera.isZoomed ? 0 : 1
      #expect((model.layout?.inset == nil) != model.camera.isZoomed)
    }
    // On 6 December changes are spread from the Euphrates to the Golan.
    #expect(wholes == 1)
  }

  @Test(arguments: 1...12)
  func `the small whole hides few places, and the note on borders is there where the Golan is`(day: Int) throws {
    var model = try Shipped.model(Size(columns: 80, rows: 24))
    model.press("Z\(day)G")
    let layout = try #require(model.layout)
    let hidden = layout.marks.all.filter { mark in
      layout.inset?.rect.contains(Point(column: mark.cell % layout.grid.columns, row: mark.cell / layout.grid.columns))
        ?? false
    }
    #expect(hidden.count <= 4)
    let text = Frame(model).text
    #expect(!layout.grid.isHatchedAnywhere || text.contains("endorsement"), "\(text)")
  }

  @Test func `days whose changes lie close together share a window`() throws {
    var model = try Shipped.model()
    model.press("Z")
    var windows: [Camera] = []
    for _ in 1...12 {
      model.press(.right)
      if windows.last != model.camera { windows.append(model.camera) }
    }
    #expect((2...8).contains(windows.count))
  }

  @Test func `the window is the same from whichever day one comes`() throws {
    var (onward, back) = (try Shipped.model(), try Shipped.model())
    onward.press("Z5G")
    back.press("GZ")
    for _ in 5..<12 { back.press(.left) }
    #expect(onward.camera == back.camera && onward.layout?.grid.projection == back.layout?.grid.projection)
  }

  @Test(arguments: ["Z", "0", "+", "-", "z"])
  func `to look elsewhere ends the following, and the days no longer move the map`(key: String) throws {
    var model = try Shipped.model()
    model.press("5GZ" + (key == "z" ? "/homs\n" : "") + key)
    let (camera, follows) = (model.camera, model.viewState.follows)
    model.press("12G")
    #expect(!follows && model.camera == camera)
  }

  @Test func `with nothing selected + shows more of the ground of the day's changes`() throws {
    var model = try Shipped.model()
    model.press("9G+")
    let hama = try #require(model.atlas.campaign.place(named: "hama"))
    #expect(model.layout?.grid.cell(of: hama.id) != nil)
    model.press("+")
    #expect(model.layout?.grid.cell(of: hama.id) != nil)
  }
}
