import Launching
import Briefing
import Campaign
import Glibc
import Playback
import Screen
import Testing

@testable import Interface

/// The player before an audience.
struct PresentingTests {
  private static func presenter(_ columns: Int = 80, _ rows: Int = 24) throws -> Model {
    var model = try Shipped.model(Size(columns: columns, rows: rows))
    model.present()
    return model
  }

  @Test(arguments: [(80, 24, false), (120, 40, false), (80, 24, true)])
  func `a frame before an audience or with the quiz is as it was read and accepted`(
    columns: Int, rows: Int, asks: Bool
  ) throws {
    var model = asks ? try Shipped.model(Size(columns: columns, rows: rows)) : try Self.presenter(columns, rows)
    model.press("8G")
    if asks { model.startQuiz(seed: 0) }
    model.press(asks ? "2" : .right)
    let text = Frame(model).text
    let path = "\(Shipped.root)/Tests/InterfaceTests/Frames/\(asks ? "quiz" : "present")-\(columns)x\(rows).txt"
    if getenv("FRONTLINE_RECORD") != nil {
      TextFile.write(text, to: path)
      Issue.record("recorded \(path); read it, then run without FRONTLINE_RECORD")
    }
    #expect(text == TextFile.read(path))
  }

  @Test func `a clicker's keys step the days, and only before an audience`() throws {
    var model = try Self.presenter()
    model.press(.pageDown, .pageDown, .pageDown, .pageUp)
    #expect(model.player.position == 2)
    var other = try Shipped.model()
    other.press(.pageDown, .pageDown)
    #expect(other.player.position == 0)
  }

  @Test func `a clicker steps the days whatever panel is open`() throws {
    var model = try Self.presenter()
    for key: Key in ["?", "S", "D", "c"] {
      model.press(key)
      let before = model.player.position
      model.press(.pageDown)
      #expect(model.player.position == before + 1)
      model.press(.escape)
    }
  }

  @Test(arguments: [ViewKind.strip, .corridor, .multiples, .sources])
  func `a view without the map keeps its keys, and a clicker still steps the days`(view: ViewKind) throws {
    var (model, other) = (try Self.presenter(120, 40), try Shipped.model(Size(columns: 120, rows: 40)))
    while model.view != view {
      model.press("v")
      other.press("v")
    }
    /// All but the row that names the keys for a page, the time bar and the status line.
    func shown(_ model: Model) -> ArraySlice<Cell> { Frame(model).cells.dropLast(4 * 120) }
    for key: Key in [.down, .down, .up, .down] {
      model.press(key)
      other.press(key)
      #expect(shown(model) == shown(other))
    }
    for (turn, page): (Key, Key) in [(.pan(.down), .pageDown), (.pan(.down), .pageDown), (.pan(.up), .pageUp)] {
      model.press(turn)
      other.press(page)
      #expect(shown(model) == shown(other))
    }
    model.press(.pageDown)
    #expect(model.player.position == min(12, other.player.position + 1))
  }

  @Test func `before an audience the hints name the keys that page there`() throws {
    var model = try Self.presenter(120, 40)
    model.press("9GV8")
    model.press(.right)
    let text = Frame(model).text
    #expect(text.contains("Shift-Down Shift-Up page"))
    #expect(text.contains("Shift-Down: "))
    #expect(!text.contains("PgDn: "))
  }

