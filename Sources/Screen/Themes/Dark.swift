extension Theme {
  /// The same areas as the standard theme, on a dark background of its own.
  static let dark = Theme(
    Ground(
      text: Colour(252, 0xD8DADC), background: Colour(233, 0x15171A), faint: Colour(246, 0x878D93), waves: 67,
      sea: Colour(234, 0x16242F), notice: .white, land: Colour(237, 0x2D2F31),
      landText: 248, landLine: Colour(240, 0x404346), name: .white, river: Colour(117, 0x6EC1E8),
      lake: Colour(24, 0x2B5D7D), road: Colour(187, 0xD9D2C0), chip: 255, chipText: .black),
    [
      // vermilion
      Paint(
        fill: Colour(88, 0x7B2020), letter: Colour(174, 0xB56A62), line: Colour(52, 0x4F1414),
        fresh: Colour(202, 0xFF6623), freshText: .black, own: 203, tint: Colour(52, 0x542425),
        claim: 210, claimed: Colour(166, 0xCA5438), claimedText: .black),
      // bluish green
      Paint(
        fill: Colour(29, 0x076042), letter: Colour(115, 0x5FB595), line: Colour(22, 0x043E2A),
        fresh: Colour(49, 0x3DF5A8), freshText: .black, own: 42, tint: Colour(22, 0x1C4436),
        claim: 49, claimed: Colour(43, 0x28BC81), claimedText: .black),
      // yellow
      Paint(
        fill: Colour(94, 0x7D6A1F), letter: Colour(179, 0xC7B25C), line: Colour(58, 0x514414),
        fresh: Colour(220, 0xFFE04D), freshText: .black, own: 179, tint: Colour(58, 0x4A4122),
        claim: 179, claimed: Colour(185, 0xCDB33B), claimedText: .black),
      // sky blue
      Paint(
        fill: Colour(25, 0x1462A9), letter: Colour(111, 0x74A9D6), line: Colour(18, 0x0D3F6D),
        fresh: Colour(153, 0x95D0FB), freshText: .black, own: 75, tint: Colour(18, 0x1F3A58),
        claim: 75, claimed: Colour(110, 0x63A6DB), claimedText: .black),
      // blue
      Paint(
        fill: Colour(61, 0x4A4A9C), letter: Colour(147, 0x9A9AE6), line: Colour(54, 0x303065),
        fresh: Colour(99, 0xB3B3FF), freshText: .black, own: 105, tint: Colour(17, 0x38386B),
        claim: 147, claimed: Colour(63, 0x8B8BD9), claimedText: .black),
      // reddish purple
      Paint(
        fill: Colour(90, 0x633775), letter: Colour(176, 0xB385C2), line: Colour(53, 0x45254F),
        fresh: Colour(177, 0xF29BFF), freshText: .black, own: 176, tint: Colour(53, 0x43294C),
        claim: 176, claimed: Colour(170, 0xBE76CC), claimedText: .black),
      // orange
      Paint(
        fill: Colour(130, 0x9C5416), letter: Colour(216, 0xE0A064), line: Colour(94, 0x65360E),
        fresh: Colour(215, 0xFFB731), freshText: .black, own: 208, tint: Colour(94, 0x52331A),
        claim: 208, claimed: Colour(214, 0xD99126), claimedText: .black),
      // brown
      Paint(
        fill: Colour(96, 0x7E5A74), letter: Colour(181, 0xC8A6BE), line: Colour(59, 0x523A4B),
        fresh: Colour(137, 0xBE9060), freshText: .black, own: 181, tint: Colour(59, 0x4A3A46),
        claim: 181, claimed: Colour(136, 0xA67A66), claimedText: .black),
      // grey
      Paint(
        fill: Colour(236, 0x4D4D55), letter: Colour(244, 0x9A9AA5), line: Colour(240, 0x323237),
        fresh: Colour(250, 0xBCBCC6), freshText: .black, own: 248, tint: Colour(235, 0x3C3C43),
        claim: 248, claimed: Colour(244, 0xA3A3AB), claimedText: .black),
      // contested
      Paint(
        fill: Colour(241, 0x76716D), letter: Colour(249, 0xC4C4C8), line: Colour(238, 0x4C4C4F),
        fresh: Colour(246, 0x9A9894), freshText: .black, own: 252, tint: Colour(238, 0x57575C),
        claim: 248, claimed: Colour(246, 0x9A9894), claimedText: .black),
    ])
}
