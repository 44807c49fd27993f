/// What single letters become before two spellings are compared.
enum Letters {
  /// Letters with marks, by the plain letters that stand for them in English writing.
  ///
  /// Covers Latin-1, Turkish, Kurdish and the scientific transliterations of Arabic; the standard library has no
  /// decomposition to derive them from.
  static let plainLetters: [(marked: String, plain: String)] = [
    ("àáâãäåāăąạảấầȧ", "a"), ("èéêëēĕėęěẹẽ", "e"), ("ìíîïĩīĭįıịǐ", "i"), ("òóôõöøōŏőọǒ", "o"),
    ("ùúûüũūŭůűųụǔ", "u"), ("ýÿŷỳẏ", "y"), ("çčć", "ch"), ("ďđḍ", "d"), ("ğġǵ", "gh"), ("ĝǧĵ", "j"), ("ĥħḥḧ", "h"),
    ("ķḳ", "k"), ("ĺļľłḷ", "l"), ("ṃṁ", "m"), ("ñńņňṇ", "n"), ("ŕŗřṛ", "r"), ("şšŝș", "sh"), ("śṣ", "s"), ("ťţțṭ", "t"),
    ("ẅŵ", "w"), ("ẍ", "gh"), ("źżžẓ", "z"), ("ḫẖ", "kh"), ("ṯ", "th"), ("ḏ", "dh"), ("æ", "ae"), ("œ", "oe"),
    ("ß", "ss"),
  ]

  /// Arabic letters that are written one for the other, and Persian and Kurdish forms of Arabic letters.
  static let arabicLetters: [(marked: String, plain: String)] = [
    ("أإآٱ", "ا"), ("ىیئ", "ي"), ("ة", "ه"), ("ؤ", "و"), ("ک", "ك"), ("ءـ", ""), ("٠", "0"), ("١", "1"), ("٢", "2"),
    ("٣", "3"), ("٤", "4"), ("٥", "5"), ("٦", "6"), ("٧", "7"), ("٨", "8"), ("٩", "9"),
  ]

  /// Marks that stand for a glottal stop or an ayn, and are left out by most writers.
  static let droppedMarks = "'’‘`´ʾʿʼʻˈ′"
  private static let dropped = Set(droppedMarks.unicodeScalars)

  private static let table: [Unicode.Scalar: [Unicode.Scalar]] = {
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for (marked, plain) in plainLetters + arabicLetters {
      for letter in marked.unicodeScalars { table[letter] = Array(plain.unicodeScalars) }
    }
    return table
  }()

  /// A text's words in lower case, without marks, apostrophes and punctuation.
  static func words(of text: String) -> [[Unicode.Scalar]] {
    var words: [[Unicode.Scalar]] = [[]]
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        append(ascii: scalar, to: &words)
      } else if !dropped.contains(scalar) {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars { append(marked: lower, to: &words) }
      }
    }
    return words.filter { !$0.isEmpty }
  }

  private static func append(ascii scalar: Unicode.Scalar, to words: inout [[Unicode.Scalar]]) {
    switch scalar {
    case "a"..."z", "0"..."9": words[words.count - 1].append(scalar)
    case "A"..."Z": words[words.count - 1].append(Unicode.Scalar(UInt8(scalar.value) | 32))
    case "'", "`": break
    default: words.append([])
    }
  }

  private static func append(marked scalar: Unicode.Scalar, to words: inout [[Unicode.Scalar]]) {
    if let plain = table[scalar] {
      words[words.count - 1] += plain
    } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      if scalar.properties.generalCategory != .nonspacingMark { words[words.count - 1].append(scalar) }
    } else if scalar.properties.generalCategory != .nonspacingMark {
      words.append([])
    }
  }
}
