import Briefing
import Campaign
import Cartography
import Screen

/// A part of the map at a larger scale in the corner that no land touches: where most of the day's changes are.
struct DayWindow: Sendable {
  /// Where it stands on the map, in cells of the map, without its frame.
  let rect: Rect
  let grid: MapGrid
  let marks: PlaceMarks
  /// `Around Hama, x2.5`.
  let title: String
  /// The cells of the map in which the corners of what it shows lie.
  let corners: [Point]

  /// How many times larger it is than the map.
  private static func scale(of map: MapGrid) -> Double { map.columns < 110 ? 2.5 : 2.8 }

  /// - Parameters:
  ///   - room: what `room(on:)` gives.
  ///   - changed: the places that changed, the most important first.
  init?(_ atlas: Atlas, _ map: MapGrid, _ room: Rect, changed: [Place.ID], detail: MapGrid.Detail) {
    guard !changed.isEmpty else { return nil }
    let scale = DayWindow.scale(of: map)
    let size = DayWindow.degrees(of: room, map, scale)
    let points = changed.map { atlas.campaign.places[Int($0.index)].coordinate }
    let box = size.box(holdingMostOf: points)
    let inside = atlas.campaign.placesByImportance.first {
      box.contains(atlas.campaign.places[Int($0.index)].coordinate)
    }
    guard let inside else { return nil }
    rect = room
    var detail = detail
    (detail.first, detail.isOfTheDay) = (changed, true)
    grid = MapGrid(
      atlas.campaign, territory: atlas.territory, view: box, columns: room.size.columns, rows: room.size.rows,
      detail: detail)
    marks = PlaceMarks(grid, atlas.campaign, onlyNamed: true)
    let place = "Around " + atlas.campaign[inside].mapName.plain
    title = place.utf8.count + 10 <= room.size.columns ? place + ", x\(scale)" : place
    corners = [(box.north, box.west), (box.north, box.east), (box.south, box.west), (box.south, box.east)].map {
      Point(map.projection.cell(of: Coordinate(latitude: $0, longitude: $1)))
    }
  }

  /// The degrees that a window of so many cells shows.
  private static func degrees(
    of room: Rect, _ map: MapGrid, _ scale: Double
  ) -> GeographicBox.Size {
    let (origin, far) = (map.projection.coordinate(column: 0, row: 0), map.projection.coordinate(column: 1, row: 1))
    return GeographicBox.Size(
      longitude: (far.longitude - origin.longitude) * Double(room.size.columns) / scale,
      latitude: (origin.latitude - far.latitude) * Double(room.size.rows) / scale)
  }

  /// The part of the map that it takes with its frame.
  var frame: Rect { DayWindow.frame(around: rect) }

  static func frame(around rect: Rect) -> Rect {
    Rect(
      column: rect.origin.column - 1, row: rect.origin.row - 1, columns: rect.size.columns + 2,
      rows: rect.size.rows + 2)
  }

  // MARK: Room

  private static let smallest = Size(columns: 20, rows: 6)
  /// The rows under the window that the note on borders and the scale have.
  private static let rowsBelow = 4

  /// The largest part of the map's lower right corner that neither land nor a place's name touches, less a frame; `nil` where
  /// none is large enough.
  static func room(on map: MapGrid) -> Rect? {
    let ends = (0..<map.rows).map { endOfLand(inRow: $0, map) }
    var best: Rect?
    for rows in smallest.rows...max(smallest.rows, map.rows * 2 / 3) {
      let top = map.rows - rowsBelow - rows - 2
      guard top >= 0 else { break }
      let end = ends[top..<top + rows + 2].max() ?? map.columns
      let columns = min(map.columns - 2 - end - 2, rows * 34 / 10)
      guard columns >= smallest.columns, columns * rows > (best?.size.columns ?? 0) * (best?.size.rows ?? 0) else {
        continue
      }
      best = Rect(column: map.columns - 2 - columns, row: top + 1, columns: columns, rows: rows)
    }
    return best
  }

  /// The column after the last one in a row that is the country's or that a place's name stands on.
  private static func endOfLand(inRow row: Int, _ map: MapGrid) -> Int {
    let names = map.labels.filter { $0.row == row && $0.place != nil }
      .map { $0.column + $0.text.unicodeScalars.count + 1 }
    let land = (0..<map.columns).last { map.tiles[row * map.columns + $0].isCountry }.map { $0 + 1 }
    return max(land ?? 0, names.max() ?? 0)
  }
}

extension Rect {
  /// Whether a label stands in it.
  func touches(_ label: MapGrid.Label) -> Bool {
    rows.contains(label.row)
      && columns.overlaps(label.column..<label.column + max(1, label.text.unicodeScalars.count))
  }
}
