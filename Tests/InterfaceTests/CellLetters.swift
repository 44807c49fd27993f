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
    ("b", "border"),
    ("w", "water"),
    ("o", "sparse"),
    ("r", "road"),
    ("l", "letter"),
    ("A", "area settled"),
    ("a", "claim settled"),
    ("B", "area settled bold"),
    ("s", "claim settled bold"),
    ("C", "area fresh"),
    ("c", "claim fresh"),
    ("D", "area label"),
    ("d", "claim label"),
    ("E", "area freshLabel"),
    ("e", "claim freshLabel"),
    ("G", "area line"),
    ("g", "claim line"),
    ("H", "area freshLine"),
    ("h", "claim freshLine"),
    ("I", "area thinLine"),
    ("i", "claim thinLine"),
    ("J", "area river"),
    ("j", "claim river"),
    ("K", "area road"),
    ("k", "claim road"),
    ("L", "area front"),
    ("m", "claim front"),
    ("x", "split settled"),
    ("y", "split fresh"),
    ("z", "split claimed"),
    ("v", "split none"),
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
    case .sparse: "sparse"
    case .border: "border"
    case .water: "water"
    case .notice: "notice"
    case .road: "road"
    case .letter: "letter"
    case .area(_, let tone): "area \(tone)"
    case .claim(_, let tone): "claim \(tone)"
    case .split(let fill, let rest):
      "split \(fill.kindName)" + (rest == .none || rest.kindName == "settled" ? "" : " beside \(rest.kindName)")
    }
  }

  /// The number of the side's hue as one sign; a dot where no side is meant.
  var hue: Character {
    switch ink {
    case .area(let hue, _), .claim(let hue, _), .letter(let hue): CellLook.sign(hue)
    case .split(let fill, _): fill.colour.map { CellLook.sign($0.hue) } ?? "."
    case .plain, .faint, .sparse, .border, .water, .notice, .road: "."
    }
  }

  /// The sign of the hue that fills the rest of a split cell; a dash where nothing does.
  var rest: Character {
    guard case .split(_, let rest) = ink else { return "." }
    return rest.colour.map { CellLook.sign($0.hue) } ?? "-"
  }

  private static func sign(_ hue: UInt8) -> Character {
    Character(hue < 10 ? "\(hue)" : String(Unicode.Scalar(UInt8(ascii: "A") + hue - 10)))
  }
}

extension Fill {
  fileprivate var kindName: String { colour.map { "\($0.kind)" } ?? "none" }
}
