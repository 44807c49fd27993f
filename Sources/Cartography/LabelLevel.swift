/// How many names a map has.
public enum LabelLevel: String, CaseIterable, Hashable, Sendable {
  case none
  case capitals
  /// All that fit.
  case places
  /// All that fit, and the roads.
  case roads

  /// The next one, the first after the last.
  public var next: LabelLevel {
    let all = LabelLevel.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}
