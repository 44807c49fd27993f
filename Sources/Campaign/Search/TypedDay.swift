/// Why a date that a person typed cannot be used.
public enum DayProblem: Error, Hashable, Sendable {
  case unreadable(String)
  case noSuchDay(String)
  case outside(Day, first: Day, last: Day)
  case noSuchNumber(String, last: Int)

  public var sentence: String {
    switch self {
    case .unreadable(let text): Sentence.unreadable(text)
    case .noSuchDay(let text): Sentence.noSuchDay(text)
    case .outside(let day, let first, let last): Sentence.outside(day.short, first: first, last: last)
    case .noSuchNumber(let text, let last): Sentence.noSuchNumber(text, last: last)
    }
  }

  /// The sentences with what was typed in its place, which a page fills in by itself.
  public static func sentences(about typed: String, in header: Campaign.Header) -> [(problem: String, sentence: String)]
  {
    [
      ("unreadable", Sentence.unreadable(typed)), ("noSuchDay", Sentence.noSuchDay(typed)),
      ("outside", Sentence.outside(typed, first: header.eve, last: header.last)),
      ("noSuchNumber", Sentence.noSuchNumber(typed, last: header.eve.distance(to: header.last))),
    ]
  }
}

/// The sentences about a date that cannot be used.
private enum Sentence {
  static func unreadable(_ text: String) -> String {
    "\"\(text)\" is not a date; write 2024-12-05, 5 dec or d9"
  }

  static func noSuchDay(_ text: String) -> String { "the calendar has no \(text)" }

  static func outside(_ day: String, first: Day, last: Day) -> String {
    "\(day) is outside \(first.short) to \(last.short)"
  }

  static func noSuchNumber(_ text: String, last: Int) -> String {
    "there is no day \(text); days go from d0 (the eve) to d\(last)"
  }
}

/// The words and signs of a typed date, of which the reader below and a page's are made.
public enum DateWords {
  public static let eve = "eve"
  /// What stands before a day's number: `d9`.
  public static let number = "d"
  /// What stands between the words.
  public static let separators = " ,\t"
  /// The endings that a number may have.
  public static let ordinals = ["st", "nd", "rd", "th"]
  /// The months, of which the first letters are enough.
  public static let months = Day.longMonthNames.map { $0.lowercased() }
  /// How many letters of a month are written at least.
  public static let fewestLetters = 3
}

extension Day {
  /// The day that a person means, within a campaign: `2024-12-05`, `5 dec`, `Dec 5 2024`, `d9`, `eve`.
  ///
  /// Without a year it is the one in which the campaign has such a day.
  public init(typed text: String, in header: Campaign.Header) throws(DayProblem) {
    let day = try Day.read(text, header)
    guard (header.eve...header.last).contains(day) else {
      throw .outside(day, first: header.eve, last: header.last)
    }
    self = day
  }

  private static func read(_ text: String, _ header: Campaign.Header) throws(DayProblem) -> Day {
    let words = words(of: text.lowercased())
    guard let first = words.first else { throw .unreadable(text) }
    if words.count == 1 {
      if first == DateWords.eve { return header.eve }
      if let day = try numbered(first, header) { return day }
      return try iso(first)
    }
    guard words.count <= 3, let month = words.prefix(2).compactMap(month).first,
      let date = words.prefix(2).compactMap(number).first
    else { throw .unreadable(text) }
    guard words.count == 3 else { return try dated(date, month, text, header) }
    guard let year = number(words[2]) else { throw .unreadable(text) }
    guard let day = Day(year: year, month: month, day: date) else { throw .noSuchDay(text) }
    return day
  }

  /// The words of a text; a number and a name written together are two, except for the `d` and the endings of numbers.
  private static func words(of text: String) -> [String] {
    let words = text.split { DateWords.separators.contains($0) }.map(String.init)
    guard words.count == 1, let word = words.first, let first = word.utf8.first else { return words }
    let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
    let head = word.utf8.prefix { isDigit($0) == isDigit(first) }
    let tail = word.utf8.dropFirst(head.count)
    let (number, name) = isDigit(first) ? (head, tail) : (tail, head)
    let isDate =
      name.count >= DateWords.fewestLetters && !number.isEmpty && number.allSatisfy(isDigit)
      && name.allSatisfy { (0x61...0x7A).contains($0) }
    return isDate ? [String(Substring(head)), String(Substring(tail))] : words
  }

  private static func dated(_ date: Int, _ month: Int, _ text: String, _ header: Campaign.Header) throws(DayProblem)
    -> Day
  {
    let years = header.eve.components.year...header.last.components.year
    let days = years.compactMap { Day(year: $0, month: month, day: date) }
    guard let day = days.first(where: { (header.eve...header.last).contains($0) }) ?? days.first else {
      throw .noSuchDay(text)
    }
    return day
  }

  /// `d9`: the ninth day; `d0` is the eve.
  private static func numbered(_ word: String, _ header: Campaign.Header) throws(DayProblem) -> Day? {
    guard word.hasPrefix(DateWords.number), word.utf8.count > 1,
      word.dropFirst().utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else {
      return nil
    }
    let last = header.eve.distance(to: header.last)
    guard let position = Int(word.dropFirst()), position <= last else {
      throw .noSuchNumber(String(word.dropFirst()), last: last)
    }
    return header.eve.advanced(by: position)
  }

  private static func iso(_ word: String) throws(DayProblem) -> Day {
    if let day = Day(iso: word) { return day }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { throw .unreadable(word) }
    let numbers = parts.compactMap { Int($0) }
    guard let day = Day(year: numbers[0], month: numbers[1], day: numbers[2]) else { throw .noSuchDay("day \(word)") }
    return day
  }

  /// The month whose English name a word begins, by three letters or more.
  private static func month(_ word: String) -> Int? {
    let plain = word.last == "." ? String(word.dropLast()) : word
    guard plain.utf8.count >= DateWords.fewestLetters else { return nil }
    return DateWords.months.firstIndex { $0.hasPrefix(plain) }.map { $0 + 1 }
  }

  /// A number of up to four digits, with or without an English ordinal's ending.
  private static func number(_ word: String) -> Int? {
    var digits = word[...]
    if let ending = DateWords.ordinals.first(where: word.hasSuffix) { digits = digits.dropLast(ending.utf8.count) }
    guard digits.utf8.count <= 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(digits)
  }
}
