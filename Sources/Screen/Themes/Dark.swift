extension Theme {
  /// The same areas as the standard theme, on a dark background of its own.
  static let dark = Theme(
    Ground(text: 252, background: 233, faint: 246, water: 67, notice: .white),
    [
      // vermilion
      Paint(
        fill: 88, letter: 181, text: .white, fresh: 202, freshText: .black, own: 203, river: 159, claimed: 166),
      // bluish green
      Paint(
        fill: 23, letter: 152, text: .white, fresh: 49, freshText: .black, own: 43, river: 159, claimed: 43),
      // yellow
      Paint(
        fill: 143, letter: 237, text: .black, fresh: 190, freshText: .black, own: 185, river: 17, claimed: 185),
      // sky blue
      Paint(
        fill: 67, letter: 233, text: .black, fresh: 153, freshText: .black, own: 74, river: 17, claimed: 110),
      // blue
      Paint(
        fill: 18, letter: 141, text: .white, fresh: 69, freshText: .black, own: 69, river: 159, claimed: 63),
      // reddish purple
      Paint(
        fill: 53, letter: 176, text: .white, fresh: 213, freshText: .black, own: 176, river: 159, claimed: 170),
      // orange
      Paint(
        fill: 172, letter: 236, text: .black, fresh: 215, freshText: .black, own: 214, river: 17, claimed: 214),
      // brown
      Paint(
        fill: 94, letter: 228, text: .white, fresh: 137, freshText: .black, own: 137, river: 159, claimed: 136),
      // grey
      Paint(
        fill: 237, letter: 248, text: .white, fresh: 246, freshText: .black, own: 246, river: 159, claimed: 244),
      // contested
      Paint(
        fill: 244, letter: 233, text: .black, fresh: 255, freshText: .black, own: 252, river: 17, claimed: 252),
    ])
}
