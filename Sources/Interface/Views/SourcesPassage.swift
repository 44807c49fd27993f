import Briefing
import Campaign
import Cartography
import Screen

extension Passage {
  /// The day's sources: how much has one, what rests on each, where they differ and agree, and what has none.
  init(sourcesOf day: Day, _ atlas: Atlas, agreementFirst: Bool, width: Int) {
    self.init(width: width)
    let account = DayAccount(atlas, on: day)
    let uses = account.sourceUses.byWeight
    addSummary(account, uses, atlas)
    if !agreementFirst { add(uses, on: day, atlas) }
    addDisputed(account.disputed, atlas)
    addAgreed(account.changes.filter { $0.disputed.isEmpty && $0.sources.count > 1 }, atlas)
    addUnsourced(account.unsourced, atlas.chronicle.events(on: day).filter(\.sources.isEmpty), atlas)
    if agreementFirst { add(uses, on: day, atlas) }
  }

  private mutating func add(_ uses: [SourceUse], on day: Day, _ atlas: Atlas) {
    if !uses.isEmpty { addHeading("What each source says") }
    for use in uses { add(use, on: day, atlas) }
  }

  private mutating func addSummary(_ account: DayAccount, _ uses: [SourceUse], _ atlas: Atlas) {
    let (day, changes) = (account.day, account.changes)
    add("Sources of \(day.shortWithWeekday)", attributes: .bold)
    let events = atlas.chronicle.events(on: day).count.counting("event")
    add("\(changes.count.counting("change")) and \(events) rest on \(uses.count.counting("source")).")
    if account.isEve { add(atlas.campaign.eveSupport.asSentence, ink: .faint) }
    guard !changes.isEmpty else { return }
    let parts = Confidence.allCases.map { level in "\(level.rawValue) \(changes.count { $0.confidence == level })" }
    add("Confidence of the changes: " + parts.joined(separator: ", ") + ".")
    let (disputed, unsourced) = (account.disputed.count, account.unsourced.count)
    add("Another date or claim is on record for \(disputed), no source for \(unsourced).")
  }

  // MARK: Where they agree and differ

  private mutating func addDisputed(_ changes: [Change], _ atlas: Atlas) {
    guard !changes.isEmpty else { return }
    addHeading("Sources differ (\(changes.count))")
    for change in changes {
      add(atlas.campaign[change.place].mapName, lead: atlas.lead(from: change.from, to: change.to), attributes: .bold)
      add(change.disputed, lead: [Run(text: "also: ", ink: .notice)], indent: 4)
      add("recorded with \(change.confidence.rawValue) confidence, \(change.support)", ink: .faint, indent: 4)
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
    for group in Transfer.groups(of: changes, atlas.campaign) {
      let names = group.changes.map { atlas.campaign[$0.place].mapName + mark($0) }
      add(names.joined(separator: ", "), lead: atlas.lead(from: group.from, to: group.to))
    }
  }

  // MARK: One source

  private mutating func add(_ use: SourceUse, on day: Day, _ atlas: Atlas) {
    let source = atlas.campaign[use.source]
    addBlank()
    add(source.title, attributes: .bold)
    add(source.age(on: day), ink: .faint, indent: 2)
    for group in Transfer.groups(of: use.changes, atlas.campaign) {
      let names = group.changes.map { change in
        atlas.campaign.nameWithDoubt(change) + (change.disputed.isEmpty ? "" : "!")
      }
      add(names.joined(separator: ", "), lead: atlas.lead(from: group.from, to: group.to), indent: 2)
    }
    for event in use.events {
      add(event.headline, lead: [Run(text: event.isKey ? "* " : "- ")], indent: 2)
    }
    if use.changes.contains(where: { !$0.disputed.isEmpty }) {
      add("! another source says otherwise", ink: .faint, indent: 2)
    }
  }
}
