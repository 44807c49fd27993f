import Campaign
import Screen

/// The part of the page's style sheet that is made of the campaign: its sides, and the colours of each theme.
///
/// Colours are properties of the root, so that a theme is a set of them and each rule is written once.
struct PageStyle {
  let campaign: Campaign
  let plane: Plane
  /// How many units of the areas' paths are one unit of the map.
  let units: Double

  var sheet: String {
    let dark = colours(.dark)
    let ratio = (plane.width / plane.height * 1000).rounded() / 1000
    return """
      :root{--ratio:\(ratio);--scale:1;--unit:\(units.inTenths);\(colours(.light))}
      @media screen and (prefers-color-scheme:dark){:root:not([data-theme]){\(dark)}}
      @media screen{:root[data-theme=dark]{\(dark)}
      :root[data-theme=high-contrast]{\(colours(.highContrast))}}
      :root[data-theme=monochrome]{\(colours(.monochrome))}
      :root[data-marks=letters]{\(lettersAlone)}
      \(campaign.sides.map(rules).joined())\(contested)
      """
  }

  private func colours(_ palette: Palette) -> String {
    let scheme = palette.paper.wantsBlack ? "light" : "dark"
    let roles = palette.roles.map { "--\($0.name):\($0.colour.css)" }
    let sides = campaign.sides.map { side in
      let (index, shade) = (side.id.index, palette.shade(of: side))
      return "--s\(index):\(shade.settled.css);--f\(index):\(shade.fresh.css);--t\(index):\(shade.text.css)"
    }
    return (["color-scheme:\(scheme)"] + roles + sides).joined(separator: ";")
  }

  /// Where letters alone mark the sides, all have the colours of the paper and the ink.
  private var lettersAlone: String {
    campaign.sides.map { side in
      let index = side.id.index
      return "--s\(index):var(--paper);--f\(index):var(--ink);--t\(index):var(--paper)"
    }.joined(separator: ";")
  }

  private func rules(_ side: Side) -> String {
    let index = side.id.index
    return """
      .held\(index){fill:var(--s\(index));stroke:var(--s\(index))}.stripe\(index){fill:var(--s\(index))}\
      .fresh.held\(index),.badge.held\(index),.fresh-stripe\(index){fill:var(--f\(index))}\
      .uncertain\(index){fill:url(#stripe\(index)s)}.fresh.uncertain\(index){fill:url(#fresh-stripe\(index)s)}\
      .badge.uncertain\(index){fill:#fff;stroke:var(--f\(index))}text.letter.uncertain\(index){fill:#111}\
      text.letter.held\(index){fill:var(--t\(index))}\
      .chip.held\(index),td.new.held\(index){background:var(--f\(index));color:var(--t\(index))}td.held\(index){background:var(--s\(index))}\
      .chip.uncertain\(index),td.uncertain\(index){background:#fff;color:#111;border:2px dashed var(--f\(index))}\
      .sign.fresh.held\(index){fill:var(--t\(index))}
      .lettered .area.held\(index){fill:url(#letters\(index))}\
      .lettered .fresh.held\(index){fill:url(#fresh-letters\(index))}\
      .lettered .area.uncertain\(index){fill:url(#small-letters\(index))}\
      .lettered .fresh.uncertain\(index){fill:url(#fresh-small-letters\(index))}

      """
  }

  private var contested: String {
    ".contested{fill:url(#lattice)}.fresh.contested{fill:url(#fresh-lattice)}"
      + ".badge.contested,.chip.contested,td.contested{fill:#fff;background:#fff;color:#111;border-style:dotted}"
      + "text.letter.contested{fill:#111}.lattice{stroke:var(--lattice)}.fresh-lattice{stroke:var(--ink)}\n"
      + ".tile,.light-letter{fill:var(--paper)}.tile-letter{fill:var(--quiet)}.dark-tile{fill:var(--ink)}\n"
  }
}
