import Briefing
import Campaign
import Cartography
import Playback
import Screen
import Testing

@testable import Interface

/// As known then beside as known now.
struct KnownPairTests {
  private func known(_ columns: Int, _ rows: Int, on position: Int = 4) throws -> Model {
    var model = try Shipped.model(Size(columns: columns, rows: rows))
    model.start(on: model.atlas.day(at: position), view: .known)
    return model
  }

  @Test(arguments: [(160, 24), (160, 45), (200, 60), (300, 24)])
  func `on a wide screen two maps of one grid stand side by side under their titles`(columns: Int, rows: Int) throws {
    let model = try known(columns, rows)
    let layout = try #require(model.layout)
    let second = try #require(layout.second)
    #expect(layout.map.size == second.map.size)
    #expect(layout.map.columns.upperBound < second.map.columns.lowerBound)
    if layout.legend == nil {
      #expect(second.map.columns.upperBound < layout.panel.columns.lowerBound)
      #expect(layout.panel.columns.upperBound == columns)
    }
    let titles = Frame(model).text.split(separator: "\n")[1]
    #expect(titles.contains("As reported by the evening of 30 Nov 2024"))
    #expect(titles.contains("As known now for 30 Nov 2024"))
  }

  @Test(arguments: [(159, 45), (120, 40), (80, 24), (60, 20)])
  func `on a narrower screen there is one map`(columns: Int, rows: Int) throws {
    #expect(try known(columns, rows).layout?.second == nil)
  }

  @Test(arguments: [(120, 40), (160, 45), (200, 60)])
  func `every place that differs is marked by what was said then, and on the second map by what is known now`(
    columns: Int, rows: Int
  ) throws {
    var model = try known(columns, rows, on: 0)
    var differing = 0
    for _ in 0...12 {
      let layout = try #require(model.layout)
      let differences = model.atlas.differences(at: model.moment)
      var wanted: [Int: Difference] = [:]
      for difference in differences.reversed() {
        if let cell = ShownStates.cell(for: difference.place, layout.grid) { wanted[cell] = difference }
      }
      #expect(wanted.isEmpty == differences.isEmpty)
      differing += wanted.count
      let (first, second) = (layout.states(model.atlas), layout.second?.states(model.atlas))
      for (cell, difference) in wanted {
        let states = (first.today[cell], first.compared[cell])
        #expect(states.0 == MapGrid.State(difference.to) && states.1 == MapGrid.State(difference.from))
        guard let second else { continue }
        #expect(second.today[cell] == states.1 && second.compared[cell] == states.0)
      }
      model.press(".")
    }
    #expect(differing > 20)
  }

  @Test func `but for the places that differ each map is the chronicle's of its kind`() throws {
    var model = try known(200, 60, on: 0)
    for _ in 0...12 {
      let layout = try #require(model.layout)
      let first = layout.states(model.atlas)
      let second = try #require(layout.second).states(model.atlas)
      let now = layout.grid.states(model.atlas.chronicle.holds(on: model.day))
      let then = layout.grid.states(model.atlas.holdsKnown(at: model.player.position, model.filter))
      let differing = Set(
        model.atlas.differences(at: model.moment).compactMap { ShownStates.cell(for: $0.place, layout.grid) })
      for cell in now.indices where !differing.contains(cell) {
        #expect(first.today[cell] == then[cell] && second.today[cell] == now[cell])
      }
      model.press(".")
    }
  }

  @Test func `going to another view and back leaves no trace`() throws {
    for (columns, rows) in [(80, 24), (200, 60)] {
      var model = try Shipped.model(Size(columns: columns, rows: rows))
      model.press("9G/hama\n")
      model.press(.right, .left)
      let before = Frame(model)
      model.press("K")
      let known = Frame(model)
      #expect(known != before)
      model.press("K")
      model.press(.right, .left)
      #expect(Frame(model) == before)
      model.press("K")
      #expect(Frame(model) == known)
    }
  }

  @Test func `whatever is changed meanwhile, the map that comes back is the one that a start would draw`() throws {
    let changes: [(inout Model) -> Void] = [
      { $0.press("+") }, { $0.press("t") }, { $0.press("a") }, { $0.press("9G") }, { $0.press("CC") },
      { $0.update(.resized(Size(columns: 180, rows: 50))) }, { $0.press("f", .enter, .escape) },
    ]
    for (number, change) in changes.enumerated() {
      for (before, after) in [("KK", "K"), ("K", "K"), ("KKK", "KK")] {
        var (model, fresh) = (
          try Shipped.model(Size(columns: 200, rows: 60)), try Shipped.model(Size(columns: 200, rows: 60))
        )
        model.press(before)
        change(&model)
        model.press(after)
        change(&fresh)
        fresh.press((before + after).count % 2 == 0 ? "" : "K")
        let isSame = Frame(model).cells.dropLast(200) == Frame(fresh).cells.dropLast(200)
        #expect(isSame && model.view == fresh.view, "\(number) between \(before) and \(after)")
      }
    }
  }

