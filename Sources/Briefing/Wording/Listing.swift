public import Campaign

/// Changes, events and sources as text to read: a heading for each day, a paragraph for each record; empty for none.
public struct Listing {
  private let campaign: Campaign
  private let width: Int
  private let linking: SourceLinking

  /// - Parameter linking: how what names a source is written.
  public init(_ campaign: Campaign, width: Int = 80, linking: @escaping SourceLinking = withoutLinks) {
    self.campaign = campaign
    self.width = width
    self.linking = linking
  }

  public func text(of changes: [Change]) -> String {
    text(of: changes, day: \.day) { change in
      let place = campaign[change.place]
      let from = campaign.name(of: change.from)
      let to = campaign.name(of: change.to)
      var text = wrapped("\(place.name): \(from) -> \(to) (\(change.confidence.inWords))", indent: 2)
      if !change.note.isEmpty { text += wrapped(change.note, indent: 6) }
      if !change.disputed.isEmpty { text += wrapped(RecordPhrase.otherClaim.text + change.disputed, indent: 6) }
      if !change.remark.isEmpty { text += wrapped(RecordPhrase.remark.text + change.remark, indent: 6) }
      return text + (change.basis?.inWords.map { wrapped($0, indent: 6) } ?? "") + sources(change.sources)
    }
  }

  public func text(of events: [Event]) -> String {
    text(of: events, day: \.day) { event in
      let place = event.place.map { " [\(campaign[$0].name)]" } ?? ""
      var text = wrapped("\(event.isKey ? "*" : "-") \(event.headline)\(place)", indent: 2)
      if !event.detail.isEmpty { text += wrapped(event.detail, indent: 6) }
      return text + sources(event.sources)
    }
  }

  /// A source in two or three lines, and a line for each change and event that cites it.
  public func text(of use: SourceUse) -> String {
    let source = campaign[use.source]
    let named = [source.slug] + [source.dated, source.url].filter { !$0.isEmpty }
    let links = named.enumerated().map { ($0.offset == 0 ? "" : "  ") + linking($0.element.visible, source) + "\n" }
    var lines = use.changes.map { change in
      let (from, to) = (campaign.code(of: change.from), campaign.code(of: change.to))
      return "  \(change.day) \(campaign[change.place].slug) \(from)>\(to), \(change.confidence.inWords)"
    }
    lines += use.events.map { event in
      "  " + (beyond(event.day).map { "\($0): " } ?? "") + "\(event.day) \(event.headline)"
    }
    lines += use.eveInWords.map { ["  \(campaign.header.eve) \($0)"] } ?? []
    if use.changes.isEmpty, use.events.isEmpty, use.eve.isEmpty { lines.append("  " + RecordPhrase.nothingRests.text) }
    return (links + lines.map { $0.visible + "\n" }).joined()
  }

  private func text<Record>(of records: [Record], day: (Record) -> Day, _ body: (Record) -> String) -> String {
    var text = ""
    var last: Day?
    for record in records {
      if day(record) != last { text += (last == nil ? "" : "\n") + heading(of: day(record)) + "\n" }
      last = day(record)
      text += body(record)
    }
    return text
  }

  /// The date, which says so where it lies before the eve or after the last day.
  private func heading(of day: Day) -> String {
    (beyond(day).map { "\($0): " } ?? "") + day.shortWithWeekday
  }

  /// What is said of a day that lies before the eve or after the last day.
  private func beyond(_ day: Day) -> String? {
    guard !campaign.days.contains(day) else { return nil }
    return (day < campaign.header.eve ? RecordPhrase.before : .afterwards).text
  }

  private func sources(_ sources: [Source.ID]) -> String {
    let bySlug = Dictionary(sources.map { (campaign[$0].slug, campaign[$0]) }) { first, _ in first }
    return wrapped(Source.inWords(sources.map { campaign[$0].mention }), indent: 6) { word in
      let slug = word.last == "," ? word.dropLast() : word
      guard let source = bySlug[String(slug)] else { return String(word) }
      return linking(String(slug), source) + word[slug.endIndex...]
    }
  }

  /// The text in lines of at most `width` scalars, each after an indent.
  ///
  /// - Parameter written: how a word is written, once its line is known.
  private func wrapped(_ text: String, indent: Int, written: (Substring) -> String = { String($0) }) -> String {
    let lines = text.visible.split(separator: " ").map(String.init)
      .inLines { indent + $0.unicodeScalars.count <= width }
    let margin = String(repeating: " ", count: indent)
    return lines.map { margin + $0.split(separator: " ").map(written).joined(separator: " ") + "\n" }.joined()
  }
}
