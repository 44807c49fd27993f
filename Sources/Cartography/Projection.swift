public import Campaign
import Glibc

/// From degrees to character cells: equirectangular about the middle of a view, so that equal distances look equal.
///
/// A cell counts as twice as tall as wide. The view is centred in the grid, and one scale holds for both directions.
public struct Projection: Hashable, Sendable {
  /// The kilometres that a column covers; a row covers twice as many.
  public let kilometresPerColumn: Double
  private let centre: Coordinate
  private let middle: (column: Double, row: Double)
  private let columnsPerDegree: Double
  private let rowsPerDegree: Double

  /// Fits a view of the earth into a grid of cells; a grid without cells counts as one cell.
  ///
  /// Degrees of longitude are as long as at one latitude, by default the view's middle: with the same one a view and
  /// any part of it are the same drawing at different scales.
  public init(of view: GeographicBox, columns: Int, rows: Int, trueAt latitude: Double? = nil) {
    centre = Coordinate(latitude: (view.south + view.north) / 2, longitude: (view.west + view.east) / 2)
    let narrowing = max(0.01, cos((latitude ?? centre.latitude) * .pi / 180))
    let width = (view.east - view.west) * Coordinate.kilometresPerDegree * narrowing
    let height = (view.north - view.south) * Coordinate.kilometresPerDegree
    let scale = max(width / Double(max(1, columns)), height / Double(2 * max(1, rows)), 1e-6)
    kilometresPerColumn = scale
    middle = (Double(columns) / 2, Double(rows) / 2)
    columnsPerDegree = Coordinate.kilometresPerDegree * narrowing / scale
    rowsPerDegree = Coordinate.kilometresPerDegree / (2 * scale)
  }

  /// The same for cells of half the width and height.
  var halved: Projection { Projection(halving: self) }

  private init(halving other: Projection) {
    kilometresPerColumn = other.kilometresPerColumn / 2
    centre = other.centre
    middle = (2 * other.middle.column, 2 * other.middle.row)
    columnsPerDegree = 2 * other.columnsPerDegree
    rowsPerDegree = 2 * other.rowsPerDegree
  }

  /// Where a point lies, in cells from the grid's top left corner; it may lie outside the grid.
  public func position(of point: Coordinate) -> (column: Double, row: Double) {
    (
      middle.column + (point.longitude - centre.longitude) * columnsPerDegree,
      middle.row - (point.latitude - centre.latitude) * rowsPerDegree
    )
  }

  /// The cell that a point lies in; it may lie outside the grid.
  public func cell(of point: Coordinate) -> (column: Int, row: Int) {
    let position = position(of: point)
    return (Int(position.column.rounded(.down)), Int(position.row.rounded(.down)))
  }

  /// The point at a position in cells from the grid's top left corner.
  public func coordinate(column: Double, row: Double) -> Coordinate {
    Coordinate(
      latitude: centre.latitude - (row - middle.row) / rowsPerDegree,
      longitude: centre.longitude + (column - middle.column) / columnsPerDegree)
  }

  /// The point in the middle of a cell.
  public func centre(column: Int, row: Int) -> Coordinate {
    coordinate(column: Double(column) + 0.5, row: Double(row) + 0.5)
  }

  /// What a grid of cells from the top left corner covers.
  func box(columns: Int, rows: Int) -> GeographicBox {
    let (first, last) = (coordinate(column: 0, row: 0), coordinate(column: Double(columns), row: Double(rows)))
    return GeographicBox(west: first.longitude, south: last.latitude, east: last.longitude, north: first.latitude)
  }

  /// A view of a campaign's frame: all views of it are the same drawing at different scales.
  public init(of view: GeographicBox, in frame: GeographicBox, columns: Int, rows: Int) {
    self.init(of: view, columns: columns, rows: rows, trueAt: (frame.south + frame.north) / 2)
  }

  public static func == (left: Projection, right: Projection) -> Bool {
    left.kilometresPerColumn == right.kilometresPerColumn && left.centre == right.centre
      && left.middle == right.middle
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(kilometresPerColumn)
    hasher.combine(centre)
  }
}
