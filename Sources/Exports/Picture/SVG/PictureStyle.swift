import Campaign

/// The style sheet of a map, in the colours that a palette gives its roles.
struct PictureStyle {
  let campaign: Campaign
  let palette: Palette
  /// How many units of the areas' paths are one unit of the sheet.
  let units: Double

  var sheet: String {
    let sides = campaign.sides.map { side in
      let (index, shade) = (side.id.index, palette.shade(of: side))
      return """
        .held\(index){fill:\(shade.settled.css);stroke:\(shade.settled.css)}
        .fresh.held\(index){fill:\(shade.fresh.css)}
        .uncertain\(index){fill:url(#stripe\(index)s)}.fresh.uncertain\(index){fill:url(#fresh-stripe\(index)s)}
        .stripe\(index){fill:\(shade.settled.css)}.fresh-stripe\(index){fill:\(shade.fresh.css)}
        .badge.held\(index){fill:\(shade.fresh.css)}text.letter.held\(index){fill:\(shade.text.css);stroke:none}
        .badge.uncertain\(index){fill:#fff;stroke:\(shade.fresh.css)}text.letter.uncertain\(index){fill:#111}

        """
    }
    return sides.joined() + (palette.hasLetters ? letters : "") + ground + marks + widths
  }

  /// Areas that are filled with letters, where there are no colours.
  private var letters: String {
    campaign.sides.map { side in
      let index = side.id.index
      return """
        .area.held\(index){fill:url(#letters\(index))}.fresh.held\(index){fill:url(#fresh-letters\(index))}
        .area.uncertain\(index){fill:url(#small-letters\(index))}
        .fresh.uncertain\(index){fill:url(#fresh-small-letters\(index))}

        """
    }.joined()
      + ".area{stroke:#999}.tile{fill:#fff}.tile-letter{fill:#555}.dark-tile{fill:#000}.light-letter{fill:#fff}\n"
  }

  private var ground: String {
    let (nation, paper, quiet) = (palette.nation.css, palette.paper.css, palette.quiet.css)
    return """
      svg{font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans","DejaVu Sans",sans-serif;fill:\(palette.ink.css)}
      .stripe-ground{fill:\(paper)}.sparse-ground{fill:\(palette.sparse.css)}
      .grain{fill:\(palette.grain.css)}.hatch{stroke:\(nation)}
      .lattice{stroke:\(palette.lattice.css)}.fresh-lattice{stroke:\(quiet)}
      .contested{fill:url(#lattice)}.fresh.contested{fill:url(#fresh-lattice)}.sparse{fill:url(#dots)}
      .still{fill:\(palette.still.css);stroke:\(palette.still.css)}
      .abroad{fill:\(palette.abroad.css);stroke:\(palette.abroadLine.css);stroke-width:6}.sea{fill:\(palette.sea.css)}
      .lake{fill:\(palette.lake.css);stroke:\(palette.river.css);stroke-width:4}
      .river{fill:none;stroke:\(palette.river.css);stroke-width:9;stroke-linejoin:round}
      .truce{fill:none;stroke:\(nation);stroke-width:7;stroke-dasharray:25 18}
      .region{fill:none;stroke:\(paper);stroke-width:9;stroke-linejoin:round;stroke-opacity:.85}
      .nation{fill:none;stroke:\(nation);stroke-width:17;stroke-linejoin:round;stroke-linecap:round}
      .occupied{fill:url(#hatching);fill-opacity:.55}
      .buffer{fill:none;stroke:\(nation);stroke-width:6;stroke-dasharray:14 10}
      .land{fill:\(paper)}

      """
  }

  private var marks: String {
    let (ink, quiet, halo) = (palette.ink.css, palette.quiet.css, palette.halo.css)
    return """
      .dot{fill:\(ink);fill-opacity:.45}.badge{stroke:#111;stroke-width:1.2}
      .badge.still{fill:\(palette.paper.css);stroke:\(palette.grain.css)}text.letter.still{fill:\(quiet);stroke:none}
      .badge.contested{fill:#fff;stroke:#333}text.letter.contested{fill:#111}
      text.letter{font-weight:700;text-anchor:middle;stroke:none}
      .name{paint-order:stroke;stroke:\(halo);stroke-width:3;stroke-opacity:.85;stroke-linejoin:round}
      .changed{font-weight:700}.country{fill:\(quiet);letter-spacing:2px}.water{fill:\(palette.water.css);font-style:italic}
      .governorate{fill:\(quiet);letter-spacing:1.5px}
      .governorate{paint-order:stroke;stroke:\(halo);stroke-width:2.5;stroke-opacity:.7}
      .scale{fill:none;stroke:\(ink);stroke-width:1.3}.quiet{fill:\(quiet)}.strong{font-weight:700}

      """
  }

  /// Lines over areas, whose paths are in units of their own.
  private var widths: String {
    func wide(_ width: Double) -> String { ((width * units * 100).rounded() / 100).description }
    return ".area,.still{stroke-width:\(wide(palette.hasLetters ? 0.4 : 1))}"
      + ".area.passed{stroke:\(palette.quiet.css);stroke-width:\(wide(0.6))}"
      + ".fresh{stroke:\(palette.outline.css);stroke-width:\(wide(1.3));stroke-linejoin:round}\n"
  }
}
