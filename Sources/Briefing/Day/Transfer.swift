import Cartography
public import Campaign

/// The changes of a day from one holder to another, the most important place first.
public struct Transfer: Sendable {
  public let from: Holder
  public let to: Holder
  public let changes: [Change]

  /// The last change of each place, since a place may pass the same way twice on a day.
  public var placesPassed: [Change] {
    var seen: Set<Place.ID> = []
    return changes.reversed().filter { seen.insert($0.place).inserted }.reversed()
  }

  private struct Way: Hashable {
    let from: Holder
    let to: Holder
  }

  /// Groups by from and to; the largest comes first, and of two as large the one whose change the record has first.
  public static func groups(of changes: [Change], _ campaign: Campaign) -> [Transfer] {
    let ranks = changes.map { campaign.importanceRanks[Int($0.place.index)] }
    return Grouping(changes.indices) { Way(from: changes[$0].from, to: changes[$0].to) }.bySize.map { way, positions in
      let ordered = positions.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
      return Transfer(from: way.from, to: way.to, changes: ordered.map { changes[$0] })
    }
  }
}

extension Campaign {
  /// A transfer's heading: `12 from the Harbour Council to the Upland Assembly`.
  public func heading(of transfer: Transfer) -> String {
    "\(transfer.changes.count) from \(nameInSentence(of: transfer.from)) to \(nameInSentence(of: transfer.to))"
  }

  /// A transfer with its places: `12 from the Harbour Council to the Upland Assembly: Farhaven, Stonefield?`.
  public func line(of transfer: Transfer) -> String {
    heading(of: transfer) + ": " + transfer.changes.map(nameWithDoubt).listed
  }

  /// The place of a change by its name on the map, with a mark where the change is of low confidence.
  public func nameWithDoubt(_ change: Change) -> String {
    self[change.place].mapName + (change.confidence == .low ? "?" : "")
  }
}
