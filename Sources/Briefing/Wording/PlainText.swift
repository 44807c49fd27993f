import Campaign

extension String {
  /// The text in 7-bit ASCII: letters without their marks, plain quotes and dashes, and a note where another script stood.
  ///
  /// The screen is plain ASCII, so that it reads the same in every locale, and right-to-left text would move the cells
  /// around it. Controls, bidi overrides, joiners and the like become a question mark. The names in their own
  /// script are in the data and in what `frontline place` prints.
  public var plain: String {
    // Over the bytes as they lie in memory: a panel asks this of all its texts for every frame.
    if utf8.withContiguousStorageIfAvailable({ $0.allSatisfy { (0x20..<0x7F).contains($0) } }) == true { return self }
    var plain: [UInt8] = []
    plain.reserveCapacity(utf8.count)
    var isOther = false
    for scalar in unicodeScalars {
      if !isOther, scalar.value < 0x7F, scalar.value >= 0x20 {
        plain.append(UInt8(truncatingIfNeeded: scalar.value))
        continue
      }
      if let folded = scalar.folded {
        // Blanks and marks between words of another script belong to it.
        if isOther, folded == " " { continue }
        if isOther, folded.utf8.first.map(isLetterOrDigit) == true { plain += " ".utf8 }
        isOther = false
        plain += folded.utf8
      } else if !isOther {
        isOther = true
        plain += (scalar.isArabic ? "[Arabic]" : "[..]").utf8
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}

extension Unicode.Scalar {
  fileprivate var isArabic: Bool { (0x600...0x6FF).contains(value) }

  /// The scalar in ASCII, `nil` where it has no such form.
  fileprivate var folded: String? {
    if value < 0x7F { return value >= 0x20 ? String(Character(self)) : "?" }
    if let plainForm { return plainForm }
    if let baseLetter { return String(Character(baseLetter)) }
    if !isVisible { return "?" }
    return properties.generalCategory == .nonspacingMark ? "" : nil
  }

  /// What signs that no letter is in are written as.
  private var plainForm: String? {
    switch self {
    case "\u{2018}", "\u{2019}", "\u{2BF}", "\u{2BE}": "'"
    case "\u{201C}", "\u{201D}", "\u{AB}", "\u{BB}": "\""
    case "\u{2013}", "\u{2014}", "\u{2022}", "\u{B7}": "-"
    case "\u{A0}", "\u{202F}", "\u{2009}": " "
    case "\u{2026}": "..."
    case "\u{2192}": "->"
    case "\u{B0}": " deg"
    case "\u{D7}": "x"
    case "\u{131}": "i"
    case "\u{F8}": "o"
    case "\u{DF}": "ss"
    case "\u{E6}": "ae"
    case "\u{C6}": "AE"
    default: nil
    }
  }

  /// The letters without their marks of U+00C0 to U+017F; `?` where Unicode's name has none.
  private static let latin: StaticString = """
    AAAAAA?CEEEEIIII?NOOOOO?OUUUUY??aaaaaa?ceeeeiiii?nooooo?ouuuuy?yAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGg\
    GgGgHhHhIiIiIiIiI???JjKk?LlLlLlLlLlNnNnNn???OoOoOo??RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz?
    """

  /// The letter without its mark, looked up where most marked letters are, because names cost time.
  private var baseLetter: Unicode.Scalar? {
    guard (0xC0..<0x180).contains(value) else {
      let hasMarkedLetters = (0x180..<0x250).contains(value) || (0x1E00..<0x1F00).contains(value)
      return hasMarkedLetters ? letterInName : nil
    }
    let letter = Unicode.Scalar.latin.utf8Start[Int(value) - 0xC0]
    return letter == UInt8(ascii: "?") ? letterInName : Unicode.Scalar(letter)
  }

  /// The letter in `LATIN SMALL LETTER U WITH DIAERESIS`, the name that Unicode gives it.
  private var letterInName: Unicode.Scalar? {
    let words = properties.name?.split(separator: " ") ?? []
    guard words.count >= 5, words[0] == "LATIN", words[2] == "LETTER", words[3].unicodeScalars.count == 1,
      words[4] == "WITH", let letter = words[3].unicodeScalars.first
    else { return nil }
    return words[1] == "SMALL" ? letter.properties.lowercaseMapping.unicodeScalars.first : letter
  }
}
