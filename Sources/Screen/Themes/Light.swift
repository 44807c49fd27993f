extension Theme {
  /// Paper: pale areas on a light background of its own, what passed today in deep tones.
  static let light = Theme(
    Ground(
      text: Colour(234, 0x1C1C1C), background: Colour(231, 0xF4F2EE), faint: Colour(242, 0x6C6C6C),
      waves: Colour(67, 0x5E8FBD), sea: Colour(195, 0xDBE8EF), notice: .black, land: Colour(254, 0xE2DFD8),
      landText: 241,
      landLine: Colour(250, 0xC9C5BC), name: .black, river: Colour(25, 0x2A79B0), lake: Colour(117, 0x8FC1DE),
      road: Colour(239, 0x6A604E), chip: 234, chipText: .white),
    [
      // vermilion
      Paint(
        fill: Colour(224, 0xD39883), letter: Colour(167, 0x8F4A3C), line: Colour(217, 0xAD7C6B),
        fresh: Colour(88, 0xCC323F), freshText: .white, own: 160, tint: Colour(255, 0xF4DAD3),
        claim: 124, claimed: Colour(124, 0xB82A36), claimedText: .white),
      // bluish green
      Paint(
        fill: Colour(108, 0x80D7B1), letter: Colour(23, 0x3A7D60), line: Colour(72, 0x68B091),
        fresh: Colour(29, 0x087E53), freshText: .white, own: 23, tint: Colour(151, 0xD2EADF),
        claim: 22, claimed: Colour(23, 0x0A6E48), claimedText: .white),
      // yellow
      Paint(
        fill: Colour(179, 0xF1DD95), letter: Colour(94, 0xB39A3A), line: Colour(137, 0xC5B57A),
        fresh: Colour(136, 0xA78D0E), freshText: .black, own: 58, tint: Colour(223, 0xF7EFCE),
        claim: 58, claimed: Colour(142, 0xA78D0E), claimedText: .black),
      // sky blue
      Paint(
        fill: Colour(153, 0xB3CDE5), letter: Colour(67, 0x5E8FBD), line: Colour(110, 0x92A8BB),
        fresh: Colour(18, 0x0870CA), freshText: .white, own: 25, tint: Colour(189, 0xD8E6F3),
        claim: 25, claimed: Colour(25, 0x0868B8), claimedText: .white),
      // blue
      Paint(
        fill: Colour(147, 0xB9B8ED), letter: Colour(62, 0x6C6CC2), line: Colour(104, 0x9796C2),
        fresh: Colour(57, 0x3D3DBB), freshText: .white, own: 21, tint: Colour(189, 0xDCDCF5),
        claim: 57, claimed: Colour(62, 0x5555C5), claimedText: .white),
      // reddish purple
      Paint(
        fill: Colour(183, 0xDBAEEA), letter: Colour(133, 0xA36FB3), line: Colour(140, 0xB296C1),
        fresh: Colour(129, 0x93279F), freshText: .white, own: 127, tint: Colour(225, 0xECDCF1),
        claim: 90, claimed: Colour(127, 0x93279F), claimedText: .white),
      // orange
      Paint(
        fill: Colour(215, 0xFAC683), letter: Colour(130, 0xC07C2F), line: Colour(173, 0xCDA26B),
        fresh: Colour(94, 0x8A4A00), freshText: .white, own: 94, tint: Colour(223, 0xF9E2C9),
        claim: Colour(94, 0x8A4300), claimed: Colour(130, 0x9C5A10), claimedText: .white),
      // brown
      Paint(
        fill: Colour(172, 0xCABFCB), letter: Colour(59, 0x6E564B), line: Colour(131, 0xA89CA4),
        fresh: Colour(59, 0x5A3527), freshText: .white, own: 94, tint: Colour(180, 0xE8DED7),
        claim: Colour(59, 0x6B4636), claimed: Colour(95, 0x754E3F), claimedText: .white),
      // grey
      Paint(
        fill: Colour(249, 0xC2C7CE), letter: Colour(243, 0x7D7D7D), line: Colour(246, 0x9D9FA4),
        fresh: Colour(241, 0x555555), freshText: .white, own: 242, tint: Colour(252, 0xDEDEDE),
        claim: 240, claimed: Colour(242, 0x6A6B6C), claimedText: .white),
      // contested
      Paint(
        fill: Colour(245, 0xA0A19E), letter: Colour(236, 0x4A4A4A), line: Colour(242, 0x838481),
        fresh: Colour(237, 0x333333), freshText: .white, own: 238, tint: Colour(250, 0xCFCFCF),
        claim: 238, claimed: Colour(238, 0x414141), claimedText: .white),
    ])
}
