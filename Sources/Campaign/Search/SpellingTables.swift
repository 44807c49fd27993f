/// The tables by which spellings are compared, for a front end that compares them by itself.
public enum SpellingTables {
  /// Letters with marks or of another form, each group with the plain letters that stand for all of it.
  public static let plainLetters = Letters.plainLetters + Letters.arabicLetters

  /// Marks that are left out.
  public static let droppedMarks = Letters.droppedMarks

  /// Words that are left out of a name.
  public static let articles = Sounds.articleWords

  /// What is left out at the start of a word of four letters or more.
  public static let arabicArticle = Sounds.arabicArticle

  /// What the end of a word becomes, one after the other.
  public static let endings = Sounds.endings

  /// Letters that sound like others, of which the first that fit are taken.
  public static let sounds = Sounds.sounds

  /// Words that are compared as the first of their group.
  public static let sameWords = Sounds.sameWords

  /// The letters of a sound that are no consonants.
  public static let vowels = Sounds.vowels

  /// Two consonants side by side, and how they are spoken.
  public static var spokenPair: (letters: String, spoken: String) {
    let (first, second, spoken) = Sounds.spokenPair
    return (String(Character(first)) + String(Character(second)), String(Character(spoken)) + String(Character(second)))
  }

  /// What a name can have in common with what was typed, the best first.
  public static var likenesses: [String] { Spelling.Likeness.allCases.map { "\($0)" } }

  /// How many letters each comparison needs at least.
  public static let fewest = [
    (name: "swappedLetters", count: Spelling.Fewest.swappedLetters),
    (name: "consonants", count: Spelling.Fewest.consonants),
    (name: "consonantsBesideVowel", count: Spelling.Fewest.consonantsBesideVowel),
    (name: "partLetters", count: Spelling.Fewest.partLetters),
    (name: "soundLetters", count: Spelling.Fewest.soundLetters),
    (name: "articleLetters", count: Sounds.fewestWithArticle), (name: "endingLetters", count: Sounds.fewestWithEnding),
  ]

  /// Kinds of places up to this rank are found one vowel off.
  public static let lowestLargeRank = Gazetteer.lowestLargeRank
}
