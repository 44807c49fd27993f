/// All names of a type's cases to choose from: `a, b or c`.
public func alternatives<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) -> String {
  Choice.allCases.map(\.rawValue).joined(with: "or")
}

extension Collection<String> {
  /// Names in a line: with commas, or with semicolons where a name has a comma itself.
  public var listed: String { joined(separator: listSeparator) }

  /// What stands between names in a line.
  public var listSeparator: String { contains { $0.utf8.contains(UInt8(ascii: ",")) } ? "; " : ", " }
}

extension [String] {
  /// The texts as one, with commas, and a word before the last: `a, b and c`.
  public func joined(with word: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
