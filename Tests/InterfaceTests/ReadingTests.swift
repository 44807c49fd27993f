import Briefing
import Campaign
import Screen
import Testing

@testable import Interface

/// What is read takes the room that it needs.
struct ReadingTests {
  private static func content(_ model: Model) throws -> PanelContent {
    try PanelContent(model, #require(model.layout))
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60)])
  func `the whole story of each capital is in sight`(size: Size) throws {
    var model = try Shipped.model(size)
    for place in model.atlas.capitals {
      model.press(.tab, .enter)
      #expect(model.panel == .place(place, row: nil))
      let content = try Self.content(model)
      let record = PlaceRecord(model.atlas.campaign[place], in: model.atlas, on: model.day)
      let seen = Set(content.text.lines.prefix(content.visibleRows).compactMap(\.row))
      #expect(seen == Set(record.rowDays.indices), "\(record.place.slug)")
      model.press(.escape)
    }
  }

  @Test func `the chosen event is told with its details, the others by their headlines where there is no room`() throws
  {
    var model = try Shipped.model()
    model.press("/hama\n\n")
    func lines(of row: Int) throws -> Int { try Self.content(model).text.lines.count { $0.row == row } }
    let before = try lines(of: 2)
    model.press(.down, .down, .down)
    #expect(try lines(of: 2) > before)
    #expect(try lines(of: 3) < lines(of: 2))
  }

  @Test func `a panel over the map hides it, and closing brings it back`() throws {
    var model = try Shipped.model()
    let before = Frame(model)
    for key in ["?", "S"] {
      model.press(key)
      #expect(try Self.content(model).room.coversMap)
      #expect(!Frame(model).text.contains("TURKIYE"))
      model.press(.escape)
      #expect(Frame(model) == before)
    }
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
  func `the help has two columns or more and a line a key and a sign`(size: Size) throws {
    var model = try Shipped.model(size)
    model.press("?")
    let content = try Self.content(model)
    #expect(content.room.columns >= 2 && content.room.rect.size.columns == size.columns)
    let shown = BindingGroup.all.filter { !["Before an audience (--present)", "Quiz (--quiz)"].contains($0.title) }
    let lines = content.text.lines.count { $0 != Passage.Line() }
    let signs = SignGroup.all()
    let titles = shown.count + signs.count
    #expect(lines == titles + shown.reduce(0) { $0 + $1.bindings.count } + signs.reduce(0) { $0 + $1.signs.count })
    for line in content.text.lines { #expect(line.runs.reduce(0) { $0 + $1.text.count } <= content.room.width) }
  }

  @Test func `the keys of a mode are helped with while it is on`() throws {
    var model = try Shipped.model()
    model.startQuiz(seed: 0)
    model.press("?")
    #expect(try Self.content(model).text.text.contains("another question"))
    #expect(!(try Self.content(model).text.text.contains("blank until any key")))
  }

  @Test func `the status line has its keys in bold and their meanings faint`() throws {
    let frame = Frame(try Shipped.model())
    let row = frame.cells.suffix(80)
    func text(_ isIncluded: (Cell) -> Bool) -> String {
      String(String.UnicodeScalarView(row.filter(isIncluded).map(\.glyph)))
    }
    #expect(text { $0.attributes == .bold && $0.glyph != " " } == "SpaceLeftRightTab/Enter?q")
    #expect(text { $0.ink == .faint && $0.glyph != " " } == "playdayplacefindopenhelpquit")
  }
}
