public import Briefing
import Campaign
import Screen

extension Passage {
  /// A place: what it is, who has it, every change with other claims, the events there, and what they rest on.
  ///
  /// Where the whole of it has no room, only the chosen change or event is told with its details.
  init(of record: PlaceRecord, chosen: Int?, in room: TextRoom) {
    self.init(of: record, chosen: chosen, width: room.width)
    guard room.isLargest else { return }
    for lines in [2, 1] where storyLines ?? 0 > room.rows {
      self = Passage(of: record, chosen: chosen, width: room.width, linesOfOthers: lines)
    }
  }

  /// A place with its whole story.
  ///
  /// Sources stand once, at the end, and are told by their numbers before: a story is read without them.
  ///
  /// - Parameter linesOfOthers: the lines that all but the chosen change or event are told in.
  init(of record: PlaceRecord, chosen: Int?, width: Int, linesOfOthers: Int? = nil) {
    self.init(width: width)
    addIdentity(record)
    addHold(record)
    addStrip(record)
    let sources = NumberedSources(record)
    addHeading(record.changesHeading)
    for (row, change) in record.changes.enumerated() {
      let isChosen = row == chosen
      add(change, record.atlas, sources, row: row, isChosen: isChosen, lines: isChosen ? nil : linesOfOthers)
    }
    if !record.events.isEmpty { addHeading("Events") }
    for (row, event) in record.events.enumerated().map({ ($0.offset + record.changes.count, $0.element) }) {
      let isChosen = row == chosen
      add(event, sources, row: row, isChosen: isChosen, lines: isChosen ? nil : linesOfOthers)
    }
    endStory()
    if !sources.inOrder.isEmpty { addHeading("Sources") }
    for source in sources.inOrder {
      add(record.campaign[source], lead: Run(text: "\(sources.mark(of: [source])) "))
    }
  }

  private mutating func addIdentity(_ record: PlaceRecord) {
    add(record.place.name, attributes: .bold)
    add(record.kindAndRegion)
    add("\(record.place.coordinate.label); \(record.populationInWords)", ink: .faint)
  }

  private mutating func addHold(_ record: PlaceRecord) {
    addBlank()
    add(record.holder, lead: [record.atlas.chip(of: record.hold), Run(text: " ")], attributes: .bold)
    add(record.since, indent: 2)
    addDetails(of: record.evidence, record.campaign)
  }

  /// What the record says of the holder on the eve, and on whose word; nothing where it says nothing.
  mutating func addDetails(of evidence: EveEvidence?, _ campaign: Campaign) {
    guard let evidence else { return }
    if !evidence.note.isEmpty { add(evidence.note, indent: 2) }
    guard !evidence.sources.isEmpty else { return }
    if let basis = evidence.basis?.inWords { add(basis, ink: .faint, indent: 2) }
    addSources(evidence.sources, campaign, row: nil)
  }

  /// One letter a day from the eve on, with the day shown in brackets.
  private mutating func addStrip(_ record: PlaceRecord) {
    guard record.atlas.lastPosition + 4 <= width else { return }
    var runs: [Run] = [Run(text: " ")]
    for (day, hold) in record.holds {
      if day == record.day { runs.append(Run(text: "[")) }
      runs.append(record.atlas.chip(of: hold))
      if day == record.day { runs.append(Run(text: "]")) }
    }
    add("", lead: runs)
  }

  private mutating func add(
    _ change: Change, _ atlas: Atlas, _ sources: NumberedSources, row: Int, isChosen: Bool, lines: Int?
  ) {
    let look: Attributes = isChosen ? [.bold, .reverse] : .bold
    let lead = [Run(text: isChosen ? ">" : " ")] + atlas.lead(from: change.from, to: change.to)
    add("\(change.day.short), \(change.confidence.inWords)", lead: lead, attributes: look, row: row)
    guard lines == nil else { return }
    addStory(change.note, sources.mark(of: change.sources), row: row)
    addDoubts(about: change, row: row)
  }

  /// A note, another claim and the sources by their titles, where only one change is told of.
  mutating func addDetails(of change: Change, _ campaign: Campaign, row: Int?) {
    if !change.note.isEmpty { add(change.note, indent: 2, row: row) }
    addDoubts(about: change, row: row)
    addSources(change.sources, campaign, row: row)
  }

  /// Another claim, a remark, and whether the sources name the place or the area.
  private mutating func addDoubts(about change: Change, row: Int?) {
    if !change.disputed.isEmpty {
      add(change.disputed, lead: [Run(text: RecordPhrase.otherClaim.text, ink: .notice)], indent: 2, row: row)
    }
    if !change.remark.isEmpty {
      add(change.remark, lead: [Run(text: RecordPhrase.remark.text, ink: .faint)], indent: 2, row: row)
    }
    if let basis = change.basis?.inWords { add(basis, ink: .faint, indent: 2, row: row) }
  }

  private mutating func add(_ event: Event, _ sources: NumberedSources, row: Int, isChosen: Bool, lines: Int?) {
    let look: Attributes = isChosen ? [.bold, .reverse] : .bold
    let headline = "\(event.day.short): \(event.headline)".plain
    add(
      headline.cut(toLines: lines ?? .max, width: width - 2),
      lead: [Run(text: isChosen ? "> " : event.isKey ? "* " : "- ")],
      attributes: look, row: row)
    if lines == nil { addStory(event.detail, sources.mark(of: event.sources), row: row) }
  }

  private mutating func addStory(_ text: String, _ sources: String, row: Int) {
    add(text.isEmpty ? sources : "\(text) \(sources)", indent: 2, row: row)
  }

  /// Sources by their titles and days, a paragraph each.
  mutating func addSources(_ sources: [Source.ID], _ campaign: Campaign, row: Int?) {
    guard !sources.isEmpty else { return add(RecordPhrase.noSourceInLine.text, ink: .faint, indent: 2, row: row) }
    for source in sources {
      add(campaign[source], lead: Run(text: "source: ", ink: .faint), indent: 2, row: row)
    }
  }

  /// A source by its title and day, which lead to its address.
  private mutating func add(_ source: Source, lead: Run, indent: Int = 0, row: Int? = nil) {
    add(source.dated, lead: [lead], ink: .faint, link: Link(to: source), indent: indent, row: row)
  }
}

/// What a place's changes and events rest on, numbered in the order in which they come.
private struct NumberedSources {
  private(set) var inOrder: [Source.ID] = []

  init(_ record: PlaceRecord) {
    for source in record.changes.flatMap(\.sources) + record.events.flatMap(\.sources)
    where !inOrder.contains(source) {
      inOrder.append(source)
    }
  }

  /// `[1, 3]`, or that no source is recorded.
  func mark(of sources: [Source.ID]) -> String {
    guard !sources.isEmpty else { return "[\(RecordPhrase.noSourceInLine.text)]" }
    let numbers = sources.compactMap { inOrder.firstIndex(of: $0) }.map { String($0 + 1) }
    return "[\(numbers.joined(separator: ", "))]"
  }
}

extension PlaceRecord {
  /// The panel's text in lines of at most `width` characters, with sources as links where a terminal takes them; the
  /// Arabic name comes last, where right-to-left text cannot move what follows it.
  public func text(width: Int, withLinks: Bool = false) -> String {
    let text = Passage(of: self, chosen: nil, width: width).text(withLinks: withLinks)
    return place.arabic.isEmpty ? text : text + "\n" + place.arabic.visible + "\n"
  }
}
