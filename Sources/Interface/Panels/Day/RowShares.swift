/// How items that want some rows each share the rows that there are for all of them.
struct RowShares: Equatable {
  /// The rows of each item that has any, the first items first.
  let rows: [Int]
  /// Whether the last row is left to sum up the items that have none.
  let hasRest: Bool

  /// Whether each item has all the rows that it needs.
  let isWhole: Bool

  /// Gives each item a row first, then one more to each in turn until all have what they need or the rows are used up;
  /// where there are more items than rows, the last row is for the rest of them.
  init(needed: [Int], room: Int) {
    let room = max(1, room)
    isWhole = needed.reduce(0, +) <= room
    hasRest = needed.count > room
    guard !isWhole, !hasRest else {
      rows = isWhole ? needed : Array(repeating: 1, count: room - 1)
      return
    }
    var rows = Array(repeating: 1, count: needed.count)
    var left = room - needed.count
    while left > 0, rows != needed {
      for index in rows.indices where left > 0 && rows[index] < needed[index] {
        rows[index] += 1
        left -= 1
      }
    }
    self.rows = rows
  }
}
