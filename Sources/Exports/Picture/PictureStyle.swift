import Campaign

/// The style sheet and the patterns of a map, by the roles that Okabe and Ito's colours play.
struct PictureStyle {
  let campaign: Campaign
  /// How many units of the areas' paths are one unit of the sheet.
  let units: Double

  /// Stripes for uncertain ground, a lattice for contested ground, dots for land out of reach, hatching for occupied land.
  var patterns: String {
    campaign.sides.map { side in
      stripes("stripes\(side.id.index)", Tint(side.hue).pale)
        + stripes("fresh-stripes\(side.id.index)", Tint(side.hue).full)
    }.joined() + lattice("lattice", Tint.contested.pale) + lattice("fresh-lattice", Tint.contested.full) + dots
      + hatching
  }

  private func stripes(_ id: String, _ colour: RGB) -> String {
    pattern(
      id, 6, "<rect width=\"6\" height=\"6\" fill=\"#fff\"/><rect width=\"3\" height=\"6\" fill=\"\(colour.css)\"/>")
  }

  private func lattice(_ id: String, _ colour: RGB) -> String {
    pattern(
      id, 5,
      "<rect width=\"5\" height=\"5\" fill=\"#fff\"/><path d=\"M0 1H5M1 0V5\" stroke=\"\(colour.css)\" stroke-width=\"1.6\"/>"
    )
  }

  private var dots: String {
    pattern(
      "dots", 7,
      "<rect width=\"7\" height=\"7\" fill=\"#fbfaf6\"/><circle cx=\"2\" cy=\"2\" r=\".7\" fill=\"#8a8677\"/>")
  }

  /// In units of the sheet, as the outlines are.
  private var hatching: String {
    "<pattern id=\"hatching\" width=\"50\" height=\"50\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
      + "<path d=\"M0 0V50\" stroke=\"#000\" stroke-width=\"22\"/></pattern>\n"
  }

  private func pattern(_ id: String, _ size: Int, _ content: String) -> String {
    "<pattern id=\"\(id)\" width=\"\(size)\" height=\"\(size)\" patternUnits=\"userSpaceOnUse\""
      + " patternTransform=\"rotate(45) scale(\((units * 100).rounded() / 100))\">\(content)</pattern>\n"
  }

  var sheet: String {
    let sides = campaign.sides.map { side in
      let (index, tint) = (side.id.index, Tint(side.hue))
      return """
        .held\(index){fill:\(tint.pale.css);stroke:\(tint.pale.css)}.fresh.held\(index){fill:\(tint.full.css)}
        .uncertain\(index){fill:url(#stripes\(index))}.fresh.uncertain\(index){fill:url(#fresh-stripes\(index))}
        .badge.held\(index){fill:\(tint.full.css)}text.letter.held\(index){fill:\(tint.text.css)}
        .badge.uncertain\(index){fill:#fff;stroke:\(tint.full.css)}text.letter.uncertain\(index){fill:#111}

        """
    }
    return sides.joined() + fixed + widths
  }

  private var fixed: String {
    """
    svg{font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans","DejaVu Sans",sans-serif;fill:#111}
    .contested{fill:url(#lattice)}.fresh.contested{fill:url(#fresh-lattice)}.sparse{fill:url(#dots)}
    .badge.contested{fill:#fff;stroke:#333}text.letter.contested{fill:#111}
    .abroad{fill:#efede8;stroke:#c9c5bb;stroke-width:6}.sea{fill:#d6e4ee}.lake{fill:#c3d9e8;stroke:#8fb2cc;stroke-width:4}
    .river{fill:none;stroke:#6f9fc4;stroke-width:9;stroke-linejoin:round}.truce{fill:none;stroke:#333;stroke-width:7;stroke-dasharray:25 18}
    .region{fill:none;stroke:#fff;stroke-width:9;stroke-linejoin:round;stroke-opacity:.85}
    .nation{fill:none;stroke:#222;stroke-width:17;stroke-linejoin:round;stroke-linecap:round}
    .occupied{fill:url(#hatching);fill-opacity:.55}.buffer{fill:none;stroke:#333;stroke-width:6;stroke-dasharray:14 10}
    .land{fill:#fff}.dot{fill:#222;fill-opacity:.45}.badge{stroke:#111;stroke-width:1.2}
    text.letter{font-weight:700;text-anchor:middle;stroke:none}
    .name{paint-order:stroke;stroke:#fff;stroke-width:3;stroke-opacity:.85;stroke-linejoin:round}
    .changed{font-weight:700}.country{fill:#6d685c;letter-spacing:2px}.water{fill:#4d7a9c;font-style:italic}
    .governorate{fill:#555;letter-spacing:1.5px;paint-order:stroke;stroke:#fff;stroke-width:2.5;stroke-opacity:.7}
    .quiet{fill:#555}.strong{font-weight:700}

    """
  }

  /// Lines over areas, whose paths are in units of their own.
  private var widths: String {
    func wide(_ width: Double) -> String { ((width * units * 100).rounded() / 100).description }
    return ".area{stroke-width:\(wide(1))}.fresh{stroke:#111;stroke-width:\(wide(1.3));stroke-linejoin:round}\n"
  }
}
