import Campaign
import Cartography
import Screen

/// A small picture of the whole country that says which part the map shows.
struct Inset: Sendable {
  /// The lines of the picture, all of one length: `.` is land, `#` is what the map shows.
  let lines: [String]

  private static let rows = 6

  init(_ atlas: Atlas, _ grid: MapGrid) {
    let frame = atlas.campaign.header.frame
    let rows = Inset.rows
    let columns = max(4, Int(Double(rows) * Projection.shape(of: frame)))
    let projection = Projection(of: frame, columns: columns, rows: rows)
    let corners = [(0, 0), (grid.columns, grid.rows)].map {
      projection.position(of: grid.projection.coordinate(column: Double($0.0), row: Double($0.1)))
    }
    let shownColumns = Int(corners[0].column.rounded(.down))...Int(corners[1].column.rounded(.down))
    let shownRows = Int(corners[0].row.rounded(.down))...Int(corners[1].row.rounded(.down))
    lines = (0..<rows).map { row in
      String(
        String.UnicodeScalarView(
          (0..<columns).map { column -> Unicode.Scalar in
            if shownRows.contains(row), shownColumns.contains(column) { return "#" }
            let point = projection.coordinate(column: Double(column) + 0.5, row: Double(row) + 0.5)
            return atlas.territory.isCountry(near: point) ? "." : " "
          }))
    }
  }
}
