import Briefing
import Campaign
import Cartography
import MadeUp
import Screen
import Testing

@testable import Interface

struct CorridorTests {
  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 200, rows: 60)], Shipped.maps)
  func `every cell is who speaks at its kilometre on its day`(size: Size, map: String?) throws {
    var model = try Shipped.model(size, of: map)
    model.start(on: model.atlas.day(at: model.atlas.lastPosition), view: .corridor)
    let (campaign, territory) = (model.atlas.campaign, model.atlas.territory)
    for route in Corridor.routes(of: campaign) {
      let corridor = Corridor(route, campaign, territory)
      guard case .corridor(let layout) = model.currentFullView?.content else { throw Missing.corridor }
      #expect(layout.title.hasPrefix(corridor.name))
      let named = Dictionary(uniqueKeysWithValues: layout.names.map { ($0.column, $0.place) })
      let frame = Frame(model)
      for column in 0..<layout.columns {
        let kilometre = (Double(column) + 0.5) * corridor.length / Double(layout.columns)
        let voice = corridor.point(atKilometre: kilometre).map { territory.voice(at: $0) }
        for position in 0...model.atlas.lastPosition {
          let point = Point(column: layout.firstColumn + column, row: layout.row(ofDay: position))
          let day = model.atlas.day(at: position)
          #expect(frame[point]?.glyph == letter(named[column], voice, on: day, model.atlas))
        }
      }
      model.press("o")
    }
  }

  private enum Missing: Error { case corridor }

  /// A place's own letter where it is named, else that of the place that speaks.
  private func letter(_ named: Place.ID?, _ voice: Territory.Voice?, on day: Day, _ atlas: Atlas) -> Unicode.Scalar {
    if voice != nil, let named { return atlas.letter(of: atlas.chronicle.hold(of: named, on: day)) }
    switch voice {
    case .place(let place, _): return atlas.letter(of: atlas.chronicle.hold(of: place, on: day))
    case .sparse: return "."
    case .outside, nil: return " "
    }
  }

  @Test(arguments: Shipped.maps) func `names touch neither each other nor another's tick, at any width`(map: String?)
    throws
  {
    let atlas = try Shipped.atlas(named: map)
    for columns in stride(from: 36, through: 300, by: 33) {
      for number in Corridor.routes(of: atlas.campaign).indices {
        let layout = CorridorLayout(atlas, number: number, rect: Rect(column: 0, row: 1, columns: columns, rows: 30))
        var taken: [Point: Place.ID] = [:]
        func take(_ column: Int, _ row: Int, _ place: Place.ID) {
          let other = taken.updateValue(place, forKey: Point(column: column, row: row))
          #expect(other == nil || other == place, "\(layout.title) in \(columns) columns")
        }
        for name in layout.names {
          for column in name.start..<name.start + name.text.unicodeScalars.count + 1 {
            take(column, name.level, name.place)
          }
          for level in 0..<name.level { take(name.column, level, name.place) }
          #expect((0...layout.columns).contains(name.start + name.text.unicodeScalars.count))
        }
      }
    }
  }

  @Test(arguments: [80, 100, 120, 160, 200])
  func `the M5 names the towns of its story on every screen of 80 columns and more`(columns: Int) throws {
    let atlas = try Shipped.atlas.get()
    let layout = CorridorLayout(atlas, number: 0, rect: Rect(column: 0, row: 1, columns: columns, rows: 20))
    let names = layout.names.sorted { $0.column < $1.column }.map(\.text)
    let story = ["Aleppo", "Saraqib", "Khan Shaykhun", "Hama", "Al-Rastan", "Homs", "Al-Nabk", "Damascus"]
    #expect(names.filter(story.contains) == story)
  }

  @Test func `the key says what the cells without a letter are, and so does a line without any`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    model.start(on: model.atlas.day(at: 12), view: .corridor)
    for _ in 0..<model.atlas.corridorCount {
      guard case .corridor(let layout) = model.currentFullView?.content else { throw Missing.corridor }
      let text = Frame(model).text
      #expect(text.contains(".: out of reach") == layout.grounds.contains(.sparse))
      #expect(text.contains("blank: abroad") == layout.grounds.contains(.outside))
      model.press("o")
    }
  }

  @Test func `days to come are faint and the shown day is in brackets`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    model.start(on: model.atlas.day(at: 9), view: .corridor)
    guard case .corridor(let layout) = model.currentFullView?.content else { throw Missing.corridor }
    let frame = Frame(model)
    for position in 0...12 {
      let row = layout.row(ofDay: position)
      let cells = (0..<layout.columns).compactMap { frame[Point(column: layout.firstColumn + $0, row: row)] }
      #expect(cells.allSatisfy { ($0.ink == .faint) == (position > 9) })
    }
    #expect(frame.text.contains("[5 Dec]"))
  }

  @Test func `another corridor is offered only where there is one`() throws {
    for count in 0...2 {
      let files = MadeUpCampaign(places: 20, days: 5, changes: 10, roads: count).files()
      let folder = MapFolder(path: "made-up", files: files)
      var model = Model(Atlas(try Campaign(folder)), size: Size(columns: 80, rows: 24))
      model.press("vvvv")
      model.press(Key.right)
      #expect(Frame(model).text.contains("o another road or river") == (count > 1))
      model.press("o")
      #expect((model.message == "there is no other road or river") == (count < 2))
    }
  }

  @Test(
    arguments: [Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)], Shipped.maps)
  func `a line has its key, the tick of each name and its last kilometres at every size`(size: Size, map: String?)
    throws
  {
    var model = try Shipped.model(size, of: map)
    model.start(on: model.day, view: .corridor)
    guard case .corridor(let layout) = model.currentFullView?.content else { throw Missing.corridor }
    let frame = Frame(model)
    let rows = frame.text.split(separator: "\n", omittingEmptySubsequences: false)
    let key = rows[layout.rect.rows.upperBound - 1]
    for holder in layout.holders {
      let (letter, atlas) = (Character(model.atlas.letter(of: holder)), model.atlas)
      #expect(
        [atlas.shortName(of: holder), atlas.campaign.name(of: holder)].contains { key.contains("\(letter) \($0)") })
    }
    #expect(layout.names.count > 4 || size.columns < 80)
    for name in layout.names {
      let tick = frame[Point(column: layout.firstColumn + name.column, row: layout.tickRow)]?.glyph
      let isAtEnd = name.column == 0 || name.column == layout.columns - 1
      #expect(tick == "|" || isAtEnd, "\(name.text)")
    }
    // The last tick is less than a step before the end.
    let last = rows[layout.scaleRow].split { $0 == " " || $0 == "|" }.compactMap { Int($0) }
    let step = last[1] - last[0]
    #expect(Int(layout.kilometres) - (last.last ?? 0) < step)
  }

  @Test(arguments: Shipped.maps) func `beside its tick a name keeps clear of the others`(map: String?) throws {
    let atlas = try Shipped.atlas(named: map)
    for columns in stride(from: 36, through: 200, by: 13) {
      let layout = CorridorLayout(atlas, number: 0, rect: Rect(column: 0, row: 1, columns: columns, rows: 12))
      let spans = layout.names.map { name in
        min(name.column, name.start)..<max(name.column + 1, name.start + name.text.unicodeScalars.count)
      }.sorted { $0.lowerBound < $1.lowerBound }
      #expect(spans.count > 1)
      for (one, next) in zip(spans, spans.dropFirst()) { #expect(one.upperBound < next.lowerBound, "\(columns)") }
    }
  }
}
