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
    func mayFit(_ account: DayAccount, width: Int, rows: Int) -> Bool {
      func least(_ details: [String]) -> Int {
        details.reduce(0) { $0 + 1 + ($1.isEmpty ? 0 : max(1, $1.utf8.count / width)) }
      }
      let events = least(account.turningPoints.map { $0.detail }) + least(account.otherEvents.map { $0.detail })
      switch self {
      case .everything: return events + least(account.changes.map { $0.note }) <= rows
      case .events: return events <= rows
      case .headlines: return true
      }
    }
  }

  /// What happened on a day: how many places changed, the key events, who passed what to whom, and the other events.
  ///
  /// The count stands first, so that no number of headlines hides it; it tells how many changes have no source where
  /// what `addSources` says of that has no room.
  init(_ account: DayAccount, _ atlas: Atlas, width: Int, depth: Depth, countsUnsourced: Bool = false) {
    self.init(width: width)
    if account.isEve { addEve(atlas) }
    addCount(of: account, atlas, countsUnsourced)
    add(account.turningPoints, details: depth != .headlines)
    addChanges(account, atlas, details: depth == .everything)
    add(account.otherEvents, details: depth != .headlines)
  }

  /// The titles of all that the day's changes and events rest on, and how many changes rest on nothing.
  mutating func addSources(_ account: DayAccount, _ atlas: Atlas) {
    let uses = account.sourceUses
    guard !account.changes.isEmpty || !uses.isEmpty else { return }
    addHeading("Sources")
    let unsourced = account.unsourced.count
    if unsourced > 0 { add("\(unsourced) of \(account.changes.count) changes have no source.") }
    for use in uses { add(atlas.campaign[use.source].title, lead: [Run(text: "- ")], ink: .faint) }
  }

  private mutating func addEve(_ atlas: Atlas) {
    let header = atlas.campaign.header
    add("The eve: how the \(atlas.lastPosition) days began.", attributes: .bold)
    add("Space plays from \(header.first.short) to \(header.last.short).", ink: .faint)
  }

  // MARK: Changes

  private mutating func addCount(of account: DayAccount, _ atlas: Atlas, _ countsUnsourced: Bool) {
    guard !account.changes.isEmpty else {
      let none = atlas.filter.isOff ? account.extent : "By the filter no tracked place changed."
      if !account.isEve { add(none, ink: .faint) }
      return
    }
    let share = "\(account.placesChanged) of \(atlas.campaign.places.count)"
    let unsourced = account.unsourced.count
    guard countsUnsourced, unsourced > 0 else { return addHeading("\(share) places changed") }
    let count = "\(share) changed, \(unsourced) no source"
    addHeading(count.utf8.count <= width ? count : "\(account.placesChanged) changed, \(unsourced) no source")
  }

  private mutating func addChanges(_ account: DayAccount, _ atlas: Atlas, details: Bool) {
    guard !account.changes.isEmpty else { return }
    addBlank()
    details ? addEach(account.transfers, atlas) : addGroups(account, atlas)
  }

  /// A paragraph for each pair of from and to, the largest group first, the most important places first in it.
  private mutating func addGroups(_ account: DayAccount, _ atlas: Atlas) {
    for transfer in account.transfers {
      let names = transfer.changes.map(atlas.campaign.nameWithDoubt)
      add("\(names.count): " + names.joined(separator: ", "), lead: atlas.lead(from: transfer.from, to: transfer.to))
    }
    if !account.unsure.isEmpty { add(SourcePhrase.lowConfidence.text, ink: .faint) }
    addPlacesChangedTwice(account, atlas)
  }

  /// Groups do not say which of a place's changes was the last.
  private mutating func addPlacesChangedTwice(_ account: DayAccount, _ atlas: Atlas) {
    guard !account.placesChangedTwice.isEmpty else { return }
    let names = account.placesChangedTwice.map { place in
      let last = account.changes.last { $0.place == place }?.to ?? .contested
      return "\(atlas.campaign[place].mapName) (\(atlas.campaign.code(of: last)))"
    }
    add("More than once, with who had it last: " + names.joined(separator: ", "), ink: .faint)
  }

  private mutating func addEach(_ transfers: [Transfer], _ atlas: Atlas) {
    for transfer in transfers {
      for change in transfer.changes {
        add(
          atlas.campaign[change.place].mapName + (change.confidence == .low ? " ?" : ""),
          lead: atlas.lead(from: transfer.from, to: transfer.to), attributes: .bold)
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
