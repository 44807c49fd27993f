/// All names of a type's cases to choose from: `a, b or c`.
public func alternatives<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) -> String {
  Choice.allCases.map(\.rawValue).joined(with: "or")
}

extension [String] {
  /// The texts as one, with commas, and a word before the last: `a, b and c`.
  public func joined(with word: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
