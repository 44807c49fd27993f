import Testing

/// The yardsticks of the other tests here, held against published figures.
struct ColourScienceTests {
  struct Pair: Sendable {
    let first: Lab
    let second: Lab
    let difference: Double
    init(_ first: Lab, _ second: Lab, _ difference: Double) {
      (self.first, self.second, self.difference) = (first, second, difference)
    }
  }

  private static let blue = Lab(50, 0, -82.7485)
  private static let pink = Lab(50, 2.5, 0)
  private static let greenish = Lab(50, 2.49, -0.001)
  private static let yellowish = Lab(50, -0.001, 2.49)

  /// The table of Sharma, Wu and Dalal (2005), all 34 pairs.
  static let published = [
    Pair(Lab(50, 2.6772, -79.7751), blue, 2.0425), Pair(Lab(50, 3.1571, -77.2803), blue, 2.8615),
    Pair(Lab(50, 2.8361, -74.0200), blue, 3.4412), Pair(Lab(50, -1.3802, -84.2814), blue, 1.0000),
    Pair(Lab(50, -1.1848, -84.8006), blue, 1.0000), Pair(Lab(50, -0.9009, -85.5211), blue, 1.0000),
    Pair(Lab(50, 0, 0), Lab(50, -1, 2), 2.3669), Pair(Lab(50, -1, 2), Lab(50, 0, 0), 2.3669),
    Pair(greenish, Lab(50, -2.49, 0.0009), 7.1792), Pair(greenish, Lab(50, -2.49, 0.0010), 7.1792),
    Pair(greenish, Lab(50, -2.49, 0.0011), 7.2195), Pair(greenish, Lab(50, -2.49, 0.0012), 7.2195),
    Pair(yellowish, Lab(50, 0.0009, -2.49), 4.8045), Pair(yellowish, Lab(50, 0.0010, -2.49), 4.8045),
    Pair(yellowish, Lab(50, 0.0011, -2.49), 4.7461), Pair(pink, Lab(50, 0, -2.5), 4.3065),
    Pair(pink, Lab(73, 25, -18), 27.1492), Pair(pink, Lab(61, -5, 29), 22.8977),
    Pair(pink, Lab(56, -27, -3), 31.9030), Pair(pink, Lab(58, 24, 15), 19.4535),
    Pair(pink, Lab(50, 3.1736, 0.5854), 1.0000), Pair(pink, Lab(50, 3.2972, 0), 1.0000),
    Pair(pink, Lab(50, 1.8634, 0.5757), 1.0000), Pair(pink, Lab(50, 3.2592, 0.3350), 1.0000),
    Pair(Lab(60.2574, -34.0099, 36.2677), Lab(60.4626, -34.1751, 39.4387), 1.2644),
    Pair(Lab(63.0109, -31.0961, -5.8663), Lab(62.8187, -29.7946, -4.0864), 1.2630),
    Pair(Lab(61.2901, 3.7196, -5.3901), Lab(61.4292, 2.2480, -4.9620), 1.8731),
    Pair(Lab(35.0831, -44.1164, 3.7933), Lab(35.0232, -40.0716, 1.5901), 1.8645),
    Pair(Lab(22.7233, 20.0904, -46.6940), Lab(23.0331, 14.9730, -42.5619), 2.0373),
    Pair(Lab(36.4612, 47.8580, 18.3852), Lab(36.2715, 50.5065, 21.2231), 1.4146),
    Pair(Lab(90.8027, -2.0831, 1.4410), Lab(91.1528, -1.6435, 0.0447), 1.4441),
    Pair(Lab(90.9257, -0.5406, -0.9208), Lab(88.6381, -0.8985, -0.7239), 1.5381),
    Pair(Lab(6.7747, -0.2908, -2.4247), Lab(5.8714, -0.0985, -2.2286), 0.6377),
    Pair(Lab(2.0776, 0.0795, -1.1350), Lab(0.9033, -0.0636, -0.5514), 0.9082),
  ]

  @Test(arguments: published)
  func `colour differences are the published ones, either way round`(_ pair: Pair) {
    #expect(abs(pair.first.difference(from: pair.second) - pair.difference) < 0.0001)
    #expect(abs(pair.second.difference(from: pair.first) - pair.difference) < 0.0001)
  }

  @Test func `contrast runs from 1 to 21`() {
    #expect(abs(Light.white.contrast(with: .black) - 21) < 1e-9)
    #expect(Light.white.contrast(with: .white) == 1)
    // 118 of 255 is the lightest grey on which white text has 4.5:1.
    #expect(Light(ofPalette: 243).contrast(with: .white) > 4.5)
    #expect(Light(ofPalette: 244).contrast(with: .white) < 4.5)
  }

  @Test(arguments: Eye.allCases)
  func `every eye sees white as white and black as black`(_ eye: Eye) {
    #expect(Light.white.seen(by: eye).lab.difference(from: Light.white.lab) < 0.01)
    #expect(Light.black.seen(by: eye).lab.difference(from: Light.black.lab) < 0.01)
  }

  @Test func `an eye without red or green cones takes olive for brown-red and an eye without blue ones does not`() {
    let red = Light(ofPalette: 130)
    let green = Light(ofPalette: 100)
    func difference(_ eye: Eye) -> Double { red.seen(by: eye).lab.difference(from: green.seen(by: eye).lab) }
    #expect(difference(.deutan) < difference(.usual) / 3)
    #expect(difference(.tritan) > difference(.usual) / 2)
  }

  @Test func `white, black and grey have the lightness they are known by`() {
    #expect(abs(Light.white.lab.lightness - 100) < 0.001)
    #expect(Light.black.lab.lightness == 0)
    #expect(abs(Light(ofPalette: 244).lab.lightness - 53.585) < 0.01)
  }
}
