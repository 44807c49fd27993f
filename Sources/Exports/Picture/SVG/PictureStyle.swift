import Campaign

/// The style sheet of a map, in the colours that a palette gives its roles.
struct PictureStyle {
  /// Those who are drawn.
  let sides: [Side]
  let palette: Palette
  /// How many units of the areas' paths are one unit of the sheet.
  let units: Double

  var sheet: String {
    let rules = sides.map { side in
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
    let holders = sides.isEmpty ? "" : rules.joined() + (palette.hasLetters ? letters : "") + contested
    return holders + ground + marks + widths
  }

  /// Areas that are filled with letters, where there are no colours.
  private var letters: String {
    sides.map { side in
      let index = side.id.index
      return """
        .area.held\(index){fill:url(#letters\(index))}.fresh.held\(index){fill:url(#fresh-letters\(index))}
        .area.uncertain\(index){fill:url(#small-letters\(index))}
        .fresh.uncertain\(index){fill:url(#fresh-small-letters\(index))}

        """
    }.joined()
      + ".area{stroke:#999}.tile{fill:#fff}.tile-letter{fill:#555}.dark-tile{fill:#000}.light-letter{fill:#fff}\n"
  }

  private var contested: String {
    """
    .lattice{stroke:\(palette.lattice.css)}.fresh-lattice{stroke:\(palette.quiet.css)}
    .contested{fill:url(#lattice)}.fresh.contested{fill:url(#fresh-lattice)}
    .badge.contested{fill:#fff;stroke:#333}text.letter.contested{fill:#111}

    """
  }

  private var ground: String {
    let (nation, paper) = (palette.nation.css, palette.paper.css)
    return """
      svg{font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans","DejaVu Sans",sans-serif;fill:\(palette.ink.css)}
      .paper{fill:\(paper)}.land,.stripe-ground,.sparse,.hidden{fill:\(palette.land.css)}.hatch{stroke:\(nation)}
      .fading{fill:none;stroke:\(palette.land.css);stroke-opacity:.3;stroke-linejoin:round}
      .still{fill:\(palette.still.css);stroke:\(palette.still.css)}
      .abroad{fill:\(palette.abroad.css);stroke:\(palette.abroadLine.css);stroke-width:6}.sea{fill:\(palette.sea.css)}
      .lake{fill:\(palette.lake.css);stroke:\(palette.river.css);stroke-width:4}
      .river{fill:none;stroke:\(palette.river.css);stroke-width:9;stroke-linejoin:round}
      .truce{fill:none;stroke:\(nation);stroke-width:7;stroke-dasharray:25 18}
      .region{fill:none;stroke:\(palette.outline.css);stroke-width:5;stroke-linejoin:round;stroke-opacity:.3}
      .nation{fill:none;stroke:\(nation);stroke-width:8;stroke-linejoin:round;stroke-linecap:round}
      .occupied{fill:url(#hatching);fill-opacity:.55}
      .buffer{fill:none;stroke:\(nation);stroke-width:6;stroke-dasharray:14 10}
      .fronts{fill:none;stroke:\(palette.ink.css);stroke-linecap:round}
      .verge{fill:none;stroke:\(palette.ink.css);stroke-width:24;stroke-linejoin:round}
      .road{fill:none;stroke:\(paper);stroke-width:11;stroke-linejoin:round}
      .plate{fill:\(paper);stroke:\(palette.ink.css)}.road-name{font-weight:700}

      """
  }

  private var marks: String {
    let (ink, quiet, halo) = (palette.ink.css, palette.quiet.css, palette.halo.css)
    return """
      .dot{fill:\(ink);fill-opacity:.45}.badge{stroke:#111;stroke-width:1.2}
      .badge.still{fill:\(palette.paper.css);stroke:\(palette.grain.css)}text.letter.still{fill:\(quiet);stroke:none}
      text.letter{font-weight:700;text-anchor:middle;stroke:none}
      .chosen{fill:none;stroke:\(palette.mark.css);stroke-width:2.4}
      .number{fill:\(palette.paper.css);stroke:\(ink);stroke-width:1.2}.line{fill:none;stroke:\(quiet);stroke-width:.8}
      .name{paint-order:stroke;stroke:\(halo);stroke-width:3;stroke-opacity:.85;stroke-linejoin:round}
      .leader{stroke:\(ink);stroke-width:1.3}.leader-edge{stroke:\(halo);stroke-width:3.5;stroke-opacity:.85}
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
      + ".fronts{stroke-width:\(wide(2.4))}.fresh{stroke:\(palette.outline.css);stroke-width:\(wide(1.3));stroke-linejoin:round}\n"
  }
}
