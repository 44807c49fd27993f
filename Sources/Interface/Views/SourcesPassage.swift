import Briefing
import Campaign
import Cartography
import Screen

extension Passage {
  /// The day's sources: how much has one, what rests on each, where they differ and agree, and what has none.
  init(sourcesOf day: Day, _ atlas: Atlas, agreementFirst: Bool, width: Int) {
    self.init(width: width)
    let changes = atlas.changes(on: day)
    let events = Array(atlas.chronicle.events(on: day))
    let testimonies = Testimony.all(of: changes, events)
    addSummary(day, changes, events, testimonies, atlas)
    if !agreementFirst { add(testimonies, on: day, atlas) }
    addDisputed(changes.filter { !$0.disputed.isEmpty }, atlas)
    addAgreed(changes.filter { $0.disputed.isEmpty && $0.sources.count > 1 }, atlas)
    addUnsourced(changes.filter(\.sources.isEmpty), events.filter(\.sources.isEmpty), atlas)
    if agreementFirst { add(testimonies, on: day, atlas) }
  }

  private mutating func add(_ testimonies: [Testimony], on day: Day, _ atlas: Atlas) {
    if !testimonies.isEmpty { addHeading("What each source says") }
    for testimony in testimonies { add(testimony, on: day, atlas) }
  }

  private mutating func addSummary(
    _ day: Day, _ changes: [Change], _ events: [Event], _ testimonies: [Testimony], _ atlas: Atlas
  ) {
    add("Sources of \(day.shortWithWeekday)", attributes: .bold)
    let records = "\(changes.count.counting("change")) and \(events.count.counting("event"))"
    add("\(records) rest on \(testimonies.count.counting("source")).")
    if day == atlas.campaign.header.eve { add("Who held a place on the eve is stated without a source.", ink: .faint) }
    guard !changes.isEmpty else { return }
    let parts = Confidence.allCases.map { level in "\(level.rawValue) \(changes.count { $0.confidence == level })" }
    add("Confidence of the changes: " + parts.joined(separator: ", ") + ".")
    let disputed = changes.count { !$0.disputed.isEmpty }
    let bare = changes.count { $0.sources.isEmpty }
    add("Another date or claim is on record for \(disputed), no source for \(bare).")
  }

  // MARK: Where they agree and differ

  private mutating func addDisputed(_ changes: [Change], _ atlas: Atlas) {
    guard !changes.isEmpty else { return }
    addHeading("Sources differ (\(changes.count))")
    for change in changes {
      add(atlas.campaign[change.place].mapName, lead: atlas.lead(from: change.from, to: change.to), attributes: .bold)
      add(change.disputed, lead: [Run(text: "also: ", ink: .notice)], indent: 4)
      add("recorded with \(change.confidence.rawValue) confidence, \(change.witnesses)", ink: .faint, indent: 4)
    }
  }

  private mutating func addAgreed(_ changes: [Change], _ atlas: Atlas) {
    guard !changes.isEmpty else { return }
    addHeading("Two or more sources agree (\(changes.count))")
    addGroups(changes, atlas) { " (\($0.sources.count))" }
    add("In brackets: how many sources", ink: .faint)
  }

  private mutating func addUnsourced(_ changes: [Change], _ events: [Event], _ atlas: Atlas) {
    guard !changes.isEmpty || !events.isEmpty else { return }
    addHeading("No source is recorded (\(changes.count + events.count))")
    addGroups(changes, atlas) { $0.confidence == .low ? "?" : "" }
    if changes.contains(where: { $0.confidence == .low }) { add("? is of low confidence", ink: .faint) }
    for event in events { add(event.headline, lead: [Run(text: event.isKey ? "* " : "- ")]) }
  }

  /// A paragraph for each pair of from and to, with a mark after each name.
  private mutating func addGroups(_ changes: [Change], _ atlas: Atlas, mark: (Change) -> String) {
    for group in Transfer.groups(of: changes, atlas) {
      let names = group.changes.map { atlas.campaign[$0.place].mapName + mark($0) }
      add(names.joined(separator: ", "), lead: atlas.lead(from: group.from, to: group.to))
    }
  }

  // MARK: One source

  private mutating func add(_ testimony: Testimony, on day: Day, _ atlas: Atlas) {
    let source = atlas.campaign[testimony.source]
    addBlank()
    add(source.title, attributes: .bold)
    add(source.age(on: day), ink: .faint, indent: 2)
    for group in Transfer.groups(of: testimony.changes, atlas) {
      let names = group.changes.map { change in
        atlas.campaign[change.place].mapName + (change.confidence == .low ? "?" : "")
          + (change.disputed.isEmpty ? "" : "!")
      }
      add(names.joined(separator: ", "), lead: atlas.lead(from: group.from, to: group.to), indent: 2)
    }
    for event in testimony.events {
      add(event.headline, lead: [Run(text: event.isKey ? "* " : "- ")], indent: 2)
    }
    if testimony.changes.contains(where: { !$0.disputed.isEmpty }) {
      add("! another source says otherwise", ink: .faint, indent: 2)
    }
  }
}
