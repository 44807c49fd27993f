/// How many colours a terminal has.
public enum ColourDepth: Hashable, Sendable {
  case none
  case eight
  case sixteen
  /// 256.
  case many
  /// Any colour, as red, green and blue.
  case any
}

/// A colour as its place in the palette of a terminal with 256 colours; the first sixteen are the terminal's own.
public struct Colour: Hashable, Sendable, ExpressibleByIntegerLiteral {
  public let index: UInt8
  /// Red, green and blue, a byte each from the highest, where a terminal can show any colour; `nil` is as the palette's.
  public let exact: UInt32?

  public init(_ index: UInt8, _ exact: UInt32? = nil) { (self.index, self.exact) = (index, exact) }
  public init(integerLiteral index: UInt8) { self.init(index) }

  static let black: Colour = 16
  static let white: Colour = 231

  /// Whether it is among the second eight of the terminal's own.
  public var isBright: Bool { (8..<16).contains(index) }

  /// Numbers from here on are red, green and blue, a byte each, and no places in a palette.
  public static let firstExact = 0x100_0000

  /// The number that a terminal of a depth knows it by; with eight colours the bright ones are as the plain ones.
  public func number(at depth: ColourDepth) -> Int {
    switch depth {
    case .none, .eight: Int(index % 8)
    case .sixteen: Int(index % 16)
    case .many: Int(index)
    case .any: exact.map { Colour.firstExact | Int($0) } ?? Int(index)
    }
  }
}

/// What a cell looks like: colours where they are not the terminal's own, and attributes.
public struct Style: Hashable, Sendable {
  public var foreground: Colour?
  public var background: Colour?
  public var attributes: Attributes

  public init(_ foreground: Colour? = nil, on background: Colour? = nil, _ attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The same with more attributes.
  func with(_ attributes: Attributes) -> Style {
    Style(foreground, on: background, self.attributes.union(attributes))
  }

  /// The terminal's own background.
  init(_ foreground: Colour?, _ attributes: Attributes) {
    self.init(foreground, on: nil, attributes)
  }
}
