extension Theme {
  /// The default theme: areas in muted tones of Okabe and Ito's colours, what passed today in their full tone.
  ///
  /// The order is that of the hues of sides, with contested ground last. Outside the areas the terminal's own colours
  /// stand, so that it reads on dark and on light terminals.
  public static let standard = Theme(
    swatches: [
      swatch(88, letter: 131, text: white, fresh: 202, own: 167, basic: 1),  // vermilion
      swatch(29, letter: 72, text: white, fresh: 48, own: 36, basic: 2),  // bluish green
      swatch(142, letter: 186, text: black, fresh: 227, own: 142, basic: 3),  // yellow
      swatch(31, letter: 74, text: white, fresh: 117, own: 38, basic: 6),  // sky blue
      swatch(18, letter: 61, text: white, fresh: 39, own: 33, basic: 4),  // blue
      swatch(96, letter: 139, text: white, fresh: 219, own: 175, basic: 5),  // reddish purple
      swatch(172, letter: 216, text: black, fresh: 214, own: 172, basic: 3),  // orange
      swatch(58, letter: 101, text: white, fresh: 186, own: 101, basic: 3),  // brown
      swatch(238, letter: 245, text: white, fresh: 252, own: 245, basic: 7),  // grey
      swatch(243, letter: 250, text: white, fresh: 252, own: 245, basic: 7),  // contested
    ],
    water: Colour(67, basic: 4),
    faint: Colour(244, basic: 7))

  /// The number of the swatch for contested ground.
  public static let contested: UInt8 = 9

  private static let black = Colour(16, basic: 0)
  private static let white = Colour(231, basic: 7)

  private static func swatch(
    _ settled: UInt8, letter: UInt8, text: Colour, fresh: UInt8, own: UInt8, basic: UInt8
  ) -> Swatch {
    let readable = basic == 1 || basic == 4 ? UInt8(7) : 0
    return Swatch(
      settled: Colour(settled, basic: basic), letter: Colour(letter, basic: readable),
      text: Colour(text.index, basic: readable), fresh: Colour(fresh, basic: basic),
      freshText: Colour(black.index, basic: readable), own: Colour(own, basic: basic))
  }
}
