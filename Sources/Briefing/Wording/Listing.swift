public import Campaign

/// Changes and events as text to read: a heading for each day, a paragraph for each record; empty for none.
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
      var text = wrapped("\(place.name): \(from) -> \(to) (\(change.confidence.rawValue) confidence)", indent: 2)
      if !change.note.isEmpty { text += wrapped(change.note, indent: 6) }
      if !change.disputed.isEmpty { text += wrapped("also claimed: " + change.disputed, indent: 6) }
      if !change.remark.isEmpty { text += wrapped("remark: " + change.remark, indent: 6) }
      return text + sources(change.sources)
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
    return day < campaign.header.eve ? "Before: \(date)" : day > campaign.header.last ? "Afterwards: \(date)" : date
  }

  private func sources(_ sources: [Source.ID]) -> String {
    sources.isEmpty
      ? wrapped("no source is recorded", indent: 6)
      : wrapped("sources: " + sources.map { campaign[$0].slug }.joined(separator: ", "), indent: 6)
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
