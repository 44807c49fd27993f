import MadeUp

/// One way to spoil a file.
enum Mutation: CaseIterable {
  case flipBits, cut, removePart, swapLines, repeatLine, hugeField, nesting, number, date, columns, zeroByte, lineEnds
  case byteOrderMark, sixteenBits, overlong, strayQuote, missing, empty, token, escape

  private static let numbers = [
    "1e999", "-1e999", "NaN", "Infinity", "-0", "1e308", "99999999999999999999", "0x10", "1e", "-", ".5", "1.", "00",
    "1e-400", "4294967296", "-9223372036854775808", "20000", "250.5",
  ]
  private static let dates = [
    "2024-02-30", "9999-12-31", "0001-01-01", "0000-00-00", "2024-12-5", "2024-13-01", "2024-02-29", "-024-01-01",
  ]
  private static let escapes = [
    "\\u0000", "\\ud800", "\\udc00\\ud800", "\\u12", "\\x", "\u{1B}]52;c;x\u{7}", "\u{202E}", "\\", "\r", "\u{FEFF}",
    "=1+1", "\"\"", ",,,,", "}{", "][", "null", "true", "{}", "[]",
  ]

  /// The bytes after the mutation; `nil` where the file is gone.
  func apply(to bytes: [UInt8], _ numbers: inout Numbers) -> [UInt8]? {
    switch self {
    case .missing: return nil
    case .empty: return []
    case .byteOrderMark: return [0xEF, 0xBB, 0xBF] + bytes
    case .sixteenBits: return [0xFF, 0xFE] + bytes.flatMap { [$0, 0] }
    case .lineEnds: return bytes.flatMap { $0 == 10 ? [13, 10] : [$0] }
    case .flipBits, .cut, .removePart, .zeroByte, .overlong, .strayQuote, .escape, .hugeField, .nesting:
      return spoil(bytes, &numbers)
    case .swapLines, .repeatLine, .columns: return shuffle(bytes, &numbers)
    case .number: return Mutation.replace(bytes, &numbers, with: Mutation.numbers) { $0 &- 48 < 10 || $0 == 46 }
    case .date: return Mutation.replace(bytes, &numbers, with: Mutation.dates) { $0 &- 48 < 10 || $0 == 45 }
    case .token: return Mutation.exchange(bytes, &numbers)
    }
  }

  private func spoil(_ bytes: [UInt8], _ numbers: inout Numbers) -> [UInt8] {
    var bytes = bytes
    let place = numbers.below(bytes.count)
    switch self {
    case .flipBits:
      for _ in 0...numbers.below(16) where !bytes.isEmpty { bytes[numbers.below(bytes.count)] ^= 1 << numbers.below(8) }
    case .cut: bytes.removeLast(bytes.count - place)
    case .removePart: bytes.removeSubrange(place..<min(bytes.count, place + 1 + numbers.below(200)))
    case .zeroByte: bytes.insert(0, at: place)
    case .overlong:
      bytes.insert(
        contentsOf: [[0xC0, 0x80], [0xE0, 0x80, 0xAF], [0xF5], [0xED, 0xA0, 0x80]][numbers.below(4)], at: place)
    case .strayQuote: bytes.insert(UInt8(ascii: "\""), at: place)
    case .escape: bytes.insert(contentsOf: Mutation.escapes[numbers.below(Mutation.escapes.count)].utf8, at: place)
    case .hugeField: bytes.insert(contentsOf: repeatElement(UInt8(ascii: "x"), count: 1 << 20), at: place)
    case .nesting:
      let bracket = ["[", "{\"a\":", "[[[[]"][numbers.below(3)]
      bytes.insert(contentsOf: Array(repeating: Array(bracket.utf8), count: 100_000).joined(), at: place)
    default: break
    }
    return bytes
  }

  private func shuffle(_ bytes: [UInt8], _ numbers: inout Numbers) -> [UInt8] {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    let (line, other) = (numbers.below(lines.count), numbers.below(lines.count))
    switch self {
    case .swapLines: lines.swapAt(line, other)
    case .repeatLine:
      let most = min(50_000, (8 << 20) / (lines[line].count + 1))
      lines.insert(contentsOf: repeatElement(lines[line], count: 1 + numbers.below(most)), at: line)
    case .columns: lines[line] = ArraySlice(repeatElement(UInt8(ascii: ","), count: 100_000))
    default: break
    }
    return Array(lines.joined(separator: [10]))
  }

  /// Puts one of some texts in the place of a run of bytes of a sort.
  private static func replace(
    _ bytes: [UInt8], _ numbers: inout Numbers, with texts: [String], where belongs: (UInt8) -> Bool
  ) -> [UInt8] {
    let start = numbers.below(bytes.count)
    guard let first = bytes[start...].firstIndex(where: belongs) else { return bytes }
    let end = bytes[first...].firstIndex { !belongs($0) } ?? bytes.endIndex
    return Array(bytes[..<first] + texts[numbers.below(texts.count)].utf8 + bytes[end...])
  }

  /// Puts one word of the file in the place of another, so that what it says is wrong rather than what it is.
  private static func exchange(_ bytes: [UInt8], _ numbers: inout Numbers) -> [UInt8] {
    func word(from start: Int) -> Range<Int> {
      let isEdge = { (byte: UInt8) in byte == 44 || byte == 10 || byte == 34 || byte == 58 }
      let first = bytes[start...].firstIndex { !isEdge($0) } ?? bytes.endIndex
      return first..<(bytes[first...].firstIndex(where: isEdge) ?? bytes.endIndex)
    }
    guard !bytes.isEmpty else { return bytes }
    let (target, source) = (word(from: numbers.below(bytes.count)), word(from: numbers.below(bytes.count)))
    return Array(bytes[..<target.lowerBound] + bytes[source] + bytes[target.upperBound...])
  }
}
