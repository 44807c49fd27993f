import Screen

/// Fixed letters for the ways in which a cell is drawn, so that a new way adds one line here and changes no other.
///
/// As on the screen, a capital is held ground and the same small letter is a claim.
enum CellLetters {
  static let all: [(letter: Character, way: String)] = [
    ("t", "plain"),
    ("T", "plain bold"),
    ("U", "plain bold underline"),
    ("P", "plain bold reverse"),
    ("f", "faint"),
    ("F", "faint dim"),
    ("n", "notice"),
    ("N", "notice underline"),
    ("w", "water"),
    ("s", "sea"),
    ("m", "sea bold"),
    ("k", "lake"),
    ("M", "mark bold"),
    ("l", "letter"),
    ("o", "land settled"),
    ("p", "land label"),
    ("_", "land label bold"),
    ("q", "land line"),
    ("r", "land thinLine"),
    ("K", "land thinLine underline"),
    ("L", "land river"),
    ("O", "land road"),
    ("Q", "land front"),
    ("A", "area settled"),
    ("<", "area settled bold"),
    ("C", "area fresh"),
    ("S", "area fresh bold"),
    ("D", "area label"),
    ("B", "area label bold"),
    ("E", "area freshLabel"),
    ("V", "area freshLabel bold"),
    ("G", "area line"),
    ("H", "area freshLine"),
    ("I", "area thinLine"),
    ("W", "area thinLine underline"),
    ("J", "area river"),
    ("X", "area road"),
    ("Y", "area front"),
    ("a", "claim settled"),
    ("Z", "claim settled bold"),
    ("c", "claim fresh"),
    ("0", "claim fresh bold"),
    ("d", "claim label"),
    ("b", "claim label bold"),
    ("e", "claim freshLabel"),
    ("1", "claim freshLabel bold"),
    ("g", "claim line"),
    ("h", "claim freshLine"),
    ("i", "claim thinLine"),
    ("2", "claim thinLine underline"),
    ("j", "claim river"),
    ("3", "claim road"),
    ("4", "claim front"),
    ("5", "tint settled"),
    ("6", "tint settled bold"),
    ("7", "tint fresh"),
    ("8", "tint fresh bold"),
    ("9", "tint label"),
    ("!", "tint label bold"),
    ("#", "tint freshLabel"),
    ("$", "tint freshLabel bold"),
    ("%", "tint line"),
    ("&", "tint freshLine"),
    ("(", "tint thinLine"),
    (")", "tint thinLine underline"),
    ("*", "tint river"),
    ("+", "tint road"),
    (",", "tint front"),
    ("x", "split settled"),
    ("y", "split fresh"),
    ("z", "split claimed"),
    ("u", "split tint"),
    ("v", "split land"),
    ("-", "split sea"),
    ("/", "split lake"),
    (":", "split none"),
    (";", "land letter"),
    ("R", "area letter"),
    ("=", "claim letter"),
    (">", "tint letter"),
    ("?", "faint bold"),
    ("@", "plain dim"),
    ("[", "area letter bold"),
    ("]", "claim letter bold"),
    ("^", "tint letter bold"),
    ("{", "notice bold"),
    ("|", "seaLabel"),
    ("}", "seaLabel bold"),
    ("~", "sea label"),
  ]

  private static let letterOf = Dictionary(uniqueKeysWithValues: all.map { ($0.way, $0.letter) })

  /// The letter of a way; `nil` where it has none yet.
  static func letter(of way: String) -> Character? { letterOf[way] }
}

/// How a cell is drawn, apart from its glyph.
struct CellLook: Hashable {
  let ink: Ink
  let attributes: Attributes

  /// Ink, tone and attributes in words, without the side: `area freshLabel bold`.
  var way: String {
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.reverse, "reverse"), (.underline, "underline"),
    ]
    return inkName + names.filter { attributes.contains($0.0) }.map { " " + $0.1 }.joined()
  }

  private var inkName: String {
    switch ink {
    case .plain: "plain"
    case .faint: "faint"
    case .water: "water"
    case .sea: "sea"
    case .seaLabel: "seaLabel"
    case .lake: "lake"
    case .notice: "notice"
    case .mark: "mark"
    case .land(let tone): "land \(tone)"
    case .letter: "letter"
    case .area(_, let tone): "area \(tone)"
    case .claim(_, let tone): "claim \(tone)"
    case .tint(_, let tone): "tint \(tone)"
    case .split(let fill, _):
      "split \(fill.kindName)"
    }
  }

  /// The number of the side's hue as one sign; a dot where no side is meant.
  var hue: Character {
    switch ink {
    case .area(let hue, _), .claim(let hue, _), .tint(let hue, _), .letter(let hue): CellLook.sign(hue)
    case .split(let fill, _): fill.colour.map { CellLook.sign($0.hue) } ?? "."
    case .plain, .faint, .water, .sea, .seaLabel, .lake, .notice, .mark, .land: "."
    }
  }

  /// The sign of the hue that fills the rest of a split cell; a dash where nothing does.
  var rest: Character {
    guard case .split(_, let rest) = ink else { return "." }
    return rest.colour.map { CellLook.sign($0.hue) } ?? rest.sign
  }

  private static func sign(_ hue: UInt8) -> Character {
    Character(hue < 10 ? "\(hue)" : String(Unicode.Scalar(UInt8(ascii: "A") + hue - 10)))
  }
}

extension Fill {
  fileprivate var kindName: String {
    switch self {
    case .none: "none"
    case .land: "land"
    case .sea: "sea"
    case .lake: "lake"
    default: colour.map { "\($0.kind)" } ?? "none"
    }
  }

  /// What it is where it is no side's.
  fileprivate var sign: Character {
    switch self {
    case .land: "l"
    case .sea: "s"
    case .lake: "k"
    default: "-"
    }
  }
}
