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

  /// The lines of the panel that are in sight, without those of the legend.
  private static func lines(_ model: Model) throws -> [String] {
    let content = try PanelContent(model, #require(model.layout))
    return content.text.lines.dropFirst(content.scroll).prefix(content.visibleRows).map { line in
      line.runs.map(\.text).joined()
    }
  }

  @Test(arguments: sizes)
  func `each day the events come first, then the passages, then how much that is`(size: Size) throws {
    var model = try Shipped.model(size)
    for _ in 1...12 {
      model.press(".")
      let account = DayAccount(model.atlas, on: model.day)
      let lines = try Self.lines(model)
      let first = try #require(lines.firstIndex { $0.dropFirst().first == ">" })
      let count = try #require(
        lines.firstIndex {
          ["of 752", "changed", "places,"].map { "\(account.placesChanged) \($0)" }.contains(where: $0.contains)
        })
      #expect(first < count, "\(model.day)")
      for event in account.turningPoints {
        let words = event.headline.prefix(12)
        #expect(lines[..<first].contains { $0.hasPrefix("* \(words)") }, "\(model.day)")
      }
    }
  }

  @Test(arguments: sizes)
  func `each passage has a line without scrolling, or the last line sums up the rest`(size: Size) throws {
    var model = try Shipped.model(size)
    for _ in 1...12 {
      model.press(".")
      let lines = try Self.lines(model)
      let transfers = DayAccount(model.atlas, on: model.day).transfers
      let told = lines.filter { $0.dropFirst().first == ">" }
      let rest = transfers.dropFirst(told.count)
      #expect(rest.isEmpty == !lines.contains { $0.contains(" others: ") || $0.contains(" one other: ") })
      let places = rest.reduce(0) { $0 + $1.placesPassed.count }
      if !rest.isEmpty {
        #expect(lines.contains { $0.contains("\(rest.count) others: \(places) place") }, "\(model.day)")
      }
      #expect(size.columns < 80 || told.count >= min(4, transfers.count), "\(model.day)")
    }
  }

  @Test(arguments: sizes)
  func `how many changes have no source is seen on each day without scrolling`(size: Size) throws {
    var model = try Shipped.model(size)
    for _ in 1...12 {
      model.press(".")
      let unsourced = model.atlas.chronicle.changes(on: model.day).count { $0.sources.isEmpty }
      let text = try Self.lines(model).joined(separator: " ")
      let isTold = text.contains("\(unsourced) without source") || text.contains("\(unsourced) no source")
      #expect(isTold == (unsourced > 0), "\(model.day)")
    }
  }

  @Test func `passages that do not fit keep a line each, and the largest have more`() {
    for (needed, room, rows, hasRest) in [
      ([5, 3, 1], 9, [5, 3, 1], false), ([5, 3, 1], 8, [4, 3, 1], false), ([5, 3, 1], 4, [2, 1, 1], false),
      ([5, 3, 1], 3, [1, 1, 1], false), ([5, 3, 1], 2, [1], true), ([5, 3, 1], 1, [], true), ([5, 3, 1], -4, [], true),
      ([], 3, [], false),
    ] {
      let shared = RowShares(needed: needed, room: room)
      #expect(shared.rows == rows && shared.hasRest == hasRest, "\(needed) in \(room)")
    }
  }

  @Test func `the legend and the passages have the map's own fills`() throws {
    var model = try Shipped.model()
    model.press("9G")
    let frame = Frame(model)
    let hue = try #require(model.atlas.campaign.sides.first { $0.letter == "H" }.map { model.atlas.hue(of: $0.id) })
    let panel = try #require(model.layout?.panel)
    func cells(_ ink: Ink) -> Int {
      frame.cells.indices.count {
        panel.contains(Point(column: $0 % 80, row: $0 / 80)) && frame.cells[$0].ink == ink
      }
    }
    #expect(cells(.area(hue, .letter)) == 3)
    #expect(cells(.area(hue, .fresh)) == 1)
  }

  @Test(arguments: sizes, ["\n", "\n\n", "c"])
  func `what the letters stand for is seen while a place or a cell is told of`(size: Size, keys: String) throws {
    var model = try Shipped.model(size)
    model.press("G/homs\n" + keys)
    #expect(model.panel != .day)
    let content = try PanelContent(model, #require(model.layout))
    guard content.room.leavesMap else { return }
    let letters = content.legend.lines.flatMap(\.runs).map { $0.text.filter { $0 != " " } }
    for side in model.atlas.campaign.sides where model.atlas.holds(model.moment).today.contains(.held(side.id)) {
      #expect(letters.contains(String(Character(side.letter))), "\(side.name)")
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

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 100, rows: 30)], Shipped.maps)
  func `the key of the advance comes to its last sign`(size: Size, map: String?) throws {
    var model = try Shipped.model(size, of: map)
    model.press("Gvv")
    let rows = Frame(model).text.split(separator: "\n").map { $0.dropFirst(model.layout?.panel.origin.column ?? 0) }
    let last = DaySign.sign(DaySign.number(of: model.player.last, last: model.player.last))
    #expect(rows.contains { $0.contains("\(last)") && $0.contains(model.day.dayAndMonth) })
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
