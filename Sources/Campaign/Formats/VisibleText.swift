extension String {
  /// The text with a visible mark, `<U+001B>`, for each scalar that would act on a terminal or not be seen at all.
  ///
  /// Those are controls (line ends too), format characters such as bidi overrides and joiners, line and paragraph
  /// separators, private and unassigned scalars, and whatever Unicode lets a display ignore. Names and texts of a map
  /// folder pass through here on their way to any text, so that no file can move, hide or forge what is printed.
  public var visible: String {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
    var marked = ""
    for scalar in unicodeScalars {
      if scalar.isVisible { marked.unicodeScalars.append(scalar) } else { marked += scalar.mark }
    }
    return marked
  }
}

extension Unicode.Scalar {
  /// Whether a reader sees it and a terminal only shows it.
  public var isVisible: Bool {
    if value < 0x7F { return value >= 0x20 }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
    default: return !properties.isDefaultIgnorableCodePoint
    }
  }

  /// The mark that stands for it: `<U+001B>`, or `<0xE9>` for a byte that is no UTF-8.
  fileprivate var mark: String {
    if let strayByte { return "<0x" + String(strayByte, radix: 16, uppercase: true) + ">" }
    let digits = String(value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ">"
  }
}
