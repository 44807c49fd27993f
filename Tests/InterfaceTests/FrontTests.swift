import Briefing
import Campaign
import Cartography
import Screen
import Testing

@testable import Interface

/// Fronts are drawn beside what the map says, never over it.
struct FrontTests {
  private static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)]

  private func picture(_ model: Model, fronts: Bool) throws -> [Cell] {
    var model = model
    model.look.showsFronts = fronts
    let layout = try #require(model.layout)
    let picture = MapPicture(model, layout)
    return (0..<layout.grid.rows * layout.grid.columns).map {
      picture.cell(column: $0 % layout.grid.columns, row: $0 / layout.grid.columns)
    }
  }

  @Test(arguments: FrontTests.sizes, [ViewKind.state, .change, .cumulative])
  func `what stands out of a view stays with fronts`(size: Size, view: ViewKind) throws {
    var model = try Shipped.model(size)
    for position in 1...12 {
      model.start(on: model.atlas.day(at: position), view: view)
      let (with, without) = (try picture(model, fronts: true), try picture(model, fronts: false))
      for (one, other) in zip(with, without) where one != other {
        // An area keeps a letter that a front leaves none of.
        #expect("/|_".unicodeScalars.contains(one.glyph) || ("A"..."z").contains(one.glyph))
        if view != .state { #expect(!"+!?123456789abc".unicodeScalars.contains(other.glyph)) }
      }
      #expect(with != without)
    }
  }

  @Test(arguments: FrontTests.sizes)
  func `each area keeps a letter of its side`(size: Size) throws {
    var model = try Shipped.model(size)
    for position in 0...12 {
      model.seek(to: position)
      model.refresh()
      let layout = try #require(model.layout)
      let (columns, rows) = (layout.grid.columns, layout.grid.rows)
      let states = layout.states(model.atlas).today
      let (with, without) = (try picture(model, fronts: true), try picture(model, fronts: false))
      var seen = Set<Int>()
      for start in states.indices where states[start] != .outside && states[start] != .sparse && !seen.contains(start) {
        var (area, rest) = ([start], [start])
        seen.insert(start)
        while let cell = rest.popLast() {
          let (column, row) = (cell % columns, cell / columns)
          for (across, down) in [(1, 0), (-1, 0), (0, 1), (0, -1)] {
            let (other, line) = (column + across, row + down)
            let next = line * columns + other
            guard (0..<columns).contains(other), (0..<rows).contains(line), states[next] == states[start],
              seen.insert(next).inserted
            else { continue }
            area.append(next)
            rest.append(next)
          }
        }
        let letter = SideLook(model.atlas, model.filter).letter(of: states[start])
        guard area.contains(where: { without[$0].glyph == letter }) else { continue }
        #expect(area.contains { with[$0].glyph == letter }, "day \(position), an area of \(area.count) at \(start)")
      }
    }
  }
}
