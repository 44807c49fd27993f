import Campaign

/// A value of JSON whose keys keep their order, so that the same record always gives the same bytes.
enum JSON {
  case null
  case bool(Bool)
  case integer(Int)
  /// Finite.
  case number(Double)
  case text(String)
  case list([JSON])
  case object([(String, JSON)])

  /// A text, or `null` where it is empty.
  static func words(_ text: String) -> JSON { text.isEmpty ? .null : .text(text) }

  static func texts(_ texts: [String]) -> JSON { .list(texts.map(JSON.text)) }

  /// On one line, without blanks.
  var compact: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): JSON.digits(value)
    case .text(let text): JSON.quoted(text)
    case .list(let values): "[" + values.map(\.compact).joined(separator: ",") + "]"
    case .object(let fields):
      "{" + fields.map { JSON.quoted($0.0) + ":" + $0.1.compact }.joined(separator: ",") + "}"
    }
  }

  /// A line for each field of an object, each value compact; `margin` stands before each line but the first.
  func lines(margin: String = "") -> String {
    guard case .object(let fields) = self, !fields.isEmpty else { return compact }
    let inner = fields.map { margin + "  " + JSON.quoted($0.0) + ": " + $0.1.compact }
    return "{\n" + inner.joined(separator: ",\n") + "\n" + margin + "}"
  }

  /// The shortest digits that mean the number, without a fraction where it is whole.
  static func digits(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }

  /// The text in quotes; what could act on a terminal, a page or a line-wise reader is written as `\uXXXX`.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    quoted.reserveCapacity(text.utf8.count + 2)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      // A page may hold the text in a script element, which `</` would close and `<!--` would change.
      case "<": quoted += escape(scalar.value)
      default:
        if scalar.isVisible { quoted.unicodeScalars.append(scalar) } else { quoted += escape(scalar.value) }
      }
    }
    return quoted + "\""
  }

  /// `\u` and four digits, twice for what lies beyond the basic plane.
  private static func escape(_ value: UInt32) -> String {
    guard value > 0xFFFF else { return escapeUnit(value) }
    return escapeUnit(0xD800 + (value - 0x10000) >> 10) + escapeUnit(0xDC00 + (value - 0x10000) & 0x3FF)
  }

  private static func escapeUnit(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
