import Briefing
import Campaign
import Cartography
import Screen

/// A small picture of the whole country that says which part the map shows, in a corner of the map.
struct Inset: Sendable {
  /// Where it stands, in cells of the map.
  let rect: Rect
  /// The lines of the picture in its frame, and the scale under it: `.` is land, `#` is what the map shows of it, `+` what
  /// it shows beside it.
  let lines: [String]

  /// The rows of the picture on a map of some rows; its frame and the scale take three more.
  private static func rows(on map: Int) -> Int { map < 24 ? 4 : 6 }

  private static func columns(of frame: GeographicBox, rows: Int) -> Int {
    max(4, Int(Double(rows) * Projection.shape(of: frame)))
  }

  /// A corner that hides no more places than these is good enough.
  private static let fewPlaces = 2

  /// The cells that it takes of a map, where it leaves enough of it: those of the lower left corner, or, where that hides
  /// many places, those of the corner that hides the fewest.
  static func room(_ campaign: Campaign, _ projection: Projection, columns: Int, rows: Int) -> Rect? {
    let own = Inset.rows(on: rows)
    let size = Size(columns: Inset.columns(of: campaign.header.frame, rows: own) + 2, rows: own + 3)
    let (right, bottom) = (columns - size.columns, rows - size.rows)
    guard bottom > 2, size.columns < columns / 2 else { return nil }
    let places = campaign.places.map { Point(projection.cell(of: $0.coordinate)) }
    let corners = [(0, bottom), (right, bottom), (0, 0), (right, 0)].map { column, row in
      let rect = Rect(column: column, row: row, columns: size.columns, rows: size.rows)
      return (rect: rect, hidden: places.count(where: rect.contains))
    }
    return corners[0].hidden <= fewPlaces ? corners[0].rect : corners.min { $0.hidden < $1.hidden }?.rect
  }

  /// - Parameter rect: what `room` gives.
  init(_ atlas: Atlas, _ grid: MapGrid, in rect: Rect) {
    self.rect = rect
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
            let isCountry = atlas.territory.isCountry(near: projection.centre(column: column, row: row))
            let isShown = shownRows.contains(row) && shownColumns.contains(column)
            return isCountry ? (isShown ? "#" : ".") : isShown ? "+" : " "
          }))
    }
    let edge = "+" + String(repeating: "-", count: columns) + "+"
    let scale = grid.projection.scaleBar(columns: columns).rightPadded(to: columns + 2)
    lines = [edge] + picture.map { "|\($0)|" } + [edge, scale]
  }
}

extension Point {
  /// The point of a grid's cell.
  init(_ cell: (column: Int, row: Int)) { self.init(column: cell.column, row: cell.row) }
}
