extension Rule {
  /// A key that nothing reads is mostly a known one misspelt, and what it says is lost without a word.
  static let unknownKey = Rule("unknown-key", "campaign.json has no key that nothing reads") { located, warn in
    for path in located.headerPaths {
      let names = path.split(separator: ".", omittingEmptySubsequences: false)
      let parent = names.dropLast().map { Int($0) == nil ? String($0) : "*" }.joined(separator: ".")
      guard let name = names.last.map(String.init), !path.isEmpty,
        let keys = HeaderKeys.objects.first(where: { $0.path == parent })?.keys.map(\.name), !keys.contains(name)
      else { continue }
      let hint = nearest(to: name, among: keys).map { " (did you mean \"\($0)\"?)" } ?? ""
      warn(located.position(inHeader: path), "nothing reads the key \"\(name)\"\(hint)")
    }
  }
}
