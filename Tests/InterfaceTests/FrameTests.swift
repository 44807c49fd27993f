import Launching
import Briefing
import Campaign
import Glibc
import Interface
import Screen
import Testing

/// Frames as text, beside the tests; `FRONTLINE_RECORD=1 swift test` writes them anew and fails.
struct FrameTests {
  struct Shot: Sendable, CustomTestStringConvertible {
    let name: String
    let size: Size
    let keys: String
    var map: String?
    var testDescription: String { name }
  }

  static let shots =
    [
      Shot(name: "eve-80x24", size: Size(columns: 80, rows: 24), keys: ""),
      Shot(name: "30-november-80x24", size: Size(columns: 80, rows: 24), keys: "4G"),
      Shot(name: "5-december-100x30", size: Size(columns: 100, rows: 30), keys: "9G"),
      Shot(name: "8-december-120x40", size: Size(columns: 120, rows: 40), keys: "G"),
      Shot(name: "8-december-200x60", size: Size(columns: 200, rows: 60), keys: "G"),
      Shot(name: "compact-60x20", size: Size(columns: 60, rows: 20), keys: "4G"),
      Shot(name: "too-small-50x12", size: Size(columns: 50, rows: 12), keys: "4G"),
      Shot(name: "hama-80x24", size: Size(columns: 80, rows: 24), keys: "9G/hama\n\n"),
      Shot(name: "why-hama-80x24", size: Size(columns: 80, rows: 24), keys: "9G/hama\n\n\n"),
      Shot(name: "strip-80x24", size: Size(columns: 80, rows: 24), keys: "9GV4/hama\n"),
      Shot(name: "strip-m5-120x40", size: Size(columns: 120, rows: 40), keys: "12GV4oo"),
      Shot(name: "corridor-60x20", size: Size(columns: 60, rows: 20), keys: "9GV5"),
      Shot(name: "corridor-80x24", size: Size(columns: 80, rows: 24), keys: "9GV5"),
      Shot(name: "corridor-m4-120x40", size: Size(columns: 120, rows: 40), keys: "4GV5o"),
      Shot(name: "corridor-euphrates-200x60", size: Size(columns: 200, rows: 60), keys: "GV5ooo"),
      Shot(name: "multiples-80x24", size: Size(columns: 80, rows: 24), keys: "9GV6"),
      Shot(name: "multiples-120x40", size: Size(columns: 120, rows: 40), keys: "4GV6/aleppo\n"),
      Shot(name: "sources-80x24", size: Size(columns: 80, rows: 24), keys: "9GV8"),
      Shot(name: "sources-120x40", size: Size(columns: 120, rows: 40), keys: "9GV8o"),
      Shot(name: "cumulative-80x24", size: Size(columns: 80, rows: 24), keys: "Gvv"),
      Shot(name: "known-80x24", size: Size(columns: 80, rows: 24), keys: "10GK"),
      Shot(name: "known-160x45", size: Size(columns: 160, rows: 45), keys: "4GK/hama\n"),
      Shot(name: "cursor-80x24", size: Size(columns: 80, rows: 24), keys: "9Gc"),
      Shot(name: "views-80x24", size: Size(columns: 80, rows: 24), keys: "9GV5V"),
      Shot(name: "help-80x24", size: Size(columns: 80, rows: 24), keys: "?"),
    ]
    + [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)].flatMap { size in
      [6, 12, 15].map { second(day: $0, size) }
    }

  /// A day of August on the second map.
  private static func second(day: Int, _ size: Size) -> Shot {
    Shot(
      name: "afghanistan-\(day)-august-\(size.columns)x\(size.rows)", size: size, keys: "\(day)G",
      map: "afghanistan-2021")
  }

  @Test(arguments: shots)
  func `a frame is as it was read and accepted`(_ shot: Shot) throws {
    var model = try Shipped.plain(of: shot.map, shot.size)
    model.press(shot.keys)
    let text = Frame(model).text
    let path = "\(Shipped.root)/Tests/InterfaceTests/Frames/\(shot.name).txt"
    if getenv("FRONTLINE_RECORD") != nil {
      TextFile.write(text, to: path)
      Issue.record("recorded \(shot.name); read it, then run without FRONTLINE_RECORD")
    }
    #expect(text == TextFile.read(path))
  }

  @Test(arguments: [(60, 20), (80, 24), (100, 30), (120, 40), (200, 60), (80, 60), (300, 24), (61, 100)])
  func `every frame of every size is plain ASCII`(columns: Int, rows: Int) throws {
    var model = try Shipped.model(Size(columns: columns, rows: rows))
    for _ in 0...12 {
      #expect(Frame(model).cells.allSatisfy { (0x20..<0x7F).contains($0.glyph.value) })
      model.press(".")
    }
  }

  @Test(arguments: [(0, 0), (1, 1), (59, 20), (60, 19), (5, 2), (200, 3)])
  func `a terminal that is too small gets one line`(columns: Int, rows: Int) throws {
    let frame = Frame(try Shipped.model(Size(columns: columns, rows: rows)))
    #expect(frame.text.split(separator: "\n").count <= 1)
  }

  @Test func `a resize keeps the day and the place`() throws {
    var model = try Shipped.model()
    model.press("9G/hama\n\n")
    let before = Frame(model)
    for (columns, rows) in [(10, 5), (200, 60), (61, 100), (0, 0), (80, 24)] {
      model.update(.resized(Size(columns: columns, rows: rows)))
      _ = Frame(model)
    }
    #expect(Frame(model) == before)
  }
}
