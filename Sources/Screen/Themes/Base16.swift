extension Theme {
  /// The terminal's own sixteen colours on its own background, whatever they are.
  ///
  /// Areas are letters in their side's colour, so that nothing depends on how the colours go together; what passed
  /// today is filled. Nothing in the basic eight is bold, because many terminals show that in another colour.
  static let base16 = Theme(
    plain: Style(), faint: Style(nil, .dim), sparse: Style(nil, .dim), border: Style(), water: Style(12),
    road: Style(nil, .dim), notice: Style(nil, .bold),
    swatches: [
      terminal(1, under: 15),  // vermilion
      terminal(2, under: 0),  // bluish green
      terminal(3, under: 0),  // yellow
      terminal(6, under: 0),  // sky blue
      terminal(12, under: 15),  // blue
      terminal(5, under: 15),  // reddish purple
      terminal(9, under: 0),  // orange
      terminal(13, under: 0),  // brown
      ownForeground(.dim),  // grey
      ownForeground([]),  // contested
    ])

  private static func terminal(_ colour: Colour, under text: Colour) -> Swatch {
    swatch(letter: Style(colour), fresh: Style(text, on: colour))
  }

  private static func ownForeground(_ attributes: Attributes) -> Swatch {
    swatch(letter: Style(nil, attributes), fresh: Style(nil, .reverse))
  }

  private static func swatch(letter: Style, fresh: Style) -> Swatch {
    let tones = Tones(
      settled: letter, fresh: fresh, label: Style(nil, .bold), freshLabel: fresh.with(.underline), line: Style(),
      freshLine: fresh, thinLine: Style(nil, .dim), river: Style(12), road: Style(nil, .dim),
      front: Style(nil, .bold))
    return Swatch(area: tones, claim: tones, letter: letter)
  }
}
