import Briefing
import Screen
import Testing

@testable import Interface

/// What each theme promises of its colours.
struct ThemeTests {
  static let filled: [ThemeName] = [.standard, .dark, .light, .highContrast]
  static let withGround: [ThemeName] = [.dark, .light, .highContrast]

  @Test(arguments: filled, Ink.all.filter(\.isRead))
  func `text on a ground of the theme's own has a contrast of 4.5 at least`(_ name: ThemeName, _ ink: Ink) {
    let contrast = Theme(name).style(for: ink).contrast()
    for isExact in [false, true] {
      if let contrast = Theme(name).style(for: ink).contrast(isExact: isExact) { #expect(contrast >= 4.5) }
    }
    // Outside its areas the standard theme does not know the ground.
    if name != .standard || ink.isFilled { #expect(contrast != nil) }
  }

  @Test(arguments: filled)
  func `the letters that areas are strewn with can be made out, and step back behind names`(_ name: ThemeName) throws {
    let theme = Theme(name)
    for hue in 0...Theme.contested {
      let letter = try #require(theme.style(for: .area(hue, .settled)).contrast())
      #expect(letter >= 2)
      if name != .highContrast { #expect(letter <= 4.6) }
    }
  }

  @Test(arguments: filled)
  func `borders of regions are engraved, quieter than any letter`(_ name: ThemeName) throws {
    let theme = Theme(name)
    for hue in 0...Theme.contested {
      #expect(try #require(theme.style(for: .area(hue, .thinLine)).contrast()) < 2.5)
    }
  }

  @Test(arguments: filled)
  func `all names have one ink on every settled ground`(_ name: ThemeName) {
    let theme = Theme(name)
    let inks = (0...Theme.contested).flatMap { [Ink.area($0, .label), .claim($0, .label), .tint($0, .label)] }
    #expect(Set((inks + [.land(.label)]).map { theme.style(for: $0).foreground }).count == 1)
  }

  @Test(arguments: filled)
  func `land has a ground of its own, which no side and nothing abroad has`(_ name: ThemeName) {
    let theme = Theme(name)
    let land = theme.style(for: .land(.settled)).background
    #expect(land != nil && land != theme.style(for: .plain).background)
    for hue in 0...Theme.contested { #expect(theme.style(for: .area(hue, .settled)).background != land) }
  }

  @Test(arguments: filled)
  func `land has no hue of its own, so that it is no side's`(_ name: ThemeName) throws {
    for isExact in [false, true] {
      let land = try #require(Theme(name).style(for: .land(.settled)).lights(isExact: isExact).ground).lab
      #expect(land.a.magnitude < 5 && land.b.magnitude < 5)
    }
  }

  @Test(arguments: [ThemeName.standard, .dark])
  func `what is contested from today is quieter than what a side took`(_ name: ThemeName) throws {
    let theme = Theme(name)
    for isExact in [false, true] {
      func fresh(_ hue: UInt8) throws -> Double {
        let land = try #require(theme.style(for: .land(.settled)).lights(isExact: isExact).ground)
        return try #require(theme.style(for: .area(hue, .fresh)).lights(isExact: isExact).ground).contrast(with: land)
      }
      // Green, yellow, sky blue and orange, which are the lightest.
      for hue in [1, 2, 3, 6] as [UInt8] { #expect(try fresh(Theme.contested) < 0.7 * fresh(hue)) }
    }
  }

  @Test(arguments: Ink.all.filter(\.isRead))
  func `text in high contrast has a contrast of 7 at least`(_ ink: Ink) throws {
    #expect(try #require(Theme(.highContrast).style(for: ink).contrast()) >= 7)
  }

  /// No colour has more than 4.58 on black and on white.
  @Test(arguments: Ink.all.filter { $0.isRead || $0 == .water }, [Light.black, .white])
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
        (Fill(hue: hue, .claimed), .claim(hue, .fresh)), (Fill(hue: hue, .tint), .tint(hue, .settled)),
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
  func `base16 uses sixteen colours, writes black or white on them, and turns round what passed today`(_ ink: Ink) {
    let style = Theme(.base16).style(for: ink)
    #expect([style.foreground, style.background].allSatisfy { $0?.index ?? 0 < 16 })
    #expect(style.foreground == nil || [0, 15].contains(style.foreground?.index) && style.background != nil)
    #expect(style.attributes.contains(.reverse) == ink.isFresh)
  }

  @Test(arguments: Ink.all)
  func `monochrome has no colours, and turns round what passed today`(_ ink: Ink) {
    let style = Theme(.monochrome).style(for: ink)
    #expect(style.foreground == nil && style.background == nil)
    #expect(style.attributes.contains(.reverse) == ink.isFresh)
  }

  @Test(arguments: ThemeName.allCases)
  func `names of the day look different from the letters around them`(_ name: ThemeName) {
    let theme = Theme(name)
    for hue in 0...Theme.contested {
      #expect(theme.style(for: .area(hue, .freshLabel)).attributes.contains([.underline, .bold]))
      #expect(!theme.style(for: .area(hue, .fresh)).attributes.contains(.underline))
      #expect(!theme.style(for: .area(hue, .label)).attributes.contains(.underline))
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
    case .area(_, let tone), .claim(_, let tone), .tint(_, let tone), .land(let tone): tone.isFresh
    case .plain, .faint, .water, .sea, .seaLabel, .lake, .notice, .mark, .letter, .split: false
    }
  }

  /// Whether every filled theme has a colour behind it.
  var isFilled: Bool {
    switch self {
    case .area, .claim, .tint, .land, .lake, .mark: true
    case .plain, .faint, .water, .sea, .seaLabel, .notice, .letter, .split: false
    }
  }
}

extension Tone {
  fileprivate var isFresh: Bool {
    switch self {
    case .fresh, .freshLabel, .freshLine: true
    case .settled, .letter, .label, .line, .thinLine, .river, .road, .front: false
    }
  }
}
