/// The places by every spelling of their names, for a search that is asked again with each key.
public struct Gazetteer: Sendable {
  private struct Entry: Sendable {
    let place: Place.ID
    let spellings: [Spelling]
  }

  private let campaign: Campaign
  private let entries: [Entry]

  public init(_ campaign: Campaign) {
    self.campaign = campaign
    entries = campaign.places.map { place in
      Entry(
        place: place.id, spellings: [place.name, place.slug, place.arabic].filter { !$0.isEmpty }.map(Spelling.init))
    }
  }

  /// The places whose name, in any usual spelling, is like the text: the best first, none for a blank text.
  ///
  /// Equal names come before names that start so, then words that start so, then names that contain it, then names
  /// that are one letter off; among equals the rank of the kind decides, then the population.
  public func places(matching text: String) -> [Place] {
    let wanted = Spelling(text)
    guard !wanted.isEmpty else { return [] }
    let found = entries.compactMap { entry -> (likeness: Spelling.Likeness, place: Place)? in
      let best = entry.spellings.compactMap { $0.likeness(to: wanted) }.min()
      return best.map { ($0, campaign[entry.place]) }
    }
    return found.sorted { key($0.likeness, $0.place) < key($1.likeness, $1.place) }.map(\.place)
  }

  /// The place that a name means beyond doubt: spelled so, sounding so, the most important that starts so, or the only
  /// one with the same consonants.
  public func place(called name: String) -> Place? {
    let wanted = Spelling(name)
    guard !wanted.isEmpty else { return nil }
    let found = places(matching: name)
    guard let best = found.first else { return nil }
    let likeness = self.likeness(of: best, to: wanted)
    if likeness <= .start { return best }
    let isAlone = found.dropFirst().allSatisfy { self.likeness(of: $0, to: wanted) > .sameConsonants }
    return likeness == .sameConsonants && isAlone ? best : nil
  }

  private func likeness(of place: Place, to wanted: Spelling) -> Spelling.Likeness {
    entries[Int(place.id.index)].spellings.compactMap { $0.likeness(to: wanted) }.min() ?? .oneOff
  }

  private func key(_ likeness: Spelling.Likeness, _ place: Place) -> (Int, Int, Int, UInt16) {
    (likeness.rawValue, campaign[place.kind].rank, -(place.population?.count ?? 0), place.id.index)
  }
}

extension Campaign {
  /// The places whose name is like the text, the best first; who asks often keeps a `Gazetteer`.
  public func places(matching text: String) -> [Place] { Gazetteer(self).places(matching: text) }
}

/// A name as it is compared: its plain letters, and its sound.
struct Spelling: Sendable {
  /// How much a name is like what was typed, the best first.
  enum Likeness: Int, Comparable {
    case same
    case sameSound
    case start
    case startOfWord
    /// The same consonants, whatever vowels are written between them: `Kafranbel`, `Kafr Nabl`.
    case sameConsonants
    case part
    case oneOff

    static func < (left: Likeness, right: Likeness) -> Bool { left.rawValue < right.rawValue }
  }

  typealias Word = [Unicode.Scalar]

  /// The words in plain letters, without articles.
  private let words: [Word]
  private let sounds: [Word]
  private let joined: Word
  private let joinedSound: Word
  /// The joined sound where the last word is taken as it stands, since more of it may be typed.
  private let openSound: Word

  private let consonants: Word

  var isEmpty: Bool { joined.isEmpty }

  init(_ text: String) {
    words = Sounds.withoutArticles(Letters.words(of: text))
    sounds = words.map(Sounds.whole)
    joined = Array(words.joined())
    joinedSound = Sounds.partial(Array(sounds.joined()))
    consonants = Sounds.consonants(of: joinedSound)
    openSound = Sounds.partial(Array((sounds.dropLast() + words.suffix(1).map(Sounds.partial)).joined()))
  }

  /// How much this name is like what was typed, or `nil` where it is not.
  func likeness(to typed: Spelling) -> Likeness? {
    if joined == typed.joined { return .same }
    if joinedSound == typed.joinedSound { return .sameSound }
    // A sound much shorter than the text comes of repeated letters and says nothing: `zzzz`.
    guard typed.joinedSound.count * 2 > typed.joined.count else {
      return joined.starts(with: typed.joined) ? .start : nil
    }
    let asTyped = [(joined, typed.joined), (joinedSound, typed.joinedSound), (joinedSound, typed.openSound)]
    if asTyped.contains(where: { $0.starts(with: $1) }) { return .start }
    if hasWord(startingAs: typed) { return .startOfWord }
    if consonants.count >= 3, consonants == typed.consonants { return .sameConsonants }
    if asTyped.contains(where: { $1.count >= 2 && $0.containsRun($1) }) { return .part }
    return isOneOff(typed) ? .oneOff : nil
  }

  /// Whether the name from one of its words on starts as typed.
  private func hasWord(startingAs typed: Spelling) -> Bool {
    words.indices.dropFirst().contains { index in
      let sound = Sounds.partial(Array(sounds[index...].joined()))
      return words[index...].joined().starts(with: typed.joined) || sound.starts(with: typed.joinedSound)
        || sound.starts(with: typed.openSound)
    }
  }

  /// Whether the name, or one of its words, sounds as typed but for one letter; short words are too alike for that.
  private func isOneOff(_ typed: Spelling) -> Bool {
    guard typed.joinedSound.count >= 4 else { return false }
    return ([joinedSound] + sounds).contains { $0.count >= 4 && edits(from: typed.joinedSound, to: $0) <= 1 }
  }
}

extension Array where Element == Unicode.Scalar {
  /// Whether the letters of another stand in this one side by side.
  func containsRun(_ other: [Unicode.Scalar]) -> Bool {
    guard let first = other.first, count >= other.count else { return false }
    return (0...count - other.count).contains { self[$0] == first && self[$0...].starts(with: other) }
  }
}
