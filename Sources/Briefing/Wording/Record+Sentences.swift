public import Campaign

extension Confidence {
  /// `high confidence`.
  public var inWords: String { "\(rawValue) confidence" }
}

extension Change {
  /// The record's other claim for readers of text: `Also claimed: …`; empty where there is none.
  public var otherClaim: String {
    disputed.isEmpty ? "" : RecordPhrase.otherClaimSentence.filled(["claim": disputed])
  }
}

extension Campaign {
  /// A change in plain sentences: what passed, the record's note, other claims, and the sources.
  public func sentences(of change: Change) -> [String] {
    var sentences = ["\(self[change.place].name): \(passing(of: change)) (\(change.confidence.inWords))."]
    if !change.note.isEmpty { sentences.append(change.note.asSentence) }
    if !change.disputed.isEmpty { sentences.append(change.otherClaim.asSentence) }
    return sentences + sourceSentences(change.sources)
  }

  /// An event in plain sentences: the headline, whether it is a turning point, the detail, and the sources.
  public func sentences(of event: Event) -> [String] {
    var sentences = [(event.isKey ? "Key event: " : "") + event.headline.asSentence]
    if !event.detail.isEmpty { sentences.append(event.detail.asSentence) }
    return sentences + sourceSentences(event.sources)
  }

  private func sourceSentences(_ sources: [Source.ID]) -> [String] {
    guard !sources.isEmpty else { return [RecordPhrase.noSourceSentence.text] }
    return sources.map { RecordPhrase.sourceSentence.filled(["title": self[$0].title.asSentence]) }
  }

  private func passing(of change: Change) -> String {
    let phrase: RecordPhrase =
      switch (change.from, change.to) {
      case (.side, .side): .passedFromSide
      case (.contested, .side): .passedAfterContest
      case (_, .contested): .heldBefore
      }
    return phrase.filled([
      "from": name(of: change.from), "to": name(of: change.to), "day": change.day.short,
    ])
  }
}

extension Source {
  /// Sources in a line, by their identifiers or titles: `sources: a, b`; where there are none, that none is recorded.
  public static func inWords(_ sources: [String], separator: String = ", ") -> String {
    guard !sources.isEmpty else { return RecordPhrase.noSourceInLine.text }
    return RecordPhrase.sourceList.filled(["sources": sources.joined(separator: separator)])
  }
}
