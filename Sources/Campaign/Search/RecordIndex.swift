/// The texts of a record by their words, for a search that is asked again with each key: events, notes and sources.
public struct RecordIndex: Sendable {
  /// Something of the record that a text was found in.
  public enum Finding: Hashable, Sendable {
    case event(Event.ID)
    /// The note of a change.
    case note(Change.ID)
    case source(Source.ID)
  }

  private struct Entry: Sendable {
    let finding: Finding
    let words: [[Unicode.Scalar]]

    init(_ finding: Finding, _ texts: String...) {
      self.finding = finding
      words = texts.flatMap(Letters.words)
    }

    /// Whether each word that was typed begins one of its own.
    func matches(_ typed: [[Unicode.Scalar]]) -> Bool {
      typed.allSatisfy { start in words.contains { $0.starts(with: start) } }
    }
  }

  /// With fewer letters too much begins alike.
  private static let fewestLetters = 3

  private let entries: [Entry]

  public init(_ campaign: Campaign) {
    let events = campaign.events.map { Entry(.event($0.id), $0.headline, $0.detail) }
    let notes = campaign.changes.filter { !$0.note.isEmpty || !$0.disputed.isEmpty }.map {
      Entry(.note($0.id), $0.note, $0.disputed)
    }
    entries = events + notes + campaign.sources.map { Entry(.source($0.id), $0.title, $0.slug) }
  }

  /// What has, for each word of a text, one that begins so: events, then notes, then sources, each as the record has them.
  public func findings(matching text: String) -> [Finding] {
    let typed = Letters.words(of: text)
    guard typed.reduce(0, { $0 + $1.count }) >= RecordIndex.fewestLetters else { return [] }
    return entries.filter { $0.matches(typed) }.map(\.finding)
  }
}
