public import Briefing
import Campaign
import Screen

extension Passage {
  /// A place: what it is, who has it, every change with its sources and other claims, and the events there.
  init(of record: PlaceRecord, chosen: Int?, width: Int) {
    self.init(width: width)
    addIdentity(record)
    addHold(record)
    addStrip(record)
    addHeading(record.changesHeading)
    for (row, change) in record.changes.enumerated() { add(change, record.atlas, row: row, isChosen: row == chosen) }
    guard !record.events.isEmpty else { return }
    addHeading("Events")
    for (row, event) in record.events.enumerated().map({ ($0.offset + record.changes.count, $0.element) }) {
      add(event, record.campaign, row: row, isChosen: row == chosen)
    }
  }

  private mutating func addIdentity(_ record: PlaceRecord) {
    add(record.place.name, attributes: .bold)
    add(record.kindAndRegion)
    add(record.place.coordinate.label)
    add(record.populationInWords, ink: record.place.population == nil ? .faint : .plain)
  }

  private mutating func addHold(_ record: PlaceRecord) {
    addBlank()
    add(record.holder, lead: [record.atlas.letterRun(of: record.hold), Run(text: " ")], attributes: .bold)
    add(record.since, indent: 2)
  }

  /// One letter a day from the eve on, with the day shown in brackets.
  private mutating func addStrip(_ record: PlaceRecord) {
    guard record.atlas.lastPosition + 4 <= width else { return }
    var runs: [Run] = [Run(text: " ")]
    for (day, hold) in record.holds {
      if day == record.day { runs.append(Run(text: "[")) }
      runs.append(record.atlas.letterRun(of: hold))
      if day == record.day { runs.append(Run(text: "]")) }
    }
    add("", lead: runs)
  }

  private mutating func add(_ change: Change, _ atlas: Atlas, row: Int, isChosen: Bool) {
    let look: Attributes = isChosen ? [.bold, .reverse] : .bold
    let lead = [Run(text: isChosen ? ">" : " ")] + atlas.lead(from: change.from, to: change.to)
    add("\(change.day.short), \(change.confidence.inWords)", lead: lead, attributes: look, row: row)
    addDetails(of: change, atlas.campaign, row: row)
  }

  mutating func addDetails(of change: Change, _ campaign: Campaign, row: Int?) {
    if !change.note.isEmpty { add(change.note, indent: 2, row: row) }
    if !change.disputed.isEmpty {
      add(change.disputed, lead: [Run(text: RecordPhrase.otherClaim.text, ink: .notice)], indent: 2, row: row)
    }
    addSources(change.sources, campaign, row: row)
  }

  private mutating func add(_ event: Event, _ campaign: Campaign, row: Int, isChosen: Bool) {
    let look: Attributes = isChosen ? [.bold, .reverse] : .bold
    add(
      "\(event.day.short): \(event.headline)", lead: [Run(text: isChosen ? "> " : event.isKey ? "* " : "- ")],
      attributes: look, row: row)
    if !event.detail.isEmpty { add(event.detail, indent: 2, row: row) }
    addSources(event.sources, campaign, row: row)
  }

  private mutating func addSources(_ sources: [Source.ID], _ campaign: Campaign, row: Int?) {
    guard !sources.isEmpty else { return add(RecordPhrase.noSourceInLine.text, ink: .faint, indent: 2, row: row) }
    for source in sources {
      add(campaign[source].title, lead: [Run(text: "source: ", ink: .faint)], ink: .faint, indent: 2, row: row)
    }
  }
}

extension Atlas {
  func letterRun(of hold: Hold) -> Run {
    let hue = hold.side.map(hue(of:)) ?? Theme.contested
    return Run(text: String(Character(letter(of: hold))), ink: .letter(hue))
  }
}

extension PlaceRecord {
  /// The panel's text in lines of at most `width` characters; the Arabic name comes last, where right-to-left text
  /// cannot move what follows it.
  public func text(width: Int) -> String {
    let text = Passage(of: self, chosen: nil, width: width).text
    return place.arabic.isEmpty ? text : text + "\n" + place.arabic.visible + "\n"
  }
}
