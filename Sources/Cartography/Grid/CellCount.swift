import Campaign

/// How many fine cells of one cell each place speaks for, and each area covers.
struct CellCount {
  private(set) var speakers = Tally<UInt16>()
  private(set) var areas = Tally<UInt8>()

  /// Counts the fine cells that some columns have in some rows.
  ///
  /// - Parameter runs: for each row the run that it has come to; they move on to the last column.
  mutating func take(_ columns: Range<Int>, of table: FineTable, from runs: inout [Int]) {
    speakers.removeAll()
    areas.removeAll()
    for row in runs.indices {
      var (run, column) = (runs[row], columns.lowerBound)
      while column < columns.upperBound {
        while Int(table.ends[run]) <= column { run += 1 }
        let end = min(Int(table.ends[run]), columns.upperBound)
        speakers.add(table.speakers[run], end - column)
        if table.areas[run] != Territory.nothing { areas.add(table.areas[run], end - column) }
        column = end
      }
      runs[row] = run
    }
  }
}

extension FineTable {
  /// The column before which some rows have one speaker and one area, from a column on; that column where they differ already.
  ///
  /// - Parameter runs: for each row the run that it has come to; they move on to the column.
  func end(ofAlikeFrom column: Int, at runs: inout [Int]) -> Int {
    var end = Int.max
    for row in runs.indices {
      while Int(ends[runs[row]]) <= column { runs[row] += 1 }
      let (run, first) = (runs[row], runs[0])
      guard speakers[run] == speakers[first], areas[run] == areas[first] else { return column }
      end = min(end, Int(ends[run]))
    }
    return runs.isEmpty ? column : end
  }
}

extension FineGrid {
  /// The fine columns of a column, at least the one in its middle where the map is larger than the fine grid.
  func columns(inColumn column: Int, of projection: Projection) -> Range<Int> {
    let west = projection.coordinate(column: Double(column), row: 0).longitude
    let east = projection.coordinate(column: Double(column + 1), row: 0).longitude
    guard east > frame.west, west < frame.east else { return 0..<0 }
    let range = columns(from: west, to: east)
    guard range.isEmpty else { return range }
    let middle = Int(((west + east) / 2 - frame.west) / step.longitude)
    return (0..<columns).contains(middle) ? middle..<middle + 1 : 0..<0
  }

  /// The fine rows of a row, at least the one in its middle where the map is larger than the fine grid.
  func rows(inRow row: Int, of projection: Projection) -> Range<Int> {
    let north = projection.coordinate(column: 0, row: Double(row)).latitude
    let south = projection.coordinate(column: 0, row: Double(row + 1)).latitude
    guard south < frame.north, north > frame.south else { return 0..<0 }
    let range = rows(from: north, to: south)
    guard range.isEmpty else { return range }
    let middle = Int((frame.north - (north + south) / 2) / step.latitude)
    return (0..<rows).contains(middle) ? middle..<middle + 1 : 0..<0
  }
}
