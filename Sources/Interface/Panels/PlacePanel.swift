public import Briefing
public import Campaign
import Screen

extension Passage {
  /// A place: what it is, who has it, every change with its sources and other claims, and the events there.
  init(_ place: Place, in atlas: Atlas, on day: Day, chosen: Int?, width: Int) {
    self.init(width: width)
    addIdentity(place, atlas)
    addHold(place, atlas, on: day)
    addStrip(place, atlas, on: day)
    let history = atlas.chronicle.history(of: place.id)
    addHeading(history.isEmpty ? "No change is recorded" : "Changes")
    for (row, change) in history.enumerated() { add(change, atlas, row: row, isChosen: row == chosen) }
    let events = atlas.chronicle.events(at: place.id)
    guard !events.isEmpty else { return }
    addHeading("Events")
    for (index, event) in events.enumerated() {
      add(event, atlas, row: history.count + index, isChosen: history.count + index == chosen)
    }
  }

  private mutating func addIdentity(_ place: Place, _ atlas: Atlas) {
    let campaign = atlas.campaign
    add(place.name, attributes: .bold)
    add("\(campaign[place.kind].name) in \(campaign[place.region].name) governorate")
    add(place.coordinate.label)
    if let population = place.population {
      add("population \(population.count.grouped)" + (population.year.map { " (\($0))" } ?? ", year unknown"))
    } else {
      add("population not recorded", ink: .faint)
    }
  }

  private mutating func addHold(_ place: Place, _ atlas: Atlas, on day: Day) {
    let hold = atlas.chronicle.hold(of: place.id, on: day)
    addBlank()
    add(atlas.campaign.name(of: hold), lead: [atlas.letterRun(of: hold), Run(text: " ")], attributes: .bold)
    if let change = atlas.chronicle.lastChange(of: place.id, on: day) {
      add("since \(change.day.short)", indent: 2)
    } else {
      addEveEvidence(place, atlas)
    }
  }

  /// On what the holder on the eve rests.
  mutating func addEveEvidence(_ place: Place, _ atlas: Atlas) {
    guard let evidence = place.eveEvidence, !evidence.sources.isEmpty else {
      return add(PointPhrase.unchangedSinceEve.text, indent: 2)
    }
    add("\(ViewPhrase.asOnEve.text), \(evidence.confidence.rawValue) confidence", indent: 2)
    if !evidence.note.isEmpty { add(evidence.note, indent: 2) }
    addSources(evidence.sources, atlas, row: nil)
  }

  /// One letter a day from the eve on, with the day shown in brackets.
  private mutating func addStrip(_ place: Place, _ atlas: Atlas, on day: Day) {
    guard atlas.lastPosition + 4 <= width else { return }
    var runs: [Run] = [Run(text: " ")]
    for position in 0...atlas.lastPosition {
      let other = atlas.day(at: position)
      if other == day { runs.append(Run(text: "[")) }
      runs.append(atlas.letterRun(of: atlas.chronicle.hold(of: place.id, on: other)))
      if other == day { runs.append(Run(text: "]")) }
    }
    add("", lead: runs)
  }

  mutating func add(_ change: Change, _ atlas: Atlas, row: Int?, isChosen: Bool = false) {
    let look: Attributes = isChosen ? [.bold, .reverse] : .bold
    let lead = [Run(text: isChosen ? ">" : " ")] + atlas.lead(from: change.from, to: change.to)
    add("\(change.day.short), \(change.confidence.rawValue) confidence", lead: lead, attributes: look, row: row)
    addDetails(of: change, atlas, row: row)
  }

  mutating func addDetails(of change: Change, _ atlas: Atlas, row: Int?) {
    if !change.note.isEmpty { add(change.note, indent: 2, row: row) }
    if !change.disputed.isEmpty {
      add(change.disputed, lead: [Run(text: "also claimed: ", ink: .notice)], indent: 2, row: row)
    }
    if !change.remark.isEmpty { add(change.remark, lead: [Run(text: "remark: ", ink: .faint)], indent: 2, row: row) }
    addSources(change.sources, atlas, row: row)
  }

  private mutating func add(_ event: Event, _ atlas: Atlas, row: Int, isChosen: Bool) {
    let look: Attributes = isChosen ? [.bold, .reverse] : .bold
    add(
      "\(event.day.short): \(event.headline)", lead: [Run(text: isChosen ? "> " : event.isKey ? "* " : "- ")],
      attributes: look, row: row)
    if !event.detail.isEmpty { add(event.detail, indent: 2, row: row) }
    addSources(event.sources, atlas, row: row)
  }

  mutating func addSources(_ sources: [Source.ID], _ atlas: Atlas, row: Int?) {
    guard !sources.isEmpty else { return add("no source is recorded", ink: .faint, indent: 2, row: row) }
    for source in sources {
      add(
        atlas.campaign[source].title, lead: [Run(text: "source: ", ink: .faint)], ink: .faint, indent: 2, row: row)
    }
  }
}

extension Atlas {
  func letterRun(of hold: Hold) -> Run {
    let hue = hold.side.map(hue(of:)) ?? Theme.contested
    return Run(text: String(Character(letter(of: hold))), ink: .letter(hue))
  }
}

extension Atlas {
  /// The inspector's text for a place on a day, in lines of at most `width` characters; the Arabic name comes last,
  /// where right-to-left text cannot move what follows it.
  public func inspection(of place: Place, on day: Day, width: Int) -> String {
    let text = Passage(place, in: self, on: day, chosen: nil, width: width).text
    return place.arabic.isEmpty ? text : text + "\n" + place.arabic.visible + "\n"
  }
}
