import Campaign

/// A colour of red, green and blue, as pictures write it.
struct RGB: Hashable {
  let value: UInt32

  init(_ value: UInt32) { self.value = value }

  private var parts: [UInt32] { [value >> 16 & 255, value >> 8 & 255, value & 255] }

  /// As style sheets write it: `#d55e00`.
  var css: String { "#" + parts.map(RGB.hex).joined() }

  /// `005ed5`, in the order that KML wants.
  var blueFirst: String { parts.reversed().map(RGB.hex).joined() }

  /// Mixed with white; 1 leaves it as it is.
  func lightened(to share: Double) -> RGB {
    RGB(parts.reduce(0) { $0 << 8 | UInt32((255 - (255 - Double($1)) * share).rounded()) })
  }

  /// Mixed with black; 1 leaves it as it is.
  func darkened(to share: Double) -> RGB {
    RGB(parts.reduce(0) { $0 << 8 | UInt32((Double($1) * share).rounded()) })
  }

  /// Whether black reads better on it than white, by relative luminance (WCAG 2.1; black and white tie at 0.179).
  var wantsBlack: Bool { luminance > 0.179 }

  private var luminance: Double {
    let linear = parts.map { part -> Double in
      let share = Double(part) / 255
      // The square is within a hundredth of the standard's curve, near enough to choose between two.
      return share * share
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  private static func hex(_ part: UInt32) -> String {
    (part < 16 ? "0" : "") + String(part, radix: 16)
  }
}

/// The colours of a side in pictures: pale where nothing changed, full where it did.
struct Tint {
  let full: RGB
  var pale: RGB { full.lightened(to: 0.45) }
  /// For dark paper.
  var dim: RGB { full.darkened(to: 0.42) }
  /// What a letter on the full colour is written in.
  var text: RGB { full.wantsBlack ? RGB(0) : RGB(0xFFFFFF) }

  static let contested = Tint(full: RGB(0x555555))

  /// The values that Okabe and Ito (2008) give; brown and grey are added for sides beyond their eight.
  init(_ hue: Hue) {
    switch hue {
    case .vermilion: full = RGB(0xD55E00)
    case .bluishGreen: full = RGB(0x009E73)
    case .yellow: full = RGB(0xF0E442)
    case .skyBlue: full = RGB(0x56B4E9)
    case .blue: full = RGB(0x0072B2)
    case .reddishPurple: full = RGB(0xCC79A7)
    case .orange: full = RGB(0xE69F00)
    case .brown: full = RGB(0x8C5A2B)
    case .grey: full = RGB(0x999999)
    }
  }

  private init(full: RGB) { self.full = full }
}
