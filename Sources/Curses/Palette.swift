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
  }

  var hasColours: Bool { depth != .none }

  private let theme: Theme
  private let depth: ColourDepth
  private var looks: [Role: Look] = [:]
  private var last: (role: Role, look: Look)?
  private var pairs: [Pair: Int32] = [:]

  init(theme: Theme, colours: Bool) {
    self.theme = theme
    guard colours, has_colors(), start_color() == OK, use_default_colors() == OK else {
      depth = .none
      return
    }
    let count = tigetnum("colors")
    depth = count >= 256 ? .many : count >= 8 ? .eight : .none
  }

  mutating func look(of cell: Cell) -> Look {
    let role = Role(ink: cell.ink, attributes: cell.attributes)
    // Neighbours mostly look alike, and comparing is much cheaper than hashing.
    if let last, last.role == role { return last.look }
    let look = looks[role] ?? makeLook(for: cell, role)
    last = (role, look)
    return look
  }

  private mutating func makeLook(for cell: Cell, _ role: Role) -> Look {
    let style = theme.style(for: cell.ink, depth: depth)
    let look = Look(attributes: bits(style.attributes.union(cell.attributes)), pair: pair(for: style))
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
