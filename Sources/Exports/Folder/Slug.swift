import Campaign

extension String {
  /// The text as an identifier: small letters, digits and hyphens, `x` where nothing of it can be kept.
  ///
  /// Letters of other scripts stay as they are, because an identifier may have them; what cannot be seen is left out.
  public var slug: String {
    let seen = String(String.UnicodeScalarView(lowercased().unicodeScalars.filter { $0.isVisible || $0.value <= 0x20 }))
    let words = seen.split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "x" : words.joined(separator: "-")
  }
}
