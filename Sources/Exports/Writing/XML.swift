import Campaign

extension String {
  /// The text as XML or HTML has it between tags or in a quoted attribute.
  ///
  /// Scalars that XML 1.0 forbids, and those that act on terminals, become U+FFFD.
  var escaped: String {
    var escaped = ""
    escaped.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n": escaped.unicodeScalars.append(scalar)
      default:
        let isForbidden = !scalar.isVisible || scalar.value & 0xFFFE == 0xFFFE
        escaped.unicodeScalars.append(isForbidden ? "\u{FFFD}" : scalar)
      }
    }
    return escaped
  }

  /// The text as it may reach a terminal: what would act on it is a mark; lines stay lines.
  public var harmless: String {
    guard unicodeScalars.contains(where: { !$0.isVisible && $0 != "\n" }) else { return self }
    return String(
      String.UnicodeScalarView(unicodeScalars.map { $0.isVisible || $0 == "\n" ? $0 : "\u{FFFD}" }))
  }
}
