extension JSONScanner {
  /// The text whose first quote is next.
  mutating func readText() throws(Stop) -> String {
    position += 1
    let start = position
    while position < bytes.count {
      guard position - start <= CSVTable.longestText else { throw tooLong(from: start) }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: bytes[start..<position - 1], as: UTF8.self)
      case UInt8(ascii: "\\"): return try readEscapedText(after: Array(bytes[start..<position]))
      case 0..<32: throw stop(.controlCharacter)
      default: position += 1
      }
    }
    throw stop(.endsEarly(wanted: "the quote that ends the text"))
  }

  private mutating func readEscapedText(after plain: [UInt8]) throws(Stop) -> String {
    var plain = plain
    while position < bytes.count {
      guard plain.count <= CSVTable.longestText else { throw tooLong(from: position - plain.count) }
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: plain, as: UTF8.self)
      case UInt8(ascii: "\\"): plain.append(contentsOf: String(try readEscape()).utf8)
      case 0..<32: throw stop(.controlCharacter)
      default:
        plain.append(byte)
        position += 1
      }
    }
    throw stop(.endsEarly(wanted: "the quote that ends the text"))
  }

  private mutating func tooLong(from start: Int) -> Stop {
    position = start
    return stop(.tooLong)
  }

  private mutating func readEscape() throws(Stop) -> Character {
    guard position + 1 < bytes.count else { throw stop(.badEscape) }
    let simple: Unicode.Scalar? =
      switch bytes[position + 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): Unicode.Scalar(bytes[position + 1])
      case UInt8(ascii: "b"): "\u{8}"
      case UInt8(ascii: "f"): "\u{C}"
      case UInt8(ascii: "n"): "\n"
      case UInt8(ascii: "r"): "\r"
      case UInt8(ascii: "t"): "\t"
      default: nil
      }
    guard let simple else { return try readCodePoint() }
    position += 2
    return Character(simple)
  }

  private mutating func readCodePoint() throws(Stop) -> Character {
    guard let first = codeUnit(at: position) else { throw stop(.badEscape) }
    if let scalar = Unicode.Scalar(first) {
      position += 6
      return Character(scalar)
    }
    guard first < 0xDC00, let second = codeUnit(at: position + 6), (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw stop(.badEscape) }
    position += 12
    return Character(scalar)
  }

  /// The four hexadecimal digits of a `\u` escape.
  private func codeUnit(at index: Int) -> UInt32? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    return bytes[index + 2..<index + 6].reduce(0 as UInt32?) { sum, byte in
      guard let sum, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      return sum << 4 | UInt32(digit)
    }
  }
}
