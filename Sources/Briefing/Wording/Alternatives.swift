/// All names of a type's cases to choose from: `a, b or c`.
public func alternatives<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) -> String {
  Choice.allCases.map(\.rawValue).joined(with: "or")
}

extension Collection<String> {
  /// Names in a line: with commas, or with semicolons where a name has a comma itself.
  public var listed: String { joined(separator: listSeparator) }

  /// What stands between names in a line.
  public var listSeparator: String { contains { $0.utf8.contains(UInt8(ascii: ",")) } ? "; " : ", " }

  /// The first names in a line, the most that fit: all of them, or some with a mark after these.
  ///
  /// - Parameter mark: what stands after some, by how many are left out.
  /// - Returns: how many stand, and the line; it is empty where none has room.
  public func mostListed(markedBy mark: (Int) -> String = { _ in " .." }, where fits: (String) -> Bool)
    -> (count: Int, line: String)
  {
    let all = listed
    guard !fits(all) else { return (count, all) }
    var longest = (count: 0, line: "")
    for number in 1..<Swift.max(1, count) {
      let line = prefix(number).listed + mark(count - number)
      guard fits(line) else { break }
      longest = (number, line)
    }
    return longest
  }
}

extension [String] {
  /// The texts as one, with commas, and a word before the last: `a, b and c`.
  public func joined(with word: String) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
