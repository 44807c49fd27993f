extension [String] {
  /// The texts with another between each two.
  ///
  /// The standard library's function of this name is for any collection and looks up what this one is each time; that took
  /// longer than the rest of a panel.
  func joined(separator: String = "") -> String {
    var text = ""
    for (index, part) in enumerated() {
      if index > 0 { text += separator }
      text += part
    }
    return text
  }
}
