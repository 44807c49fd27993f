import Screen

/// The shortest way of the cursor from one place to another.
struct Motion {
  private var controls: [UInt8] = []
  private var forward = 0

  /// `keepsColumn` says whether a line feed leaves the column as it is; `nil` where an absolute move is as short.
  init?(from now: Point, to place: Point, keepsColumn: Bool) {
    let columns = place.column - now.column
    switch place.row - now.row {
    case 0 where columns >= 0: forward = columns
    case 0 where -columns <= 1 + Motion.length(forward: place.column):
      controls = Array(repeating: 0x08, count: -columns)
    case 0: (controls, forward) = ([0x0D], place.column)
    case 1 where keepsColumn && columns >= 0 && Motion.length(forward: columns) <= Motion.length(forward: place.column):
      (controls, forward) = ([0x0A], columns)
    case 1: (controls, forward) = ([0x0D, 0x0A], place.column)
    default: return nil
    }
    guard controls.count + Motion.length(forward: forward) < Motion.length(absolute: place) else { return nil }
  }

  private static func digits(_ number: Int) -> Int { number < 10 ? 1 : 1 + digits(number / 10) }

  private static func length(forward columns: Int) -> Int {
    columns == 0 ? 0 : columns == 1 ? 3 : 3 + digits(columns)
  }

  private static func length(absolute place: Point) -> Int {
    guard place.column > 0 else { return place.row == 0 ? 3 : 3 + digits(place.row + 1) }
    return 4 + digits(place.row + 1) + digits(place.column + 1)
  }

  func append(to bytes: inout [UInt8]) {
    bytes += controls
    guard forward > 0 else { return }
    bytes += [0x1B, 0x5B]
    if forward > 1 { bytes.append(number: forward) }
    bytes.append(0x43)
  }
}

extension [UInt8] {
  /// The move to a place wherever the cursor is (CUP of ECMA-48).
  mutating func append(moveTo place: Point) {
    self += [0x1B, 0x5B]
    if place.row > 0 || place.column > 0 { append(number: place.row + 1) }
    if place.column > 0 {
      append(0x3B)
      append(number: place.column + 1)
    }
    append(0x48)
  }

  /// Appends the digits of a number from 0 on.
  mutating func append(number: Int) {
    if number >= 10 { append(number: number / 10) }
    append(0x30 + UInt8(number % 10))
  }
}
