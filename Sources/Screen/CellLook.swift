/// How a cell is drawn, its ink and attributes in one number, because frames are compared cell by cell.
public struct CellLook: Hashable, Sendable {
  /// From the lowest byte: the ink's two parts, its kind, the attributes.
  private let code: UInt32

  private enum Kind: UInt8 {
    case plain
    case faint
    case water
    case sea
    case seaLabel
    case lake
    case notice
    case mark
    case land
    case letter
    case area
    case claim
    case tint
    case split
  }

  init(_ ink: Ink, _ attributes: Attributes) {
    let (kind, first, second): (Kind, UInt8, UInt8) =
      switch ink {
      case .plain: (.plain, 0, 0)
      case .faint: (.faint, 0, 0)
      case .water: (.water, 0, 0)
      case .sea: (.sea, 0, 0)
      case .seaLabel: (.seaLabel, 0, 0)
      case .lake: (.lake, 0, 0)
      case .notice: (.notice, 0, 0)
      case .mark: (.mark, 0, 0)
      case .land(let tone): (.land, 0, tone.rawValue)
      case .letter(let hue): (.letter, hue, 0)
      case .area(let hue, let tone): (.area, hue, tone.rawValue)
      case .claim(let hue, let tone): (.claim, hue, tone.rawValue)
      case .tint(let hue, let tone): (.tint, hue, tone.rawValue)
      case .split(let front, let back): (.split, front.code, back.code)
      }
    code = UInt32(first) | UInt32(second) << 8 | UInt32(kind.rawValue) << 16 | UInt32(attributes.rawValue) << 24
  }

  var ink: Ink {
    let (first, second) = (UInt8(truncatingIfNeeded: code), UInt8(truncatingIfNeeded: code >> 8))
    return switch Kind(rawValue: UInt8(truncatingIfNeeded: code >> 16)) {
    case .plain, nil: .plain
    case .faint: .faint
    case .water: .water
    case .sea: .sea
    case .seaLabel: .seaLabel
    case .lake: .lake
    case .notice: .notice
    case .mark: .mark
    case .land: .land(Tone(rawValue: second) ?? .settled)
    case .letter: .letter(first)
    case .area: .area(first, Tone(rawValue: second) ?? .settled)
    case .claim: .claim(first, Tone(rawValue: second) ?? .settled)
    case .tint: .tint(first, Tone(rawValue: second) ?? .settled)
    case .split: .split(Fill(code: first), Fill(code: second))
    }
  }

  var attributes: Attributes { Attributes(rawValue: UInt8(truncatingIfNeeded: code >> 24)) }
}
