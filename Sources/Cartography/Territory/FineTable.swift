/// For each cell of a fine grid the place that speaks for it and the area that covers it, as runs along the rows.
///
/// Neighbours mostly have the same answer, so that runs take a fraction of the room of cells, can be kept ready inside
/// the program, and are quicker to count over.
public struct FineTable: Equatable, Sendable {
  let grid: FineGrid
  /// Where each run ends, in columns from the west; the last run of a row ends at the grid's width.
  let ends: [UInt16]
  /// The place that speaks for each run, by `Place.ID.index`, or `Territory.sparse` or `Territory.outside`.
  let speakers: [UInt16]
  /// The topmost area of each run, by its position in `Campaign.areas`, or `Territory.nothing`.
  let areas: [UInt8]
  /// For each row where its runs start; one more at the end.
  let starts: [Int32]

  init(grid: FineGrid, ends: [UInt16], speakers: [UInt16], areas: [UInt8], starts: [Int32]) {
    self.grid = grid
    self.ends = ends
    self.speakers = speakers
    self.areas = areas
    self.starts = starts
  }

  /// Joins equal neighbours of two rasters, row by row.
  init(grid: FineGrid, speakers cellSpeakers: [UInt16], areas cellAreas: [UInt8]) {
    var ends: [UInt16] = []
    var speakers: [UInt16] = []
    var areas: [UInt8] = []
    var starts: [Int32] = [0]
    for row in 0..<grid.rows {
      let cells = row * grid.columns..<(row + 1) * grid.columns
      for cell in cells {
        let isLast = cell + 1 == cells.upperBound
        guard isLast || cellSpeakers[cell + 1] != cellSpeakers[cell] || cellAreas[cell + 1] != cellAreas[cell] else {
          continue
        }
        speakers.append(cellSpeakers[cell])
        areas.append(cellAreas[cell])
        ends.append(UInt16(cell + 1 - cells.lowerBound))
      }
      starts.append(Int32(ends.count))
    }
    self.init(grid: grid, ends: ends, speakers: speakers, areas: areas, starts: starts)
  }

  /// The number of the run that a cell lies in.
  func run(column: Int, row: Int) -> Int {
    let range = Int(starts[row])..<Int(starts[row + 1])
    var low = range.lowerBound
    var high = range.upperBound - 1
    while low < high {
      let middle = (low + high) / 2
      if Int(ends[middle]) > column { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The place that speaks for a cell, or one of the marks.
  func speaker(column: Int, row: Int) -> UInt16 { speakers[run(column: column, row: row)] }
}
