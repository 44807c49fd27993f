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
  }

  private typealias Found = (likeness: Spelling.Likeness, place: Place)

  private let campaign: Campaign
  /// The most important place first.
  private let entries: [Entry]

  public init(_ campaign: Campaign) {
    self.campaign = campaign
    entries = campaign.placesByImportance.map { campaign[$0] }.map { place in
      let isLarge = campaign[place.kind].rank <= Gazetteer.lowestLargeRank
      return Entry(place: place.id, isLarge: isLarge, spellings: place.names.map(Spelling.init))
    }
  }

  /// The places whose name, in any usual spelling, is like the text: the best first, none for a blank text.
  ///
  /// Equal names come first, then names that sound so; then large places that are one vowel off, then names that start
  /// so, then words that start so, then names that contain it, then names that are one letter off. Among equals the
  /// rank of the kind decides, then the population.
  public func places(matching text: String) -> [Place] { found(Spelling(text)).map(\.place) }

  /// What a name means, where only certainty counts: nothing that merely starts so is taken for it.
  public func meaning(of name: String) -> Meaning {
    let found = found(Spelling(name))
    guard let best = found.first else { return .none(nearest: []) }
    let equals = found.prefix { $0.likeness == best.likeness }.map(\.place)
    switch best.likeness {
    case .exact, .same, .sameSound: return equals.count == 1 ? .place(best.place) : .several(equals)
    case .vowelOff, .sameConsonants: return equals.count == 1 ? .probably(best.place) : .none(nearest: equals)
    case .start, .startOfWord, .part, .oneOff: return .none(nearest: found.map(\.place))
    }
  }

  private func found(_ wanted: Spelling) -> [Found] {
    guard !wanted.isEmpty else { return [] }
    var found = Spelling.Likeness.allCases.map { _ in [Place.ID]() }
    for entry in entries {
      var best = entry.spellings.compactMap { $0.likeness(to: wanted) }.min()
      if entry.isLarge, best ?? .oneOff > .vowelOff, entry.spellings.contains(where: { $0.isVowelOff(wanted) }) {
        best = .vowelOff
      }
      if let best { found[best.rawValue].append(entry.place) }
    }
    return zip(Spelling.Likeness.allCases, found).flatMap { likeness, places in
      places.map { (likeness, campaign[$0]) }
    }
  }

  /// Kinds of places up to this rank are so well known that a spelling nobody listed is more likely theirs.
  private static let lowestLargeRank = 1
}

extension Place {
  /// Every name that it has, with and without what stands in brackets.
  fileprivate var names: [String] {
    let plain = name.firstIndex(of: "(").map { String(name[..<$0]) } ?? ""
    return ([name, plain, slug, arabic] + also).filter { !$0.isEmpty }
  }
}

extension Campaign {
  /// The places that are called just so, whatever the case and the marks on letters; sounds are not compared.
  public func places(calledExactly name: String) -> [Place] {
    let wanted = Letters.words(of: name).joined()
    return places.filter { place in
      place.names.contains { Letters.words(of: $0).joined().elementsEqual(wanted) }
    }
  }

  /// The places whose name is like the text, the best first; who asks often keeps a `Gazetteer`.
  public func places(matching text: String) -> [Place] { Gazetteer(self).places(matching: text) }
}
