import Briefing
import Campaign
import Cartography
import Screen

extension Passage {
  /// What an audience reads of a day: its headlines, or else what passed.
  init(headlineOf model: Model, width: Int) {
    self.init(width: width)
    let account = DayAccount(model.atlas, on: model.day)
    for event in account.headlines {
      addBlank()
      add(event.headline, attributes: .bold)
    }
    addBlank()
    add(account.isEve ? "The eve." : account.extent, ink: .faint)
  }

  /// A speaker's notes for a day: the turning points, what passed in short, all other events, and the events' sources.
  init(notesOf model: Model, width: Int) {
    self.init(width: width)
    let account = DayAccount(model.atlas, on: model.day)
    for event in account.turningPoints { addNote(event) }
    addSummary(of: account, model.atlas)
    for event in account.otherEvents { addNote(event) }
    addSources(of: model.atlas.chronicle.events(on: model.day), model.atlas)
  }

  private mutating func addNote(_ event: Event) {
    addBlank()
    add(event.headline, lead: [Run(text: event.isKey ? "* " : "- ")], attributes: event.isKey ? .bold : [])
    if !event.detail.isEmpty { add(event.detail, indent: 2) }
  }

  /// Each source once, in the order of the events.
  private mutating func addSources(of events: ArraySlice<Event>, _ atlas: Atlas) {
    let uses = SourceUse.all(of: [], events)
    guard !uses.isEmpty else { return }
    addHeading("Sources")
    for source in uses.map({ atlas.campaign[$0.source] }) { add(source.caption, ink: .faint, link: Link(to: source)) }
  }

  /// Places named of a group before the rest is counted.
  private static let namedPlaces = 4

  private mutating func addSummary(of account: DayAccount, _ atlas: Atlas) {
    addBlank()
    guard !account.changes.isEmpty else { return add(account.isEve ? "The eve." : account.extent, ink: .faint) }
    for transfer in account.transfers {
      let named = transfer.changes.prefix(Passage.namedPlaces).map(atlas.campaign.nameWithDoubt)
      let rest = transfer.changes.count - named.count
      add(
        "\(transfer.changes.count): \(named.listed)" + (rest > 0 ? " and \(rest) more" : ""),
        lead: atlas.lead(from: transfer.from, to: transfer.to))
    }
    if !account.unsure.isEmpty { add(SourcePhrase.lowConfidence.text, ink: .faint) }
  }
}
