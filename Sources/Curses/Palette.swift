import CNCurses
import Screen

/// Translates inks to attributes and colour pairs, which ncurses is told of when they are first used.
struct Palette {
  struct Look {
    var attributes: attr_t
    var pair: Int32
    /// The same for whoever writes without ncurses.
    var pen: Pen
  }

  private struct Pair: Equatable {
    var foreground: Int32
    var background: Int32
  }

  private struct Role: Equatable {
    var ink: Ink
    var attributes: Attributes
  }

  /// A look by the bytes of its role: to compare them costs much less than a hash.
  private struct Known {
    var bits: UInt32
    var look: Look

    /// A slot for the role among `Palette.slots`.
    static func slot(_ bits: UInt32) -> Int { Int((bits &* 0x9E37_79B1) >> 25) }
  }

  let depth: ColourDepth
  /// Whether the locale can write more than ASCII.
  let speaksUnicode: Bool
  /// What the terminal shows, and what of it together with colours.
  private let attributes: (all: Attributes, coloured: Attributes)
  private var name = ThemeName.standard
  private var theme: Theme
  /// All that were made, some dozens.
  private var looks: [(role: Role, look: Look)] = []
  private var last: Known?
  /// Some of `looks`, in their slots.
  private var recent = [Known?](repeating: nil, count: Palette.slots)
  private static let slots = 128
  /// What ncurses knows by its place here and one.
  private var pairs: [Pair] = []

  /// Call it when the screen is taken: it asks what colours there are.
  init(speaksUnicode: Bool) {
    self.speaksUnicode = speaksUnicode
    let all = Attributes.ofTerminal
    attributes = (all, all.subtracting(.spoiledByColour))
    depth = Palette.depth()
    theme = Theme(name.shown(at: depth))
  }

  private static func depth() -> ColourDepth {
    guard has_colors(), start_color() == OK, use_default_colors() == OK else { return .none }
    switch tigetnum("colors") {
    // With so many, a number beyond the first eight is mostly red, green and blue, and not one of a palette.
    case 257...: return Capability.text("setaf", 255)?.contains("5;255") == true ? .many : .eight
    case 256: return .many
    case 16...: return .sixteen
    case 8...: return .eight
    default: return .none
    }
  }

  /// Takes the looks from another theme from now on, with pairs of its own.
  mutating func follow(_ name: ThemeName) {
    guard name != self.name else { return }
    self.name = name
    theme = Theme(name.shown(at: depth))
    looks.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
    last = nil
    recent = Array(repeating: nil, count: Palette.slots)
  }

  mutating func look(of cell: Cell) -> Look {
    // Neighbours mostly look alike.
    let bits = cell.roleBits
    if let last, last.bits == bits { return last.look }
    let slot = Known.slot(bits)
    if let known = recent[slot], known.bits == bits {
      last = known
      return known.look
    }
    let role = Role(ink: cell.ink, attributes: cell.attributes)
    let known = Known(bits: bits, look: looks.first { $0.role == role }?.look ?? makeLook(for: cell, role))
    (last, recent[slot]) = (known, known)
    return known.look
  }

  private mutating func makeLook(for cell: Cell, _ role: Role) -> Look {
    let style = theme.style(for: cell.ink)
    var attributes = style.attributes.union(cell.attributes)
    // Where there are eight colours, bold text is bright.
    if depth == .eight, style.foreground?.isBright == true { attributes.insert(.bold) }
    let look = Look(attributes: bits(attributes), pair: pair(for: style), pen: pen(for: style, attributes))
    looks.append((role, look))
    return look
  }

  private func pen(for style: Style, _ attributes: Attributes) -> Pen {
    let foreground = depth == .none ? nil : style.foreground?.number(at: depth)
    let background = depth == .none ? nil : style.background?.number(at: depth)
    let shown = foreground == nil && background == nil ? self.attributes.all : self.attributes.coloured
    return Pen(foreground: foreground, background: background, attributes.intersection(shown))
  }

  /// How a cell is written without ncurses.
  mutating func mark(of cell: Cell) -> Mark { Mark(glyph: glyph(of: cell), pen: look(of: cell).pen) }

  /// What is written for a cell: a question mark for what the terminal's character set lacks.
  func glyph(of cell: Cell) -> Unicode.Scalar {
    let value = cell.glyph.value
    return (0x20..<0x7F).contains(value) || value >= 0xA0 && speaksUnicode ? cell.glyph : "?"
  }

  private mutating func pair(for style: Style) -> Int32 {
    guard depth != .none else { return 0 }
    let pair = Pair(
      foreground: Int32(style.foreground?.number(at: depth) ?? -1),
      background: Int32(style.background?.number(at: depth) ?? -1))
    guard pair != Pair(foreground: -1, background: -1) else { return 0 }
    if let known = pairs.firstIndex(of: pair) { return Int32(known + 1) }
    pairs.append(pair)
    init_extended_pair(Int32(pairs.count), pair.foreground, pair.background)
    return Int32(pairs.count)
  }

  private func bits(_ attributes: Attributes) -> attr_t {
    var bits: attr_t = 0
    if attributes.contains(.bold) { bits |= frontline_bold }
    if attributes.contains(.dim) { bits |= frontline_dim }
    if attributes.contains(.reverse) { bits |= frontline_reverse }
    if attributes.contains(.underline) { bits |= frontline_underline }
    return bits
  }
}

extension Cell {
  /// The bytes of its ink and attributes; where they are equal the role is, while an equal role may have others.
  fileprivate var roleBits: UInt32 {
    withUnsafeBytes(of: self) { $0.loadUnaligned(fromByteOffset: 4, as: UInt32.self) }
  }
}
