public import Campaign

/// A day of the record in plain sentences, to be read or read aloud: the date, the turning points, what passed to whom
/// and where, what is uncertain or disputed, how many places each side has, and the sources.
///
/// The same text is what `frontline describe` prints, what `D` shows, and what an export can carry.
public struct Narration: Hashable, Sendable {
  /// A part of the text and what it is about.
  public struct Paragraph: Hashable, Sendable {
    public enum Subject: Hashable, Sendable {
      case date
      case turningPoint
      case changes
      case doubt
      case counts
      case sources
    }

    public let subject: Subject
    public let text: String
  }

  public private(set) var paragraphs: [Paragraph] = []

  /// Tells a day of the campaign, the eve among them.
  public init(of day: Day, campaign: Campaign, chronicle: Chronicle) {
    self.init(Teller(day: day, campaign: campaign, chronicle: chronicle))
  }

  public init(_ teller: Teller) {
    add(.date, [teller.date])
    add(.turningPoint, teller.turningPoints)
    add(.changes, teller.changes)
    add(.doubt, teller.doubts)
    add(.counts, [teller.counts])
    add(.sources, teller.sources)
  }

  private mutating func add(_ subject: Paragraph.Subject, _ texts: [String]) {
    paragraphs += texts.map { Paragraph(subject: subject, text: $0) }
  }
}

extension Atlas {
  /// A day in plain sentences.
  public func narration(of day: Day) -> Narration {
    Narration(Teller(day: day, campaign: campaign, chronicle: chronicle, filter: filter))
  }
}
