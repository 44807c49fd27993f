import Briefing
import Campaign

extension Page {
  /// The calendar's names, and how a typed date is read: the words, and the sentences about what is no day.
  var dates: JSON {
    .object([
      ("months", .texts(Day.monthNames)), ("weekdays", .texts(Day.weekdayNames)),
      ("longMonths", .texts(Day.longMonthNames)), ("longWeekdays", .texts(Day.longWeekdayNames)),
      ("eve", .text(DateWords.eve)), ("number", .text(DateWords.number)), ("separators", .text(DateWords.separators)),
      ("ordinals", .texts(DateWords.ordinals)), ("typedMonths", .texts(DateWords.months)),
      ("fewestLetters", .integer(DateWords.fewestLetters)),
      (
        "problems",
        .object(DayProblem.sentences(about: "{}", in: campaign.header).map { ($0.problem, .text($0.sentence)) })
      ),
    ])
  }

  /// Every sentence that the scripts say, by its name, with its gaps.
  static let phrases: [(name: String, text: String)] = Phrases.all + PagePhrase.allCases.map { ($0.name, $0.text) }

  /// How spellings are compared: the tables of the program's own search.
  var spelling: JSON {
    let spoken = SpellingTables.spokenPair
    return .object([
      ("letters", .pairs(SpellingTables.plainLetters.map { ($0.marked, $0.plain) })),
      ("dropped", .text(SpellingTables.droppedMarks)), ("articles", .texts(SpellingTables.articles)),
      ("arabicArticle", .text(SpellingTables.arabicArticle)), ("endings", .pairs(SpellingTables.endings)),
      ("sounds", .pairs(SpellingTables.sounds)), ("sameWords", .list(SpellingTables.sameWords.map(JSON.texts))),
      ("vowels", .text(SpellingTables.vowels)), ("spoken", .texts([spoken.letters, spoken.spoken])),
      ("likenesses", .texts(SpellingTables.likenesses)), ("lowestLargeRank", .integer(SpellingTables.lowestLargeRank)),
      ("fewest", .object(SpellingTables.fewest.map { ($0.name, .integer($0.count)) })),
    ])
  }
}

extension JSON {
  fileprivate static func pairs(_ pairs: [(String, String)]) -> JSON { .list(pairs.map { .texts([$0.0, $0.1]) }) }
}
