import Campaign

/// How many cells of each place no name covers, so that a name can leave its holder in sight: on an island a region's
/// name could take all of them.
struct SeenGround {
  private let columns: Int
  /// For each cell, row by row, the place that speaks for it.
  private let speakers: [Place.ID?]
  private var counts: [Place.ID: Int] = [:]

  init(_ grid: MapGrid, beside labels: [MapGrid.Label]) {
    columns = grid.columns
    speakers = grid.speakersOfAnyHold
    for case let speaker? in speakers { counts[speaker, default: 0] += 1 }
    for label in labels { cover(label.column..<label.column + label.text.unicodeScalars.count, row: label.row) }
  }

  /// Takes the cells of a name out of sight.
  mutating func cover(_ cells: Range<Int>, row: Int) {
    for case let speaker? in covered(by: cells, row) { counts[speaker, default: 0] -= 1 }
  }

  /// Whether each place that a name on these cells would cover has others in sight, or has none now.
  func canSpare(_ cells: Range<Int>, row: Int) -> Bool {
    var lost: [Place.ID: Int] = [:]
    for case let speaker? in covered(by: cells, row) { lost[speaker, default: 0] += 1 }
    return lost.allSatisfy { speaker, count in
      let seen = counts[speaker, default: 0]
      return seen <= 0 || seen > count
    }
  }

  /// Who speaks for the cells of a name and of the blanks at its ends.
  private func covered(by cells: Range<Int>, _ row: Int) -> ArraySlice<Place.ID?> {
    let all = (cells.lowerBound - 1..<cells.upperBound + 1).clamped(to: 0..<columns)
    return speakers[row * columns + all.lowerBound..<row * columns + all.upperBound]
  }
}
