import Briefing
import Campaign
import Cartography
import Playback
import Screen
import Testing

@testable import Interface

struct MouseTests {
  @Test func `a click selects, another opens, a click on the bar goes to its day, the wheel steps`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    let grid = try #require(model.layout?.grid)
    let hama = try #require(model.atlas.campaign.place(named: "hama"))
    let cell = try #require(grid.cell(of: hama.id))
    let point = Point(column: cell.column, row: cell.row + 1)
    model.click(point)
    #expect(model.selection == hama.id)
    model.click(point)
    #expect(model.panel == .place(hama.id, row: nil))
    let bar = try #require(model.layout?.timeBar)
    model.click(Point(column: bar.size.columns - 2, row: bar.origin.row))
    #expect(model.player.position == 12)
    model.update(.mouse(Mouse(.wheelUp, at: point)))
    #expect(model.player.position == 11)
    model.press("%")
    model.click(Point(column: 2, row: bar.origin.row))
    #expect(model.player.position == 11)
  }

  @Test func `a drag pans while zoomed in`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    model.press("+++")
    let before = try #require(model.layout?.grid.coordinate(column: 30, row: 20))
    model.update(.mouse(Mouse(.press, at: Point(column: 30, row: 21))))
    model.update(.mouse(Mouse(.release, at: Point(column: 40, row: 21))))
    let after = try #require(model.layout?.grid.coordinate(column: 40, row: 20))
    #expect(abs(before.longitude - after.longitude) < 1e-9)
  }

  @Test func `a drag on the time bar shows each day that it passes`() throws {
    for (columns, rows) in [(80, 24), (120, 40)] {
      var model = try Shipped.model(Size(columns: columns, rows: rows))
      let bar = try #require(model.layout?.timeBar)
      model.update(.mouse(Mouse(.press, at: bar.origin)))
      var seen = [0]
      for column in bar.columns {
        // Off the bar the days go on as long as the button is down.
        model.update(.mouse(Mouse(.drag, at: Point(column: column, row: column % rows))))
        if seen.last != model.player.position { seen.append(model.player.position) }
      }
      #expect(seen == Array(0...12))
      model.update(.mouse(Mouse(.drag, at: Point(column: -5, row: 0))))
      #expect(model.player.position == 0)
      model.update(.mouse(Mouse(.release, at: Point(column: 0, row: 3))))
      #expect(model.player.position == 0)
      model.update(.mouse(Mouse(.drag, at: Point(column: columns - 1, row: bar.origin.row))))
      #expect(model.player.position == 0)
    }
  }

  @Test func `a drag pans the map at once, and what was grasped stays under the pointer`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    model.press("+++")
    func coordinate(_ point: Point) throws -> Coordinate {
      try #require(model.layout?.grid.coordinate(column: point.column, row: point.row - 1))
    }
    let start = Point(column: 30, row: 21)
    let grasped = try coordinate(start)
    model.update(.mouse(Mouse(.press, at: start)))
    for point in [Point(column: 31, row: 21), Point(column: 40, row: 18), Point(column: 22, row: 25), start] {
      model.update(.mouse(Mouse(.drag, at: point)))
      let now = try coordinate(point)
      #expect(abs(now.longitude - grasped.longitude) < 1e-9 && abs(now.latitude - grasped.latitude) < 1e-9)
    }
    // Back where it began, it was a drag all the same.
    model.update(.mouse(Mouse(.release, at: start)))
    #expect(model.selection == nil && model.panel == .day)
    var whole = try Shipped.model(Size(columns: 120, rows: 40))
    whole.update(.mouse(Mouse(.press, at: start)))
    whole.update(.mouse(Mouse(.drag, at: Point(column: 40, row: 21))))
    #expect(whole.message?.contains("+ zooms in") == true)
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func `Control and the wheel zoom, and the point under the pointer stays`(columns: Int, rows: Int) throws {
    for share in [(2, 3), (1, 2), (3, 1)] {
      var model = try Shipped.model(Size(columns: columns, rows: rows))
      let map = try #require(model.layout?.map)
      let point = Point(
        column: map.origin.column + map.size.columns * share.0 / 4, row: map.origin.row + map.size.rows * share.1 / 4)
      let cell = Point(column: point.column - map.origin.column, row: point.row - map.origin.row)
      let pointed = try #require(model.layout?.grid.coordinate(column: cell.column, row: cell.row))
      func expectFixed(_ turn: Mouse.Gesture) throws {
        model.update(.mouse(Mouse(turn, at: point, holdsControl: true)))
        let position = try #require(model.layout?.grid.projection.position(of: pointed))
        guard model.camera.isZoomed else { return }
        #expect(abs(position.column - Double(cell.column) - 0.5) < 0.51, "\(model.camera)")
        #expect(abs(position.row - Double(cell.row) - 0.5) < 0.51, "\(model.camera)")
      }
      for turns in 1...4 {
        try expectFixed(.wheelUp)
        #expect(model.camera.doublings == turns)
      }
      for turns in (0...3).reversed() {
        try expectFixed(.wheelDown)
        #expect(model.camera.doublings == turns)
      }
      #expect(model.camera == Camera() && model.player.position == 0)
      model.update(.mouse(Mouse(.wheelDown, at: point, holdsControl: true)))
      #expect(model.message == "this is the whole map")
    }
  }

  @Test func `the wheel over a zoomed map zooms where the person wishes it`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    var preferences = Preferences()
    preferences.wheelZooms = true
    model.adopt(preferences)
    let point = Point(column: 30, row: 20)
    model.update(.mouse(Mouse(.wheelDown, at: point)))
    #expect(model.player.position == 1 && !model.camera.isZoomed)
    model.press("+")
    model.update(.mouse(Mouse(.wheelUp, at: point)))
    #expect(model.player.position == 1 && model.camera.doublings == 2)
  }

  @Test func `the wheel over the panel scrolls it, and so do two pairs of keys`() throws {
    var model = try Shipped.model(Size(columns: 80, rows: 24))
    model.press("?")
    let panel = try #require(model.layout?.panel)
    let point = Point(column: panel.origin.column + 2, row: panel.origin.row + 3)
    let top = Frame(model)
    model.update(.mouse(Mouse(.wheelDown, at: point)))
    #expect(model.scroll == 3 && model.player.position == 0)
    model.update(.mouse(Mouse(.wheelUp, at: point)))
    #expect(Frame(model).cells.dropLast(80) == top.cells.dropLast(80))
    model.press(.pageDown)
    let next = Frame(model)
    model.press(.pageUp)
    model.press(.control("d"))
    #expect(Frame(model) == next)
    model.press(.control("u"))
    #expect(model.scroll == 0)
  }

  // MARK: Lists

  @Test(arguments: [(100, 24), (150, 40), (200, 60)])
  func `a click on a row of a list chooses it, and another takes it`(columns: Int, rows: Int) throws {
    var model = try Shipped.model(Size(columns: columns, rows: rows))
    model.press("V")
    try model.click(on: "5 Corridor")
    #expect(model.panel == .views(chosen: 4) && model.view == .state)
    try model.click(on: "5 Corridor")
    #expect(model.view == .corridor)
    // Beside a list the room of a view stays what it is.
    model.press("Vf")
    try model.click(on: "with a source")
    #expect(model.panel == .filter(row: 3) && !model.filter.citedOnly)
    try model.click(on: "with a source")
    #expect(model.filter.citedOnly)
  }

  @Test func `a click on a change of a place chooses it, and another goes to its day`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    model.press("/hama\n\n")
    let hama = try #require(model.selection)
    try model.click(on: "5 Dec 2024, high")
    #expect(model.panel == .place(hama, row: 0) && model.player.position == 0)
    try model.click(on: "5 Dec 2024, high")
    #expect(model.player.position == 9)
    model.press("w")
    try model.click(on: "Hama")
    #expect(model.panel == .why(hama))
  }

  // MARK: Views without the map

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func `in the strip a click selects the place of the row and the day of the column, and another opens it`(
    columns: Int, rows: Int
  ) throws {
    var model = try room(.strip, columns, rows)
    guard case .strip(let strip) = model.currentFullView?.content else { throw Missing.room }
    let wanted = try #require(strip.lines.indices.first { strip.lines[$0].place != nil && $0 > 5 })
    let place = try #require(strip.lines[wanted].place)
    let row = strip.rect.origin.row + strip.headerRows + wanted
    for position in [9, 0, 12, 4] {
      let column = strip.column(ofStep: position, block: 0) + strip.letterOffset
      model.click(Point(column: column, row: row))
      #expect(model.selection == place && model.player.position == position)
      #expect(model.panel == .day)
    }
    model.click(Point(column: strip.column(ofStep: 4, block: 0) + strip.letterOffset, row: row))
    #expect(model.panel == .place(place, row: nil))
    model.press(.escape)
    model.click(Point(column: 3, row: row + 1))
    #expect(model.selection == strip.lines[wanted + 1].place && model.player.position == 4)
  }

  @Test func `a click on any cell of the strip is where the brackets are then`() throws {
    var model = try room(.strip, 200, 60)
    guard case .strip(let strip) = model.currentFullView?.content else { throw Missing.room }
    for block in 0..<strip.blocks {
      for row in stride(from: 3, to: strip.rows, by: 7) {
        let point = Point(
          column: strip.column(ofStep: row % 13, block: block) + strip.letterOffset,
          row: strip.rect.origin.row + strip.headerRows + row)
        let before = model.selection
        model.click(point)
        if model.selection != before { #expect(Frame(model).cursor == point) }
        #expect(model.currentFullView?.rect == strip.rect)
      }
    }
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func `in the corridor a click selects who speaks there and goes to the row's day`(columns: Int, rows: Int) throws {
    var model = try room(.corridor, columns, rows)
    guard case .corridor(let layout) = model.currentFullView?.content else { throw Missing.room }
    for name in layout.names {
      for position in [3, 9] {
        model.click(Point(column: layout.firstColumn + name.column, row: layout.row(ofDay: position)))
        #expect(model.selection == name.place && model.player.position == position)
      }
    }
    let name = try #require(layout.names.first)
    let point = Point(column: layout.firstColumn + name.column, row: layout.row(ofDay: 9))
    model.click(point)
    model.click(point)
    #expect(model.panel == .place(name.place, row: nil))
    model.press(.escape)
    let other = try #require(layout.names.last)
    model.click(Point(column: layout.firstColumn + other.start, row: layout.row(ofLevel: other.level)))
    #expect(model.selection == other.place && model.player.position == 9)
    model.click(Point(column: 2, row: layout.row(ofDay: 2)))
    #expect(model.selection == other.place && model.player.position == 2)
  }

  @Test func `where the corridor has a gap a click selects the nearest place that is named`() throws {
    for columns in [80, 200] {
      var model = try room(.corridor, columns, 60)
      while case .corridor(let layout) = model.currentFullView?.content {
        if let gap = layout.grounds.indices.first(where: { layout.grounds[$0].place == nil }) {
          model.click(Point(column: layout.firstColumn + gap, row: layout.row(ofDay: 5)))
          let nearest = layout.names.map { abs($0.column - gap) }.min()
          let chosen = layout.names.first { $0.place == model.selection }
          #expect(chosen.map { abs($0.column - gap) } == nearest)
          return
        }
        model.press("o")
      }
    }
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func `among the small maps a click goes to the day, and on that day's map it selects`(columns: Int, rows: Int) throws
  {
    var model = try room(.multiples, columns, rows)
    guard case .multiples(let sheet) = model.currentFullView?.content else { throw Missing.room }
    let aleppo = try #require(model.atlas.campaign.place(named: "aleppo")?.id)
    let cell = try #require(sheet.grid.cell(of: aleppo))
    for (map, position) in sheet.steps(onPage: 0).enumerated().reversed() {
      let origin = sheet.origin(ofMap: map)
      let point = Point(column: origin.column + cell.column, row: origin.row + 1 + cell.row)
      model.click(point)
      #expect(model.player.position == position && model.panel == .day)
      guard position == 2 else { continue }
      #expect(model.selection == nil)
      model.click(point)
      #expect(model.selection == aleppo && model.player.position == 2)
      model.click(point)
      #expect(model.panel == .place(aleppo, row: nil))
      model.press(.escape, .escape, .escape)
      model.start(view: .multiples)
    }
  }

  @Test(arguments: ViewKind.allCases)
  func `the wheel steps a day in every view, and a click anywhere is harmless`(view: ViewKind) throws {
    var model = try room(view, 100, 30)
    model.update(.mouse(Mouse(.wheelDown, at: Point(column: 20, row: 10))))
    #expect(model.player.position == 1)
    model.update(.mouse(Mouse(.wheelUp, at: Point(column: 30, row: 10))))
    #expect(model.player.position == 0)
    model.update(.mouse(Mouse(.wheelUp, at: Point(column: 30, row: 10))))
    #expect(model.message?.hasPrefix("this is the eve") == true)
    model.update(.mouse(Mouse(.wheelDown, at: Point(column: 30, row: 10))))
    #expect(model.message == nil)
    for row in -1...30 {
      for column in stride(from: -1, through: 100, by: 7) {
        model.click(Point(column: column, row: row))
        #expect((0...12).contains(model.player.position))
      }
    }
    _ = Frame(model)
  }

  private enum Missing: Error { case room }

  private func room(_ view: ViewKind, _ columns: Int, _ rows: Int) throws -> Model {
    var model = try Shipped.model(Size(columns: columns, rows: rows))
    model.start(view: view)
    return model
  }
}

extension Model {
  /// A click on the first cell of a text in the panel.
  fileprivate mutating func click(on text: String) throws {
    let rect = try PanelContent(self, #require(layout)).room.rect
    let lines = Frame(self).text.split(separator: "\n", omittingEmptySubsequences: false)
    let rows = lines.map { Array($0.unicodeScalars) }
    let wanted = Array(text.unicodeScalars)
    for row in rect.rows where rows.indices.contains(row) {
      let line = rows[row].dropFirst(rect.origin.column)
      if let start = line.firstRange(of: wanted)?.lowerBound { return click(Point(column: start, row: row)) }
    }
    Issue.record("no row of the panel says \(text)")
  }

  /// A press and a release of the mouse at a point.
  mutating func click(_ point: Point) {
    update(.mouse(Mouse(.press, at: point)))
    update(.mouse(Mouse(.release, at: point)))
  }
}