  @Test func `a click on either map selects, and a drag on either pans`() throws {
    var model = try known(200, 60)
    let hama = try #require(model.atlas.campaign.place(named: "hama")?.id)
    for place in ["hama", "homs"] {
      let wanted = try #require(model.atlas.campaign.place(named: place)?.id)
      let layout = try #require(model.layout)
      let cell = try #require(layout.grid.cell(of: wanted))
      let map = try #require(wanted == hama ? layout : layout.second)
      model.click(map.point(column: cell.column, row: cell.row))
      #expect(model.selection == wanted)
    }
    model.press("++")
    let layout = try #require(model.layout?.second)
    let before = layout.grid.coordinate(column: 30, row: 20)
    model.update(.mouse(Mouse(.press, at: layout.point(column: 30, row: 20))))
    model.update(.mouse(Mouse(.release, at: layout.point(column: 40, row: 20))))
    let after = try #require(model.layout?.grid.coordinate(column: 40, row: 20))
    #expect(abs(before.longitude - after.longitude) < 1e-9)
  }

  @Test(arguments: [80, 200]) func `the cursor's panel tells what was known then, and what is known now`(
    columns: Int
  ) throws {
    var model = try known(columns, columns == 80 ? 24 : 60)
    let district = try #require(model.atlas.campaign.place(named: "shaar"))
    let lines = Passage(whyOf: district, in: model, width: 60).text.split(separator: "\n").map { String($0) }
    #expect(lines.contains("G known then: Syrian government"))
    #expect(lines.contains("H known now: HTS-led command"))
    let then = try #require(lines.firstIndex(of: "Claim, as known then"))
    let now = try #require(lines.firstIndex(of: "Claim, as known now"))
    #expect(lines[then + 1].contains("On the eve"))
    #expect(lines[now + 1].contains("control passed to the HTS-led command"))
    #expect(lines.contains("  reported 1 Dec 2024"))
    model.press("K")
    #expect(!Passage(whyOf: district, in: model, width: 60).text.contains("known now"))
  }

  @Test(arguments: [(80, 24), (200, 60)]) func `the cursor on a cell that stands out tells of the place that does`(
    columns: Int, rows: Int
  ) throws {
    var model = try known(columns, rows, on: 0)
    for _ in 0...12 {
      let layout = try #require(model.layout)
      // The most important of those that share a cell has it.
      var cells: Set<Int> = []
      for difference in model.atlas.differences(at: model.moment) {
        guard let index = ShownStates.cell(for: difference.place, layout.grid), cells.insert(index).inserted else {
          continue
        }
        let (row, column) = index.quotientAndRemainder(dividingBy: layout.grid.columns)
        let cell = Point(column: column, row: row)
        let text = Passage(whyOf: cell, in: model, grid: layout.grid, width: 60).text
        #expect(text.contains(model.atlas.campaign[difference.place].name))
        #expect(text.contains("known then: \(model.atlas.campaign.name(of: difference.to))"))
        #expect(text.contains("known now: \(model.atlas.campaign.name(of: difference.from))"))
        model.panel = .cell(cell)
        model.press(.enter)
        #expect(model.panel == .place(difference.place, row: nil))
        model.press(.escape)
      }
      model.press(".")
    }
  }

  @Test(arguments: [(160, 60), (200, 60), (240, 75)])
  func `on a high screen the panel lies below, and nothing in it is cut off or lost`(columns: Int, rows: Int) throws {
    var model = try known(columns, rows, on: 12)
    let layout = try #require(model.layout)
    let legend = try #require(layout.legend)
    #expect(layout.map.size.columns > (columns - 36) / 2 - 1)
    #expect(layout.map.rows.upperBound <= layout.panel.rows.lowerBound)
    #expect(layout.panel.columns.upperBound <= legend.columns.lowerBound)
    #expect(layout.panel.rows.upperBound == layout.timeBar.rows.lowerBound)
    var seen: Set<String> = []
    for page in 0..<12 {
      if page > 0 { model.press(.pageDown) }
      let text = Frame(model).text.split(separator: "\n", omittingEmptySubsequences: false)
      seen.formUnion(text.dropFirst(layout.panel.rows.lowerBound).map { String($0) })
    }
    let content = PanelContent(model, layout)
    #expect(content.legend.lines.count <= legend.size.rows)
    for line in content.text.lines + content.legend.lines {
      let words = line.runs.map(\.text).joined().split(separator: "   ").map { $0.trimmed }
      for word in words where !word.isEmpty { #expect(seen.contains { $0.contains(word) }, "\(word)") }
    }
  }

  @Test func `before an audience the panel with the large date stays beside the maps`() throws {
    var model = try Shipped.model(Size(columns: 200, rows: 60))
    model.present()
    model.start(on: model.atlas.day(at: 4), view: .known)
    #expect(model.layout?.second != nil && model.layout?.legend == nil)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
