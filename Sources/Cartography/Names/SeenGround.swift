import Campaign

/// How many cells of each place no name covers, so that a name can leave its holder in sight: on an island a region's
/// name could take all of them.
struct SeenGround {
  private let columns: Int
  /// For each cell, row by row, the place that speaks for it.
  private let speakers: [Place.ID?]
  /// By `Place.ID.index`.
  private var counts: [Int]

  init(_ grid: MapGrid, places: Int, beside labels: [MapGrid.Label]) {
    columns = grid.columns
    speakers = grid.speakersOfAnyHold
    counts = Array(repeating: 0, count: places)
    for case let speaker? in speakers { counts[Int(speaker.index)] += 1 }
    for label in labels { cover(label.column..<label.column + label.text.unicodeScalars.count, row: label.row) }
  }

  /// Takes the cells of a name out of sight.
  mutating func cover(_ cells: Range<Int>, row: Int) {
    for case let speaker? in covered(by: cells, row) { counts[Int(speaker.index)] -= 1 }
  }

  /// Whether each place that a name on these cells would cover has others in sight, or has none now.
  func canSpare(_ cells: Range<Int>, row: Int) -> Bool {
    var lost: [Place.ID: Int] = [:]
    for case let speaker? in covered(by: cells, row) { lost[speaker, default: 0] += 1 }
    return lost.allSatisfy { speaker, count in
      let seen = counts[Int(speaker.index)]
      return seen <= 0 || seen > count
    }
  }

  /// Who speaks for the cells of a name and of the blanks at its ends.
  private func covered(by cells: Range<Int>, _ row: Int) -> ArraySlice<Place.ID?> {
    let all = (cells.lowerBound - 1..<cells.upperBound + 1).clamped(to: 0..<columns)
    return speakers[row * columns + all.lowerBound..<row * columns + all.upperBound]
  }
}
