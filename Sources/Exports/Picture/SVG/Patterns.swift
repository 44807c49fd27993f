import Campaign

/// What fills land that no plain colour fits; a style sheet says what its parts look like.
///
/// Stripes on the land's own tint are claimed ground, a lattice is contested ground, hatching is occupied land.
struct Patterns {
  /// Those who are drawn.
  let sides: [Side]
  /// How many units of the areas' paths are one unit of the sheet.
  let units: Double

  var svg: String { sides.map(stripes).joined() + common }

  /// Those of one side, after which the others' can be made, and those that are of no side.
  var ofFirstSide: String { sides.prefix(1).map { stripes($0) + letters($0) }.joined() + common }

  private var common: String { lattice("lattice") + lattice("fresh-lattice") + hatching }

  /// Land full of its side's letter, a small one where it is uncertain, for where there are no colours.
  var letters: String { sides.map(letters).joined() }

  private func letters(_ side: Side) -> String {
    let (index, letter) = (side.id.index, String(Character(side.letter)))
    return lettered("letters\(index)", letter, "tile")
      + lettered("small-letters\(index)", letter.lowercased(), "tile")
      + lettered("fresh-letters\(index)", letter, "dark-tile")
      + lettered("fresh-small-letters\(index)", letter.lowercased(), "dark-tile")
  }

  private func lettered(_ id: String, _ letter: String, _ ground: String) -> String {
    let style = ground == "tile" ? "tile-letter" : "light-letter"
    return "<pattern id=\"\(id)\" width=\"11\" height=\"11\" patternUnits=\"userSpaceOnUse\""
      + " patternTransform=\"scale(\((units * 100).rounded() / 100))\">" + square(ground, 11)
      + "<text class=\"\(style)\" x=\"2\" y=\"8.5\" font-size=\"8.5\">\(letter.escaped)</text></pattern>\n"
  }

  private func stripes(_ side: Side) -> String {
    stripes("stripe\(side.id.index)") + stripes("fresh-stripe\(side.id.index)")
  }

  private func stripes(_ name: String) -> String {
    pattern("\(name)s", 6, square("stripe-ground", 6) + "<rect class=\"\(name)\" width=\"3\" height=\"6\"/>")
  }

  private func lattice(_ name: String) -> String {
    pattern(name, 5, square("stripe-ground", 5) + "<path class=\"\(name)\" d=\"M0 1H5M1 0V5\" stroke-width=\"1.6\"/>")
  }

  /// In tenths of the sheet's units, as the outlines are.
  private var hatching: String {
    "<pattern id=\"hatching\" width=\"50\" height=\"50\" patternUnits=\"userSpaceOnUse\""
      + " patternTransform=\"rotate(45)\"><path class=\"hatch\" d=\"M0 0V50\" stroke-width=\"22\"/></pattern>\n"
  }

  private func square(_ name: String, _ size: Int) -> String {
    "<rect class=\"\(name)\" width=\"\(size)\" height=\"\(size)\"/>"
  }

  private func pattern(_ id: String, _ size: Int, _ content: String) -> String {
    "<pattern id=\"\(id)\" width=\"\(size)\" height=\"\(size)\" patternUnits=\"userSpaceOnUse\""
      + " patternTransform=\"rotate(45) scale(\((units * 100).rounded() / 100))\">\(content)</pattern>\n"
  }
}
