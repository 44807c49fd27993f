import Briefing
import Campaign
import Cartography
import Playback
import Screen

extension Passage {
  /// How much a day's panel tells, the most first.
  enum Depth: CaseIterable {
    /// Each change with its note, each event with its detail.
    case everything
    /// The changes in groups, each event with its detail.
    case events
    /// The changes in groups, the events by their headlines.
    case headlines

    /// Whether a day told so could fit in some rows, by the least that its texts take.
    func mayFit(_ model: Model, width: Int, rows: Int) -> Bool {
      func least(_ details: [String]) -> Int {
        details.reduce(0) { $0 + 1 + ($1.isEmpty ? 0 : max(1, $1.utf8.count / width)) }
      }
      let events = least(model.atlas.chronicle.events(on: model.day).map(\.detail))
      switch self {
      case .everything: return events + least(model.atlas.changes(on: model.day).map(\.note)) <= rows
      case .events: return events <= rows
      case .headlines: return true
      }
    }
  }

  /// What happened on a day: how many places changed, the key events, who passed what to whom, and the other events.
  ///
  /// The count stands first, so that no number of headlines hides it; it tells how many changes have no source where
  /// what `addSources` says of that has no room.
  init(dayOf model: Model, width: Int, depth: Depth, countsUnsourced: Bool = false) {
    self.init(width: width)
    let atlas = model.atlas
    if model.player.position == 0 { addEve(atlas) }
    let events = atlas.chronicle.events(on: model.day)
    let changes = atlas.changes(on: model.day)
    addCount(of: changes, atlas, on: model.day, countsUnsourced)
    add(events.filter(\.isKey), details: depth != .headlines)
    addChanges(changes, atlas, details: depth == .everything)
    add(events.filter { !$0.isKey }, details: depth != .headlines)
  }

  /// The titles of all that the day's changes and events rest on, and how many changes rest on nothing.
  mutating func addSources(_ atlas: Atlas, on day: Day) {
    let changes = atlas.changes(on: day)
    var isCited = [Bool](repeating: false, count: atlas.campaign.sources.count)
    var cited: [Source.ID] = []
    for list in [changes.map(\.sources), atlas.chronicle.events(on: day).map(\.sources)].joined() {
      for source in list where !isCited[source.index] {
        isCited[source.index] = true
        cited.append(source)
      }
    }
    guard !changes.isEmpty || !cited.isEmpty else { return }
    addHeading("Sources")
    let unsourced = changes.count { $0.sources.isEmpty }
    if unsourced > 0 { add("\(unsourced) of \(changes.count) changes have no source.") }
    for source in cited { add(atlas.campaign[source].title, lead: [Run(text: "- ")], ink: .faint) }
  }

  private mutating func addEve(_ atlas: Atlas) {
    let header = atlas.campaign.header
    add("The eve: how the \(atlas.lastPosition) days began.", attributes: .bold)
    add("Space plays from \(header.first.short) to \(header.last.short).", ink: .faint)
  }

  // MARK: Changes

  private mutating func addCount(
    of changes: [Change], _ atlas: Atlas, on day: Day, _ countsUnsourced: Bool
  ) {
    guard !changes.isEmpty else {
      let none = atlas.filter.isOff ? "No tracked place changed." : "By the filter no tracked place changed."
      if day > atlas.campaign.header.eve { add(none, ink: .faint) }
      return
    }
    let places = atlas.campaign.placeCount(of: changes)
    let share = "\(places) of \(atlas.campaign.places.count)"
    let unsourced = changes.count { $0.sources.isEmpty }
    guard countsUnsourced, unsourced > 0 else { return addHeading("\(share) places changed") }
    let count = "\(share) changed, \(unsourced) no source"
    addHeading(count.utf8.count <= width ? count : "\(places) changed, \(unsourced) no source")
  }

  private mutating func addChanges(_ changes: [Change], _ atlas: Atlas, details: Bool) {
    guard !changes.isEmpty else { return }
    addBlank()
    details ? addEach(changes, atlas) : addGroups(changes, atlas)
  }

  /// A paragraph for each pair of from and to, the largest group first, the most important places first in it.
  private mutating func addGroups(_ changes: [Change], _ atlas: Atlas) {
    for group in Transfer.groups(of: changes, atlas) {
      let names = group.changes.map { atlas.nameWithDoubt($0) }
      add("\(names.count): " + names.joined(separator: ", "), lead: atlas.lead(from: group.from, to: group.to))
    }
    if changes.contains(where: { $0.confidence == .low }) { add("? is of low confidence", ink: .faint) }
    addPlacesChangedTwice(changes, atlas)
  }

  /// Groups do not say which of a place's changes was the last.
  private mutating func addPlacesChangedTwice(_ changes: [Change], _ atlas: Atlas) {
    var isKnown = Array(repeating: false, count: atlas.campaign.places.count)
    var twice: [Place.ID] = []
    for change in changes {
      if isKnown[Int(change.place.index)], !twice.contains(change.place) { twice.append(change.place) }
      isKnown[Int(change.place.index)] = true
    }
    guard !twice.isEmpty else { return }
    let last = twice.map { place in changes.last { $0.place == place }?.to ?? .contested }
    let names = zip(twice, last).map { "\(atlas.campaign[$0].mapName) (\(atlas.campaign.code(of: $1)))" }
    add("More than once, with who had it last: " + names.joined(separator: ", "), ink: .faint)
  }

  private mutating func addEach(_ changes: [Change], _ atlas: Atlas) {
    for group in Transfer.groups(of: changes, atlas) {
      for change in group.changes {
        add(
          atlas.campaign[change.place].mapName + (change.confidence == .low ? " ?" : ""),
          lead: atlas.lead(from: change.from, to: change.to), attributes: .bold)
        if !change.note.isEmpty { add(change.note, ink: .faint, indent: 4) }
      }
    }
  }

  // MARK: Events

  private mutating func add(_ events: [Event], details: Bool) {
    if events.contains(where: { !$0.isKey }) { addBlank() }
    for event in events {
      add(
        event.headline, lead: [Run(text: event.isKey ? "* " : "- ")], attributes: event.isKey ? .bold : [])
      if details, !event.detail.isEmpty { add(event.detail, ink: .faint, indent: 2) }
    }
  }
}

extension Atlas {
  /// `G>H ` with each letter in its side's ink.
  func lead(from: Holder, to: Holder) -> [Run] {
    [
      Run(text: String(Character(letter(of: from))), ink: ink(of: from)), Run(text: ">", ink: .faint),
      Run(text: String(Character(letter(of: to))), ink: ink(of: to)), Run(text: " "),
    ]
  }

  func ink(of holder: Holder) -> Ink {
    switch holder {
    case .side(let side): .letter(hue(of: side))
    case .contested: .letter(Theme.contested)
    }
  }

  /// The number of a side's hue, which is its place among all hues.
  func hue(of side: Side.ID) -> UInt8 {
    UInt8(Hue.allCases.firstIndex(of: campaign[side].hue) ?? 0)
  }
}
