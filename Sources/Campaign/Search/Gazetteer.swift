/// The places by every spelling of their names, for a search that is asked again with each key.
public struct Gazetteer: Sendable {
  /// What a name on a command line stands for.
  public enum Meaning: Hashable, Sendable {
    /// One place is called so, in this or another usual spelling.
    case place(Place)
    /// One place is probably meant, by its consonants; it is taken only together with a word about it.
    case probably(Place)
    /// Several places are called so.
    case several([Place])
    /// None is called so; the nearest come first.
    case none(nearest: [Place])
  }

  private struct Entry: Sendable {
    let place: Place.ID
    let isLarge: Bool
    let spellings: [Spelling]
    /// The name without what stands in brackets, where it has any.
    let shortened: Spelling?

    /// How much the place is called as typed, by that of its names which is most like it.
    func likeness(to typed: Spelling) -> Spelling.Likeness? {
      let short = shortened?.likeness(to: typed).map { $0 == .exact ? .withoutBrackets : $0 }
      let best = (spellings.map { $0.likeness(to: typed) } + [short]).compactMap { $0 }.min()
      guard isLarge, best ?? .oneOff > .vowelOff else { return best }
      return (spellings + [shortened].compactMap { $0 }).contains { $0.isVowelOff(typed) } ? .vowelOff : best
    }
  }

  private typealias Found = (likeness: Spelling.Likeness, place: Place)

  private let campaign: Campaign
  /// The most important place first.
  private let entries: [Entry]

  public init(_ campaign: Campaign) {
    self.campaign = campaign
    entries = campaign.placesByImportance.map { campaign[$0] }.map { place in
      let isLarge = campaign[place.kind].rank <= Gazetteer.lowestLargeRank
      return Entry(
        place: place.id, isLarge: isLarge, spellings: Spelling.all(of: place.wholeNames),
        shortened: place.nameWithoutBrackets.map(Spelling.init))
    }
  }

  /// The places whose name, in any usual spelling, is like the text: the best first, none for a blank text.
  ///
  /// Equal names come first, whole ones before those with something in brackets, then names that sound so; then large
  /// places that are one vowel off, then names with two letters swapped, then names that start so, then words that start
  /// so, then short names that lack a letter, then names that contain it, then names that are one letter off. Among equals the rank of the kind decides, then
  /// the population.
  public func places(matching text: String) -> [Place] { found(Spelling(text)).map(\.place) }

  /// What a name means, where only certainty counts: nothing that merely starts so is taken for it.
  ///
  /// Of several places with just this name the one of the highest rank is meant, if it is alone in that rank.
  public func meaning(of name: String) -> Meaning {
    let found = found(Spelling(name))
    guard let best = found.first else { return .none(nearest: []) }
    let equals = found.prefix { $0.likeness == best.likeness }.map(\.place)
    switch best.likeness {
    case .exact, .withoutBrackets:
      let highest = equals.filter { campaign[$0.kind].rank == campaign[best.place.kind].rank }
      return highest.count == 1 ? .place(best.place) : .several(equals)
    case .same, .sameSound: return equals.count == 1 ? .place(best.place) : .several(equals)
    case .vowelOff, .sameConsonants: return equals.count == 1 ? .probably(best.place) : .none(nearest: equals)
    case .swapped, .letterMissing: return .none(nearest: equals)
    case .start, .startOfWord, .part, .oneOff: return .none(nearest: found.map(\.place))
    }
  }

  private func found(_ wanted: Spelling) -> [Found] {
    guard !wanted.isEmpty else { return [] }
    var found = Spelling.Likeness.allCases.map { _ in [Place.ID]() }
    for entry in entries {
      if let likeness = entry.likeness(to: wanted) { found[likeness.rawValue].append(entry.place) }
    }
    return zip(Spelling.Likeness.allCases, found).flatMap { likeness, places in
      places.map { (likeness, campaign[$0]) }
    }
  }

  /// Kinds of places up to this rank are so well known that a spelling nobody listed is more likely theirs.
  static let lowestLargeRank = 1
}

extension Place {
  /// Every name that it has as a whole.
  fileprivate var wholeNames: [String] { ([name, slug, arabic] + also).filter { !$0.isEmpty } }

  /// The name without what stands in brackets; `nil` where nothing does.
  public var nameWithoutBrackets: String? {
    name.firstIndex(of: "(").map { String(name[..<$0]) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Campaign {
  /// The places that are called just so, whatever the case and the marks on letters; sounds are not compared.
  public func places(calledExactly name: String) -> [Place] {
    let wanted = Letters.words(of: name).joined()
    return places.filter { place in
      (place.wholeNames + [place.nameWithoutBrackets].compactMap { $0 }).contains {
        Letters.words(of: $0).joined().elementsEqual(wanted)
      }
    }
  }

  /// The places whose name is like the text, the best first; who asks often keeps a `Gazetteer`.
  public func places(matching text: String) -> [Place] { Gazetteer(self).places(matching: text) }
}
