import Campaign

/// The territory at one size of a map: what covers each of its cells, and each quarter where quarters are drawn.
///
/// This is all that a new size needs of the territory, whatever the day.
package struct Covers: Sendable {
  let cells: Cover
  /// The same for cells of half the width and height; `nil` where no quarters are drawn.
  let quarters: Cover?

  package init(
    _ territory: Territory, _ projection: Projection, columns: Int, rows: Int, hasQuarters: Bool
  ) {
    let table = territory.table(for: projection, columns: columns, rows: rows)
    let count = territory.campaign.places.count
    cells = Cover(table, projection, columns: columns, rows: rows, placeCount: count)
    quarters =
      hasQuarters ? Cover(table, projection.halved, columns: 2 * columns, rows: 2 * rows, placeCount: count) : nil
  }
}
