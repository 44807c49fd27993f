/// How the strip's places are put in order.
public enum StripOrder: String, CaseIterable, Hashable, Sendable {
  /// By province, the most important first in each.
  case region
  case importance
  /// Along the campaign's first corridor.
  case corridor
}

/// What the sources of a day are told by.
public enum SourceOrder: String, CaseIterable, Hashable, Sendable {
  /// Each source first.
  case source
  /// Where they agree and differ first.
  case agreement

  /// What the status line says of it.
  public var sentence: String {
    switch self {
    case .source: "each source comes first"
    case .agreement: "where they differ and agree comes first"
    }
  }
}
