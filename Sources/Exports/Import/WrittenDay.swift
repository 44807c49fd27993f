import Campaign

/// A date as other programs write it, with the minute of the day where a time follows.
///
/// What has one meaning is read: `2024-11-28`, `2024/11/28 00:00:00`, `28-Nov-24`, `November 28, 2024`, `28.11.2024`,
/// `20241128`, milliseconds since 1970. `03/04/2024` has two.
struct WrittenDay: Hashable {
  let day: Day
  /// Minutes after midnight, 0 where there is no time.
  let minute: Int

  /// Why a text is no date that can be taken.
  enum Fault: Error {
    case unreadable
    case ambiguous(Day, Day)
    /// The year is before `firstYear`, when nobody reported by the day: a century is missing.
    case early(year: Int)
  }

  static let firstYear = 1800

  init(_ written: String) throws(Fault) {
    let text = written.withPlainDigits
    if let day = Day(iso: text) {
      self.day = day
      minute = 0
    } else if let seconds = WrittenDay.seconds(text) {
      day = Day(number: Int32(seconds / 86_400))
      minute = seconds % 86_400 / 60
    } else {
      let (date, time) = WrittenDay.divided(text)
      guard let minute = time.map(WrittenDay.minute) ?? 0 else { throw .unreadable }
      self.minute = minute
      day = try WrittenDay.day(date)
    }
    let year = day.components.year
    guard year >= WrittenDay.firstYear else { throw .early(year: year) }
  }

  // MARK: Times

  /// Seconds since 1970 of a bare number of milliseconds, as some map servers write dates.
  private static func seconds(_ text: String) -> Int? {
    guard text.utf8.count == 13, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text).map { $0 / 1000 }
  }

  /// The date and the time that follows it after a `T`, or in which the first colon is.
  private static func divided(_ text: String) -> (date: Substring, time: Substring?) {
    var end = text.firstIndex(of: ":")
    while let index = end, index > text.startIndex, text[text.index(before: index)].isDigit {
      end = text.index(before: index)
    }
    if end == nil {
      end = text.indices.first { index in
        (text[index] == "T" || text[index] == "t") && index > text.startIndex
          && text[text.index(before: index)].isDigit && text[index...].dropFirst().first?.isDigit == true
      }.map(text.index(after:))
    }
    guard let end else { return (text[...], nil) }
    let date = text[..<end]
    return (date.last == "T" || date.last == "t" ? date.dropLast() : date, text[end...])
  }

  /// Minutes after midnight of `23:59:59Z`, `235959`, `11:59 PM`; the zone is the file's own, and its days are kept.
  private static func minute(_ time: Substring) -> Int? {
    let numbers = time.prefix { $0.isDigit || $0 == ":" }.split(separator: ":")
    let digits = numbers.count > 1 ? numbers : [time.prefix(2), time.dropFirst(2).prefix(2)]
    guard digits.count > 1, var hour = Int(digits[0]), let minute = Int(digits[1]) else { return nil }
    let rest = time.lowercased()
    if rest.hasSuffix("pm") || rest.hasSuffix("am") { hour = hour % 12 + (rest.hasSuffix("pm") ? 12 : 0) }
    guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
    return min(hour * 60 + minute, 1439)
  }

  // MARK: Dates

  private static func day(_ date: Substring) throws(Fault) -> Day {
    let words = words(of: date)
    let days =
      words.count == 1 ? compact(words[0]) : words.count == 3 ? (named(words) ?? numbered(words, date)) : []
    guard let first = days.first else { throw .unreadable }
    if let other = days.first(where: { $0 != first }) { throw .ambiguous(first, other) }
    return first
  }

  /// The runs of letters and of digits, without days of the week and the ends of `28th`.
  private static func words(of date: Substring) -> [Substring] {
    var words: [Substring] = []
    var rest = date
    while let start = rest.firstIndex(where: { $0.isLetter || $0.isNumber }) {
      rest = rest[start...]
      let isDigit = rest[start].isDigit
      let word = rest.prefix { isDigit ? $0.isDigit : $0.isLetter }
      guard !word.isEmpty else { return [] }
      rest = rest[word.endIndex...]
      let isEnding = DateWords.ordinals.contains(word.lowercased()) && words.last?.last?.isDigit == true
      if !isEnding, word.lowercased() != "of", Day.longWeekdayNames.position(of: word) == nil { words.append(word) }
    }
    return words
  }

  /// `20241128`.
  private static func compact(_ word: Substring) -> [Day] {
    guard word.utf8.count == 8, word.allSatisfy(\.isDigit) else { return [] }
    let parts = [word.prefix(4), word.dropFirst(4).prefix(2), word.dropFirst(6)].compactMap { Int($0) }
    return parts.count == 3 ? [Day(year: parts[0], month: parts[1], day: parts[2])].compactMap { $0 } : []
  }

  /// A date with the name of a month: `28 November 2024`, `Nov 28, 2024`, `2024-Nov-28`; `nil` where no word is one.
  private static func named(_ words: [Substring]) -> [Day]? {
    guard let place = words.firstIndex(where: { Day.longMonthNames.position(of: $0) != nil }), place < 2,
      let month = Day.longMonthNames.position(of: words[place])
    else { return words.contains { $0.first?.isLetter == true } ? [] : nil }
    var numbers = words
    numbers.remove(at: place)
    let isYearFirst = numbers[0].utf8.count == 4
    guard let year = year(isYearFirst ? numbers[0] : numbers[1]), let day = Int(isYearFirst ? numbers[1] : numbers[0])
    else { return [] }
    return [Day(year: year, month: month + 1, day: day)].compactMap { $0 }
  }

  /// Each day that three numbers can mean.
  private static func numbered(_ words: [Substring], _ date: Substring) -> [Day] {
    let isDotted = date.contains(".")
    if words[0].utf8.count == 4 { return [day(words[0], words[1], words[2])].compactMap { $0 } }
    let dayFirst = day(words[2], words[1], words[0])
    let monthFirst = isDotted ? nil : day(words[2], words[0], words[1])
    let yearFirst = words[2].utf8.count == 4 || isDotted ? nil : day(words[0], words[1], words[2])
    return [dayFirst, monthFirst, yearFirst].compactMap { $0 }
  }

  private static func day(_ year: Substring, _ month: Substring, _ day: Substring) -> Day? {
    guard let year = self.year(year), month.utf8.count <= 2, day.utf8.count <= 2, let month = Int(month),
      let day = Int(day)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// A year of four digits, or of two: from 1970 to 2069.
  private static func year(_ word: Substring) -> Int? {
    guard let number = Int(word) else { return nil }
    switch word.utf8.count {
    case 4: return number
    case 2: return number + (number < 70 ? 2000 : 1900)
    default: return nil
    }
  }
}

extension String {
  /// The text with the digits of any script as 0 to 9.
  fileprivate var withPlainDigits: String {
    guard utf8.contains(where: { $0 > 0x7F }) else { return self }
    let plain = unicodeScalars.map { scalar in
      guard scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue else { return scalar }
      return Unicode.Scalar(0x30 + UInt8(digit))
    }
    return String(String.UnicodeScalarView(plain))
  }
}

extension Character {
  /// Whether it is one of the digits 0 to 9.
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}

extension [String] {
  /// Which of some names a word is, whole or cut short after three letters or more.
  fileprivate func position(of word: Substring) -> Int? {
    let word = word.lowercased()
    guard word.count >= DateWords.fewestLetters else { return nil }
    return firstIndex { $0.lowercased().hasPrefix(word) }
  }
}
