import Briefing
import Screen
import Testing

@testable import Interface

/// What each theme promises of its colours.
struct ThemeTests {
  static let filled: [ThemeName] = [.standard, .dark, .light, .highContrast]
  static let withGround: [ThemeName] = [.dark, .light, .highContrast]

  @Test(arguments: filled, Ink.all)
  func `text on a ground of the theme's own has a contrast of 4.5 at least`(_ name: ThemeName, _ ink: Ink) {
    let contrast = Theme(name).style(for: ink).contrast()
    if let contrast { #expect(contrast >= 4.5) }
    // Outside its areas the standard theme does not know the ground.
    if name != .standard || ink.isFilled { #expect(contrast != nil) }
  }

  @Test(arguments: Ink.all)
  func `text in high contrast has a contrast of 7 at least`(_ ink: Ink) throws {
    #expect(try #require(Theme(.highContrast).style(for: ink).contrast()) >= 7)
  }

  /// No colour has more than 4.58 on black and on white.
  @Test(arguments: Ink.all, [Light.black, .white])
  func `the standard theme can be read on dark and on light terminals`(_ ink: Ink, _ terminal: Light) {
    let style = Theme(.standard).style(for: ink)
    if style.foreground != nil { #expect(style.contrast(over: terminal) ?? 0 >= 3.5) }
  }

  @Test(arguments: withGround, Ink.all)
  func `a theme with a ground of its own leaves no cell to the terminal`(_ name: ThemeName, _ ink: Ink) {
    let style = Theme(name).style(for: ink)
    #expect(style.foreground != nil && style.background != nil)
  }

  @Test(arguments: filled)
  func `a block's two colours are those of the areas, and the ground's where nothing is`(_ name: ThemeName) {
    let theme = Theme(name)
    let ground = theme.style(for: .plain).background
    for hue in 0...Theme.contested {
      let fills = [
        (Fill(hue: hue, .settled), Ink.area(hue, .settled)), (Fill(hue: hue, .fresh), .area(hue, .fresh)),
        (Fill(hue: hue, .claimed), .claim(hue, .fresh)),
      ]
      for (fill, ink) in fills {
        let style = theme.style(for: .split(fill, .none))
        #expect(style.foreground != nil && style.foreground == theme.style(for: ink).background)
        #expect(style.background == ground)
        #expect(theme.style(for: .split(fill, fill)).background == style.foreground)
      }
    }
  }

  @Test(arguments: filled, Ink.all)
  func `filled themes use none of the colours that people set for themselves`(_ name: ThemeName, _ ink: Ink) {
    let style = Theme(name).style(for: ink)
    #expect([style.foreground, style.background].allSatisfy { $0?.index ?? 16 >= 16 })
  }

  @Test(arguments: Ink.all)
  func `base16 uses sixteen colours, and fills only what passed today`(_ ink: Ink) {
    let style = Theme(.base16).style(for: ink)
    #expect([style.foreground, style.background].allSatisfy { $0?.index ?? 0 < 16 })
    if !ink.isFresh { #expect(style.background == nil && !style.attributes.contains(.reverse)) }
    if ink.isFresh { #expect(style.background != nil || style.attributes.contains(.reverse)) }
  }

  @Test(arguments: Ink.all)
  func `monochrome has no colours, and turns round what passed today`(_ ink: Ink) {
    let style = Theme(.monochrome).style(for: ink)
    #expect(style.foreground == nil && style.background == nil)
    #expect(style.attributes.contains(.reverse) == ink.isFresh)
  }

  @Test(arguments: ThemeName.allCases)
  func `names on the map look different from the letters around them`(_ name: ThemeName) {
    let theme = Theme(name)
    for hue in 0...Theme.contested {
      #expect(theme.style(for: .area(hue, .label)).attributes.contains(.bold))
      #expect(!theme.style(for: .area(hue, .settled)).attributes.contains(.bold))
      #expect(theme.style(for: .area(hue, .freshLabel)).attributes.contains(.underline))
      #expect(!theme.style(for: .area(hue, .fresh)).attributes.contains(.underline))
    }
  }

  @Test func `a terminal with few colours gets a theme that it can show`() {
    for name in ThemeName.allCases {
      #expect(name.shown(at: .many) == name)
      #expect(name.shown(at: .none) == .monochrome)
      #expect(name.shown(at: .eight) == (name == .monochrome ? .monochrome : .base16))
      #expect(name.shown(at: .sixteen) == name.shown(at: .eight))
    }
    #expect(Colour(13).number(at: .eight) == 5)
    #expect(Colour(13).number(at: .sixteen) == 13)
    #expect(Colour(213).number(at: .many) == 213)
  }

  @Test func `the themes come round`() {
    var name = ThemeName.standard
    var seen: [ThemeName] = []
    repeat {
      seen.append(name)
      name = name.next
    } while name != .standard && seen.count < 10
    #expect(seen == ThemeName.allCases)
  }

  @Test func `a frame in another theme is drawn whole`() {
    let frame = Frame(size: Size(columns: 4, rows: 3))
    var other = frame
    #expect(frame.rowsChanged(since: other).isEmpty)
    other.theme = .dark
    #expect(frame.rowsChanged(since: other) == [0, 1, 2])
  }
}

extension Ink {
  /// Whether it is a part of an area that passed today.
  var isFresh: Bool {
    switch self {
    case .area(_, let tone), .claim(_, let tone): tone.isFresh
    case .plain, .faint, .sparse, .border, .water, .road, .notice, .letter, .split: false
    }
  }

  /// Whether every filled theme has a colour behind it.
  var isFilled: Bool {
    switch self {
    case .area: true
    case .claim: isFresh
    case .plain, .faint, .sparse, .border, .water, .road, .notice, .letter, .split: false
    }
  }
}

extension Tone {
  fileprivate var isFresh: Bool {
    switch self {
    case .fresh, .freshLabel, .freshLine: true
    case .settled, .label, .line, .thinLine, .river, .road, .front: false
    }
  }
}
