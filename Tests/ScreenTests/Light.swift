import Glibc

/// A colour as linear light, red, green and blue from 0 to 1, of the sRGB primaries (IEC 61966-2-1).
struct Light {
  var red: Double
  var green: Double
  var blue: Double

  /// The colour of xterm's palette of 256, from 16 on: a cube of six steps a side, then 24 greys.
  init(ofPalette index: UInt8) {
    let steps = [0, 95, 135, 175, 215, 255]
    let place = Int(index) - 16
    let channels =
      index >= 232
      ? [Int](repeating: 8 + 10 * (Int(index) - 232), count: 3)
      : [steps[place / 36], steps[place / 6 % 6], steps[place % 6]]
    self.init(channels: channels)
  }

  /// From red, green and blue, 0 to 255.
  init(channels: [Int]) {
    self.init(red: Light.linear(channels[0]), green: Light.linear(channels[1]), blue: Light.linear(channels[2]))
  }

  init(red: Double, green: Double, blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  private static func linear(_ channel: Int) -> Double {
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  static let black = Light(red: 0, green: 0, blue: 0)
  static let white = Light(red: 1, green: 1, blue: 1)

  /// Relative luminance, WCAG 2.2.
  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// The contrast ratio of two colours, 1 to 21, WCAG 2.2.
  func contrast(with other: Light) -> Double {
    let (lighter, darker) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// The colour as an eye sees it.
  func seen(by eye: Eye) -> Light {
    let rows = eye.rows.map { row in
      min(1, max(0, row[0] * red + row[1] * green + row[2] * blue))
    }
    return Light(red: rows[0], green: rows[1], blue: rows[2])
  }

  /// The colour in CIE L*a*b* under D65, the white of sRGB.
  var lab: Lab {
    let x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    let y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    let z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    let (fx, fy, fz) = (Light.curve(x), Light.curve(y), Light.curve(z))
    return Lab(116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz))
  }

  private static func curve(_ value: Double) -> Double {
    value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
  }
}

/// How an eye mixes the three lights.
///
/// The matrices are those of Machado, Oliveira and Fernandes (2009), "A physiologically-based model for simulation of
/// color vision deficiency", at severity 1, for linear light.
enum Eye: CaseIterable {
  case usual
  case protan
  case deutan
  case tritan

  var rows: [[Double]] {
    switch self {
    case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protan:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .deutan:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .tritan:
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    }
  }
}
