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
  /// Land that nobody speaks for.
  case sparse
  case border
  case water
  /// Text that asks to be read: a message, a prompt.
  case notice
  /// A cell of a side's area, by the hue's number and how it stands out.
  case area(UInt8, Tone)
  /// The same for ground that a side only claims, or holds by low confidence: a colour fills it on the day that
  /// it passes, and none after.
  case claim(UInt8, Tone)
  /// A side's letter on the terminal's own background: legends and lists.
  case letter(UInt8)
  /// A road where no area is.
  case road
  /// A block glyph: the first colour fills it, the second what is left of the cell.
  case split(Fill, Fill)
}

/// How a cell of an area stands out from others of its side.
public enum Tone: UInt8, CaseIterable, Hashable, Sendable {
  /// As it was the day before.
  case settled
  /// Passed today.
  case fresh
  /// A label or a mark written on the area.
  case label
  /// A label on an area that passed today.
  case freshLabel
  /// The country's border or an armistice line through the area.
  case line
  /// The same on an area that passed today.
  case freshLine
  /// A border between regions through the area.
  case thinLine
  case river
  case road
  /// The line where two sides meet.
  case front
}

/// What fills a part of a cell, in one byte: an area's colour, or nothing.
public struct Fill: Hashable, Sendable {
  /// Which of a side's colours it is.
  public enum Kind: UInt8, Hashable, Sendable {
    case settled
    case fresh
    /// Claimed today; what was claimed before fills nothing.
    case claimed
  }

  let code: UInt8

  /// The theme's background.
  public static let none = Fill(code: .max)

  init(code: UInt8) { self.code = code }

  /// A colour of a hue; hues are numbered to 62.
  public init(hue: UInt8, _ kind: Kind) {
    code = hue << 2 | kind.rawValue
  }

  /// The number of the hue, and which of its colours it is, where there is one.
  public var colour: (hue: UInt8, kind: Kind)? {
    guard self != .none, let kind = Kind(rawValue: code & 3) else { return nil }
    return (code >> 2, kind)
  }
}
