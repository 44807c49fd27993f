public import Campaign

extension Day {
  /// English long form with the day of the week: `Thursday 5 December 2024`.
  public var long: String {
    let (year, month, day) = components
    return "\(longWeekday) \(day) \(Day.longMonthNames[month - 1]) \(year)"
  }

  /// The English name of the day of the week.
  public var longWeekday: String { Day.longWeekdayNames[weekday] }
}

extension String {
  /// The text with a full stop at its end, unless it ends a sentence already.
  public var asSentence: String {
    guard let last = unicodeScalars.last else { return self }
    return ".!?:".unicodeScalars.contains(last) ? self : self + "."
  }
}