  @Test(arguments: [(80, 24), (100, 30), (120, 40), (200, 60), (61, 100), (60, 20)])
  func `the date is large, different each day, and always in the same room`(columns: Int, rows: Int) throws {
    var model = try Self.presenter(columns, rows)
    var heads: Set<String> = []
    for _ in 0...12 {
      let frame = Frame(model)
      let inked = frame.cells.indices.filter {
        frame.cells[$0].glyph == " " && frame.cells[$0].attributes == .reverse
      }
      #expect(inked.count >= 8)
      #expect(inked.allSatisfy { $0 / columns < rows - 3 })
      heads.insert(inked.map { "\($0)" }.joined(separator: " "))
      #expect(
        frame.text.contains("\(model.player.position == 0 ? "Tuesday, the eve" : "day \(model.player.position) of 12")")
      )
      model.press(.pageDown)
    }
    // The month is beside the day at the smallest size, so that 26 and 8 are told apart by their digits alone.
    #expect(heads.count == 13)
  }

  @Test func `the audience reads the headline, and the notes only where they are asked for`() throws {
    var (model, asked) = (try Self.presenter(120, 40), try Shipped.model(Size(columns: 120, rows: 40)))
    asked.present(withNotes: true)
    for _ in 0...12 {
      let event = model.atlas.chronicle.events(on: model.day).first { $0.isKey }
      let text = Frame(model).text
      if let event { #expect(text.contains(event.headline.prefix(20))) }
      for event in model.atlas.chronicle.events(on: model.day) where !event.detail.isEmpty {
        #expect(!text.contains(event.detail.prefix(20)))
      }
      #expect(!text.contains("Sources"))
      model.press("s")
      #expect(Frame(model).cells.dropLast(120) == Frame(asked).cells.dropLast(120))
      model.press("s")
      #expect(Frame(model).text.dropLast(120) != Frame(asked).text.dropLast(120))
      model.press(.pageDown)
      asked.press(.pageDown)
    }
    #expect(asked.resumeCommand.contains(" --present --notes"))
    #expect(!model.resumeCommand.contains("--notes"))
  }

  @Test func `a clicker's other keys do no harm`() throws {
    for view in [ViewKind.state, .strip, .change, .corridor] {
      var model = try Self.presenter(120, 40)
      while model.view != view { model.press("v") }
      model.press("5G\t")
      model.press(" ")
      let before = Frame(model)
      for key: Key in [.function(5), .escape, .escape, .function(5), .escape] {
        #expect(model.update(.key(key)) == nil)
        #expect(Frame(model).cells.dropLast(120) == before.cells.dropLast(120))
        #expect(model.message == nil)
      }
      model.press("?")
      model.press(.escape)
      #expect(model.panel == .day)
    }
  }

  @Test func `a full stop blanks the screen, as b does, and is the next day elsewhere`() throws {
    var (model, usual) = (try Self.presenter(), try Shipped.model())
    model.press(".")
    usual.press(".")
    #expect(Frame(model).cells.allSatisfy { $0 == .blank })
    #expect(model.player.position == 0 && usual.player.position == 1)
    model.update(.elapsed(.seconds(1)))
    model.press(".")
    #expect(!model.isBlank)
  }

  @Test func `the notes are the campaign's events, and scroll`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    model.present(withNotes: true)
    model.press("9G")
    let top = Frame(model)
    #expect(top.text.contains("* Control of Hama passes to"))
    #expect(top.text.contains("It had stayed in government"))
    model.press(.down)
    #expect(Frame(model) != top)
    model.press(.up)
    #expect(Frame(model) == top)
    for _ in 0..<30 { model.press(.down) }
    let titles = model.atlas.chronicle.events(on: model.day).flatMap(\.sources).map { model.atlas.campaign[$0].title }
    #expect(titles.contains { Frame(model).text.contains($0.prefix(20)) })
  }

  @Test func `b blanks the screen and pauses, and any key shows it again`() throws {
    for key: Key in ["b", " ", .right, .pageDown, .escape, "q", .control("a")] {
      var model = try Self.presenter()
      model.press(" ")
      let before = Frame(model).text
      model.press("b")
      #expect(Frame(model).cells.allSatisfy { $0 == .blank })
      #expect(Frame(model).cursor == nil)
      #expect(model.player.timeUntilNextDay == nil)
      model.update(.elapsed(.seconds(1)))
      #expect(model.update(.key(key)) == nil)
      #expect(Frame(model).text == before.replacing("playing", with: " paused"))
      #expect(model.player.position == 0)
    }
  }

  @Test func `the keys of the terminal work while the screen is blank`() throws {
    var model = try Self.presenter()
    model.press("b")
    #expect(model.update(.key(.control("l"))) == .redraw)
    #expect(model.update(.key(.control("z"))) == .suspend)
    #expect(Frame(model).cells.allSatisfy { $0 == .blank })
    #expect(model.update(.key(.control("c"))) == .quit)
  }

  @Test func `a held b changes the screen no more than three times a second`() throws {
    var model = try Self.presenter()
    var changes = 0
    var wasBlank = false
    for _ in 0..<300 {
      model.press("b")
      let isBlank = Frame(model).cells.allSatisfy { $0 == .blank }
      if isBlank != wasBlank { changes += 1 }
      wasBlank = isBlank
      model.update(.elapsed(.milliseconds(10)))
    }
    #expect((2...9).contains(changes))
  }

  @Test func `no day goes by in less than a third of a second`() throws {
    var model = try Self.presenter()
    model.press(">>>>>>>>")
    #expect(model.message?.contains("no faster") == true)
    model.press("PL ")
    for _ in 0..<40 {
      let time = try #require(model.player.timeUntilNextDay)
      #expect(time >= .milliseconds(334))
      model.update(.elapsed(time))
    }
  }

  @Test(arguments: [(60, 20), (80, 24), (100, 30), (120, 40), (200, 60), (80, 60), (300, 24), (61, 100), (20, 5)])
  func `every frame before an audience is plain ASCII`(columns: Int, rows: Int) throws {
    var model = try Self.presenter(columns, rows)
    for _ in 0...12 {
      #expect(Frame(model).cells.allSatisfy { (0x20..<0x7F).contains($0.glyph.value) })
      model.press(.pageDown)
    }
  }

  @Test func `Q prints the modes too`() throws {
    var model = try Self.presenter()
    model.pauseOnEvents()
    model.startQuiz(seed: 3)
    #expect(model.resumeCommand == "frontline --date 2024-11-26 --present --pause-on events --quiz --seed 3")
  }
}
