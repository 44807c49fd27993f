import CNCurses
import Glibc
import Screen

/// What the terminal's description says; call it once ncurses has the terminal.
enum Capability {
  /// A text of the description; `nil` where it lacks it.
  static func text(_ name: String) -> String? {
    guard let text = tigetstr(name), Int(bitPattern: text) != -1 else { return nil }
    return String(cString: text)
  }

  /// A text with one or two numbers put in.
  static func text(_ name: String, _ first: Int, _ second: Int = 0) -> String? {
    frontline_expand(name, Int32(first), Int32(second)).map { String(cString: $0) }
  }

  static func flag(_ name: String) -> Bool { tigetflag(name) == 1 }
}

extension String {
  /// The text without the marks for slow terminals, `$<5>`, which only ncurses understands.
  var withoutPadding: String {
    var kept = ""
    var rest = self[...]
    while let mark = rest.firstIndex(of: "$"), rest[mark...].hasPrefix("$<"),
      let end = rest[mark...].firstIndex(of: ">")
    {
      kept += rest[..<mark]
      rest = rest[rest.index(after: end)...]
    }
    return kept + rest
  }
}

extension FrameWriter.Abilities {
  /// `nil` where the terminal does not move, colour and erase as ECMA-48 says: there ncurses draws.
  static var ofTerminal: Self? {
    guard movesAsUsual, coloursAsUsual, attributesAreUsual, Capability.text("el") == "\u{1B}[K",
      let showCursor = Capability.text("cnorm"), let hideCursor = Capability.text("civis")
    else { return nil }
    return Self(
      keepsColumn: keepsColumn, erasesInColour: Capability.flag("bce"),
      erasesWithin: Capability.text("ech") == "\u{1B}[%p1%dX",
      takesLinks: Link.areLikelyTaken { getenv($0).map { String(cString: $0) } }, showCursor: showCursor,
      hideCursor: hideCursor)
  }

  /// Whether the last column can be written without the line going on in the next.
  private static var movesAsUsual: Bool {
    Capability.text("cup") == "\u{1B}[%i%p1%d;%p2%dH" && Capability.flag("xenl")
  }

  private static var coloursAsUsual: Bool {
    let count = Int(tigetnum("colors"))
    let known = [0, 7, 8, 15, 16, 255].filter { $0 < count }
    return Capability.text("op") == "\u{1B}[39;49m" && count >= 8
      && known.allSatisfy {
        Capability.text("setaf", $0) == Pen(foreground: $0, background: nil, []).sequence
          && Capability.text("setab", $0) == Pen(foreground: nil, background: $0, []).sequence
      }
  }

  /// Whether each attribute is set as usual, or not at all.
  private static var attributesAreUsual: Bool {
    Attributes.all.allSatisfy { attribute in
      let text = Capability.text(attribute.capability)
      return text == nil || text == Pen(foreground: nil, background: nil, attribute).sequence
    } && Capability.text("sgr0")?.contains("$<") == false && !Attributes.spoiledByColour.contains(.reverse)
  }

  private static var keepsColumn: Bool {
    var modes = termios()
    guard tcgetattr(STDOUT_FILENO, &modes) == 0 else { return false }
    return modes.c_oflag & tcflag_t(ONLCR) == 0 || modes.c_oflag & tcflag_t(OPOST) == 0
  }
}

extension Pen {
  /// What sets it on a terminal that writes with its own.
  fileprivate var sequence: String {
    var bytes: [UInt8] = []
    append(after: Pen(), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Attributes {
  fileprivate static let all: [Attributes] = [.bold, .dim, .underline, .reverse]

  /// The terminal's name for one attribute.
  fileprivate var capability: String {
    switch self {
    case .bold: "bold"
    case .dim: "dim"
    case .underline: "smul"
    default: "rev"
    }
  }

  /// Those that the terminal has.
  static var ofTerminal: Attributes {
    Attributes(all.filter { Capability.text($0.capability) != nil })
  }

  /// Those that the terminal cannot show together with colours (`ncv`, whose bits are those of the first attributes of
  /// X/Open Curses).
  static var spoiledByColour: Attributes {
    let bits = max(0, tigetnum("ncv"))
    let known: [(bit: Int32, attribute: Attributes)] = [(2, .underline), (4, .reverse), (16, .dim), (32, .bold)]
    return Attributes(known.filter { bits & $0.bit != 0 }.map(\.attribute))
  }
}
