public import Campaign

extension Territory {
  /// The table of which place speaks for which fine cell, as whoever writes it out reads it.
  public var table: Table {
    Table(
      columns: grid.columns, rows: grid.rows, frame: grid.frame, step: grid.step, speakers: speakers)
  }

  /// Cells row by row from the north west, each about a kilometre wide and tall.
  public struct Table: Sendable {
    public let columns: Int
    public let rows: Int
    public let frame: GeographicBox
    /// The size of a cell in degrees.
    public let step: (longitude: Double, latitude: Double)
    /// For each cell `Place.ID.index` of the place that speaks for it, or `sparse` or `outside`.
    public let speakers: [UInt16]

    /// Inside the country and out of every place's reach.
    public static let sparse = Territory.sparse
    public static let outside = Territory.outside
  }
}
