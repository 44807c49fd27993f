/// A value of JSON whose keys keep their order, so that the same record always gives the same bytes.
public enum JSON: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// Finite.
  case number(Double)
  case text(String)
  case list([JSON])
  case object([(String, JSON)])

  /// A text, or `null` where it is empty.
  public static func words(_ text: String) -> JSON { text.isEmpty ? .null : .text(text) }

  public static func texts(_ texts: [String]) -> JSON { .list(texts.map(JSON.text)) }

  /// An object without the members that are `nil`.
  public static func object(present members: [(String, JSON?)]) -> JSON {
    .object(members.compactMap { key, value in value.map { (key, $0) } })
  }
}

/// What can be written as JSON.
public protocol JSONConvertible {
  var json: JSON { get }
}

// MARK: Writing

extension JSON {
  /// On one line, without blanks.
  public var compact: String {
    switch self {
    case .list(let values): "[" + values.map(\.compact).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { JSON.quoted($0.0) + ":" + $0.1.compact }.joined(separator: ",") + "}"
    case .null, .bool, .integer, .number, .text: scalar
    }
  }

  /// A line for each value, indented, the keys in order of the alphabet, and a line feed at the end.
  public var indented: String { indented(margin: "\n") + "\n" }

  /// A line for each member of an object, each value compact.
  public var lines: String {
    guard case .object(let members) = self, !members.isEmpty else { return compact }
    return "{\n" + members.map { "  " + JSON.quoted($0.0) + ": " + $0.1.compact }.joined(separator: ",\n") + "\n}"
  }

  /// - Parameter margin: a line feed and the blanks that stand before the value's last line.
  private func indented(margin: String) -> String {
    let inner = margin + "  "
    switch self {
    case .list(let values):
      guard !values.isEmpty else { return "[\n" + margin + "]" }
      return "[" + inner + values.map { $0.indented(margin: inner) }.joined(separator: "," + inner) + margin + "]"
    case .object(let members):
      guard !members.isEmpty else { return "{\n" + margin + "}" }
      let sorted = members.sorted { $0.0 < $1.0 }
      let texts = sorted.map { JSON.quoted($0.0) + " : " + $0.1.indented(margin: inner) }
      return "{" + inner + texts.joined(separator: "," + inner) + margin + "}"
    case .null, .bool, .integer, .number, .text: return scalar
    }
  }

  /// The text of a value that has no values in it.
  private var scalar: String {
    switch self {
    case .null, .list, .object: "null"
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): JSON.digits(value)
    case .text(let text): JSON.quoted(text)
    }
  }

  /// The shortest digits that mean the number, without a fraction where it is whole.
  public static func digits(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }

  /// The text in quotes; what could act on a terminal, a page or a line-wise reader is written as `\uXXXX`.
  public static func quoted(_ text: String) -> String {
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
