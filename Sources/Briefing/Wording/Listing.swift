public import Campaign

/// Changes, events and sources as text to read: a heading for each day, a paragraph for each record; empty for none.
public struct Listing {
  private let campaign: Campaign
  private let width: Int

  public init(_ campaign: Campaign, width: Int = 80) {
    self.campaign = campaign
    self.width = width
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
    var lines = [source.slug, "  " + source.dated] + (source.url.isEmpty ? [] : ["  " + source.url])
    lines += use.changes.map { change in
      let (from, to) = (campaign.code(of: change.from), campaign.code(of: change.to))
      return "  \(change.day) \(campaign[change.place].slug) \(from)>\(to), \(change.confidence.inWords)"
    }
    lines += use.events.map { "  \($0.day) \($0.headline)" }
    lines += use.eveInWords.map { ["  \(campaign.header.eve) \($0)"] } ?? []
    if use.changes.isEmpty, use.events.isEmpty, use.eve.isEmpty { lines.append("  " + RecordPhrase.nothingRests.text) }
    return lines.map { $0.visible + "\n" }.joined()
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
    let date = day.shortWithWeekday
    guard !campaign.days.contains(day) else { return date }
    return (day < campaign.header.eve ? RecordPhrase.before : .afterwards).text + ": " + date
  }

  private func sources(_ sources: [Source.ID]) -> String {
    wrapped(Source.inWords(sources.map { campaign[$0].mention }), indent: 6)
  }

  /// The text in lines of at most `width` scalars, each after an indent.
  private func wrapped(_ text: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = margin
    for word in text.visible.split(separator: " ") {
      if line.unicodeScalars.count > indent, line.unicodeScalars.count + 1 + word.unicodeScalars.count > width {
        lines.append(line)
        line = margin
      }
      line += (line.unicodeScalars.count > indent ? " " : "") + word
    }
    return (lines + [line]).joined(separator: "\n") + "\n"
  }
}
