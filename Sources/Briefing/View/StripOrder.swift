/// How the strip's places are put in order.
public enum StripOrder: String, CaseIterable, Hashable, Sendable {
  /// By province, the most important first in each.
  case region
  case importance
  /// Along the campaign's first corridor.
  case corridor
}
