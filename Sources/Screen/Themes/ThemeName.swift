extension Theme {
  /// The themes there are; each is one value in one file beside this one.
  public enum Name: String, CaseIterable, Hashable, Sendable {
    /// The terminal's own colours outside the areas.
    case standard

    /// The next one, the first after the last.
    public var next: Name {
      let all = Name.allCases
      return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
    }
  }

  /// The theme of a name.
  public init(_ name: Name) {
    switch name {
    case .standard: self = .standard
    }
  }
}
