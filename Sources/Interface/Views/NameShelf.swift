/// Names over a line like flags on poles: each starts at its column's pole, or ends there where that alone has room, and no
/// pole passes through a name.
struct NameShelf {
  /// A name's column, its length, and once it has room its first column and its row, counted from the line upwards.
  struct Flag: Hashable {
    let column: Int
    let start: Int
    let end: Int
    var level = 0

    /// The columns that nothing else may touch: the text and a blank on each side.
    var cover: Range<Int> { start - 1..<end + 1 }
  }

  private let columns: Int
  private(set) var flags: [Flag] = []

  init(columns: Int) {
    self.columns = columns
  }

  /// How many rows the names take.
  var height: Int { (flags.map(\.level).max() ?? -1) + 1 }

  /// Finds room for a name of some letters at a column, where need be by moving others up, in so many rows at the most;
  /// whether there was any.
  mutating func add(_ length: Int, at column: Int, rows: Int) -> Bool {
    guard length <= columns, !flags.contains(where: { $0.column == column }) else { return false }
    for start in [min(column, columns - length), max(0, column - length + 1)] {
      let flag = Flag(column: column, start: start, end: start + length)
      guard let placed = place((flags + [flag]).sorted { $0.column < $1.column }, rows) else { continue }
      flags = placed
      return true
    }
    return false
  }

  func flag(at column: Int) -> Flag? { flags.first { $0.column == column } }

  /// Puts each on the lowest row that it can have, from right to left, so that a name stands above the poles it covers.
  private func place(_ flags: [Flag], _ rows: Int) -> [Flag]? {
    var placed: [Flag] = []
    for var flag in flags.reversed() {
      let level = (0..<rows).first { level in
        flag.level = level
        return placed.allSatisfy { fits(flag, $0) }
      }
      guard level != nil else { return nil }
      placed.append(flag)
    }
    return placed.reversed()
  }

  private func fits(_ one: Flag, _ other: Flag) -> Bool {
    if one.level == other.level, one.cover.overlaps(other.start..<other.end) { return false }
    if one.cover.contains(other.column), one.level <= other.level { return false }
    if other.cover.contains(one.column), other.level <= one.level { return false }
    return true
  }
}
