import Campaign

/// What covers a map at one size: each of its cells, and each quarter where quarters are drawn.
///
/// This is all that a new size needs of the territory, whatever the day.
package struct MapCoverage: Sendable {
  let cells: Coverage
  /// The same for cells of half the width and height; `nil` where no quarters are drawn.
  let quarters: Coverage?

  package init(
    _ territory: Territory, _ projection: Projection, columns: Int, rows: Int, hasQuarters: Bool
  ) {
    let table = territory.table(for: projection, columns: columns, rows: rows)
    cells = Coverage(table, projection, columns: columns, rows: rows)
    quarters = hasQuarters ? Coverage(table, projection.halved, columns: 2 * columns, rows: 2 * rows) : nil
  }
}
