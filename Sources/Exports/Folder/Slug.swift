extension String {
  /// The text as an identifier: small letters, digits and hyphens, `x` where nothing of it can be kept.
  ///
  /// Letters of other scripts stay as they are, because an identifier may have them.
  public var slug: String {
    let words = lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "x" : words.joined(separator: "-")
  }
}
