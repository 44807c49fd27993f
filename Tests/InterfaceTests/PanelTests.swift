import Briefing
import Campaign
import Playback
import Screen
import Testing

@testable import Interface

/// What a panel never hides, however little room there is.
struct PanelTests {
  static let sizes = [
    Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 100, rows: 30),
    Size(columns: 120, rows: 40), Size(columns: 200, rows: 60), Size(columns: 61, rows: 100),
  ]

  @Test(arguments: sizes)
  func `how many places changed is seen on each day without scrolling`(size: Size) throws {
    var model = try Shipped.model(size)
    for _ in 1...12 {
      model.press(".")
      let places = Set(model.atlas.chronicle.changes(on: model.day).map(\.place)).count
      #expect(places > 0)
      let text = Frame(model).text
      #expect(text.contains("\(places) of 752 ") || text.contains("\(places) changed, "), "\(model.day)")
    }
  }

  @Test(arguments: sizes)
  func `how many changes have no source is seen on each day without scrolling`(size: Size) throws {
    var model = try Shipped.model(size)
    for _ in 1...12 {
      model.press(".")
      let unsourced = model.atlas.chronicle.changes(on: model.day).count { $0.sources.isEmpty }
      let text = Frame(model).text
      let isTold = text.contains(", \(unsourced) no") || text.contains("have no source")
      #expect(isTold == (unsourced > 0), "\(model.day)")
    }
  }

  @Test(arguments: sizes, ["\n", "\n\n", "c"])
  func `what the letters stand for is seen while a place or a cell is told of`(size: Size, keys: String) throws {
    var model = try Shipped.model(size)
    model.press("G/homs\n" + keys)
    #expect(model.panel != .day)
    let text = Frame(model).text
    for side in model.atlas.campaign.sides where model.atlas.holds(model.moment).today.contains(.held(side.id)) {
      let letter = Character(side.letter)
      let isTold = text.contains("\(letter) \(side.id.code(in: model))") || text.contains("\(letter) \(side.name)")
      #expect(isTold, "\(letter)")
    }
  }

  @Test(arguments: sizes.dropFirst())
  func `the advance says beside it on which day each capital passed`(size: Size) throws {
    var model = try Shipped.model(size)
    model.press("Gvv")
    let text = Passage(advanceOf: model, width: model.layout?.panel.size.columns ?? 0, rows: 13).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let frame = Frame(model).text
    for name in ["Aleppo", "Hama", "Damascus"] {
      #expect(text.contains(name))
      #expect(
        frame.split(separator: "\n").contains { $0.dropFirst(model.layout?.panel.origin.column ?? 0).contains(name) })
    }
    for day in ["4 Aleppo", "9 Hama"] where size.columns == 80 { #expect(text.contains(day)) }
  }

  @Test func `the advance keeps its form while the days go by`() throws {
    var model = try Shipped.model()
    model.press("vv")
    model.press(".")
    let first = Frame(model)
    let rows = first.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(rows.firstIndex { $0.contains("1 27 Nov ") })
    for _ in 2...12 {
      model.press(".")
      let lines = Frame(model).text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines[row].contains("1 27 Nov "))
    }
  }
}

extension Side.ID {
  fileprivate func code(in model: Model) -> String { model.atlas.campaign.code(of: .side(self)) }
}
