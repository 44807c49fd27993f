import Briefing
import Campaign
import Cartography
import Screen

/// A small picture of the whole country that says which part the map shows, in the map's lower left corner.
struct Inset: Sendable {
  /// The lines of the picture in its frame, and the scale under it: `.` is land, `#` is what the map shows of it, `+` what
  /// it shows beside it.
  let lines: [String]

  /// The rows of the picture on a map of some rows; its frame and the scale take three more.
  private static func rows(on map: Int) -> Int { map < 24 ? 4 : 6 }

  private static func columns(of frame: GeographicBox, rows: Int) -> Int {
    max(4, Int(Double(rows) * Projection.shape(of: frame)))
  }

  /// The cells that it takes of a map, where it leaves enough of it.
  static func room(_ frame: GeographicBox, columns: Int, rows: Int) -> (columns: Int, rows: Int)? {
    let own = Inset.rows(on: rows)
    let room = (columns: Inset.columns(of: frame, rows: own) + 2, rows: own + 3)
    return rows - room.rows > 2 && room.columns < columns / 2 ? room : nil
  }

  init(_ atlas: Atlas, _ grid: MapGrid) {
    let frame = atlas.campaign.header.frame
    let rows = Inset.rows(on: grid.rows)
    let columns = Inset.columns(of: frame, rows: rows)
    let projection = Projection(of: frame, columns: columns, rows: rows)
    let corners = [(0, 0), (grid.columns, grid.rows)].map {
      projection.position(of: grid.projection.coordinate(column: Double($0.0), row: Double($0.1)))
    }
    let shownColumns = Int(corners[0].column.rounded(.down))...Int(corners[1].column.rounded(.down))
    let shownRows = Int(corners[0].row.rounded(.down))...Int(corners[1].row.rounded(.down))
    let picture = (0..<rows).map { row in
      String(
        String.UnicodeScalarView(
          (0..<columns).map { column -> Unicode.Scalar in
            let point = projection.coordinate(column: Double(column) + 0.5, row: Double(row) + 0.5)
            let isCountry = atlas.territory.isCountry(near: point)
            let isShown = shownRows.contains(row) && shownColumns.contains(column)
            return isCountry ? (isShown ? "#" : ".") : isShown ? "+" : " "
          }))
    }
    let edge = "+" + String(repeating: "-", count: columns) + "+"
    let scale = grid.projection.scaleBar(columns: columns).rightPadded(to: columns + 2)
    lines = [edge] + picture.map { "|\($0)|" } + [edge, scale]
  }
}
