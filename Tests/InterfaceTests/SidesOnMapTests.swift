import Briefing
import Campaign
import Cartography
import Screen
import Testing

@testable import Interface

/// Whatever a side has, its ground is to be seen on the map, and what it held to the end has a name.
struct SidesOnMapTests {
  static let sizes = [(60, 20), (80, 24), (100, 30), (120, 40), (200, 60)].map { Size(columns: $0.0, rows: $0.1) }

  /// On each day each side that has only one place in all.
  @Test(arguments: sizes, Shipped.maps)
  func `a side that has one place is on the map by a cell of its own`(size: Size, map: String?) throws {
    var model = try Shipped.plain(of: map, size)
    var seen = 0
    for position in 0...model.atlas.lastPosition {
      model.start(on: model.atlas.day(at: position))
      let holds = model.atlas.chronicle.holds(on: model.day)
      let layout = try #require(model.layout)
      for side in model.atlas.campaign.sides {
        let held = holds.indices.filter { holds[$0].side == side.id }
        guard held.count == 1 else { continue }
        let place = model.atlas.campaign.places[held[0]]
        let cell = try #require(layout.grid.cell(of: place.id))
        #expect(layout.grid.pinned(column: cell.column, row: cell.row) == place.id)
        let glyph = try #require(Frame(model)[layout.point(column: cell.column, row: cell.row)]).glyph
        let marks: [Unicode.Scalar] = [model.atlas.letter(of: holds[held[0]]), "o", "@"]
        #expect(marks.contains(glyph), "\(place.slug) on \(model.day): \(glyph)")
        seen += 1
      }
    }
    #expect(map == nil || seen > 0)
  }

  /// A place that is all a side has stands no more than three cells from where it is, on its own side of what crowds it.
  @Test(arguments: sizes) func `an airport moves out of its city's cell and no farther than beside it`(size: Size)
    throws
  {
    let model = try Shipped.model(size, of: Shipped.maps[1])
    let campaign = model.atlas.campaign
    let grid = try #require(model.layout).grid
    let airport = try #require(campaign.place(named: "kabul-airport"))
    let city = try #require(campaign.place(named: "kabul"))
    let (moved, mark) = (try #require(grid.cell(of: airport.id)), try #require(grid.cell(of: city.id)))
    #expect(moved != mark)
    #expect(abs(moved.column - mark.column) <= 1 && abs(moved.row - mark.row) <= 1)
    #expect(moved.column >= mark.column && moved.row <= mark.row, "it lies north-east of the city")
  }

  @Test(arguments: sizes) func `on the last day those who hold out have a cell that shows it`(size: Size) throws {
    var model = try Shipped.plain(of: Shipped.maps[1], size)
    model.press("G")
    let layout = try #require(model.layout)
    let shown = Set(layout.grid.states(layout.holds).compactMap(\.holder))
    #expect(shown.isSuperset(of: layout.holds.compactMap(\.side).map(Holder.side)))
  }

  @Test(arguments: sizes.dropFirst())
  func `a region that outlives its side's cities has its name at every size`(size: Size) throws {
    let grid = try #require(Shipped.model(size, of: Shipped.maps[1]).layout).grid
    let names = grid.labels.filter { if case .region = $0.subject { true } else { false } }.map(\.text)
    #expect(names.contains("PANJSHIR"))
    #expect(size.columns >= 100 || names == ["PANJSHIR"], "\(names)")
  }

  /// Each letter of a region's name that could stand on its own region's ground does so: most of them do.
  @Test(arguments: Shipped.maps) func `a region's name stands on its own ground`(map: String?) throws {
    let model = try Shipped.model(Size(columns: 200, rows: 60), of: map)
    let grid = try #require(model.layout).grid
    let territory = model.atlas.territory
    for label in grid.labels {
      guard case .region(let region) = label.subject else { continue }
      let own = label.text.unicodeScalars.indices.enumerated().count { offset, _ in
        territory.region(at: grid.coordinate(column: label.column + offset, row: label.row)) == region
      }
      #expect(2 * own > label.text.unicodeScalars.count, "\(label.text)")
    }
  }
}
