/// A name as it is compared: its plain letters, and its sound.
struct Spelling: Sendable {
  /// How much a name is like what was typed, the best first.
  enum Likeness: Int, Comparable, CaseIterable {
    /// The same letters, articles and all.
    case exact
    /// The same letters but for what the name has in brackets.
    case withoutBrackets
    /// The same letters but for the article.
    case same
    case sameSound
    /// The same sound but for one vowel: `Dira`, `Dara`.
    case vowelOff
    /// The same letters but for two neighbours that are swapped: `hmaa`, `hama`.
    case swapped
    case start
    case startOfWord
    /// The same consonants, whatever vowels are written between them: `Kafranbel`, `Kafr Nabl`.
    case sameConsonants
    /// The same sound but for one letter that is missing in a short text: `Hma`, `Hama`.
    case letterMissing
    case part
    case oneOff

    static func < (left: Likeness, right: Likeness) -> Bool { left.rawValue < right.rawValue }
  }

  /// How many letters say something, because fewer are alike by chance.
  enum Fewest {
    /// Of a name with two neighbours swapped.
    static let swappedLetters = 4
    /// Of the consonants that name and text share.
    static let consonants = 3
    /// The same, where besides one vowel all else is alike.
    static let consonantsBesideVowel = 2
    /// Of what stands within a name.
    static let partLetters = 2
    /// Of a sound that is one letter off.
    static let soundLetters = 4
  }

  typealias Word = [Unicode.Scalar]

  /// The sound of each word, without articles.
  private let sounds: [Word]
  /// The plain letters, without articles.
  private let joined: Word
  /// The letters with the articles.
  private let whole: Word
  private let joinedSound: Word
  /// The joined sound where the last word is taken as it stands, since more of it may be typed.
  private let openSound: Word

  private let consonants: Word
  /// Letters and sound of the name from each of its words on, without the whole.
  private let tails: [(letters: Word, sound: Word)]

  var isEmpty: Bool { joined.isEmpty }

  init(_ text: String) { self.init(words: Letters.words(of: text)) }

  private init(words all: [Word]) {
    let words = Sounds.withoutArticles(all)
    let sounds = words.map(Sounds.whole)
    // What is equal is kept once: a program holds some thousand spellings.
    joined = Array(words.joined())
    whole = words == all ? joined : Array(all.joined())
    joinedSound = Sounds.partial(Array(sounds.joined()))
    self.sounds = sounds == [joinedSound] ? [joinedSound] : sounds
    consonants = Sounds.consonants(of: joinedSound)
    tails = words.indices.dropFirst().map {
      (Array(words[$0...].joined()), Sounds.partial(Array(sounds[$0...].joined())))
    }
    let open = Sounds.partial(Array((sounds.dropLast() + words.suffix(1).map(Sounds.partial)).joined()))
    openSound = open == joinedSound ? joinedSound : open
  }

  /// The spellings of some names, those with the same words once: a place's name in the files has mostly those of its name.
  static func all(of names: [String]) -> [Spelling] {
    var known: [[Word]] = []
    for words in names.map(Letters.words) where !known.contains(words) { known.append(words) }
    return known.map(Spelling.init(words:))
  }

  /// How much this name is like what was typed, or `nil` where it is not.
  func likeness(to typed: Spelling) -> Likeness? {
    if whole == typed.whole { return .exact }
    if joined == typed.joined { return .same }
    if joinedSound == typed.joinedSound { return .sameSound }
    if joined.count >= Fewest.swappedLetters, isSwap(from: typed.joined, to: joined) {
      return hasConsonants(of: typed) ? .sameConsonants : .swapped
    }
    // A sound much shorter than the text comes of repeated letters and says nothing: `zzzz`.
    guard typed.joinedSound.count * 2 > typed.joined.count else {
      return joined.starts(with: typed.joined) ? .start : nil
    }
    let asTyped = [(joined, typed.joined), (joinedSound, typed.joinedSound), (joinedSound, typed.openSound)]
    if asTyped.contains(where: { $0.starts(with: $1) }) { return .start }
    if hasWord(startingAs: typed) { return .startOfWord }
    if hasConsonants(of: typed) { return .sameConsonants }
    if lacksLetter(typed) { return .letterMissing }
    if asTyped.contains(where: { $1.count >= Fewest.partLetters && $0.containsRun($1) }) { return .part }
    return isOneOff(typed) ? .oneOff : nil
  }

  /// Whether the name as a whole sounds as typed but for one vowel; two-letter sounds are too alike for that.
  func isVowelOff(_ typed: Spelling) -> Bool {
    joinedSound.count >= Fewest.soundLetters && typed.joinedSound.count >= Fewest.soundLetters
      && consonants.count >= Fewest.consonantsBesideVowel
      && consonants == typed.consonants && isOneEdit(from: typed.joinedSound, to: joinedSound)
  }

  /// Whether the name has as many consonants as say something, and the same as typed.
  private func hasConsonants(of typed: Spelling) -> Bool {
    consonants.count >= Fewest.consonants && consonants == typed.consonants
  }

  /// Whether the typed text is just too short to be compared letter by letter, and lacks one of the name's letters.
  private func lacksLetter(_ typed: Spelling) -> Bool {
    typed.joinedSound.count == Fewest.soundLetters - 1 && joinedSound.count == Fewest.soundLetters
      && isOneEdit(from: typed.joinedSound, to: joinedSound)
  }

  /// Whether the name from one of its words on starts as typed.
  private func hasWord(startingAs typed: Spelling) -> Bool {
    tails.contains { letters, sound in
      letters.starts(with: typed.joined) || sound.starts(with: typed.joinedSound) || sound.starts(with: typed.openSound)
    }
  }

  /// Whether the name, or one of its words, sounds as typed but for one letter; short words are too alike for that.
  private func isOneOff(_ typed: Spelling) -> Bool {
    guard typed.joinedSound.count >= Fewest.soundLetters else { return false }
    return ([joinedSound] + sounds).contains {
      $0.count >= Fewest.soundLetters && isOneEdit(from: typed.joinedSound, to: $0)
    }
  }
}

extension Array where Element == Unicode.Scalar {
  /// Whether the letters of another stand in this one side by side.
  func containsRun(_ other: [Unicode.Scalar]) -> Bool {
    guard let first = other.first, count >= other.count else { return false }
    return (0...count - other.count).contains { self[$0] == first && self[$0...].starts(with: other) }
  }
}
