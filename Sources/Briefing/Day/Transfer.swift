import Cartography
public import Campaign

/// The changes of a day from one holder to another.
public struct Transfer {
  public let from: Holder
  public let to: Holder
  public var changes: [Change]

  /// Groups by from and to; the largest comes first, and in each the most important place.
  public static func groups(of changes: [Change], _ atlas: Atlas) -> [Transfer] {
    var groups: [Transfer] = []
    for change in changes where !groups.contains(where: { $0.takes(change) }) {
      groups.append(Transfer(from: change.from, to: change.to, changes: []))
    }
    for change in atlas.campaign.byImportance(changes) {
      if let index = groups.firstIndex(where: { $0.takes(change) }) { groups[index].changes.append(change) }
    }
    return groups.enumerated().sorted { ($1.element.changes.count, $0.offset) < ($0.element.changes.count, $1.offset) }
      .map(\.element)
  }

  private func takes(_ change: Change) -> Bool { change.from == from && change.to == to }
}

extension Atlas {
  /// The place of a change, with a mark where it is of low confidence.
  public func nameWithDoubt(_ change: Change) -> String {
    campaign[change.place].mapName + (change.confidence == .low ? "?" : "")
  }
}
