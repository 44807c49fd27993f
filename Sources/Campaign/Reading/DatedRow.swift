/// A row of a table that is kept in the order of days.
struct DatedRow {
  let day: Day
  let line: Int

  /// For each row whether it is one of the most rows that are in order, so that the rest are those out of place.
  ///
  /// It is the longest run of days that never decrease, found by patience sorting; rows in order cost one look each.
  static func inOrder(_ rows: [DatedRow]) -> [Bool] {
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: rows.count)
    for index in rows.indices {
      let place = rows[index].place(among: ends, in: rows)
      if place > 0 { before[index] = ends[place - 1] }
      if place == ends.count { ends.append(index) } else { ends[place] = index }
    }
    var isInPlace = [Bool](repeating: false, count: rows.count)
    var index = ends.last ?? -1
    while index >= 0 {
      isInPlace[index] = true
      index = before[index]
    }
    return isInPlace
  }

  /// How long the run is that the row extends: the first that ends on a later day is replaced.
  private func place(among ends: [Int], in rows: [DatedRow]) -> Int {
    guard let last = ends.last, rows[last].day > day else { return ends.count }
    return ends.partitioningIndex { rows[$0].day > day }
  }
}
