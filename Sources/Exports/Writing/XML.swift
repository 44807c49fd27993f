import Campaign

extension String {
  /// The text as XML or HTML has it between tags or in a quoted attribute.
  ///
  /// Joiners and marks that belong to a script stay. Controls, which XML 1.0 forbids, become U+FFFD, and so does what
  /// would turn the text around it: embeddings and overrides of direction, and isolates that do not close.
  var escaped: String {
    var escaped = ""
    escaped.reserveCapacity(utf8.count)
    let closesIsolates = closesIsolates
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n": escaped.unicodeScalars.append(scalar)
      default:
        let isKept = scalar.isMarkupText && (closesIsolates || !scalar.isIsolate)
        escaped.unicodeScalars.append(isKept ? scalar : "\u{FFFD}")
      }
    }
    return escaped
  }

  /// Whether each isolate that opens in the text closes in it, and none closes that did not open.
  private var closesIsolates: Bool {
    var depth = 0
    for scalar in unicodeScalars where scalar.isIsolate {
      depth += scalar.value == 0x2069 ? -1 : 1
      if depth < 0 { return false }
    }
    return depth == 0
  }

  /// The text as it may reach a terminal: what would act on it is a mark; lines stay lines.
  public var harmless: String {
    guard unicodeScalars.contains(where: { !$0.isVisible && $0 != "\n" }) else { return self }
    return String(
      String.UnicodeScalarView(unicodeScalars.map { $0.isVisible || $0 == "\n" ? $0 : "\u{FFFD}" }))
  }
}

extension Unicode.Scalar {
  /// One of the isolates of direction, U+2066 to U+2068, or what closes them.
  fileprivate var isIsolate: Bool { (0x2066...0x2069).contains(value) }

  /// Whether markup may have it: no control, no noncharacter, and nothing that turns the text around it.
  fileprivate var isMarkupText: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0xFDD0...0xFDEF, 0xFFF9...0xFFFB: false
    default: value & 0xFFFE != 0xFFFE
    }
  }
}
