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

  /// What happened on a day: the turning points, who passed what to whom, how much that is, and the other events.
  ///
  /// - Parameter rows: the rows that this should fit in, where not all names have room; all names follow below.
  init(_ account: DayAccount, _ atlas: Atlas, width: Int, depth: Depth, rows: Int? = nil) {
    self.init(width: width)
    if account.isEve { addEve(atlas) }
    let headlineLines = rows.map { Passage.headlineLines(of: account, width: width, rows: $0) }
    add(account.turningPoints, details: depth != .headlines, headlineLines: headlineLines)
    let tellsAll = addChanges(account, atlas, details: depth == .everything, rows: rows)
    add(account.otherEvents, details: depth != .headlines)
    if !tellsAll {
      addHeading(DayPhrase.allNames.text)
      add(account.transfers, atlas)
    }
    addBeyond(account)
  }

  /// The day as fully as it fits without scrolling.
  init(_ account: DayAccount, _ atlas: Atlas, width: Int, rows: Int) {
    let fitting = Depth.allCases.lazy.filter { $0.mayFit(account, width: width, rows: rows) }
      .map { Passage(account, atlas, width: width, depth: $0) }.first { $0.lines.count <= rows }
    self = fitting ?? Passage(account, atlas, width: width, depth: .headlines, rows: rows)
    addSources(account, atlas)
  }

  /// The least rows in which a day's turning points, each of its passages and its count are seen.
  static func leastRows(_ account: DayAccount, width: Int) -> Int {
    var passage = Passage(width: width)
    passage.add(account.turningPoints, details: false)
    passage.add(account.extent(width: width))
    return passage.lines.count + account.transfers.count
  }

  /// The lines that each headline has, the first ones more than a line first, so that the largest passages, what sums up the
  /// rest and the count are seen.
  private static func headlineLines(of account: DayAccount, width: Int, rows: Int) -> [Int] {
    let needed = account.turningPoints.map { min(mostHeadlineLines, $0.headline.plain.wrapped(to: width - 2).count) }
    let extent = account.extent(width: width).wrapped(to: width).count
    // Where no headline would have a second line beside four passages, the largest passage alone is told beside them.
    let rooms = [4, 1].map { rows - min(account.transfers.count, $0 + 1) - extent }
    let room = rooms.first { $0 > needed.count } ?? needed.count
    return RowShares(needed: needed, room: room).rows
  }

  private static let mostHeadlineLines = 3

  /// The titles of all that the day's changes and events rest on.
  mutating func addSources(_ account: DayAccount, _ atlas: Atlas) {
    let uses = account.sourceUses
    guard !uses.isEmpty else { return }
    addHeading("Sources")
    if !account.areaSourced.isEmpty { add(DayPhrase.areaSourced.filled(count: account.areaSourced.count)) }
    for source in uses.map({ atlas.campaign[$0.source] }) {
      add(source.caption, lead: [Run(text: "- ")], ink: .faint, link: Link(to: source))
    }
  }

  private mutating func addEve(_ atlas: Atlas) {
    let header = atlas.campaign.header
    add("The eve: how the \(atlas.lastPosition) days began.", attributes: .bold)
    add("Space plays from \(header.first.short) to \(header.last.short).", ink: .faint)
  }

  // MARK: Changes

  /// - Returns: whether all names stand.
  private mutating func addChanges(_ account: DayAccount, _ atlas: Atlas, details: Bool, rows: Int?) -> Bool {
    guard !account.changes.isEmpty else {
      let none = atlas.filter.isOff ? account.extent : "By the filter no tracked place changed."
      if !account.isEve { add(none, ink: .faint) }
      return true
    }
    let extent = account.extent(width: width)
    let room = rows.map { $0 - lines.count - extent.wrapped(to: width).count } ?? .max
    // A blank row may not cost a passage its own.
    let hasBlank = account.transfers.count < room && !lines.isEmpty
    if hasBlank { addBlank() }
    let kept = rows == nil ? 0 : rowsForEvents(account, room: room)
    let isWhole =
      details
      ? addEach(account.transfers, atlas)
      : add(account.transfers, atlas, rows: (hasBlank ? room - 1 : room) - kept)
    add(extent, ink: .faint)
    addChangedTwice(account, atlas)
    return isWhole
  }

  /// The rows that the other events' headlines have before names take more than a row each.
  private func rowsForEvents(_ account: DayAccount, room: Int) -> Int {
    guard !account.otherEvents.isEmpty else { return 0 }
    var events = Passage(width: width)
    events.add(account.otherEvents, details: false)
    let spare = room - 2 * account.transfers.count - 1
    // With fewer there would be a blank and the beginning of a headline.
    return spare < Passage.leastRowsForEvents ? 0 : min(events.lines.count + 1, spare)
  }

  private static let leastRowsForEvents = 4

  /// Which places changed more than once: passages do not say which of a place's changes was the last.
  private mutating func addChangedTwice(_ account: DayAccount, _ atlas: Atlas) {
    guard !account.placesChangedTwice.isEmpty else { return }
    let names = account.placesChangedTwice.map { place in
      let last = account.changes.last { $0.place == place }?.to ?? .contested
      return "\(atlas.campaign[place].mapName) (\(atlas.campaign.code(of: last)))"
    }
    add("More than once, with who had it last: " + names.listed, ink: .faint)
  }

  /// Each place with its note under the passage that it belongs to.
  private mutating func addEach(_ transfers: [Transfer], _ atlas: Atlas) -> Bool {
    for transfer in transfers {
      let count = DayPhrase.placeCount.filled(count: transfer.placesPassed.count)
      add(count, lead: atlas.lead(from: transfer.from, to: transfer.to), attributes: .bold)
      for change in transfer.changes {
        add(atlas.campaign.nameWithDoubt(change), indent: 4)
        if !change.note.isEmpty { add(change.note, ink: .faint, indent: 6) }
      }
    }
    return true
  }

  // MARK: Events

  /// What happened before the eve, or after the last day, with its dates.
  ///
  /// - Parameter campaign: the record that has their sources, where these are told too.
  mutating func addBeyond(_ account: DayAccount, sourcesOf campaign: Campaign? = nil) {
    guard !account.beyond.isEmpty else { return }
    addHeading(account.beyondHeading)
    for event in account.beyond {
      add("\(event.day.short): \(event.headline)", lead: [Run(text: "- ")])
      if let campaign { addSources(event.sources, campaign, row: nil) }
    }
  }

  /// - Parameter headlineLines: the lines that each headline has; `nil` where it has as many as it needs.
  private mutating func add(_ events: [Event], details: Bool, headlineLines: [Int]? = nil) {
    if events.contains(where: { !$0.isKey }) { addBlank() }
    for (index, event) in events.enumerated() {
      add(
        event.headline.plain.cut(toLines: headlineLines?[index] ?? .max, width: width - 2),
        lead: [Run(text: event.isKey ? "* " : "- ")], attributes: event.isKey ? .bold : [])
      if details, !event.detail.isEmpty { add(event.detail, ink: .faint, indent: 2) }
    }
  }
}
