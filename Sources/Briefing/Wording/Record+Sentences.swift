public import Campaign

extension Confidence {
  /// `high confidence`.
  public var inWords: String { "\(rawValue) confidence" }
}

extension Basis {
  /// That the sources name only the area, in a sentence; nothing where they name the place, as a reader expects.
  public var inWords: String? { self == .area ? SourcePhrase.namesArea.text : nil }
}

extension Change {
  /// The record's other claim for readers of text: `Also claimed: …`; empty where there is none.
  public var otherClaim: String {
    disputed.isEmpty ? "" : RecordPhrase.otherClaimSentence.filled(["claim": disputed])
  }

  /// What else a reader should know, for readers of text: `Remark: …`; empty where there is nothing.
  public var remarkInWords: String { remark.isEmpty ? "" : RecordPhrase.remarkSentence.filled(["remark": remark]) }
}

extension Campaign {
  /// A change in plain sentences: what passed, the record's note, other claims, and the sources.
  public func sentences(of change: Change) -> [String] {
    var sentences = ["\(self[change.place].name): \(passing(of: change)) (\(change.confidence.inWords))."]
    if !change.note.isEmpty { sentences.append(change.note.asSentence) }
    if !change.disputed.isEmpty { sentences.append(change.otherClaim.asSentence) }
    if !change.remark.isEmpty { sentences.append(change.remarkInWords.asSentence) }
    return sentences + sourceSentences(change.sources, change.basis)
  }

  /// An event in plain sentences: the headline, whether it is a turning point, the detail, and the sources.
  public func sentences(of event: Event) -> [String] {
    var sentences = [(event.isKey ? "Key event: " : "") + event.headline.asSentence]
    if !event.detail.isEmpty { sentences.append(event.detail.asSentence) }
    return sentences + sourceSentences(event.sources)
  }

  /// What the record says of the holder on the eve, in plain sentences; none where it names no source.
  public func sentences(of evidence: EveEvidence) -> [String] {
    let note = evidence.note.isEmpty ? [] : [evidence.note.asSentence]
    return note + (evidence.sources.isEmpty ? [] : sourceSentences(evidence.sources, evidence.basis))
  }

  private func sourceSentences(_ sources: [Source.ID], _ basis: Basis? = nil) -> [String] {
    guard !sources.isEmpty else { return [RecordPhrase.noSourceSentence.text] }
    return (basis?.inWords.map { [$0] } ?? [])
      + sources.map { RecordPhrase.sourceSentence.filled(["title": self[$0].dated.asSentence]) }
  }

  private func passing(of change: Change) -> String {
    let phrase: RecordPhrase =
      switch (change.from, change.to) {
      case (.side, .side): .passedFromSide
      case (.contested, .side): .passedAfterContest
      case (_, .contested): .heldBefore
      }
    return phrase.filled([
      "from": nameInSentence(of: change.from), "to": nameInSentence(of: change.to), "day": change.day.short,
    ])
  }
}

extension Source {
  /// Its title, and that it was not read where that is so.
  public var caption: String { marked(title) }

  /// Its id, and that it was not read where that is so.
  public var mention: String { marked(slug) }

  /// Its title and its day, which many titles have already.
  public var dated: String {
    guard let date = day?.short, !title.contains(date) else { return caption }
    return marked("\(title), \(date)")
  }

  private func marked(_ words: String) -> String {
    isRead ? words : RecordPhrase.notRead.filled(["title": words])
  }

  /// Sources in a line, by their identifiers or titles: `sources: a, b`; where there are none, that none is recorded.
  public static func inWords(_ sources: [String], separator: String = ", ") -> String {
    guard !sources.isEmpty else { return RecordPhrase.noSourceInLine.text }
    return RecordPhrase.sourceList.filled(["sources": sources.joined(separator: separator)])
  }
}
