import Briefing
import Campaign
import Cartography

/// What each cell of the map shows at a moment and in what it is compared with, row by row.
struct ShownStates: Sendable {
  private(set) var today: [MapGrid.State]
  private(set) var compared: [MapGrid.State]
  /// The same for the quarters of cells, where the grid has them.
  private(set) var quartersToday: [MapGrid.State]
  private(set) var quartersCompared: [MapGrid.State]

  /// In those of what was known then, the places that differ are put first.
  init(_ grid: MapGrid, _ atlas: Atlas, _ shown: ShownDay) {
    (today, quartersToday) = (grid.states(shown.today), grid.quarterStates(shown.today))
    (compared, quartersCompared) = (grid.states(shown.compared), grid.quarterStates(shown.compared))
    if shown.comparison.asKnownThen { putDifferencesFirst(grid, atlas, shown) }
  }

  /// Gives a place that differs the cell that it lies in, even where a more important one that does not differ has it.
  private mutating func putDifferencesFirst(_ grid: MapGrid, _ atlas: Atlas, _ shown: ShownDay) {
    for difference in atlas.differences(in: shown).reversed() {
      guard let index = ShownStates.cell(for: difference.place, grid) else { continue }
      (today[index], compared[index]) = (MapGrid.State(difference.to), MapGrid.State(difference.from))
    }
  }

  /// The cell of a place, or the one beside it where a capital keeps that cell as its own; `nil` outside the view.
  static func cell(for place: Place.ID, _ grid: MapGrid) -> Int? {
    guard let cell = grid.cell(of: place) else { return nil }
    if grid.pinned(column: cell.column, row: cell.row) == place { return cell.row * grid.columns + cell.column }
    let beside = [(0, 0), (-1, 0), (0, 1), (0, -1), (1, 0)].map { (cell.column + $0.0, cell.row + $0.1) }
    let free = beside.first { column, row in
      grid.contains(column: column, row: row) && !grid.keepsItsCell(column: column, row: row)
        && grid.tile(column: column, row: row).ground == .land
    }
    return free.map { $0.1 * grid.columns + $0.0 }
  }

  /// What it is compared with, compared with it.
  var exchanged: ShownStates {
    var other = self
    (other.today, other.compared) = (compared, today)
    (other.quartersToday, other.quartersCompared) = (quartersCompared, quartersToday)
    return other
  }
}
