import Briefing
import Campaign
import Cartography
import Playback
import Screen
import Testing

@testable import Interface

/// The views that compare: they list and draw exactly what differs.
struct ChangeViewTests {
  /// Every pair of days, the earlier first: 78 of the thirteen.
  private static let pairs = (1...12).flatMap { later in (0..<later).map { ($0, later) } }

  @Test func `the change view lists exactly the places whose hold differs between two days`() throws {
    let atlas = try Shipped.atlas.get()
    var model = try Shipped.model(Size(columns: 200, rows: 60))
    for (earlier, later) in Self.pairs {
      model.press("\(earlier == 0 ? "gg" : "\(earlier)G")m\(later)Gx")
      let (one, other) = (atlas.chronicle.holds(on: atlas.day(at: earlier)), atlas.chronicle.holds(on: model.day))
      let expected = Set(atlas.campaign.places.map(\.id).filter { one[Int($0.index)] != other[Int($0.index)] })
      let listed = atlas.differences(at: model.moment).map(\.place)
      #expect(Set(listed) == expected && listed.count == expected.count, "\(earlier) and \(later)")
      // The panel has a line for each, which starts with the letters of before and after.
      let account = ViewAccount(atlas, model.shown(in: .change))
      let lines = Passage(account, changeOf: model, width: 500).text.split(separator: "\n")
        .filter { $0.dropFirst().first == ">" }
      #expect(
        lines.map { String($0.prefix { $0 != ":" }) }
          == listed.map { place in
            let letters = [one, other].map { String(Character(atlas.letter(of: $0[Int(place.index)]))) }
            return "\(letters[0])>\(letters[1]) \(atlas.campaign[place].mapName.plain)"
          })
      model.press("x")
    }
    #expect(Self.pairs.count == 78)
  }

  @Test func `a cell has a sign exactly where it differs, and the right one`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    model.press("v")
    for _ in 1...12 {
      model.press(".")
      let layout = try #require(model.layout)
      var picture = MapPicture(model, layout)
      picture.markCorners(of: try #require(layout.window), layout)
      let states = layout.states(model.atlas)
      for index in states.today.indices {
        let (now, before) = (states.today[index], states.compared[index])
        let cell = picture.cell(column: index % layout.grid.columns, row: index / layout.grid.columns)
        if ["+", "!"].contains(cell.glyph) { #expect(now != before) }
        guard now != before,
          layout.grid.pinned(column: index % layout.grid.columns, row: index / layout.grid.columns) != nil
        else { continue }
        #expect(cell.glyph == (now == .contested ? "!" : now.holder == before.holder ? "?" : "+"))
      }
    }
  }

  @Test func `a name across the outline has no side's colour where its place did not change`() throws {
    var model = try Shipped.model(of: "afghanistan-2021")
    model.press("13Gv")
    let layout = try #require(model.layout)
    let label = try #require(layout.grid.labels.first { $0.text == "Mazar-i-Sharif" })
    var picture = MapPicture(model, layout)
    picture.drawNames(layout)
    for column in label.column..<label.column + label.text.count {
      #expect(picture.cell(column: column, row: label.row).ink == .land(.label))
    }
  }

  @Test func `a day is compared with the day before until a mark is asked for`() throws {
    var model = try Shipped.model()
    model.press("2Gm9G")
    #expect(model.moment.base == 8)
    model.press("x")
    #expect(model.view == .change && model.moment.base == 2)
    model.press(".")
    #expect(model.moment.base == 2)
    model.press("x")
    #expect(model.view == .state && model.moment.base == 9)
  }

  @Test func `a cell's sign in the advance is the day of the last change of the place that speaks`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    model.press("Gvv")
    #expect(model.view == .cumulative)
    let atlas = model.atlas
    let numbers = model.atlas.dayNumbers(at: model.player.position, model.filter)
    for place in atlas.campaign.places {
      let last = atlas.chronicle.lastChange(of: place.id, on: model.day)
      #expect(Int(numbers[Int(place.id.index)]) == last.map { atlas.position(of: $0.day) } ?? 0)
    }
    let layout = try #require(model.layout)
    let damascus = try #require(atlas.campaign.place(named: "damascus"))
    let cell = try #require(layout.grid.cell(of: damascus.id))
    #expect(MapPicture(model, layout).cell(column: cell.column, row: cell.row).glyph == "c")
  }

  @Test func `what was reported later than its day stands out as known then`() throws {
    var model = try Shipped.model()
    model.press("K")
    for position in 0...12 {
      let atlas = model.atlas
      for difference in atlas.differences(at: model.moment) {
        let late = atlas.chronicle.history(of: difference.place).filter { $0.day <= model.day }
          .compactMap { atlas.reportDay(of: $0) }
        #expect(late.contains { $0 > model.day }, "day \(position)")
      }
      model.press(".")
    }
  }
}

