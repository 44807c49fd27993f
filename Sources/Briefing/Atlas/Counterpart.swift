public import Campaign
import Cartography

/// Another record of the same events, B, that the shown one, A, is held against: places by their ids, sides by their
/// codes.
public struct Counterpart: Sendable {
  /// What the command line calls it.
  public let name: String
  public let witness: Witness

  public init(_ campaign: Campaign, named name: String) {
    self.name = name
    witness = Witness(campaign)
  }
}

/// What two records make of a place on a day.
public enum Verdict: Hashable, Sendable {
  case agree
  case differ
  /// The other record does not speak of the place on that day.
  case onlyFirst
  /// This record has no such place.
  case onlySecond

  /// What stands on the map.
  public var sign: Unicode.Scalar {
    switch self {
    case .agree: " "
    case .differ: "#"
    case .onlyFirst: "+"
    case .onlySecond: "-"
    }
  }
}

/// A place of either record on a day, with what each says of it.
public struct Comparing: Hashable, Sendable {
  public let name: String
  /// What this record says: its hold, which its own sides name.
  public let first: Statement?
  public let second: Statement?

  public var verdict: Verdict {
    switch (first, second) {
    case (let first?, let second?): first.agrees(with: second) ? .agree : .differ
    case (nil, _): .onlySecond
    case (_, nil): .onlyFirst
    }
  }
}

extension Atlas {
  /// Each place of this record beside what the other says of it, by `Place.ID.index`; empty without another record.
  public func comparings(_ holds: [Hold], on day: Day) -> [Comparing] {
    guard let counterpart else { return [] }
    return campaign.places.map { place in
      Comparing(
        name: place.mapName, first: Statement(holds[Int(place.id.index)], in: campaign),
        second: counterpart.witness.statement(on: place.slug, day))
    }
  }

  /// The places that only the other record has, with what it says of them, in its order.
  public func comparingsOfOthers(on day: Day) -> [Comparing] {
    guard let counterpart else { return [] }
    return counterpart.witness.campaign.places.filter { campaign.place(named: $0.slug)?.slug != $0.slug }
      .compactMap { place in
        counterpart.witness.statement(on: place.slug, day).map {
          Comparing(name: place.mapName, first: nil, second: $0)
        }
      }
  }
}
