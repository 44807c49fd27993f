extension Theme {
  /// On black, with a contrast of at least 7:1 for all that is read: names stand on plates of the background.
  static let highContrast = Theme(
    Ground(
      text: .white, background: .black, faint: 251, waves: 117, sea: 17, notice: .white, land: 234, landText: 251,
      landLine: 240, name: .white, plate: .black, river: 195, lake: 17, road: 252, chip: .white, chipText: .black),
    [
      // vermilion
      Paint(
        fill: 88, letter: 224, line: 52, fresh: 203, freshText: .black, own: 203,
        tint: 52, claim: 216, claimed: 203, claimedText: .black),
      // bluish green
      Paint(
        fill: 23, letter: 195, line: 22, fresh: 49, freshText: .black, own: 42,
        tint: 22, claim: 121, claimed: 49, claimedText: .black),
      // yellow
      Paint(
        fill: 142, letter: 234, line: 100, fresh: 190, freshText: .black, own: 184,
        tint: 58, claim: 227, claimed: 190, claimedText: .black),
      // sky blue
      Paint(
        fill: 74, letter: 233, line: 31, fresh: 153, freshText: .black, own: 74,
        tint: 24, claim: 153, claimed: 153, claimedText: .black),
      // blue
      Paint(
        fill: 18, letter: 183, line: 17, fresh: 75, freshText: .black, own: 111,
        tint: 17, claim: 189, claimed: 75, claimedText: .black),
      // reddish purple
      Paint(
        fill: 90, letter: 255, line: 53, fresh: 213, freshText: .black, own: 207,
        tint: 53, claim: 219, claimed: 213, claimedText: .black),
      // orange
      Paint(
        fill: 172, letter: 232, line: 130, fresh: 215, freshText: .black, own: 215,
        tint: 94, claim: 222, claimed: 215, claimedText: .black),
      // brown
      Paint(
        fill: 180, letter: 235, line: 137, fresh: 223, freshText: .black, own: 180,
        tint: 95, claim: 223, claimed: 223, claimedText: .black),
      // grey
      Paint(
        fill: 236, letter: 251, line: 240, fresh: 250, freshText: .black, own: 248,
        tint: 235, claim: 252, claimed: 250, claimedText: .black),
      // contested
      Paint(
        fill: 247, letter: .black, line: 243, fresh: .white, freshText: .black, own: 254,
        tint: 240, claim: 254, claimed: .white, claimedText: .black),
    ])
}
