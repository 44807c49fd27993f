public import Campaign

/// A day of the record in plain sentences, to be read or read aloud: the date, the turning points, what passed to whom
/// and where, what is uncertain or disputed, how many places each side has, and the sources.
///
/// The same text is what `frontline describe` prints, what `D` shows, and what an export can carry.
public struct Narration: Hashable, Sendable {
  /// A part of the text and what it is about.
  public struct Paragraph: Hashable, Sendable {
    /// What a paragraph is about.
    public enum Subject: Hashable, Sendable {
      case date
      case turningPoint
      case changes
      case doubt
      case counts
      /// What happened before the eve, or after the last day.
      case beyond
      case sources
    }

    public let subject: Subject
    public let text: String
    /// The source that it names, where it is one's title.
    public var source: Source?
  }

  public private(set) var paragraphs: [Paragraph] = []

  public init(_ account: DayAccount) {
    add(.date, [account.date])
    add(.turningPoint, account.turningPointSentences)
    add(.changes, account.changeSentences)
    add(.doubt, account.doubtSentences)
    add(.counts, [account.counts])
    add(.beyond, account.beyondSentences)
    paragraphs += account.toldSources.map { Paragraph(subject: .sources, text: $0, source: $1) }
  }

  private mutating func add(_ subject: Paragraph.Subject, _ texts: [String]) {
    paragraphs += texts.map { Paragraph(subject: subject, text: $0) }
  }

  /// The sentences without the sources, a line each, for those who do not see a picture of the day.
  public var description: String { paragraphs.filter { $0.subject != .sources }.map(\.text).joined(separator: "\n") }
}

extension Atlas {
  /// A day in plain sentences.
  public func narration(of day: Day) -> Narration { Narration(DayAccount(self, on: day)) }
}
