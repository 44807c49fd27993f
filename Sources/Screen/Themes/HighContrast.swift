extension Theme {
  /// On black, with a contrast of at least 7:1 everywhere.
  static let highContrast = Theme(
    Ground(text: .white, background: .black, faint: 251, water: 117, notice: .white),
    [
      // vermilion
      Paint(
        fill: 88, letter: 224, text: .white, fresh: 203, freshText: .black, own: 203, river: 195, claimed: 203),
      // bluish green
      Paint(
        fill: 23, letter: 195, text: .white, fresh: 49, freshText: .black, own: 42, river: 195, claimed: 49),
      // yellow
      Paint(
        fill: 142, letter: 234, text: .black, fresh: 190, freshText: .black, own: 184, river: 17, claimed: 190),
      // sky blue
      Paint(
        fill: 74, letter: 233, text: .black, fresh: 153, freshText: .black, own: 74, river: 17, claimed: 153),
      // blue
      Paint(
        fill: 18, letter: 183, text: .white, fresh: 75, freshText: .black, own: 111, river: 195, claimed: 75),
      // reddish purple
      Paint(
        fill: 90, letter: 255, text: .white, fresh: 213, freshText: .black, own: 207, river: 195, claimed: 213),
      // orange
      Paint(
        fill: 172, letter: 232, text: .black, fresh: 215, freshText: .black, own: 215, river: .black, claimed: 215),
      // brown
      Paint(
        fill: 180, letter: 235, text: .black, fresh: 223, freshText: .black, own: 180, river: 17, claimed: 223),
      // grey
      Paint(
        fill: 236, letter: 251, text: .white, fresh: 250, freshText: .black, own: 248, river: 195, claimed: 250),
      // contested
      Paint(
        fill: 247, letter: .black, text: .black, fresh: .white, freshText: .black, own: 254, river: .black,
        claimed: .white),
    ])
}
