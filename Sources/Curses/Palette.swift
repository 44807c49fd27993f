import CNCurses
import Glibc
import Screen

/// Translates inks to attributes and colour pairs, which ncurses is told of when they are first used.
struct Palette {
  struct Look {
    var attributes: attr_t
    var pair: Int32
    /// The same as a pen, for frames that are written without ncurses.
    var pen: Pen
  }

  private struct Pair: Equatable {
    var foreground: Int32
    var background: Int32
  }

  private(set) var depth: ColourDepth
  /// Whether the locale can write more than ASCII.
  let speaksUnicode: Bool
  /// The attributes that the terminal shows, and those that it shows together with colours.
  private let attributes: (all: Attributes, coloured: Attributes)
  private var name = ThemeName.standard
  private var theme: Theme
  /// The looks made so far, some dozens.
  private var looks: [CellLook: Look] = [:]
  /// The two looks asked for last: neighbours mostly look alike, now and before.
  private var recent: (last: (role: CellLook, look: Look)?, other: (role: CellLook, look: Look)?)
  /// The colour pairs that ncurses knows; a pair's number is its index here plus one.
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

  /// Writes colours as red, green and blue where the terminal says that it takes them and nobody else draws.
  mutating func useExactColours() {
    if depth == .many, Palette.takesExactColours { depth = .any }
  }

  /// Whether the environment or the terminal's description says so.
  private static var takesExactColours: Bool {
    let word = getenv("COLORTERM").map { String(cString: $0) } ?? ""
    return word == "truecolor" || word == "24bit" || Capability.flag("RGB") || Capability.flag("Tc")
  }

  /// Takes the looks from another theme from now on, with pairs of its own.
  mutating func follow(_ name: ThemeName) {
    guard name != self.name else { return }
    self.name = name
    theme = Theme(name.shown(at: depth))
    looks.removeAll(keepingCapacity: true)
    recent = (nil, nil)
    pairs.removeAll(keepingCapacity: true)
  }

  mutating func look(of cell: Cell) -> Look {
    let role = cell.look
    if let last = recent.last, last.role == role { return last.look }
    if let other = recent.other, other.role == role { return other.look }
    let known = looks[role]
    let look = known ?? makeLook(for: cell)
    if known == nil { looks[role] = look }
    recent = ((role, look), recent.last)
    return look
  }

  private mutating func makeLook(for cell: Cell) -> Look {
    let style = theme.style(for: cell.ink)
    var attributes = style.attributes.union(cell.attributes)
    // Where there are eight colours, bold text is bright.
    if depth == .eight, style.foreground?.isBright == true { attributes.insert(.bold) }
    return Look(attributes: bits(attributes), pair: pair(for: style), pen: pen(for: style, attributes))
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
    if cell.glyph == Cell.covered { return speaksUnicode ? Cell.covered : " " }
    return (0x20..<0x7F).contains(value) || value >= 0xA0 && speaksUnicode ? cell.glyph : "?"
  }

  private mutating func pair(for style: Style) -> Int32 {
    guard depth != .none, depth != .any else { return 0 }
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
