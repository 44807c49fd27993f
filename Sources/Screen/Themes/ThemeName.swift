/// The themes there are; each is one value in one file beside this one.
public enum ThemeName: String, CaseIterable, Hashable, Sendable {
  /// The terminal's own colours outside the areas.
  case standard
  /// A dark background of its own.
  case dark
  /// A light background of its own.
  case light
  /// Black, white and strong colours.
  case highContrast = "high-contrast"
  /// The terminal's sixteen colours alone.
  case base16
  /// No colours, only attributes.
  case monochrome

  /// Whether each side's area has a colour of its own behind the letters.
  public var fillsAreas: Bool {
    switch self {
    case .standard, .dark, .light, .highContrast, .base16: true
    case .monochrome: false
    }
  }

  /// Whether also the land that nobody speaks for has a colour, and areas of blocks can be drawn in two.
  public var tintsLand: Bool {
    switch self {
    case .standard, .dark, .light, .highContrast: true
    case .base16, .monochrome: false
    }
  }

  /// Whether the open sea has a colour of its own.
  public var tintsSea: Bool {
    switch self {
    case .dark, .light, .highContrast: true
    case .standard, .base16, .monochrome: false
    }
  }

  /// What a terminal of a depth shows of it: one with fewer colours than the theme needs gets a poorer theme.
  public func shown(at depth: ColourDepth) -> ThemeName {
    switch depth {
    case .many, .any: self
    case .eight, .sixteen: self == .monochrome ? .monochrome : .base16
    case .none: .monochrome
    }
  }
}

extension Theme {
  /// The theme of a name.
  public init(_ name: ThemeName) {
    switch name {
    case .standard: self = .standard
    case .dark: self = .dark
    case .light: self = .light
    case .highContrast: self = .highContrast
    case .base16: self = .base16
    case .monochrome: self = .monochrome
    }
  }
}
