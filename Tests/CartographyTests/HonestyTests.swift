import Campaign
import Testing

@testable import Cartography

/// The map changes nowhere by itself.
///
/// A map on which land passes without any place near it passing would say what the record does not: that somebody saw it
/// pass. Hence a cell may change only on a day when a place that can speak for it does, close by as well as from afar.
@Suite struct HonestyTests {
  /// What is looked at: the whole frame, or a part of it around a point; and in how many cells.
  struct Window: CustomTestStringConvertible, Sendable {
    var columns = 120
    var rows = 40
    var middle = Coordinate(latitude: 0, longitude: 0)
    /// The width and height in degrees; the whole frame without it.
    var degrees: Double?

    var testDescription: String {
      "\(columns)x\(rows)" + (degrees.map { " of \($0) degrees around \(middle.latitude), \(middle.longitude)" } ?? "")
    }

    var view: GeographicBox? {
      degrees.map {
        GeographicBox(
          west: middle.longitude - $0 / 2, south: middle.latitude - $0 / 2, east: middle.longitude + $0 / 2,
          north: middle.latitude + $0 / 2)
      }
    }
  }

  private static let towns = [
    Coordinate(latitude: 36.2, longitude: 37.16), Coordinate(latitude: 35.13, longitude: 36.75),
    Coordinate(latitude: 33.51, longitude: 36.29), Coordinate(latitude: 35.34, longitude: 40.14),
  ]

  static let windows =
    [(80, 24), (120, 40), (200, 60)].map { Window(columns: $0, rows: $1) }
    + towns.flatMap { town in [2, 0.5, 0.2].map { Window(middle: town, degrees: $0) } }

  /// On each day, each cell and each quarter whose state is another than the day before has a place that changed that
  /// day and reaches it.
  @Test(arguments: windows)
  func `a cell changes only on a day when a place that can speak for it changes`(window: Window) throws {
    let campaign = try Shipped.campaign.get()
    let chronicle = Chronicle(campaign)
    let grid = MapGrid(
      campaign, territory: try Shipped.territory.get(), view: window.view, columns: window.columns, rows: window.rows,
      detail: MapGrid.Detail(hasQuarters: true))
    var changedCells = 0
    var before = chronicle.holds(on: campaign.header.eve)
    for number in 1...campaign.header.eve.distance(to: campaign.header.last) {
      let day = campaign.header.eve.advanced(by: number)
      let after = chronicle.holds(on: day)
      let points =
        grid.changedPoints(grid.states(before), grid.states(after), columns: window.columns)
        + grid.changedPoints(grid.quarterStates(before), grid.quarterStates(after), columns: 2 * window.columns)
      let changed = chronicle.changes(on: day).map { campaign[$0.place] }
      for point in points { #expect(changed.contains { grid.reaches(point, from: $0) }, "\(day), \(point)") }
      changedCells += points.count
      before = after
    }
    #expect(changedCells > 100)
  }
}

extension MapGrid {
  /// The middles of the cells that differ, on a grid of some columns over this one.
  fileprivate func changedPoints(_ before: [State], _ after: [State], columns: Int) -> [Coordinate] {
    let scale = Double(self.columns) / Double(columns)
    return after.indices.filter { after[$0] != before[$0] }.map { cell in
      projection.coordinate(
        column: (Double(cell % columns) + 0.5) * scale, row: (Double(cell / columns) + 0.5) * scale)
    }
  }

  /// Whether a place reaches a cell around a point, to its farthest corner, or keeps that cell to itself.
  fileprivate func reaches(_ point: Coordinate, from place: Place) -> Bool {
    let corner = projection.kilometresPerColumn * 1.25 + 1
    return place.coordinate.distance(to: point) <= place.reach + corner || keepsCell(at: point, place)
  }

  /// Whether the cell that a point lies in is a place's own: one that is always shown may have one beside its point.
  private func keepsCell(at point: Coordinate, _ place: Place) -> Bool {
    let position = projection.position(of: point)
    let (column, row) = (Int(position.column.rounded(.down)), Int(position.row.rounded(.down)))
    return (0..<columns).contains(column) && (0..<rows).contains(row) && pinned(column: column, row: row) == place.id
  }
}
