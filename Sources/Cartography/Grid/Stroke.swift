/// A line that runs through a cell of the map, but for borders: what it is, and in which direction it goes.
public struct Stroke: Hashable, Sendable {
  /// What a line is; where several run through a cell the last of these is drawn.
  public enum Kind: UInt8, Comparable, Sendable {
    case none
    case river
    case coast
    case road
    /// An armistice line, or the edge of an occupied part of the country.
    case armistice

    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  /// The direction nearest to a line's way through a cell.
  public enum Slope: UInt8, Sendable {
    /// From west to east, in the middle of the cell or above.
    case level
    /// From west to east, in the lower part of the cell.
    case low
    case upright
    /// From the south west to the north east: `/`.
    case rising
    /// From the north west to the south east: `\`.
    case falling
  }

  public internal(set) var kind = Kind.none
  public internal(set) var slope = Slope.level

  /// Adds another line through the same cell: the more important one stays.
  mutating func join(_ other: Stroke) {
    if other.kind >= kind { self = other }
  }
}

/// The braille dots of a cell that lines pass, two columns of four, a byte for each kind of line: the low byte of the scalars
/// from U+2800 on.
public struct LineDots: Hashable, Sendable {
  public internal(set) var region: UInt8 = 0
  public internal(set) var armistice: UInt8 = 0
  public internal(set) var river: UInt8 = 0
  public internal(set) var road: UInt8 = 0

  /// The dot for a point in a cell, from 0 to 1 across and down.
  static func dot(_ across: Double, _ down: Double) -> UInt8 {
    let row = min(3, max(0, Int(down * 4)))
    // The lower row came to braille later, and its dots come last.
    if row == 3 { return across < 0.5 ? 0x40 : 0x80 }
    return (across < 0.5 ? 0x01 : 0x08) << UInt8(row)
  }

  mutating func join(_ dots: UInt8, _ kind: Stroke.Kind) {
    switch kind {
    case .river: river |= dots
    case .road: road |= dots
    case .armistice: armistice |= dots
    case .none, .coast: break
    }
  }
}
