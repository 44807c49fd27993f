public import Screen

/// How the screen is drawn, whatever it shows.
public struct Look: Hashable, Sendable {
  public var glyphs = GlyphSet.ascii
  public var theme = Theme.Name.standard
  public var labels = LabelLevel.places
  /// Whether the line where two sides meet is drawn.
  public var showsFronts = false
  /// Whether the mouse is listened to.
  public var takesMouse = true

  public init() {}
}

/// Which glyphs the map may use.
public enum GlyphSet: String, CaseIterable, Hashable, Sendable {
  /// 7-bit ASCII.
  case ascii
  /// Half and quadrant blocks: four samples and two colours a cell.
  case blocks
  /// Borders, rivers and roads in braille dots, eight a cell.
  case braille

  var next: GlyphSet {
    let all = GlyphSet.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}

/// How many names the map has; `t` goes through them.
public enum LabelLevel: String, CaseIterable, Hashable, Sendable {
  case none
  case capitals
  /// All that fit.
  case places
  /// All that fit, and the roads.
  case roads

  var next: LabelLevel {
    let all = LabelLevel.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

  /// What the status line says of it.
  var sentence: String {
    switch self {
    case .none: "labels: none"
    case .capitals: "labels: capitals"
    case .places: "labels: all that fit"
    case .roads: "labels: all that fit, with roads"
    }
  }
}
