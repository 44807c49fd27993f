/// The encodings of Unicode that a file of text can have; everything else in the program knows UTF-8 alone.
public enum TextEncoding {
  /// The bytes in UTF-8: those of UTF-16 and UTF-32 are converted, all others stay as they are.
  ///
  /// The mark at the start tells, or else the zeros between ASCII letters, with which every header and JSON starts.
  public static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return utf32(bytes.dropFirst(4), isBigEndian: false) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return utf32(bytes.dropFirst(4), isBigEndian: true) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isBigEndian: true) }
    switch bytes.prefix(4).map({ $0 == 0 }) {
    case [false, true, false, true]: return utf16(bytes[...], isBigEndian: false)
    case [true, false, true, false]: return utf16(bytes[...], isBigEndian: true)
    default: return bytes
    }
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8] {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index -> UInt16 in
      let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private static func utf32(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> [UInt8] {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 3, by: 4).map { index -> UInt32 in
      let four = isBigEndian ? Array(bytes[index..<index + 4]) : bytes[index..<index + 4].reversed()
      return four.reduce(0) { $0 << 8 | UInt32($1) }
    }
    return Array(String(decoding: units, as: UTF32.self).utf8)
  }
}

extension Collection<UInt8> {
  /// The byte that ends the lines of a file: a line feed, or a return where there is no line feed at all.
  var lineEnd: UInt8 { contains(10) ? 10 : 13 }
}
