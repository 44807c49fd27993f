import struct FoundationEssentials.Data

extension BuiltInDescription {
  /// The description as ncurses takes it from the variable `TERMINFO`.
  var variable: String { "b64:" + Data(compiled).base64EncodedString() }

  /// The description in the compiled form of term(5).
  var compiled: [UInt8] {
    let names = Array("\(name)|built in".utf8) + [0]
    let flagCount = (flags.map(\.index).max() ?? -1) + 1
    let numberCount = (numbers.keys.map(\.index).max() ?? -1) + 1
    let textCount = (texts.keys.map(\.index).max() ?? -1) + 1
    var offsets = [Int](repeating: -1, count: textCount)
    var table: [UInt8] = []
    for (text, value) in texts.sorted(by: { $0.key.index < $1.key.index }) {
      offsets[text.index] = table.count
      table += Array(value.utf8) + [0]
    }
    var bytes: [UInt8] = []
    for size in [0o432, names.count, flagCount, numberCount, textCount, table.count] { bytes.append(short: size) }
    bytes += names
    bytes += (0..<flagCount).map { flags.contains(Flag(index: $0)) ? 1 : 0 }
    // Numbers begin at an even place.
    if bytes.count % 2 == 1 { bytes.append(0) }
    for index in 0..<numberCount { bytes.append(short: numbers[Number(index: index)] ?? -1) }
    for offset in offsets { bytes.append(short: offset) }
    return bytes + table
  }
}

extension [UInt8] {
  /// Appends two bytes, the lower one first.
  fileprivate mutating func append(short number: Int) {
    let bits = UInt16(bitPattern: Int16(number))
    self += [UInt8(bits & 0xFF), UInt8(bits >> 8)]
  }
}
