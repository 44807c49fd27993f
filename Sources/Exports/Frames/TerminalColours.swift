import Screen

/// What a theme's styles look like in a picture of the screen.
struct TerminalColours {
  /// Where a style has no background.
  let paper: RGB
  /// Where it has no foreground.
  let ink: RGB
  /// Text that steps back.
  let quiet: RGB

  /// A theme without a background of its own stands on white paper, as the maps do; but that of the terminal's sixteen
  /// colours stands on black, where xterm's can all be read.
  init(_ name: ThemeName) {
    let theme = Theme(name)
    let plain = theme.style(for: .plain)
    let own = name == .base16 ? (paper: RGB(0), ink: RGB(0xE5E5E5)) : (paper: RGB(0xFFFFFF), ink: RGB(0x141414))
    paper = plain.background.map(RGB.init(xterm:)) ?? own.paper
    ink = plain.foreground.map(RGB.init(xterm:)) ?? own.ink
    quiet = theme.style(for: .faint).foreground.map(RGB.init(xterm:)) ?? ink
  }

  /// The colours of a style, as they are where it is reversed.
  func colours(of style: Style) -> (front: RGB, back: RGB) {
    let (front, back) = (style.foreground.map(RGB.init(xterm:)) ?? ink, style.background.map(RGB.init(xterm:)) ?? paper)
    return style.attributes.contains(.reverse) ? (back, front) : (front, back)
  }
}

extension RGB {
  /// The colour that xterm gives a number of its palette, as `export ansi` names it: sixteen of its own, a cube of six steps
  /// a side, 24 greys.
  init(xterm colour: Colour) {
    let number = UInt32(colour.index)
    switch number {
    case ..<16: self.init(RGB.xterm[Int(number)])
    case ..<232:
      let cube = number - 16
      let parts = [cube / 36, cube / 6 % 6, cube % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
      self.init(parts.reduce(0) { $0 << 8 | $1 })
    default: self.init((8 + 10 * (number - 232)) * 0x010101)
    }
  }

  /// The defaults of xterm's resources `color0` to `color15`.
  private static let xterm: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000, 0x00FF00,
    0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
}
