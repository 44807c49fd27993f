/// What a transliterated word sounds like, so that `Dayr` and `Deir`, `Sweida` and `Suwayda` are one.
///
/// The rules are few and meant to join spellings that people use, not to tell Arabic letters apart.
enum Sounds {
  typealias Word = [Unicode.Scalar]

  /// The article in its assimilated forms; it is left out, since writers disagree on it.
  static let articleWords = [
    "al", "el", "ul", "ar", "er", "as", "es", "ash", "esh", "ad", "ed", "at", "et", "az", "ez", "an", "en", "the",
  ]
  private static let articles = Set(articleWords.map { Array($0.unicodeScalars) })

  /// The article that Arabic letters write together with the word.
  static let arabicArticle = "ال"
  /// How many letters a word has at least of which the article is left out.
  static let fewestWithArticle = 4
  private static let arabicArticleLetters = Array(arabicArticle.unicodeScalars)

  /// What the end of a word of three letters or more becomes, one after the other: `hamah`, `hameh`, `hame`, `hama`.
  static let endings = [("ah", "a"), ("eh", "e"), ("ih", "i"), ("oh", "o"), ("uh", "u"), ("e", "a")]
  /// How many letters a word has at least whose ending is another.
  static let fewestWithEnding = 3
  private static let endingLetters = endings.map { (Array($0.unicodeScalars), Array($1.unicodeScalars)) }

  /// The letters that a sound's consonants leave out.
  static let vowels = "aiu"
  private static let vowelLetters = Array(vowels.unicodeScalars)

  /// How two consonants side by side are spoken.
  static let spokenPair: (first: Unicode.Scalar, second: Unicode.Scalar, spokenFirst: Unicode.Scalar) = ("n", "b", "m")

  /// Words that have several vowels in use, after the other rules; the first of a group stands for all.
  static let sameWords = [
    ["til", "tal"], ["kafr", "kafar", "kifr", "kifar", "kifir", "kfar", "kufr", "kafir"],
    ["jabal", "jibil", "jabil", "jibal"], ["khirba", "khirbat", "khirbit"], ["mara", "marat", "marit"],
    ["kala", "kalat", "kalit"], ["shikh", "shiikh"], ["jisr", "jasr"],
  ]
  private static let sameWord: [Word: Word] = {
    var table: [Word: Word] = [:]
    for group in sameWords {
      for word in group { table[Array(word.unicodeScalars)] = Array(group[0].unicodeScalars) }
    }
    return table
  }()

  /// Letters that sound like others, of which the first that fit are taken; the longest come first.
  static let sounds = [
    ("uwei", "wi"), ("uway", "wi"), ("ay", "i"), ("ai", "i"), ("ei", "i"), ("ey", "i"), ("ee", "i"), ("ie", "i"),
    ("iy", "i"), ("aw", "u"), ("au", "u"), ("ou", "u"), ("ow", "u"), ("oo", "u"), ("uw", "w"), ("gh", "g"),
    ("dh", "d"), ("th", "t"), ("ch", "sh"), ("dj", "j"), ("nb", "mb"), ("e", "i"), ("o", "u"), ("q", "k"),
  ]

  /// The same by the first of their letters, all of which are ASCII.
  private static let pairs: [[(letters: Word, sound: Word)]] = {
    var pairs = [[(letters: Word, sound: Word)]](repeating: [], count: 128)
    for (letters, sound) in sounds.map({ (Array($0.unicodeScalars), Array($1.unicodeScalars)) }) {
      pairs[Int(letters[0].value)].append((letters, sound))
    }
    return pairs
  }()

  /// The words without articles; a text that is nothing else keeps its words.
  static func withoutArticles(_ words: [Word]) -> [Word] {
    let kept = words.filter { !articles.contains($0) }.map(withoutArabicArticle)
    return kept.isEmpty ? words : kept
  }

  private static func withoutArabicArticle(_ word: Word) -> Word {
    word.count >= fewestWithArticle && word.starts(with: arabicArticleLetters)
      ? Array(word.dropFirst(arabicArticleLetters.count)) : word
  }

  /// The sound of a word that is complete.
  static func whole(_ word: Word) -> Word {
    var word = word
    for (ending, plain) in endingLetters
    where word.count >= fewestWithEnding && word.suffix(ending.count).elementsEqual(ending) {
      word = word.dropLast(ending.count) + plain
    }
    let sound = partial(word)
    return sameWord[sound] ?? sound
  }

  /// A sound without its vowels, with `n` before `b` as it is spoken.
  static func consonants(of sound: Word) -> Word {
    var consonants: Word = []
    consonants.reserveCapacity(sound.count)
    for letter in sound where !vowelLetters.contains(letter) {
      if letter == spokenPair.second, consonants.last == spokenPair.first {
        consonants[consonants.count - 1] = spokenPair.spokenFirst
      }
      if consonants.last != letter { consonants.append(letter) }
    }
    return consonants
  }

  /// The sound of a word that may not be typed to its end.
  static func partial(_ word: Word) -> Word {
    var sound: Word = []
    sound.reserveCapacity(word.count)
    var index = 0
    while index < word.count {
      let letter = word[index]
      let pairs = letter.isASCII ? pairs[Int(letter.value)] : []
      if let pair = pairs.first(where: { word[index...].starts(with: $0.letters) }) {
        for next in pair.sound where sound.last != next { sound.append(next) }
        index += pair.letters.count
      } else {
        if sound.last != letter { sound.append(letter) }
        index += 1
      }
    }
    return sound
  }
}
