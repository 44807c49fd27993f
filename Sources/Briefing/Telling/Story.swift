public import Campaign
import Cartography

/// What a day's record says, in the order in which it is told: the one text of pictures, pages and screen readers.
public struct Story {
  /// The changes of a day from one holder to another, the most important place first.
  public struct Transfer {
    public let from: Holder
    public let to: Holder
    public var changes: [Change]
  }

  public let day: Day
  public let progress: String
  public let transfers: [Transfer]
  /// The turning points first.
  public let events: [Event]
  /// How many places changed, which may be fewer than there were changes.
  public let placesChanged: Int
  public let tally: [(holder: Holder, count: Int, before: Int)]
  public let uncertain: Int
  private let campaign: Campaign

  public init(_ atlas: Atlas, _ day: Day) {
    self.day = day
    campaign = atlas.campaign
    progress = atlas.progress(on: day)
    let changes = atlas.chronicle.changes(on: day)
    transfers = Story.transfers(changes, atlas.campaign)
    placesChanged = atlas.campaign.placeCount(of: Array(changes))
    let events = atlas.chronicle.events(on: day)
    self.events = events.filter(\.isKey) + events.filter { !$0.isKey }
    let holds = atlas.chronicle.holds(on: day)
    uncertain = holds.count { if case .uncertain = $0 { true } else { false } }
    tally = atlas.campaign.tally(of: holds, before: atlas.chronicle.holds(on: day.advanced(by: -1)))
  }

  private static func transfers(_ changes: ArraySlice<Change>, _ campaign: Campaign) -> [Transfer] {
    var transfers: [Transfer] = []
    for change in changes.sorted(by: { campaign.weight(of: $0) < campaign.weight(of: $1) }) {
      if let index = transfers.firstIndex(where: { $0.from == change.from && $0.to == change.to }) {
        transfers[index].changes.append(change)
      } else {
        transfers.append(Transfer(from: change.from, to: change.to, changes: [change]))
      }
    }
    return transfers.enumerated().sorted {
      ($1.element.changes.count, $0.offset) < ($0.element.changes.count, $1.offset)
    }.map(\.element)
  }

  // MARK: Sentences

  /// How many places changed: `13 of 542 tracked places changed`.
  public var summary: String {
    if day == campaign.header.eve { return "The eve: how the days began. Who held a place is stated without a source." }
    return placesChanged == 0
      ? "No tracked place changed." : "\(placesChanged) of \(campaign.places.count) tracked places changed."
  }

  /// A transfer with its places: `12 from Syrian government to HTS-led command: Hama, Salamiyah`.
  public func sentence(_ transfer: Transfer, most: Int = .max, unsure: String = " (low confidence)") -> String {
    let names = transfer.changes.map { campaign[$0.place].mapName + ($0.confidence == .low ? unsure : "") }
    let rest = names.count > most ? " and \(names.count - most) more" : ""
    return heading(transfer) + ": " + names.prefix(most).joined(separator: ", ") + rest
  }

  public var hasUnsureChanges: Bool { transfers.contains { $0.changes.contains { $0.confidence == .low } } }

  public func heading(_ transfer: Transfer) -> String {
    "\(transfer.changes.count) from \(campaign.name(of: transfer.from)) to \(campaign.name(of: transfer.to))"
  }

  /// How many places each holder has: `Syrian government 290 (-12), HTS-led command 146 (+12)`.
  public var counts: String {
    let counts = tally.map { holder, count, before in
      "\(campaign.name(of: holder)) \(count)" + Story.difference(count, before)
    }
    return "Tracked places at the end of the day: " + counts.joined(separator: ", ") + "."
  }

  public static func difference(_ count: Int, _ before: Int) -> String {
    count == before ? "" : count > before ? " (+\(count - before))" : " (-\(before - count))"
  }

  /// How sure all this is.
  public var certainty: String {
    let changes = transfers.flatMap(\.changes)
    let low = changes.count { $0.confidence == .low }
    let unsourced = changes.count { $0.sources.isEmpty }
    let disputed = changes.count { !$0.disputed.isEmpty }
    let contested = tally.first { $0.holder == .contested }?.count ?? 0
    let state = "Of all tracked places \(uncertain) are held uncertainly and \(contested) are contested."
    guard !changes.isEmpty else { return state }
    return state
      + " Of the day's \(changes.count) changes \(low) are of low confidence, \(unsourced) have no citable source, and"
      + " \(disputed) have another date or claim on record."
  }

  /// All of it as one paragraph.
  public var text: String {
    let told = transfers.map { sentence($0, most: 12) + "." }
    return ([summary] + told + events.filter(\.isKey).map { $0.headline + "." } + [counts, certainty])
      .joined(separator: " ")
  }
}

extension Hold {
  public func isOf(_ holder: Holder) -> Bool { side.map { .side($0) == holder } ?? (holder == .contested) }
}

extension Campaign {
  /// How many places each holder has, and had before; those with none are left out.
  public func tally(of holds: [Hold], before: [Hold]) -> [(holder: Holder, count: Int, before: Int)] {
    (sides.map { Holder.side($0.id) } + [.contested]).map { holder in
      (holder, holds.count { $0.isOf(holder) }, before.count { $0.isOf(holder) })
    }.filter { $0.1 > 0 || $0.2 > 0 }
  }

  /// What orders changes by the importance of their places: rank, then population, then the record's order.
  public func weight(of change: Change) -> (Int, Int, Int) {
    let place = self[change.place]
    return (self[place.kind].rank, -(place.population?.count ?? 0), change.id.index)
  }
}
