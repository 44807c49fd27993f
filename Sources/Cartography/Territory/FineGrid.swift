import Campaign
import Glibc

/// A grid of cells about a kilometre wide and tall over a campaign's frame, row by row from the north west.
///
/// What depends neither on the day nor on the terminal is computed on it once. Very large frames get larger cells, so
/// that there are never more than about a million.
struct FineGrid: Equatable, Sendable {
  let frame: GeographicBox
  let columns: Int
  let rows: Int
  /// The size of a cell in degrees.
  let step: (longitude: Double, latitude: Double)

  private static let kilometres = 1.0
  private static let mostCells = 1_000_000.0

  init(over frame: GeographicBox) {
    let middle = (frame.south + frame.north) / 2 * .pi / 180
    let width = (frame.east - frame.west) * Coordinate.kilometresPerDegree * max(0.01, cos(middle))
    let height = (frame.north - frame.south) * Coordinate.kilometresPerDegree
    let size = max(FineGrid.kilometres, (width * height / FineGrid.mostCells).squareRoot())
    self.init(
      over: frame, columns: max(1, Int((width / size).rounded(.up))), rows: max(1, Int((height / size).rounded(.up))))
  }

  /// Divides a window into a number of cells.
  init(over frame: GeographicBox, columns: Int, rows: Int) {
    self.frame = frame
    self.columns = columns
    self.rows = rows
    step = ((frame.east - frame.west) / Double(columns), (frame.north - frame.south) / Double(rows))
  }

  static func == (left: FineGrid, right: FineGrid) -> Bool {
    left.frame == right.frame && left.columns == right.columns && left.rows == right.rows
  }

  var count: Int { columns * rows }

  /// The position of the cell that a point lies in, row by row; `nil` outside the frame.
  func index(of point: Coordinate) -> Int? {
    let column = Int(((point.longitude - frame.west) / step.longitude).rounded(.down))
    let row = Int(((frame.north - point.latitude) / step.latitude).rounded(.down))
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return nil }
    return row * columns + column
  }

  /// The height of a cell in kilometres.
  var kilometresPerCell: Double { step.latitude * Coordinate.kilometresPerDegree }

  func latitude(ofRow row: Int) -> Double { frame.north - (Double(row) + 0.5) * step.latitude }
  func longitude(ofColumn column: Int) -> Double { frame.west + (Double(column) + 0.5) * step.longitude }

  /// A part of the grid.
  struct Block {
    let columns: Range<Int>
    let rows: Range<Int>
    let box: GeographicBox
  }

  /// All of the grid.
  var whole: Block { block(0..<columns, 0..<rows) }

  /// A block cut in two in each direction.
  func quarters(of block: Block) -> [Block] {
    let middle = (
      column: (block.columns.lowerBound + block.columns.upperBound) / 2,
      row: (block.rows.lowerBound + block.rows.upperBound) / 2
    )
    return [block.rows.lowerBound..<middle.row, middle.row..<block.rows.upperBound].flatMap { rows in
      [block.columns.lowerBound..<middle.column, middle.column..<block.columns.upperBound].map { self.block($0, rows) }
    }
  }

  private func block(_ columns: Range<Int>, _ rows: Range<Int>) -> Block {
    Block(
      columns: columns, rows: rows,
      box: GeographicBox(
        west: frame.west + Double(columns.lowerBound) * step.longitude,
        south: frame.north - Double(rows.upperBound) * step.latitude,
        east: frame.west + Double(columns.upperBound) * step.longitude,
        north: frame.north - Double(rows.lowerBound) * step.latitude))
  }

  /// The centre of a cell.
  func centre(column: Int, row: Int) -> Coordinate {
    Coordinate(latitude: latitude(ofRow: row), longitude: longitude(ofColumn: column))
  }

  /// The columns whose centres lie between two longitudes.
  func columns(from west: Double, to east: Double) -> Range<Int> {
    clamped((west - frame.west) / step.longitude - 0.5, (east - frame.west) / step.longitude - 0.5, to: columns)
  }

  /// The rows whose centres lie between two latitudes.
  func rows(from north: Double, to south: Double) -> Range<Int> {
    clamped((frame.north - north) / step.latitude - 0.5, (frame.north - south) / step.latitude - 0.5, to: rows)
  }

  private func clamped(_ low: Double, _ high: Double, to count: Int) -> Range<Int> {
    let limit = Double(count)
    let first = Int(min(max(0, low.rounded(.up)), limit))
    let end = Int(min(max(0, high.rounded(.down) + 1), limit))
    return first..<max(first, end)
  }

  /// Calls with each run of cells whose centres lie inside some polygons (even-odd rule).
  func forEachRun(in polygons: [Polygon], _ body: (Range<Int>) -> Void) {
    for polygon in polygons {
      var crossings: [Crossing] = []
      for ring in polygon { addCrossings(of: ring, to: &crossings) }
      crossings.sort()
      for index in stride(from: 0, to: crossings.count - 1, by: 2) {
        let inside = columns(from: crossings[index].longitude, to: crossings[index + 1].longitude)
        let start = crossings[index].row * columns
        if !inside.isEmpty { body(start + inside.lowerBound..<start + inside.upperBound) }
      }
    }
  }

  /// Sets the cells whose centres lie inside some polygons; `cells` has one value for each cell of the grid.
  func fill<Value: BitwiseCopyable>(_ polygons: [Polygon], of cells: inout [Value], with value: Value) {
    forEachRun(in: polygons) { run in
      for cell in run { cells[cell] = value }
    }
  }

  private struct Crossing: Comparable {
    let row: Int
    let longitude: Double

    static func < (left: Crossing, right: Crossing) -> Bool {
      left.row != right.row ? left.row < right.row : left.longitude < right.longitude
    }
  }

  /// Where the edges of a ring cross the rows' middle latitudes, by the same rule as `Outline.contains`.
  private func addCrossings(of ring: Ring, to crossings: inout [Crossing]) {
    guard var start = ring.last else { return }
    for end in ring {
      let (low, high) = start.latitude < end.latitude ? (start, end) : (end, start)
      // A row more at each end, since rounding may leave out one whose middle an end lies on; the comparison decides.
      let near = rows(from: high.latitude, to: low.latitude)
      for row in max(0, near.lowerBound - 1)..<min(rows, near.upperBound + 1) {
        let latitude = latitude(ofRow: row)
        guard (start.latitude > latitude) != (end.latitude > latitude) else { continue }
        crossings.append(
          Crossing(row: row, longitude: Outline.longitude(where: latitude, from: start, to: end)))
      }
      start = end
    }
  }
}
