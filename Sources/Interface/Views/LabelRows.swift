import Briefing

/// Names over a line like flags on poles: each starts at its column's pole, or ends there where that alone has room, and no
/// pole but its own passes through a name.
struct LabelRows {
  /// A name's column, its length, and once it has room its first column and its row, counted from the line upwards.
  struct Flag: Hashable {
    let column: Int
    let start: Int
    let end: Int
    /// The columns between its pole's side and its text: one where the text stands beside the pole, and not over it.
    var gap = 0
    var level = 0

    /// Where the text starts.
    var textStart: Int { start == column ? start + gap : start }

    /// The columns that nothing else may touch: the text and a blank on each side.
    var cover: Range<Int> { start - 1..<end + 1 }
  }

  private let columns: Int
  /// Whether a name stands beside its pole in one row, and not over it.
  private let standBesidePoles: Bool
  private(set) var flags: [Flag] = []

  init(columns: Int, standBesidePoles: Bool = false) {
    self.columns = columns
    self.standBesidePoles = standBesidePoles
  }

  /// How many rows the names take.
  var height: Int { (flags.map(\.level).max() ?? -1) + 1 }

  /// Finds room for a name of some letters at a column, in so many rows at the most, where need be by moving others up,
  /// and for a city by turning one other to its pole's other side; whether there was any.
  mutating func add(_ length: Int, at column: Int, rows: Int, isCity: Bool = false) -> Bool {
    guard length <= columns, !flags.contains(where: { $0.column == column }) else { return false }
    let ways = ways(length, column, isCity: isCity)
    for way in ways where hang(flags + [way], rows) { return true }
    guard isCity else { return false }
    for way in ways {
      for index in flags.indices where hang(flags.turned(at: index) + [way], rows) { return true }
    }
    return false
  }

  /// A name right of its pole or left of it.
  private func ways(_ length: Int, _ column: Int, isCity: Bool) -> [Flag] {
    standBesidePoles ? waysBeside(length, column) : waysOver(length, column, isCity: isCity)
  }

  /// At the ends of the line a name needs no pole to tell its column.
  private func waysBeside(_ length: Int, _ column: Int) -> [Flag] {
    let (first, last) = (column == 0 ? 0 : 1, column == columns - 1 ? 0 : 1)
    return [
      Flag(column: column, start: column, end: column + first + length, gap: first),
      Flag(column: column, start: column + 1 - last - length, end: column + 1, gap: last),
    ]
  }

  /// A city's name also one column nearer to its middle, and at the edges as far as there is room.
  private func waysOver(_ length: Int, _ column: Int, isCity: Bool) -> [Flag] {
    let starts = [column, column - length + 1] + (isCity ? [column - 1, column - length + 2] : [])
    return starts.map { start in
      let start = min(max(0, start), columns - length)
      return Flag(column: column, start: start, end: start + length)
    }
  }

  private mutating func hang(_ flags: [Flag], _ rows: Int) -> Bool {
    guard flags.allSatisfy({ $0.start >= 0 && $0.end <= columns }),
      let placed = place(flags.sorted { $0.column < $1.column }, rows)
    else { return false }
    self.flags = placed
    return true
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

extension [LabelRows.Flag] {
  /// The flags with one of them turned to the other side of its pole.
  fileprivate func turned(at index: Int) -> Self {
    let flag = self[index]
    let length = flag.end - flag.start
    let start = flag.start == flag.column ? flag.column - length + 1 : flag.column
    var turned = self
    turned[index] = LabelRows.Flag(column: flag.column, start: start, end: start + length, gap: flag.gap)
    return turned
  }
}
