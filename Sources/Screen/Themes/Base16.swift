extension Theme {
  /// The terminal's own sixteen colours on its own background, whatever they are.
  ///
  /// Areas are filled, with text in black or white; names stand on plates in the terminal's own two colours, and what
  /// passed today is those two exchanged, so that no letter is in a colour that a background may swallow. Nothing in the
  /// basic eight is bold, because many terminals show that in another colour.
  static let base16 = Theme(
    plain: Style(), faint: Style(nil, .dim), water: Style(nil, .dim), sea: Style(nil, .dim), seaLabel: Style(),
    lake: Style(0, on: 6),
    notice: Style(nil, .bold), mark: Style(nil, .bold), land: ownColours(settled: Style(nil, .dim)),
    swatches: [
      filled(1, under: 15),  // vermilion
      filled(2, under: 0),  // bluish green
      filled(3, under: 0),  // yellow
      filled(6, under: 0),  // sky blue
      filled(4, under: 15),  // blue
      filled(5, under: 15),  // reddish purple
      filled(11, under: 0),  // orange
      filled(7, under: 0),  // brown
      filled(0, under: 15),  // grey
      Swatch(area: ownColours(), claim: ownColours(), tint: ownColours(), letter: Style(nil, .bold)),  // contested
    ])

  private static func filled(_ fill: Colour, under text: Colour) -> Swatch {
    let settled = Style(text, on: fill)
    var area = ownColours(settled: settled)
    (area.line, area.river, area.road, area.front) = (settled, settled, settled, settled)
    area.thinLine = settled.with(.dim)
    return Swatch(area: area, claim: ownColours(), tint: ownColours(), letter: Style(nil, .bold))
  }

  /// What is written in the terminal's own colours.
  private static func ownColours(settled: Style = Style()) -> Tones {
    let fresh = Style(nil, [.reverse, .bold])
    return Tones(
      settled: settled, letter: settled, fresh: fresh, label: Style(), freshLabel: fresh.with(.underline),
      line: Style(),
      freshLine: fresh, thinLine: Style(nil, .dim), river: Style(nil, .dim), road: Style(nil, .dim),
      front: Style(nil, .bold))
  }
}
