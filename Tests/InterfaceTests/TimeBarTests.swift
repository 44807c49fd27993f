import Briefing
import Campaign
import MadeUp
import Playback
import Screen
import Testing

@testable import Interface

/// What the bar tells at a glance.
struct TimeBarTests {
  private static func rows(_ model: Model) -> (dates: ArraySlice<Cell>, track: ArraySlice<Cell>) {
    let cells = Frame(model).cells
    let columns = model.size.columns
    return (cells.dropLast(2 * columns).suffix(columns), cells.dropLast(columns).suffix(columns))
  }

  private static func plate(_ cells: some Sequence<Cell>) -> String {
    String(String.UnicodeScalarView(cells.filter { $0.attributes == Frame.plate }.map(\.glyph)))
  }

  @Test(arguments: [Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)])
  func `the date stands on a plate at the head and on the bar, and on no other day`(size: Size) throws {
    var model = try Shipped.model(size)
    for position in 0...12 {
      let frame = Frame(model)
      #expect(Self.plate(frame.cells.prefix(size.columns)) == " \(model.day.shortWithWeekday) ")
      let day = position == 0 ? "eve" : "\(model.day.components.day)"
      #expect(Self.plate(Self.rows(model).dates).hasPrefix(" " + day))
      model.press(".")
    }
  }

  @Test func `a day's weight is how much changed, and a star is a key event`() throws {
    let model = try Shipped.model()
    let track = Self.rows(model).track
    let bar = TimeBar(days: 13, columns: 80)
    let busiest = (0...12).map { model.atlas.chronicle.changes(on: model.atlas.day(at: $0)).count }.max() ?? 0
    for position in 0...12 {
      let day = model.atlas.day(at: position)
      let glyphs: [Unicode.Scalar] = bar.columns(of: position).dropFirst().map { track[track.startIndex + $0].glyph }
      let changes = model.atlas.chronicle.changes(on: day).count
      let weight: Unicode.Scalar = changes * 2 >= busiest ? "#" : changes * 6 >= busiest ? "=" : "-"
      let stars = model.atlas.chronicle.events(on: day).count { $0.isKey }
      let marks: [Unicode.Scalar] = Array(repeating: "*", count: stars)
      #expect(glyphs == marks + Array(repeating: weight, count: glyphs.count - stars))
    }
    #expect(Set(track.map(\.glyph)).isSuperset(of: ["#", "=", "-", "*"]))
  }

  @Test func `what is to come steps back, by ink and not by glyph`() throws {
    var model = try Shipped.model()
    let before = Self.rows(model).track
    model.press("9G")
    let after = Self.rows(model).track
    let bar = TimeBar(days: 13, columns: 80)
    for position in 0...12 {
      for column in bar.columns(of: position).dropFirst() {
        #expect(before[before.startIndex + column].glyph == after[after.startIndex + column].glyph)
        #expect(after[after.startIndex + column].ink == (position > 9 ? .faint : .plain))
      }
    }
  }

  @Test func `the quiz keeps the weight of the days to come`() throws {
    var model = try Shipped.model()
    model.startQuiz(seed: 0)
    let track = Self.rows(model).track
    #expect(!track.contains { $0.glyph == "*" || $0.glyph == "#" || $0.glyph == "=" })
  }

  @Test(arguments: [60, 61, 70, 80, 100, 120, 160, 200], Shipped.maps)
  func `each label on the bar is whole`(columns: Int, map: String?) throws {
    try Self.expectWholeLabels(Shipped.model(Size(columns: columns, rows: 24), of: map))
  }

  @Test func `a month that the plate would cut is left out`() throws {
    let files = MadeUpCampaign(places: 20, days: 18, changes: 10).files()
    let atlas = Atlas(try Campaign(MapFolder(path: "made-up", files: files)))
    try Self.expectWholeLabels(Model(atlas, size: Size(columns: 60, rows: 20)))
  }

  private static func expectWholeLabels(_ model: Model) throws {
    var model = model
    let months = Set(Day.monthNames)
    for position in 0...model.player.last {
      let row = String(String.UnicodeScalarView(rows(model).dates.map(\.glyph)))
      for label in row.split(separator: " ") {
        let month = label.drop { $0.isNumber }
        let isDate = Int(label.prefix { $0.isNumber }).map { (1...31).contains($0) } ?? true
        #expect(label == "eve" || isDate && (month.isEmpty || months.contains(String(month))), "\(row)")
      }
      #expect(position < 2 || months.contains { row.contains($0) })
      model.press(".")
    }
  }
}
