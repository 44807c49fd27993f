import Briefing
import Campaign
import Cartography
import Screen
import Testing

@testable import Interface

struct SourcesTests {
  private func passage(on day: Day, _ atlas: Atlas, filter: Filter = Filter()) -> String {
    Passage(sourcesOf: day, atlas.counting(filter), agreementFirst: false, width: 500).text
  }

  @Test func `every source, every other claim and every record without a source of a day is told`() throws {
    let atlas = try Shipped.atlas.get()
    for position in 0...12 {
      let day = atlas.day(at: position)
      let text = passage(on: day, atlas)
      let parts = text.split(separator: "No source is recorded", maxSplits: 1)
      for change in atlas.chronicle.changes(on: day) {
        for source in change.sources { #expect(text.contains(atlas.campaign[source].title.plain)) }
        #expect(text.contains(change.disputed.plain) || change.disputed.isEmpty)
        guard change.sources.isEmpty else { continue }
        #expect(parts.count == 2 && parts[1].contains(atlas.campaign[change.place].mapName.plain))
      }
      for event in atlas.chronicle.events(on: day) {
        for source in event.sources { #expect(text.contains(atlas.campaign[source].title.plain)) }
        #expect(text.contains(event.headline.plain))
      }
    }
  }

  @Test func `a source says what rests on it and nothing else`() throws {
    let atlas = try Shipped.atlas.get()
    for position in 0...12 {
      let day = atlas.day(at: position)
      let (changes, events) = (Array(atlas.chronicle.changes(on: day)), Array(atlas.chronicle.events(on: day)))
      let testimonies = SourceUse.all(of: changes, events).byWeight
      #expect(Set(testimonies.map(\.source)).count == testimonies.count)
      for testimony in testimonies {
        #expect(testimony.changes == changes.filter { $0.sources.contains(testimony.source) })
        #expect(testimony.events == events.filter { $0.sources.contains(testimony.source) })
      }
      #expect(testimonies.reduce(0) { $0 + $1.changes.count } == changes.reduce(0) { $0 + $1.sources.count })
    }
  }

  @Test func `the filter leaves out what it does not count`() throws {
    let atlas = try Shipped.atlas.get()
    var filter = Filter()
    filter.citedOnly = true
    #expect(passage(on: atlas.day(at: 9), atlas).contains("No source is recorded (3)"))
    #expect(!passage(on: atlas.day(at: 9), atlas, filter: filter).contains("No source is recorded"))
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)])
  func `scrolling reaches the last line and comes back to the first`(size: Size) throws {
    var model = try Shipped.model(size)
    model.start(on: model.atlas.day(at: 12), view: .sources)
    let top = Frame(model)
    for _ in 0..<60 { model.press(.pageDown) }
    #expect(Frame(model).text.contains("PgUp: back"))
    let room = try #require(model.currentFullView)
    let last = SourcesLayout(model, room.rect).passage.lines.last?.runs.map(\.text).joined() ?? ""
    #expect(Frame(model).text.contains(last))
    #expect(model.message == "the text ends here")
    for _ in 0..<60 { model.press(.pageUp) }
    #expect(model.message == "the text begins here")
    model.message = nil
    #expect(Frame(model) == top)
  }

  @Test func `o tells first where sources differ and agree`() throws {
    var model = try Shipped.model(Size(columns: 80, rows: 24))
    model.start(on: model.atlas.day(at: 9), view: .sources)
    #expect(Frame(model).text.contains("What each source says"))
    model.press("o")
    #expect(Frame(model).text.contains("Sources differ (11)"))
  }
}
