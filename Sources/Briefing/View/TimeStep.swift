import Campaign

/// What stands side by side in the strip, the small maps and a contact sheet.
public enum TimeStep: String, CaseIterable, Hashable, Sendable {
  case day
  /// From Monday to Sunday; the eve stands by itself.
  case week
}

extension Atlas {
  /// The positions of each step in order; a step shows its last one.
  public func positions(by step: TimeStep) -> [ClosedRange<Int>] {
    switch step {
    case .day: return (0...lastPosition).map { $0...$0 }
    case .week:
      var weeks = [0...0]
      var first = 1
      while first <= lastPosition {
        let last = min(lastPosition, first + 6 - day(at: first).weekday)
        weeks.append(first...last)
        first = last + 1
      }
      return weeks
    }
  }

  /// What a step is called: `5 Dec`, or `2 to 8 Dec`.
  public func label(of positions: ClosedRange<Int>) -> String {
    let last = dateLabel(at: positions.upperBound)
    guard positions.count > 1 else { return last }
    let (start, end) = (day(at: positions.lowerBound).components, day(at: positions.upperBound).components)
    return start.month == end.month ? "\(start.day) to \(last)" : "\(dateLabel(at: positions.lowerBound)) to \(last)"
  }
}
