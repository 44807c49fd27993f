extension Theme {
  /// No colours: areas are told apart by their letters, and what passed today is in reverse.
  static let monochrome = Theme(
    plain: Style(), faint: Style(nil, .dim), water: Style(nil, .dim), sea: Style(nil, .dim), seaLabel: Style(),
    lake: Style(nil, .dim),
    notice: Style(nil, .bold), mark: Style(nil, .bold), land: letters(fresh: Style(nil, .reverse)),
    swatches: [
      Swatch(
        area: letters(fresh: Style(nil, [.reverse, .bold])), claim: letters(fresh: Style(nil, .reverse)),
        tint: letters(fresh: Style(nil, .reverse)), letter: Style(nil, .bold))
    ])

  /// The same for all sides.
  private static func letters(fresh: Style) -> Tones {
    Tones(
      settled: Style(), letter: Style(), fresh: fresh, label: Style(), freshLabel: fresh.with([.bold, .underline]),
      line: Style(),
      freshLine: Style(nil, .reverse), thinLine: Style(nil, .dim), river: Style(nil, .dim), road: Style(nil, .dim),
      front: Style(nil, .bold))
  }
}
