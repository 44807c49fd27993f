import Briefing
import Campaign
import Cartography
import Screen
import Testing

@testable import Interface

/// The places of the day are named where there is room, beside the names that stand on every day.
struct DayNameTests {
  private static let sizes = [(60, 20), (80, 24), (120, 40), (200, 60)].map { Size(columns: $0.0, rows: $0.1) }

  private func names(_ labels: [MapGrid.Label]) -> Set<String> {
    Set(labels.filter { $0.place != nil }.map(\.text))
  }

  @Test func `on 13 August the towns that fell are named at 80x24, the whole map's other names as ever`() throws {
    var model = try Shipped.model(of: Shipped.maps[1])
    let before = try #require(model.layout?.grid)
    #expect(before.dayLabels.isEmpty)
    model.press("13G")
    let grid = try #require(model.layout?.grid)
    #expect(grid.labels == before.labels)
    #expect(names(grid.dayLabels).isSuperset(of: ["Feroz Koh", "Lashkar Gah", "Tarin Kot"]))
    model.press("gg")
    #expect(model.layout?.grid.dayLabels.isEmpty == true)
  }

  @Test func `a map that follows names the towns of 13 August before quiet ones`() throws {
    var model = try Shipped.model(of: Shipped.maps[1])
    model.press("Z13G")
    let labels = try #require(model.layout?.grid.shownLabels)
    let fallen: Set = ["Feroz Koh", "Lashkar Gah", "Tarin Kot", "Qalat", "Pul-e Alam", "Kandahar"]
    #expect(names(labels).isSuperset(of: fallen), "\(names(labels))")
  }

  /// Names in each other's way are those of places a few cells from each other.
  @Test(arguments: Shipped.maps) func `where the map follows no quiet town takes the room of a place of the day`(
    map: String?
  ) throws {
    var model = try Shipped.model(of: map)
    model.press("Z")
    for _ in 1...model.atlas.lastPosition {
      model.press(.right)
      let (campaign, grid) = (model.atlas.campaign, try #require(model.layout?.grid))
      let named = Set(grid.shownLabels.compactMap(\.place))
      func mark(_ place: Place.ID) -> (column: Int, row: Int)? {
        grid.cell(of: place).flatMap { grid.pinned(column: $0.column, row: $0.row) == place ? $0 : nil }
      }
      let quiet = named.filter { campaign[campaign[$0].kind].rank > 0 && !model.shown.isLit($0) }
      for place in campaign.places where model.shown.isLit(place.id) && !named.contains(place.id) {
        guard campaign[place.kind].rank <= 1, let own = mark(place.id) else { continue }
        for other in quiet {
          guard let cell = mark(other) else { continue }
          let isClose = abs(cell.column - own.column) <= 3 && abs(cell.row - own.row) <= 1
          #expect(!isClose, "\(campaign[other].slug) and not \(place.slug) on \(model.day)")
        }
      }
    }
  }

  @Test(arguments: sizes, Shipped.maps)
  func `names of the day touch no other name, nothing that stands on the map, and each is of a place of the day`(
    size: Size, map: String?
  ) throws {
    var model = try Shipped.model(size, of: map)
    var count = 0
    for zoom in ["", "+"] {
      model.press("gg" + zoom)
      for _ in 1...model.atlas.lastPosition {
        model.press(.right)
        let layout = try #require(model.layout)
        var taken: Set<Point> = []
        for label in layout.grid.shownLabels {
          let cells = (label.column..<label.column + label.text.unicodeScalars.count).map {
            Point(column: $0, row: label.row)
          }
          #expect(taken.isDisjoint(with: cells), "\(label.text) on \(model.day)")
          taken.formUnion(cells)
        }
        for label in layout.grid.dayLabels {
          count += 1
          #expect(label.place.map(model.shown.isLit) == true)
          #expect(layout.window?.frame.touches(label) != true && layout.inset?.rect.touches(label) != true)
        }
        #expect(layout.grid.dayLabels.count <= 8)
      }
    }
    #expect(count > 0)
  }

  @Test(arguments: [LabelLevel.none, .capitals]) func `who wants no names or the capitals' alone gets no others`(
    level: LabelLevel
  ) throws {
    var model = try Shipped.model(of: Shipped.maps[1])
    model.look.labels = level
    model.layOut()
    model.press("13G")
    #expect(model.layout?.grid.dayLabels.isEmpty == true)
  }
}
