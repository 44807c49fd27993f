/// A calendar day of the proleptic Gregorian calendar, without a time or a time zone.
///
/// Stored as days since 1970-01-01, so that comparing and counting are integer arithmetic. Conversions follow Howard
/// Hinnant's `days_from_civil` and `civil_from_days` (public domain algorithms).
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01; negative before it.
  public let number: Int32

  public init(number: Int32) {
    self.number = number
  }

  /// The day of a year, month (1 to 12) and day of the month, or `nil` where the calendar has none such.
  ///
  /// Years run from 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.lengthOfMonth(month, year: year)
    else { return nil }
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The day written in ISO 8601 as `2024-12-05`, or `nil` where the text is anything else.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    func digits(_ range: Range<Int>) -> Int? {
      bytes[range].reduce(0 as Int?) { sum, byte in
        guard let sum, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        return sum * 10 + Int(byte - UInt8(ascii: "0"))
      }
    }
    guard let year = digits(0..<4), let month = digits(5..<7), let day = digits(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The number of days in a month (1 to 12) of a year.
  public static func lengthOfMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The year, the month (1 to 12) and the day of the month (1 to 31).
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day of the week, from Monday as 0 to Sunday as 6.
  public var weekday: Int {
    ((Int(number) + 3) % 7 + 7) % 7
  }

  /// ISO 8601: `2024-12-05`.
  public var description: String {
    let (year, month, day) = components
    func padded(_ value: Int, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// English short form: `5 Dec 2024`.
  public var short: String {
    let (year, month, day) = components
    return "\(day) \(Day.monthNames[month - 1]) \(year)"
  }

  /// The short form without the year: `5 Dec`.
  public var dayAndMonth: String {
    let (_, month, day) = components
    return "\(day) \(Day.monthNames[month - 1])"
  }

  /// English short form with the day of the week: `Thu 5 Dec 2024`.
  public var shortWithWeekday: String {
    "\(Day.weekdayNames[weekday]) \(short)"
  }

  public static let monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  public static let weekdayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  public static let longMonthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  public static let longWeekdayNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// This day moved by a number of days, negative for earlier.
  public func advanced(by days: Int) -> Day { Day(number: number + Int32(days)) }

  /// The number of days from this day to another, negative where the other is earlier.
  public func distance(to other: Day) -> Int { Int(other.number) - Int(number) }
}
