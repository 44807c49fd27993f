import Briefing
import Campaign
import Cartography

extension Model {
  /// For each cell what the two records make of the place that speaks for it; `nil` where none does.
  func verdictsOfCells(_ layout: ScreenLayout) -> [PlaceComparison.Verdict?] {
    let holds = shown.today
    let comparisons = atlas.placeComparisons(holds, on: day)
    guard !comparisons.isEmpty else { return Array(repeating: nil, count: layout.grid.columns * layout.grid.rows) }
    return layout.grid.speakers(holds, layout.states(atlas).today).map { $0.map { comparisons[Int($0.index)].verdict } }
  }
}
