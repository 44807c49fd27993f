extension Theme {
  /// Pale areas on paper, what passed today in deep tones.
  static let light = Theme(
    Ground(text: 234, background: .white, faint: 242, water: 25, notice: .black),
    [
      // vermilion
      Paint(
        fill: 216, letter: 88, text: .black, fresh: 124, freshText: .white, own: 160, river: 17, claimed: 203),
      // bluish green
      Paint(
        fill: 73, letter: 236, text: .black, fresh: 23, freshText: .white, own: 23, river: 17, claimed: 30),
      // yellow
      Paint(
        fill: 228, letter: 58, text: .black, fresh: 220, freshText: .black, own: 58, river: 17, claimed: 142),
      // sky blue
      Paint(
        fill: 153, letter: 24, text: .black, fresh: 31, freshText: .black, own: 25, river: 17, claimed: 74),
      // blue
      Paint(
        fill: 147, letter: 20, text: .black, fresh: 20, freshText: .white, own: 21, river: 17, claimed: 69),
      // reddish purple
      Paint(
        fill: 183, letter: 56, text: .black, fresh: 127, freshText: .white, own: 127, river: 17, claimed: 170),
      // orange
      Paint(
        fill: 172, letter: 236, text: .black, fresh: 130, freshText: .white, own: 130, river: 17, claimed: 208),
      // brown
      Paint(
        fill: 138, letter: 235, text: .black, fresh: 52, freshText: .white, own: 94, river: 17, claimed: 131),
      // grey
      Paint(
        fill: 245, letter: 234, text: .black, fresh: 236, freshText: .white, own: 242, river: 17, claimed: 243),
      // contested
      Paint(
        fill: 252, letter: 240, text: .black, fresh: .black, freshText: .white, own: 238, river: 17, claimed: 248),
    ])
}
