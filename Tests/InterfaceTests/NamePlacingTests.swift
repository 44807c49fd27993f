import Briefing
import Campaign
import Cartography
import Screen
import Testing

@testable import Interface

/// A reader can tell whose a name is, and a name leaves what it names in sight.
struct NamePlacingTests {
  private static let sizes = [(60, 20), (80, 24), (100, 30), (120, 40), (200, 60)].map {
    Size(columns: $0.0, rows: $0.1)
  }

  /// A mark with a name: the cells of another in whose place the name would be read.
  private func marks(_ layout: ScreenLayout) -> [Point: Place.ID] {
    Dictionary(
      uniqueKeysWithValues: layout.marks.all.map {
        (Point(column: $0.cell % layout.grid.columns, row: $0.cell / layout.grid.columns), $0.place)
      })
  }

  @Test(arguments: sizes, Shipped.maps)
  func `a name that is not in its mark's row has no other mark at its ends, above or below`(
    size: Size, map: String?
  ) throws {
    let model = try Shipped.model(size, of: map)
    let layout = try #require(model.layout)
    let marks = marks(layout)
    for label in layout.grid.labels {
      guard let place = label.place, let own = layout.grid.cell(of: place), own.row != label.row else { continue }
      let end = label.column + label.text.unicodeScalars.count
      let near =
        (label.column - 2..<end + 2).map { Point(column: $0, row: label.row) }
        + (label.column - 1..<end + 1).flatMap { column in
          [-1, 1].map { Point(column: column, row: label.row + $0) }
        }
      let others = near.compactMap { marks[$0] }.filter { $0 != place }
      #expect(others.isEmpty, "\(label.text) beside \(others.map { model.atlas.campaign[$0].slug })")
    }
  }

  @Test(arguments: sizes, Shipped.maps)
  func `a town's name left of its mark has no other name right of it`(size: Size, map: String?) throws {
    var model = try Shipped.model(size, of: map)
    for _ in 0...model.atlas.lastPosition {
      let (campaign, grid) = (model.atlas.campaign, try #require(model.layout).grid)
      for label in grid.shownLabels {
        guard let place = label.place, campaign[campaign[place].kind].rank > 0, let own = grid.cell(of: place),
          own.row == label.row, label.column < own.column
        else { continue }
        let other = grid.label(column: own.column + 2, row: own.row)
        #expect(other?.place == nil, "\(label.text) and \(other?.text ?? "") on \(model.day)")
      }
      model.press(.right)
    }
  }

  @Test func `at 120x40 Qamishli's name stands apart from the mark of Al-Malikiyah`() throws {
    let model = try Shipped.model(Size(columns: 120, rows: 40))
    let layout = try #require(model.layout)
    let label = try #require(layout.grid.labels.first { $0.text == "Qamishli" })
    let other = try #require(model.atlas.campaign.place(named: "al-malikiyah"))
    let mark = try #require(layout.grid.cell(of: other.id))
    #expect(mark.row != label.row || abs(mark.column - label.column - label.text.count) > 3)
  }

  @Test(arguments: [("suwayda", "As-Suwayda", String?.none), ("mazar-i-sharif", "Mazar-i-Sharif", "afghanistan-2021")])
  func `at 80x24 a city in a crowd has its name in the row of its mark, which is where it lies`(
    slug: String, name: String, map: String?
  ) throws {
    let model = try Shipped.model(of: map)
    let layout = try #require(model.layout)
    let place = try #require(model.atlas.campaign.place(named: slug))
    let cell = try #require(layout.grid.cell(of: place.id))
    let label = try #require(layout.grid.labels.first { $0.text == name })
    #expect(label.row == cell.row)
    #expect(cell == layout.grid.projection.cell(of: place.coordinate))
  }

  @Test(arguments: sizes, Shipped.maps)
  func `a region's name leaves at least half of its region in sight`(size: Size, map: String?) throws {
    let model = try Shipped.model(size, of: map)
    let grid = try #require(model.layout).grid
    let regions = grid.tiles.indices.map { cell in
      grid.tiles[cell].ground == .land
        ? model.atlas.territory.region(at: grid.coordinate(column: cell % grid.columns, row: cell / grid.columns)) : nil
    }
    for label in grid.labels {
      guard case .region(let region) = label.subject else { continue }
      let start = label.row * grid.columns + label.column
      let covered = regions[start..<start + label.text.unicodeScalars.count].count { $0 == region }
      #expect(2 * covered <= regions.count { $0 == region }, "\(label.text)")
    }
  }

  @Test(arguments: sizes.dropFirst(), 0...12)
  func `the note on borders is on the map at each size and on each day`(size: Size, day: Int) throws {
    var model = try Shipped.model(size)
    model.press("\(day)G")
    let text = Frame(model).text
    #expect(text.contains("endorsement"), "\(text)")
    // A neighbour's name makes way for it to other room; on larger maps the day's ground may stand there.
    #expect(size.columns > 80 || text.contains("IRAQ") && text.contains("JORDAN"), "\(text)")
  }
}
