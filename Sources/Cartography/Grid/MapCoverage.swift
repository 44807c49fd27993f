import Campaign

/// What covers a map at one size: each of its cells, and each quarter where quarters are drawn.
///
/// This is all that a new size needs of the territory, whatever the day.
package struct MapCoverage: Sendable {
  private(set) var cells: Coverage
  /// The same for cells of half the width and height; `nil` where no quarters are drawn.
  let quarters: Coverage?

  package init(
    _ territory: Territory, _ projection: Projection, columns: Int, rows: Int, _ detail: MapGrid.Detail
  ) {
    let isReady = detail.isOfTheDay || territory.isFineEnough(for: projection) || columns == 0 || rows == 0
    func coverage(_ projection: Projection, columns: Int, rows: Int) -> Coverage {
      let own = isReady ? nil : territory.table(for: projection, columns: columns, rows: rows)
      return Coverage(own ?? territory.table, projection, columns: columns, rows: rows)
    }
    cells = coverage(projection, columns: columns, rows: rows)
    quarters = detail.hasQuarters ? coverage(projection.halved, columns: 2 * columns, rows: 2 * rows) : nil
  }

  /// Makes one shape of the country's land and the cells that its places have.
  mutating func joinLand(columns: Int, places: [Int]) { cells.joinLand(columns: columns, places: places) }
}
