import Glibc

/// A colour in CIE L*a*b*.
struct Lab: Sendable {
  var lightness: Double
  var a: Double
  var b: Double

  init(_ lightness: Double, _ a: Double, _ b: Double) {
    (self.lightness, self.a, self.b) = (lightness, a, b)
  }

  /// CIEDE2000 with all three weights 1, after Sharma, Wu and Dalal (2005), "The CIEDE2000 color-difference formula:
  /// implementation notes, supplementary test data, and mathematical observations".
  func difference(from other: Lab) -> Double {
    let stretch = 1 + 0.5 * (1 - Lab.fade((hypot(a, b) + hypot(other.a, other.b)) / 2))
    let (first, second) = (Polar(self, stretch), Polar(other, stretch))
    let lightness = (self.lightness + other.lightness) / 2
    let chroma = (first.chroma + second.chroma) / 2
    let hue = first.meanHue(with: second)
    let light = (other.lightness - self.lightness) / Lab.lightnessWeight(lightness)
    let colourful = (second.chroma - first.chroma) / (1 + 0.045 * chroma)
    let turned =
      2 * sqrt(first.chroma * second.chroma) * sine(first.turn(to: second) / 2)
      / (1 + 0.015 * chroma * Lab.hueWeight(hue))
    let rotation = -2 * Lab.fade(chroma) * sine(60 * exp(-pow((hue - 275) / 25, 2)))
    return sqrt(light * light + colourful * colourful + turned * turned + rotation * colourful * turned)
  }

  /// 0 for greys, towards 1 for strong colours.
  private static func fade(_ chroma: Double) -> Double {
    sqrt(pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7)))
  }

  private static func lightnessWeight(_ lightness: Double) -> Double {
    let off = pow(lightness - 50, 2)
    return 1 + 0.015 * off / sqrt(20 + off)
  }

  private static func hueWeight(_ hue: Double) -> Double {
    1 - 0.17 * cosine(hue - 30) + 0.24 * cosine(2 * hue) + 0.32 * cosine(3 * hue + 6) - 0.20 * cosine(4 * hue - 63)
  }
}

/// A colour's strength and its hue in degrees, 0 to 360.
private struct Polar {
  let chroma: Double
  let hue: Double

  init(_ lab: Lab, _ stretch: Double) {
    chroma = hypot(lab.a * stretch, lab.b)
    let angle = chroma == 0 ? 0 : atan2(lab.b, lab.a * stretch) * 180 / .pi
    hue = angle < 0 ? angle + 360 : angle
  }

  /// The way from this hue to another, in degrees, the shorter way round; 0 where one of them is grey.
  func turn(to other: Polar) -> Double {
    guard chroma * other.chroma != 0 else { return 0 }
    let turn = other.hue - hue
    return turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn
  }

  func meanHue(with other: Polar) -> Double {
    let sum = hue + other.hue
    guard chroma * other.chroma != 0 else { return sum }
    guard abs(hue - other.hue) > 180 else { return sum / 2 }
    return (sum < 360 ? sum + 360 : sum - 360) / 2
  }
}

private func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
private func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
