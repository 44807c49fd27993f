extension Theme {
  /// What a theme with filled areas has outside them; `nil` is the terminal's own.
  struct Ground: Sendable {
    var text: Colour?
    var background: Colour?
    var faint: Colour
    var waves: Colour
    /// The open sea; `nil` is the background.
    var sea: Colour?
    var notice: Colour?
    /// The country's land that nobody speaks for, what is written faintly on it, and what is engraved in it.
    var land: Colour
    var landText: Colour
    var landLine: Colour
    /// The one ink of names, legible on every settled area and on the land.
    var name: Colour
    /// What names stand on where no one ink is legible on all areas; `nil` is the areas themselves.
    var plate: Colour?
    var river: Colour
    var lake: Colour
    var road: Colour
    /// A capital's chip.
    var chip: Colour
    var chipText: Colour
  }

  /// The colours of one side in a theme with filled areas.
  struct Paint: Sendable {
    /// The area as it was the day before: muted, so that names and today's changes stand out.
    var fill: Colour
    /// The side's letter on it, near the fill: it says whose the area is to who looks for it.
    var letter: Colour
    /// Borders of regions, engraved in the area.
    var line: Colour
    /// The area that passed today, the strongest on the map.
    var fresh: Colour
    var freshText: Colour
    /// The hue outside the map: legends and lists.
    var own: Colour
    /// Ground that was claimed before today, where claims are filled.
    var tint: Colour
    /// The small letter of a claim, on the land and on the tint.
    var claim: Colour
    /// The ground that was claimed today, between the two fills.
    var claimed: Colour
    var claimedText: Colour
  }

  /// A theme that fills the areas, from the colours outside them and those of each side, contested ground last.
  init(_ ground: Ground, _ paints: [Paint]) {
    func on(_ foreground: Colour?, _ attributes: Attributes = []) -> Style {
      Style(foreground, on: ground.background, attributes)
    }
    plain = on(ground.text)
    faint = on(ground.faint)
    water = on(ground.waves)
    sea = Style(ground.sea == nil ? ground.faint : ground.landText, on: ground.sea ?? ground.background)
    seaLabel = Style(ground.text, on: ground.sea ?? ground.background)
    lake = Style(ground.river, on: ground.lake)
    notice = on(ground.notice, .bold)
    mark = Style(ground.chipText, on: ground.chip, .bold)
    land = Tones(landOf: ground)
    swatches = paints.map { Swatch($0, ground) }
  }
}

extension Theme.Swatch {
  fileprivate init(_ paint: Theme.Paint, _ ground: Theme.Ground) {
    area = Theme.Tones(areaOf: paint, ground)
    claim = Theme.Tones(claimOf: paint, on: ground.land, line: ground.landLine, ground)
    tint = Theme.Tones(claimOf: paint, on: paint.tint, line: paint.line, ground)
    letter = Style(paint.own, on: ground.background, .bold)
  }
}

extension Theme.Tones {
  fileprivate init(landOf ground: Theme.Ground) {
    func on(_ foreground: Colour) -> Style { Style(foreground, on: ground.land) }
    self.init(
      settled: on(ground.landText), letter: on(ground.landText), fresh: on(ground.name),
      label: ground.label(on: ground.land),
      freshLabel: on(ground.name).with([.bold, .underline]), line: on(ground.name), freshLine: on(ground.name),
      thinLine: on(ground.landLine), river: on(ground.river), road: on(ground.road),
      front: ground.label(on: ground.land).with(.bold))
  }

  fileprivate init(areaOf paint: Theme.Paint, _ ground: Theme.Ground) {
    func on(_ foreground: Colour) -> Style { Style(foreground, on: paint.fill) }
    let fresh = Style(paint.freshText, on: paint.fresh)
    self.init(
      settled: on(paint.letter), letter: on(ground.plate == nil ? ground.name : paint.letter), fresh: fresh.with(.bold),
      label: ground.label(on: paint.fill),
      freshLabel: fresh.with([.bold, .underline]), line: on(paint.letter), freshLine: fresh, thinLine: on(paint.line),
      river: on(ground.river), road: on(ground.road), front: ground.label(on: paint.fill).with(.bold))
  }

  /// - Parameter background: the land's own colour, or a tone of the side's.
  fileprivate init(claimOf paint: Theme.Paint, on background: Colour, line: Colour, _ ground: Theme.Ground) {
    func on(_ foreground: Colour) -> Style { Style(foreground, on: background) }
    let claimed = Style(paint.claimedText, on: paint.claimed)
    self.init(
      settled: on(paint.claim), letter: ground.label(on: background), fresh: claimed.with(.bold),
      label: ground.label(on: background),
      freshLabel: claimed.with([.bold, .underline]), line: on(paint.claim), freshLine: claimed, thinLine: on(line),
      river: on(ground.river), road: on(ground.road), front: ground.label(on: background).with(.bold))
  }
}

extension Theme.Ground {
  /// What a name on some ground looks like.
  fileprivate func label(on background: Colour) -> Style { Style(name, on: plate ?? background) }
}
