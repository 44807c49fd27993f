public import Campaign

/// Which place speaks for each cell of a grid over the campaign's frame, as whoever writes it out reads it.
public struct NearestPlaceRaster: Sendable {
  private let grid: FineGrid
  /// For each cell, row by row from the north west, the `Place.ID.index` of the place that speaks for it, or `sparse`
  /// or `outside`.
  public let speakers: [UInt16]

  /// Inside the country and out of every place's reach.
  public static let sparse = Territory.sparse
  public static let outside = Territory.outside

  public var columns: Int { grid.columns }
  public var rows: Int { grid.rows }
  public var frame: GeographicBox { grid.frame }
  /// The size of a cell in degrees.
  public var step: (longitude: Double, latitude: Double) { grid.step }

  /// What speaks for the cell that a point lies in.
  public func speaker(at point: Coordinate) -> UInt16 {
    grid.index(of: point).map { speakers[$0] } ?? NearestPlaceRaster.outside
  }

  init(_ table: FineTable) {
    grid = table.grid
    var speakers: [UInt16] = []
    speakers.reserveCapacity(table.grid.count)
    for row in 0..<table.grid.rows {
      var column = 0
      for run in Int(table.starts[row])..<Int(table.starts[row + 1]) {
        speakers += repeatElement(table.speakers[run], count: Int(table.ends[run]) - column)
        column = Int(table.ends[run])
      }
    }
    self.speakers = speakers
  }
}

extension Territory {
  /// The answers for the campaign's whole frame, a cell about a kilometre.
  public var nearestPlaces: NearestPlaceRaster { NearestPlaceRaster(table) }

  /// The same on larger cells, about some times as wide and tall, by the same rule.
  public func nearestPlaces(coarserBy factor: Int) -> NearestPlaceRaster {
    let (columns, rows) = (max(1, table.grid.columns / factor), max(1, table.grid.rows / factor))
    return NearestPlaceRaster(table(over: table.grid.frame, columns: columns, rows: rows))
  }
}