struct FilterTests {
  @Test func `a filter's changes do not count on the map, in the legend or in the lists`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    model.press("Gf")
    model.press(.down, .down, .down, .enter, .escape)
    #expect(model.filter.citedOnly)
    let atlas = model.atlas
    let shown = atlas.holds(model.moment).today
    for place in atlas.campaign.places {
      let cited = atlas.chronicle.history(of: place.id).last { !$0.sources.isEmpty }
      #expect(shown[Int(place.id.index)] == cited?.hold ?? place.holdOnEve)
    }
    #expect(Frame(model).text.contains("filter: cited only"))
    model.press("f")
    model.press(.enter)
    #expect(model.filter.isOff)
  }

  @Test func `a hidden side leaves the map and the legend`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    model.press("f")
    model.press(.down, .down, .down, .down, .enter, .escape)
    let text = Frame(model).text
    #expect(!text.contains("Syrian government"))
    #expect(!text.contains("GGGG"))
    #expect(text.contains("1 hidden"))
  }

  @Test(arguments: ["", "F", "a", "aaF"]) func `what did not change has no side's colour, hatched or at a front`(
    keys: String
  ) throws {
    var model = try Shipped.model(Size(columns: 200, rows: 60))
    model.start(view: .change)
    model.press(keys)
    for _ in 0...12 {
      let layout = try #require(model.layout)
      let (frame, states) = (Frame(model), layout.states(model.atlas))
      for index in states.today.indices where states.today[index] == states.compared[index] {
        let (row, column) = index.quotientAndRemainder(dividingBy: layout.grid.columns)
        if layout.window?.frame.contains(Point(column: column, row: row)) == true { continue }
        // The name of a place that changed is one plate with its mark, also on ground that did not.
        if layout.marks.isHidden[index] { continue }
        let ink = frame[layout.point(column: column, row: row)]?.ink
        let isColoured =
          switch ink {
          case .area, .claim: true
          default: false
          }
        #expect(!isColoured, "column \(column), row \(row)")
      }
      model.press(".")
    }
  }

  @Test(arguments: Shipped.maps) func `groups with a capital come first, and what is sure before what is not`(
    map: String?
  ) throws {
    let atlas = try Shipped.atlas(named: map)
    let capitals = Set(atlas.capitals)
    var kinds: Set<Int> = []
    for position in 1...atlas.lastPosition {
      let comparison = DayComparison(position: position, base: 0)
      let groups = ViewAccount(atlas, ShownDay(atlas, .change, comparison)).groups
      let order = groups.map { group in
        let isUncertain = if case .uncertain = group.to { true } else { false }
        return (group.places.contains(where: capitals.contains) ? 0 : 2) + (isUncertain ? 1 : 0)
      }
      kinds.formUnion(order)
      #expect(order == order.sorted())
      for (one, next) in zip(groups.indices, groups.indices.dropFirst()) where order[one] == order[next] {
        #expect(groups[one].places.count >= groups[next].places.count)
      }
    }
    #expect(kinds.isSuperset(of: [0, 2, 3]))
  }

  @Test func `on the last day the change view names the capital at 80x24, and more than one group`() throws {
    var model = try Shipped.model()
    model.press("Gv")
    let told = Frame(model).text.split(separator: "\n").filter { $0.dropFirst(51).dropFirst().first == ">" }
    #expect(told.first?.contains("G>H 25: Damascus") == true && told.count > 3)
  }
}
