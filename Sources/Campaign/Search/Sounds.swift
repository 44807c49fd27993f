/// What a transliterated word sounds like, so that `Dayr` and `Deir`, `Sweida` and `Suwayda` are one.
///
/// The rules are few and meant to join spellings that people use, not to tell Arabic letters apart.
enum Sounds {
  typealias Word = [Unicode.Scalar]

  /// The article in its assimilated forms; it is left out, since writers disagree on it.
  private static let articles: Set<Word> = Set(
    ["al", "el", "ul", "ar", "er", "as", "es", "ash", "esh", "ad", "ed", "at", "et", "az", "ez", "an", "en", "the"]
      .map { Array($0.unicodeScalars) })

  /// Words that have several vowels in use, after the other rules.
  private static let sameWords: [Word: Word] = {
    let groups = [
      ["til", "tal"], ["kafr", "kafar", "kifr", "kifar", "kifir", "kfar", "kufr", "kafir"],
      ["jabal", "jibil", "jabil", "jibal"], ["khirba", "khirbat", "khirbit"], ["mara", "marat", "marit"],
      ["kala", "kalat", "kalit"], ["shikh", "shiikh"], ["jisr", "jasr"],
    ]
    var table: [Word: Word] = [:]
    for group in groups {
      for word in group { table[Array(word.unicodeScalars)] = Array(group[0].unicodeScalars) }
    }
    return table
  }()

  /// Letters that sound like others, by the first of them; the longest come first.
  private static let pairs: [Unicode.Scalar: [(letters: Word, sound: Word)]] = {
    let all = [
      ("uwei", "wi"), ("uway", "wi"), ("ay", "i"), ("ai", "i"), ("ei", "i"), ("ey", "i"), ("ee", "i"), ("ie", "i"),
      ("iy", "i"), ("aw", "u"), ("au", "u"), ("ou", "u"), ("ow", "u"), ("oo", "u"), ("uw", "w"), ("gh", "g"),
      ("dh", "d"), ("th", "t"), ("ch", "sh"), ("dj", "j"), ("nb", "mb"), ("e", "i"), ("o", "u"), ("q", "k"),
    ]
    let pairs = all.map { (letters: Array($0.0.unicodeScalars), sound: Array($0.1.unicodeScalars)) }
    return Dictionary(grouping: pairs) { $0.letters[0] }
  }()

  /// The words without articles; a text that is nothing else keeps its words.
  static func withoutArticles(_ words: [Word]) -> [Word] {
    let kept = words.filter { !articles.contains($0) }.map(withoutArabicArticle)
    return kept.isEmpty ? words : kept
  }

  private static func withoutArabicArticle(_ word: Word) -> Word {
    word.count > 3 && word[0] == "ا" && word[1] == "ل" ? Array(word.dropFirst(2)) : word
  }

  /// The sound of a word that is complete.
  static func whole(_ word: Word) -> Word {
    var word = word
    if word.count > 2, word.last == "h", let vowel = word.dropLast().last, "aeiou".unicodeScalars.contains(vowel) {
      word.removeLast()
    }
    if word.count > 2, word.last == "e" { word[word.count - 1] = "a" }
    let sound = partial(word)
    return sameWords[sound] ?? sound
  }

  /// A sound without its vowels, with `n` before `b` as it is spoken.
  static func consonants(of sound: Word) -> Word {
    var consonants: Word = []
    for letter in sound where !"aiu".unicodeScalars.contains(letter) {
      if letter == "b", consonants.last == "n" { consonants[consonants.count - 1] = "m" }
      if consonants.last != letter { consonants.append(letter) }
    }
    return consonants
  }

  /// The sound of a word that may not be typed to its end.
  static func partial(_ word: Word) -> Word {
    var sound: Word = []
    var rest = word[...]
    while let letter = rest.first {
      let pair = pairs[letter]?.first(where: { rest.starts(with: $0.letters) }) ?? ([letter], [letter])
      for next in pair.sound where sound.last != next { sound.append(next) }
      rest.removeFirst(pair.letters.count)
    }
    return sound
  }
}
