import Briefing
import Campaign
import Cartography
import Screen

extension Passage {
  /// A speaker's notes for a day: the turning points, what passed in short, all other events, and the events' sources.
  init(notesOf model: Model, width: Int) {
    self.init(width: width)
    let atlas = model.atlas
    let events = atlas.chronicle.events(on: model.day)
    for event in events where event.isKey { addNote(event) }
    addSummary(of: atlas.changes(on: model.day), atlas, on: model.day)
    for event in events where !event.isKey { addNote(event) }
    addSources(of: events, atlas)
  }

  private mutating func addNote(_ event: Event) {
    addBlank()
    add(event.headline, lead: [Run(text: event.isKey ? "* " : "- ")], attributes: event.isKey ? .bold : [])
    if !event.detail.isEmpty { add(event.detail, indent: 2) }
  }

  /// Each source once, in the order of the events.
  private mutating func addSources(of events: ArraySlice<Event>, _ atlas: Atlas) {
    var seen: Set<Source.ID> = []
    let sources = events.flatMap(\.sources).filter { seen.insert($0).inserted }
    guard !sources.isEmpty else { return }
    addHeading("Sources")
    for source in sources { add(atlas.campaign[source].title, ink: .faint) }
  }

  /// Places named of a group before the rest is counted.
  private static let namedPlaces = 4

  private mutating func addSummary(of changes: [Change], _ atlas: Atlas, on day: Day) {
    addBlank()
    guard !changes.isEmpty else {
      return add(day == atlas.campaign.header.eve ? "The eve." : "No tracked place changed.", ink: .faint)
    }
    for group in Transfer.groups(of: changes, atlas) {
      let named = group.changes.prefix(Passage.namedPlaces).map { atlas.nameWithDoubt($0) }
      let rest = group.changes.count - named.count
      add(
        "\(group.changes.count): \(named.joined(separator: ", "))" + (rest > 0 ? " and \(rest) more" : ""),
        lead: atlas.lead(from: group.from, to: group.to))
    }
    if changes.contains(where: { $0.confidence == .low }) { add("? is of low confidence", ink: .faint) }
  }
}
