/// One character cell: what stands there and the role of its colours.
public struct Cell: Hashable, Sendable {
  /// One scalar, one column wide, or two where the next cell is `covered`.
  public var glyph: Unicode.Scalar
  /// How it is drawn.
  public private(set) var look: CellLook

  public init(_ glyph: Unicode.Scalar, _ ink: Ink = .plain, _ attributes: Attributes = []) {
    self.glyph = glyph
    look = CellLook(ink, attributes)
  }

  public var ink: Ink {
    get { look.ink }
    set { look = CellLook(newValue, attributes) }
  }

  public var attributes: Attributes {
    get { look.attributes }
    set { look = CellLook(ink, newValue) }
  }

  public static let blank = Cell(" ")

  /// The glyph of a cell that the wide one before it covers.
  public static let covered: Unicode.Scalar = "\u{0}"
}

/// What a terminal does to a cell besides colour.
public struct Attributes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let bold = Attributes(rawValue: 1)
  public static let dim = Attributes(rawValue: 2)
  public static let reverse = Attributes(rawValue: 4)
  public static let underline = Attributes(rawValue: 8)
}

/// The role of a cell's colours; a theme says what each looks like.
public enum Ink: Hashable, Sendable {
  /// The terminal's own foreground and background.
  case plain
  /// Text that steps back: hints, neighbours' names.
  case faint
  /// Waves on the background.
  case water
  /// The open sea, where it has a colour of its own, and what is faintly written on it.
  case sea
  /// The name of a place in the open sea.
  case seaLabel
  case lake
  /// Text that asks to be read: a message, a prompt.
  case notice
  /// The sign of a capital, the holder's letter on a chip of its own.
  case mark
  /// The country's land that nobody speaks for, and what is drawn on it.
  case land(Tone)
  /// A cell of a side's area, by the hue's number and how it stands out.
  case area(UInt8, Tone)
  /// The same for ground that a side only claims, or holds by low confidence: letters on the land's own colour, which a
  /// colour of the side fills on the day that it passes.
  case claim(UInt8, Tone)
  /// The same where claims are filled in a pale or dark tone of their side's.
  case tint(UInt8, Tone)
  /// A side's letter on the terminal's own background: legends and lists.
  case letter(UInt8)
  /// A block glyph: the first colour fills it, the second what is left of the cell.
  case split(Fill, Fill)
}

/// How a cell of an area stands out from others of its side.
public enum Tone: UInt8, CaseIterable, Hashable, Sendable {
  /// As it was the day before.
  case settled
  /// The same where each cell is to be read by its letter, as in a row of a strip.
  case letter
  /// Passed today.
  case fresh
  /// A name or a mark written on the area, in the one ink that all names have.
  case label
  /// The name of a place that passed today.
  case freshLabel
  /// Hatching, the country's outline or an armistice line.
  case line
  /// The same on an area that passed today.
  case freshLine
  /// A border between regions, engraved: near the area's own colour.
  case thinLine
  case river
  case road
  /// The line where two sides meet.
  case front
}

/// What fills a part of a cell, in one byte: an area's colour, or what lies around the areas.
public struct Fill: Hashable, Sendable {
  /// Which of a side's colours it is.
  public enum Kind: UInt8, Hashable, Sendable {
    case settled
    case fresh
    /// Claimed today.
    case claimed
    /// Claimed before.
    case tint
  }

  let code: UInt8

  /// The theme's background.
  public static let none = Fill(code: .max)
  /// The country's land that nobody speaks for.
  public static let land = Fill(code: .max - 1)
  public static let sea = Fill(code: .max - 2)
  public static let lake = Fill(code: .max - 3)

  init(code: UInt8) { self.code = code }

  /// A colour of a hue; hues are numbered to 61.
  public init(hue: UInt8, _ kind: Kind) {
    code = hue << 2 | kind.rawValue
  }

  /// The number of the hue, and which of its colours it is, where there is one.
  public var colour: (hue: UInt8, kind: Kind)? {
    guard code < Fill.lake.code, let kind = Kind(rawValue: code & 3) else { return nil }
    return (code >> 2, kind)
  }
}
