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
    if !agreementFirst { add(uses, account, atlas) }
    addDisputed(account.disputed, atlas)
    addAgreed(
      account.changes.filter { $0.disputed.isEmpty && atlas.campaign.confirming($0.sources).count > 1 }, atlas)
    addUnsourced(account, atlas)
    if agreementFirst { add(uses, account, atlas) }
  }

  private mutating func add(_ uses: [SourceUse], _ account: DayAccount, _ atlas: Atlas) {
    if !uses.isEmpty { addHeading(SourcePhrase.eachSource.text) }
    for use in uses { add(use, account, atlas) }
  }

  private mutating func addSummary(_ account: DayAccount, _ uses: [SourceUse], _ atlas: Atlas) {
    let (day, changes) = (account.day, account.changes)
    add(SourcePhrase.sourcesOfDay.filled(["day": day.shortWithWeekday]), attributes: .bold)
    add(
      SourcePhrase.restOn.filled([
        "changes": SourcePhrase.change.filled(count: changes.count),
        "events": SourcePhrase.event.filled(count: account.toldEvents.count),
        "sources": SourcePhrase.source.filled(count: uses.count { !$0.changes.isEmpty || !$0.events.isEmpty }),
      ]))
    if let count = account.beyondCount { add(count, ink: .faint) }
    if account.isEve { addEveSources(atlas.campaign) }
    guard !changes.isEmpty else { return }
    func count(_ level: Confidence) -> Int { changes.count { $0.confidence == level } }
    add(SourcePhrase.confidences.filled(["high": count(.high), "medium": count(.medium), "low": count(.low)]))
    let counts = SourceCounts(changes, [])
    if counts.changesByPlace + counts.changesByArea > 0 {
      add(SourcePhrase.bases.filled(["place": counts.changesByPlace, "area": counts.changesByArea]))
    }
    let (disputed, unsourced) = (account.disputed.count, account.unsourced.count)
    add(SourcePhrase.disputedAndUnsourced.filled(["disputed": disputed, "unsourced": unsourced]))
  }

  private mutating func addEveSources(_ campaign: Campaign) {
    let (sourced, all) = (campaign.eveSourced, campaign.places.count)
    add(
      sourced == 0
        ? SourcePhrase.eveUnsourced.text : SourcePhrase.eveSourced.filled(["sourced": sourced, "all": all]),
      ink: .faint)
  }

  // MARK: Where they agree and differ

  private mutating func addDisputed(_ changes: [Change], _ atlas: Atlas) {
    guard !changes.isEmpty else { return }
    addHeading(SourcePhrase.sourcesDiffer.filled(["number": changes.count]))
    for change in changes {
      add(atlas.campaign[change.place].mapName, lead: atlas.lead(from: change.from, to: change.to), attributes: .bold)
      add(change.disputed, lead: [Run(text: SourcePhrase.alsoClaimed.text, ink: .notice)], indent: 4)
      let recorded = SourcePhrase.recordedWith.filled([
        "confidence": change.confidence.rawValue, "support": atlas.campaign.support(of: change),
      ])
      add(recorded, ink: .faint, indent: 4)
    }
  }

  private mutating func addAgreed(_ changes: [Change], _ atlas: Atlas) {
    guard !changes.isEmpty else { return }
    addHeading(SourcePhrase.sourcesAgree.filled(["number": changes.count]))
    addGroups(changes, atlas) { " (\(atlas.campaign.confirming($0.sources).count))" }
    add(SourcePhrase.inBrackets.text, ink: .faint)
  }

  private mutating func addUnsourced(_ account: DayAccount, _ atlas: Atlas) {
    let (changes, events) = (account.unsourced, account.toldEvents.filter(\.sources.isEmpty))
    guard !changes.isEmpty || !events.isEmpty else { return }
    addHeading(SourcePhrase.noSource.filled(["number": changes.count + events.count]))
    addGroups(changes, atlas) { $0.confidence == .low ? "?" : "" }
    if changes.contains(where: { $0.confidence == .low }) { add(SourcePhrase.lowConfidence.text, ink: .faint) }
    for event in events { add(account.headline(of: event), lead: [Run(text: event.isKey ? "* " : "- ")]) }
  }

  /// A paragraph for each pair of from and to, with a mark after each name.
  private mutating func addGroups(_ changes: [Change], _ atlas: Atlas, mark: (Change) -> String) {
    for group in Transfer.groups(of: changes, atlas.campaign) {
      let names = group.changes.map { atlas.campaign[$0.place].mapName + mark($0) }
      add(names.listed, lead: atlas.lead(from: group.from, to: group.to))
    }
  }

  // MARK: One source

  private mutating func add(_ use: SourceUse, _ account: DayAccount, _ atlas: Atlas) {
    let source = atlas.campaign[use.source]
    addBlank()
    add(source.caption, attributes: .bold, link: Link(to: source))
    add(source.age(on: account.day), ink: .faint, indent: 2)
    for group in Transfer.groups(of: use.changes, atlas.campaign) {
      let names = group.changes.map { change in
        atlas.campaign.nameWithDoubt(change) + (change.disputed.isEmpty ? "" : "!")
      }
      add(names.listed, lead: atlas.lead(from: group.from, to: group.to), indent: 2)
    }
    for event in use.events {
      add(account.headline(of: event), lead: [Run(text: event.isKey ? "* " : "- ")], indent: 2)
    }
    if let eve = use.eveInWords { add(eve, indent: 2) }
    if use.changes.contains(where: { !$0.disputed.isEmpty }) {
      add(SourcePhrase.saidOtherwise.text, ink: .faint, indent: 2)
    }
  }
}
