/// How many names a map has.
public enum LabelLevel: String, CaseIterable, Hashable, Sendable {
  case none
  case capitals
  /// All that fit.
  case places
  /// All that fit, and the roads.
  case roads
}
