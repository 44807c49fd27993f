public import Campaign

extension Campaign {
  /// The holders' names in a column: whole where all of them fit, else without the word that several begin with; one that
  /// is still too long without what it is of, then without its middle words, and at last the code,
  /// as where two would be called the same.
  ///
  ///     Government, Democratic Forces, Southern Room
  public func names(of holders: [Holder], width: Int) -> [String] {
    let names = holders.map { name(of: $0).plain }
    guard names.contains(where: { $0.utf8.count > width }) else { return names }
    let firstWords = Dictionary(grouping: sides.map(\.name.plain.words.first), by: { $0 }).mapValues(\.count)
    let shortened = zip(holders, names).map { holder, name in
      let words = name.words
      let isShared = words.count > 1 && firstWords[words.first, default: 0] > 1
      let own = isShared ? Array(words.dropFirst()) : words
      // "Islamic Republic" of Afghanistan is still itself, and "Islamic Afghanistan" would be another.
      let core = own.prefix { $0 != "of" }
      let forms = [own, Array(core), [core.first, core.last].compactMap(\.self)].map { $0.joined(separator: " ") }
      let form = forms.first { !$0.isEmpty && $0.utf8.count <= width } ?? code(of: holder)
      return form.prefix(1).uppercased() + form.dropFirst()
    }
    let counts = Dictionary(grouping: shortened, by: { $0 }).mapValues(\.count)
    return zip(holders, shortened).map { counts[$1] == 1 ? $1 : code(of: $0) }
  }
}

extension String {
  fileprivate var words: [Substring] { split(separator: " ") }
}
