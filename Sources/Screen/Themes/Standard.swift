extension Theme {
  /// The default: areas in muted tones of Okabe and Ito's colours, what passed today in their full tone.
  ///
  /// Outside the areas the terminal's own colours stand, so that it reads on dark and on light terminals: letters there
  /// are of middle luminance.
  static let standard = Theme(
    Ground(faint: 244, water: 67),
    [
      // vermilion
      Paint(
        fill: 88, letter: 181, text: .white, fresh: 202, freshText: .black, own: 166, river: 159, claimed: 166),
      // bluish green
      Paint(
        fill: 23, letter: 152, text: .white, fresh: 49, freshText: .black, own: 29, river: 159, claimed: 43),
      // yellow
      Paint(
        fill: 143, letter: 237, text: .black, fresh: 190, freshText: .black, own: 100, river: 17, claimed: 185),
      // sky blue
      Paint(
        fill: 67, letter: 233, text: .black, fresh: 153, freshText: .black, own: 67, river: 17, claimed: 110),
      // blue
      Paint(
        fill: 18, letter: 141, text: .white, fresh: 69, freshText: .black, own: 27, river: 159, claimed: 63),
      // reddish purple
      Paint(
        fill: 53, letter: 176, text: .white, fresh: 213, freshText: .black, own: 133, river: 159, claimed: 170),
      // orange
      Paint(
        fill: 172, letter: 236, text: .black, fresh: 215, freshText: .black, own: 130, river: 17, claimed: 214),
      // brown
      Paint(
        fill: 94, letter: 228, text: .white, fresh: 137, freshText: .black, own: 94, river: 159, claimed: 136),
      // grey
      Paint(
        fill: 237, letter: 248, text: .white, fresh: 246, freshText: .black, own: 243, river: 159, claimed: 244),
      // contested
      Paint(
        fill: 244, letter: 233, text: .black, fresh: 255, freshText: .black, own: 102, river: 17, claimed: 252),
    ])
}
