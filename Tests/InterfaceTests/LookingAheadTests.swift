import Campaign
import Cartography
import Screen
import Testing

@testable import Interface

/// What is laid out while nobody waits is what would have been laid out later.
struct LookingAheadTests {
  private static let keys: [[Key]] = [
    [.character("+"), .character("+"), .character("+"), .character("-"), .character("-")],
    [.character("z"), .character("z"), .character("z")],
    [.character("+"), .character("+"), .pan(.left), .pan(.left), .pan(.up), .pan(.right), .character("0")],
    [.character("c"), .character("+"), .character("+"), .character("l"), .character("+")],
  ]

  @Test(arguments: keys)
  func `each key shows the same with and without looking ahead`(keys: [Key]) throws {
    var ahead = try Shipped.model(Size(columns: 120, rows: 40))
    ahead.press("/hama\n")
    var plain = ahead
    for key in keys {
      ahead.press(key)
      plain.press(key)
      #expect(Frame(ahead) == Frame(plain))
      ahead.lookAhead()
    }
  }

  @Test func `the same key again finds its view laid out`() throws {
    for key in [Key.character("+"), .character("z"), .pan(.left)] {
      var model = try Shipped.model(Size(columns: 120, rows: 40))
      model.press("/hama\n")
      if case .pan = key { model.press("++") }
      model.press(key)
      model.lookAhead()
      let known = model.laidOut
      model.press(key)
      #expect(known.contains { $0 == model.stage?.layout })
    }
  }

  @Test func `nothing is laid out ahead where no key of the map was pressed`() throws {
    var model = try Shipped.model()
    model.press("+")
    model.lookAhead()
    for keys in ["..", "v", "j", "?", "0"] {
      model.press(keys)
      let known = model.laidOut.count
      model.lookAhead()
      #expect(model.laidOut.count == known)
    }
  }

  @Test func `no name stands under the inset, at any zoom`() throws {
    for size in [Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 200, rows: 60)] {
      for place in ["hama", "al-qutayfah", "aleppo", "daraa", "qamishli"] {
        var model = try Shipped.model(size)
        model.press("/\(place)\n")
        for _ in 1...6 {
          model.press("+")
          guard let stage = model.stage, let inset = stage.inset else { continue }
          let rows = stage.grid.rows - inset.lines.count..<stage.grid.rows
          let columns = inset.lines[0].utf8.count
          for label in stage.grid.labels where rows.contains(label.row) { #expect(label.column > columns - 1) }
        }
      }
    }
  }
}
