extension Theme {
  /// What a theme with filled areas has outside them; `nil` is the terminal's own.
  struct Ground: Sendable {
    var text: Colour?
    var background: Colour?
    var faint: Colour
    var water: Colour
    var notice: Colour?
  }

  /// The colours of one side in a theme with filled areas.
  struct Paint: Sendable {
    /// The area as it was the day before: muted, so that names and today's changes stand out.
    var fill: Colour
    /// The side's letter on it.
    var letter: Colour
    /// Names and lines on it.
    var text: Colour
    /// The area that passed today, the strongest on the map.
    var fresh: Colour
    var freshText: Colour
    /// The hue outside the areas: legends, lists, and claims, which fill nothing once their day is over.
    var own: Colour
    /// A river through the area: a light blue where names are light, else a dark one.
    var river: Colour
    /// The ground that was claimed today, between the two fills; what is written on it is black.
    var claimed: Colour
  }

  /// A theme that fills the areas, from the colours outside them and those of each side, contested ground last.
  init(_ ground: Ground, _ paints: [Paint]) {
    func on(_ foreground: Colour?, _ attributes: Attributes = []) -> Style {
      Style(foreground, on: ground.background, attributes)
    }
    plain = on(ground.text)
    faint = on(ground.faint)
    sparse = on(ground.faint)
    border = on(ground.text)
    water = on(ground.water)
    road = on(ground.faint)
    notice = on(ground.notice, .bold)
    swatches = paints.map { Swatch($0, ground) }
  }
}

extension Theme.Swatch {
  fileprivate init(_ paint: Theme.Paint, _ ground: Theme.Ground) {
    area = Theme.Tones(areaOf: paint)
    claim = Theme.Tones(claimOf: paint, ground)
    letter = Style(paint.own, on: ground.background, .bold)
  }
}

extension Theme.Tones {
  fileprivate init(areaOf paint: Theme.Paint) {
    let text = Style(paint.text, on: paint.fill)
    let freshText = Style(paint.freshText, on: paint.fresh)
    settled = Style(paint.letter, on: paint.fill)
    fresh = freshText.with(.bold)
    label = text.with(.bold)
    freshLabel = freshText.with([.bold, .underline])
    line = text.with(.bold)
    freshLine = freshText
    thinLine = text
    river = Style(paint.river, on: paint.fill)
    road = text
    front = text.with(.bold)
  }

  fileprivate init(claimOf paint: Theme.Paint, _ ground: Theme.Ground) {
    let text = Style(ground.text, on: ground.background)
    let own = Style(paint.own, on: ground.background)
    let claimed = Style(.black, on: paint.claimed)
    settled = own
    fresh = claimed
    label = text.with(.bold)
    freshLabel = claimed.with([.bold, .underline])
    line = text
    freshLine = claimed
    thinLine = text
    river = Style(ground.water, on: ground.background)
    road = text
    front = own.with(.bold)
  }
}
