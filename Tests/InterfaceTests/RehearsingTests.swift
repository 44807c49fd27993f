import Briefing
import Campaign
import Cartography
import Playback
import Screen
import Testing

@testable import Interface

/// What is laid out while nobody waits is what would have been laid out later.
struct RehearsingTests {
  private static let large = Size(columns: 200, rows: 60)

  private static let keys: [[Key]] = [
    [.character("+"), .character("+"), .character("a"), .character("-"), .character("a")],
    [.character("z"), .character("z"), .character("v"), .character("v"), .character("K")],
    [.character("+"), .character("+"), .pan(.left), .pan(.left), .pan(.up), .pan(.right), .character("0")],
    [.character("c"), .character("+"), .character("+"), .character("l"), .character("+")],
    [.character("v"), .character("v"), .character("v"), .character("o"), .character("v"), .character("o"), .tab],
  ]

  @Test(arguments: keys)
  func `each key shows the same with and without a rehearsal`(keys: [Key]) throws {
    var rehearsed = try Shipped.model(RehearsingTests.large)
    rehearsed.press("/hama\n")
    var plain = rehearsed
    for key in keys {
      rehearsed.press(key)
      plain.press(key)
      #expect(Frame(rehearsed) == Frame(plain), "after \(key.label)")
      rehearsed.rehearseAll()
    }
  }

  @Test(arguments: ["", "/hama\n", "++", "a", "vvvv"])
  func `whichever key comes next finds its view laid out`(before: String) throws {
    var model = try Shipped.model(RehearsingTests.large)
    model.press(before)
    model.rehearseAll()
    let known = (layouts: Set(model.wings.layouts.map(\.request)), rooms: Set(model.wings.rooms.map(\.key)))
    for key in "+zavK".unicodeScalars.map(Key.character) + [.pan(.left), .tab, .backTab] {
      var next = model
      next.press(key)
      #expect(next.layout.map { known.layouts.contains($0.request) } ?? false, "\(key.label)")
      let hasRoom = next.room.map { known.rooms.contains($0.key) } ?? true
      #expect(next.view.isMap || hasRoom, "\(key.label)")
    }
  }

  @Test func `the place that Enter would take finds its view laid out`() throws {
    var model = try Shipped.model(RehearsingTests.large)
    model.press("+++/abu kamal")
    let before = model.camera
    model.rehearseAll()
    let known = model.wings.layouts.map(\.request)
    model.press(.enter)
    #expect(model.camera != before && known.contains { $0 == model.layout?.request })
  }

  @Test(arguments: [Size(columns: 80, rows: 24), large])
  func `the names are read once one is to be typed`(size: Size) throws {
    var model = try Shipped.model(size)
    model.rehearseAll()
    #expect(model.gazetteer == nil)
    model.press("/")
    model.rehearseAll()
    #expect(model.gazetteer != nil && model.prompt?.matches.isEmpty == true)
  }

  @Test func `nothing is laid out for another day, and nothing twice`() throws {
    var model = try Shipped.model(RehearsingTests.large)
    model.rehearseAll()
    for keys in ["..", ",", "D", "D"] {
      model.press(keys)
      model.planRehearsal()
      #expect(!model.mayRehearse, "after \(keys)")
    }
  }

  @Test func `a small screen is not rehearsed, and none just before a day is due`() throws {
    var small = try Shipped.model(Size(columns: 120, rows: 40))
    small.planRehearsal()
    #expect(!small.mayRehearse)
    var playing = try Shipped.model(RehearsingTests.large)
    playing.press(" ")
    playing.planRehearsal()
    #expect(playing.mayRehearse)
    let time = try #require(playing.player.timeUntilNextDay)
    playing.update(.elapsed(time - Model.pause))
    #expect(!playing.mayRehearse)
  }

  @Test func `no name stands under the inset, at any zoom`() throws {
    for size in [Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 200, rows: 60)] {
      for place in ["hama", "al-qutayfah", "aleppo", "daraa", "qamishli"] {
        var model = try Shipped.model(size)
        model.press("/\(place)\n")
        for _ in 1...6 {
          model.press("+")
          guard let layout = model.layout, let inset = layout.inset else { continue }
          let rows = layout.grid.rows - inset.lines.count..<layout.grid.rows
          let columns = inset.lines[0].utf8.count
          for label in layout.grid.labels where rows.contains(label.row) { #expect(label.column > columns - 1) }
        }
      }
    }
  }
}

extension Model {
  fileprivate mutating func rehearseAll() {
    planRehearsal()
    while rehearse() != nil {}
  }
}
