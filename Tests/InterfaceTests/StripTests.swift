import Briefing
import Campaign
import Screen
import Testing

@testable import Interface

struct StripTests {
  private static let sizes = [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)]

  /// The strip on a day, without a selection.
  private func strip(
    _ size: Size, on position: Int = 0, order: StripOrder = .region, of map: String? = nil
  ) throws -> Model {
    var model = try Shipped.model(size, of: map)
    model.start(on: model.atlas.day(at: position), view: .strip)
    while model.viewState.stripOrder != order { model.press("o") }
    return model
  }

  @Test(arguments: Shipped.maps, StripOrder.allCases)
  func `every cell is the chronicle's letter for its place and day`(map: String?, order: StripOrder) throws {
    for size in Self.sizes { try checkCells(of: strip(size, on: 5, order: order, of: map)) }
  }

  private func checkCells(of strip: Model) throws {
    var model = strip
    let days = 0...model.atlas.lastPosition
    var seen: Set<Place.ID> = []
    model.press(.down)
    // Where each day's column stands from the shown day's.
    let home = try #require(Frame(model).cursor).column
    var offsets: [Int] = []
    for position in days {
      model.press("\(position == 0 ? "gg" : "\(position)G")")
      offsets.append(try #require(Frame(model).cursor).column - home)
    }
    model.press("5G")
    while let place = model.selection, seen.insert(place).inserted {
      let frame = Frame(model)
      let cursor = try #require(frame.cursor)
      let letters = offsets.map { frame[Point(column: cursor.column + $0, row: cursor.row)]?.glyph }
      let holds = days.map { model.atlas.chronicle.hold(of: place, on: model.atlas.day(at: $0)) }
      #expect(letters == holds.map { model.atlas.letter(of: $0) }, "\(model.atlas.campaign[place].slug)")
      model.press(.down)
    }
    #expect(strip.viewState.stripOrder == .corridor || seen.count == model.atlas.campaign.places.count)
    #expect(seen.count > 20)
  }

  @Test func `up goes back through the same places as down`() throws {
    var model = try strip(Size(columns: 120, rows: 40))
    var down: [Place.ID?] = []
    for _ in 0..<200 {
      model.press("j")
      down.append(model.selection)
    }
    for place in down.reversed().dropFirst() {
      model.press("k")
      #expect(model.selection == place)
    }
    model.press("k")
    #expect(model.selection == down.first)
  }

  @Test func `a place passes on the day that is bright`() throws {
    var model = try strip(Size(columns: 80, rows: 24), on: 9)
    model.press("/hama\n")
    let frame = Frame(model)
    let cursor = try #require(frame.cursor)
    guard case .area(_, .fresh) = frame[cursor]?.ink else {
      Issue.record("Hama is not bright on 5 December: \(String(describing: frame[cursor]))")
      return
    }
    let left = try #require(frame[Point(column: cursor.column - 1, row: cursor.row)])
    let right = try #require(frame[Point(column: cursor.column + 1, row: cursor.row)])
    #expect([left.glyph, right.glyph] == ["[", "]"])
  }

  @Test func `enter opens the place beside the strip and escape comes back to the same strip`() throws {
    var model = try strip(Size(columns: 80, rows: 24), on: 9)
    model.press("/homs\n")
    model.press("l")
    let before = Frame(model)
    let homs = try #require(model.selection)
    model.press(.enter)
    #expect(model.panel == .place(homs, row: nil))
    #expect(Frame(model).text.contains("capital in Homs governorate"))
    #expect(Frame(model).text.contains("places grouped by governorate"))
    model.press(.escape)
    #expect(model.view == .strip)
    #expect(Frame(model) == before)
  }

  @Test(arguments: [0, 1, 2500, 4999, 5000])
  func `a long campaign shows a window of days around the shown one`(position: Int) throws {
    let shipped = try Shipped.atlas.get().campaign
    var header = shipped.header
    header.last = header.eve.advanced(by: 5000)
    let campaign = Campaign(
      header: header, sides: shipped.sides, kinds: shipped.kinds, regions: shipped.regions, places: shipped.places,
      changes: shipped.changes, events: shipped.events, sources: shipped.sources, areas: shipped.areas,
      lines: shipped.lines, banks: shipped.banks)
    var model = Model(Atlas(campaign), size: Size(columns: 80, rows: 24))
    for view in [ViewKind.strip, .corridor, .multiples, .sources] {
      model.start(on: header.eve.advanced(by: position), at: campaign.place(named: "hama")?.id, view: view)
      let frame = Frame(model)
      #expect(frame.cells.allSatisfy { (0x20..<0x7F).contains($0.glyph.value) })
      guard view == .strip else { continue }
      let cursor = try #require(frame.cursor)
      let hold = model.atlas.chronicle.hold(of: try #require(model.selection), on: model.day)
      #expect(frame[cursor]?.glyph == model.atlas.letter(of: hold))
    }
  }
}
