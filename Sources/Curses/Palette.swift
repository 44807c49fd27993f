import CNCurses
import Screen

/// Translates inks to attributes and colour pairs, which ncurses is told of when they are first used.
struct Palette {
  struct Look {
    var attributes: attr_t
    var pair: Int32
  }

  private struct Pair: Hashable {
    var foreground: Int32
    var background: Int32
  }

  private struct Role: Hashable {
    var ink: Ink
    var attributes: Attributes

    /// A slot for it among `Palette.slots`; roles that are equal may have different ones, which costs a look-up.
    var slot: Int {
      let bits = withUnsafeBytes(of: self) { bytes in
        bytes.prefix(4).reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
      }
      return Int((bits &* 0x9E37_79B1) >> 26)
    }
  }

  let depth: ColourDepth
  private var name = Theme.Name.standard
  private var theme: Theme
  private var looks: [Role: Look] = [:]
  private var last: (role: Role, look: Look)?
  /// Some of `looks`, by their roles' slots: a comparison costs much less than a hash.
  private var recent = [(role: Role, look: Look)?](repeating: nil, count: Palette.slots)
  private static let slots = 64
  private var pairs: [Pair: Int32] = [:]

  /// Call it when the screen is taken: it asks what colours there are.
  init() {
    depth = Palette.depth()
    theme = Theme(name.shown(at: depth))
  }

  private static func depth() -> ColourDepth {
    guard has_colors(), start_color() == OK, use_default_colors() == OK else { return .none }
    switch tigetnum("colors") {
    case 256...: return .many
    case 16...: return .sixteen
    case 8...: return .eight
    default: return .none
    }
  }

  /// Takes the looks from another theme from now on, with pairs of its own.
  mutating func follow(_ name: Theme.Name) {
    guard name != self.name else { return }
    self.name = name
    theme = Theme(name.shown(at: depth))
    looks.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
    last = nil
    recent = Array(repeating: nil, count: Palette.slots)
  }

  mutating func look(of cell: Cell) -> Look {
    let role = Role(ink: cell.ink, attributes: cell.attributes)
    // Neighbours mostly look alike, and comparing is much cheaper than hashing.
    if let last, last.role == role { return last.look }
    let slot = role.slot
    if let known = recent[slot], known.role == role {
      last = known
      return known.look
    }
    let look = looks[role] ?? makeLook(for: cell, role)
    last = (role, look)
    recent[slot] = last
    return look
  }

  private mutating func makeLook(for cell: Cell, _ role: Role) -> Look {
    let style = theme.style(for: cell.ink)
    var attributes = style.attributes.union(cell.attributes)
    // Where there are eight colours, bold text is bright.
    if depth == .eight, style.foreground?.isBright == true { attributes.insert(.bold) }
    let look = Look(attributes: bits(attributes), pair: pair(for: style))
    looks[role] = look
    return look
  }

  private mutating func pair(for style: Style) -> Int32 {
    guard depth != .none else { return 0 }
    let pair = Pair(
      foreground: Int32(style.foreground?.number(at: depth) ?? -1),
      background: Int32(style.background?.number(at: depth) ?? -1))
    guard pair != Pair(foreground: -1, background: -1) else { return 0 }
    if let known = pairs[pair] { return known }
    let number = Int32(pairs.count + 1)
    init_extended_pair(number, pair.foreground, pair.background)
    pairs[pair] = number
    return number
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
