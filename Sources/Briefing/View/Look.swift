public import Cartography
public import enum Screen.ColourDepth
public import enum Screen.ThemeName

/// How the screen is drawn, whatever it shows.
public struct Look: Hashable, Sendable {
  public var glyphs = GlyphSet.ascii
  public var theme = ThemeName.standard
  public var labels = LabelLevel.places
  /// Whether the line where two sides meet is drawn.
  public var showsFronts = false
  /// How many colours the terminal has.
  public var colours = ColourDepth.many
  /// Whether the terminal can show more than ASCII.
  public var hasUnicode = true
  /// Whether the mouse is listened to.
  public var takesMouse = true
  /// Whether sources lead to their addresses.
  public var showsLinks = true

  public init() {}

  /// The glyphs that are drawn: ASCII where the terminal has nothing else.
  public var drawnGlyphs: GlyphSet { hasUnicode ? glyphs : .ascii }

  /// Whether letters carry the whole map, because no colours fill the areas.
  public var isLettered: Bool { !shownTheme.fillsAreas }

  /// What the terminal shows of the theme.
  public var shownTheme: ThemeName { theme.shown(at: colours) }
}

/// Which glyphs the map may use.
public enum GlyphSet: String, CaseIterable, Hashable, Sendable {
  /// 7-bit ASCII.
  case ascii
  /// Quadrant blocks at the areas' edges, borders, rivers and roads in braille dots on filled ground, and discs for places.
  case fine

  /// What `fine` has been called before.
  public static let formerNames = ["blocks", "braille"]
}

extension LabelLevel {
  /// What the status line says of it.
  public var sentence: String {
    switch self {
    case .none: "labels: none"
    case .capitals: "labels: capitals"
    case .places: "labels: all that fit"
    case .roads: "labels: all that fit, with roads"
    }
  }
}
