import Campaign

/// The style sheet of a map, by the roles that Okabe and Ito's colours play.
struct PictureStyle {
  let campaign: Campaign
  /// How many units of the areas' paths are one unit of the sheet.
  let units: Double

  var sheet: String {
    let sides = campaign.sides.map { side in
      let (index, tint) = (side.id.index, Tint(side.hue))
      return """
        .held\(index){fill:\(tint.pale.css);stroke:\(tint.pale.css)}.fresh.held\(index){fill:\(tint.full.css)}
        .uncertain\(index){fill:url(#stripe\(index)s)}.fresh.uncertain\(index){fill:url(#fresh-stripe\(index)s)}
        .stripe\(index){fill:\(tint.pale.css)}.fresh-stripe\(index){fill:\(tint.full.css)}
        .badge.held\(index){fill:\(tint.full.css)}text.letter.held\(index){fill:\(tint.text.css)}
        .badge.uncertain\(index){fill:#fff;stroke:\(tint.full.css)}text.letter.uncertain\(index){fill:#111}

        """
    }
    return sides.joined() + fixed + widths
  }

  private var fixed: String {
    """
    svg{font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans","DejaVu Sans",sans-serif;fill:#111}
    .stripe-ground{fill:#fff}.sparse-ground{fill:#fbfaf6}.grain{fill:#8a8677}.hatch{stroke:#000}
    .lattice{stroke:\(Tint.contested.pale.css)}.fresh-lattice{stroke:\(Tint.contested.full.css)}
    .contested{fill:url(#lattice)}.fresh.contested{fill:url(#fresh-lattice)}.sparse{fill:url(#dots)}
    .still{fill:#eceae4;stroke:#eceae4}.badge.still{fill:#fff;stroke:#8a8677}text.letter.still{fill:#555}
    .badge.contested{fill:#fff;stroke:#333}text.letter.contested{fill:#111}
    .abroad{fill:#efede8;stroke:#c9c5bb;stroke-width:6}.sea{fill:#d6e4ee}
    .lake{fill:#c3d9e8;stroke:#8fb2cc;stroke-width:4}
    .river{fill:none;stroke:#6f9fc4;stroke-width:9;stroke-linejoin:round}
    .truce{fill:none;stroke:#333;stroke-width:7;stroke-dasharray:25 18}
    .region{fill:none;stroke:#fff;stroke-width:9;stroke-linejoin:round;stroke-opacity:.85}
    .nation{fill:none;stroke:#222;stroke-width:17;stroke-linejoin:round;stroke-linecap:round}
    .occupied{fill:url(#hatching);fill-opacity:.55}.buffer{fill:none;stroke:#333;stroke-width:6;stroke-dasharray:14 10}
    .land{fill:#fff}.dot{fill:#222;fill-opacity:.45}.badge{stroke:#111;stroke-width:1.2}
    text.letter{font-weight:700;text-anchor:middle;stroke:none}
    .name{paint-order:stroke;stroke:#fff;stroke-width:3;stroke-opacity:.85;stroke-linejoin:round}
    .changed{font-weight:700}.country{fill:#6d685c;letter-spacing:2px}.water{fill:#4d7a9c;font-style:italic}
    .governorate{fill:#555;letter-spacing:1.5px;paint-order:stroke;stroke:#fff;stroke-width:2.5;stroke-opacity:.7}
    .scale{fill:none;stroke:#333;stroke-width:1.3}.quiet{fill:#555}.strong{font-weight:700}

    """
  }

  /// Lines over areas, whose paths are in units of their own.
  private var widths: String {
    func wide(_ width: Double) -> String { ((width * units * 100).rounded() / 100).description }
    return
      ".area,.still{stroke-width:\(wide(1))}.area.passed{stroke:#444;stroke-width:\(wide(0.6))}.fresh{stroke:#111;stroke-width:\(wide(1.3));stroke-linejoin:round}\n"
  }
}
