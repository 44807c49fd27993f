import Campaign
public import Screen

/// The colours that pictures and the page are drawn in, by role; one for each theme that they know.
struct Palette {
  let paper: RGB
  let ink: RGB
  let quiet: RGB
  let rule: RGB
  let panel: RGB
  let abroad: RGB
  let abroadLine: RGB
  let sea: RGB
  let lake: RGB
  let river: RGB
  let water: RGB
  /// The country's land where nobody is said to hold it.
  let land: RGB
  let grain: RGB
  let halo: RGB
  let mark: RGB
  let nation: RGB
  /// What a view is not about.
  let still: RGB
  let lattice: RGB
  /// What passed is outlined in this.
  let outline: RGB
  /// Whether areas are filled with their side's letter, because there are no colours.
  var hasLetters = false
  fileprivate let shade: @Sendable (Hue) -> Shade

  /// The colours of a side.
  struct Shade {
    /// Where nothing changed.
    let settled: RGB
    /// Where it did; also that of the side's badge.
    let fresh: RGB
    /// What is written on `fresh`.
    let text: RGB
  }

  func shade(of side: Side) -> Shade { shade(side.hue) }

  /// The roles with the names that a style sheet gives them.
  var roles: [(name: String, colour: RGB)] {
    [
      ("paper", paper), ("ink", ink), ("quiet", quiet), ("rule", rule), ("panel", panel), ("abroad", abroad),
      ("abroad-line", abroadLine), ("sea", sea), ("lake", lake), ("river", river), ("water", water),
      ("land", land), ("grain", grain), ("halo", halo), ("mark", mark), ("nation", nation), ("still", still),
      ("lattice", lattice), ("outline", outline),
    ]
  }
}

extension Palette {
  /// The colours of a theme; `nil` for the terminal's own sixteen, in which a picture shows the screen and no map.
  init?(_ theme: ThemeName) {
    switch theme {
    case .standard, .light: self = .light
    case .dark: self = .dark
    case .highContrast: self = .highContrast
    case .monochrome: self = .monochrome
    case .base16: return nil
    }
  }

  static let light = Palette(
    paper: RGB(0xFFFFFF), ink: RGB(0x141414), quiet: RGB(0x555555), rule: RGB(0xD5D2CA), panel: RGB(0xF7F6F2),
    abroad: RGB(0xF4F2EE), abroadLine: RGB(0xC9C5BB), sea: RGB(0xDBE8EF), lake: RGB(0xC3D9E8), river: RGB(0x6F9FC4),
    water: RGB(0x3F6684), land: RGB(0xDFDBD2), grain: RGB(0x8A8677), halo: RGB(0xFFFFFF), mark: RGB(0x005EA2),
    nation: RGB(0x77736A), still: RGB(0xECEAE4), lattice: Tint.contested.pale, outline: RGB(0x111111)
  ) { hue in
    let tint = Tint(hue)
    return Shade(settled: tint.pale, fresh: tint.full, text: tint.text)
  }

  static let dark = Palette(
    paper: RGB(0x16181B), ink: RGB(0xECECEC), quiet: RGB(0xB4B4B4), rule: RGB(0x3B3F45), panel: RGB(0x1E2125),
    abroad: RGB(0x1D2024), abroadLine: RGB(0x3B4149), sea: RGB(0x16242F), lake: RGB(0x27415A), river: RGB(0x4B79A3),
    water: RGB(0x9DB8CF), land: RGB(0x3A3D42), grain: RGB(0x6C6A63), halo: RGB(0x101214), mark: RGB(0x7CC0FF),
    nation: RGB(0x9A9DA3), still: RGB(0x2A2E33), lattice: RGB(0x8A8A8A), outline: RGB(0xF4F4F4)
  ) { hue in
    let tint = Tint(hue)
    return Shade(settled: tint.dim, fresh: tint.full, text: tint.text)
  }

  /// Text and lines are white on black, and what a letter stands on is light enough for 7:1 (WCAG 2.2, 1.4.6).
  static let highContrast = Palette(
    paper: RGB(0), ink: RGB(0xFFFFFF), quiet: RGB(0xE0E0E0), rule: RGB(0x8A8A8A), panel: RGB(0),
    abroad: RGB(0x141414), abroadLine: RGB(0x8A8A8A), sea: RGB(0x06203A), lake: RGB(0x123D66), river: RGB(0x7FC1F5),
    water: RGB(0xA9D6FA), land: RGB(0x2B2B2B), grain: RGB(0xA8A8A8), halo: RGB(0), mark: RGB(0xFFD54A),
    nation: RGB(0xFFFFFF), still: RGB(0x1C1C1C), lattice: RGB(0xBDBDBD), outline: RGB(0xFFFFFF)
  ) { hue in
    let full = Tint(hue).full
    return Shade(settled: full.darkened(to: 0.4), fresh: full.lightened(to: 0.62), text: RGB(0))
  }

  /// Black on white: areas are told apart by letters, and what passed is white on black.
  static let monochrome = Palette(
    paper: RGB(0xFFFFFF), ink: RGB(0), quiet: RGB(0x444444), rule: RGB(0xB0B0B0), panel: RGB(0xFFFFFF),
    abroad: RGB(0xE6E6E6), abroadLine: RGB(0xA0A0A0), sea: RGB(0xF4F4F4), lake: RGB(0xD8D8D8), river: RGB(0x8C8C8C),
    water: RGB(0x444444), land: RGB(0xFFFFFF), grain: RGB(0x8C8C8C), halo: RGB(0xFFFFFF), mark: RGB(0),
    nation: RGB(0), still: RGB(0xF0F0F0), lattice: RGB(0x8C8C8C), outline: RGB(0), hasLetters: true
  ) { _ in Shade(settled: RGB(0xFFFFFF), fresh: RGB(0), text: RGB(0xFFFFFF)) }
}

extension ThemeName {
  /// Whether pictures and the page can be drawn in it.
  public var isForPictures: Bool { Palette(self) != nil }
}
