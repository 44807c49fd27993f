import Cartography
public import Campaign

/// What two records of the same events, A and B, say of a place on a day; at least one of them speaks of it.
public struct PlaceComparison: Hashable, Sendable {
  /// What the two make of the place.
  public enum Verdict: String, CaseIterable, Sendable {
    case agree
    case differ
    /// B does not speak of the place on that day.
    case onlyFirst = "only-a"
    /// A does not speak of it.
    case onlySecond = "only-b"

    /// What stands on the map.
    public var sign: Unicode.Scalar {
      switch self {
      case .agree: " "
      case .differ: "#"
      case .onlyFirst: "+"
      case .onlySecond: "-"
      }
    }

    /// How many there are of each: `530 agree, 9 differ, 3 only in A, 0 only in B`.
    public static func sentence(_ count: (Verdict) -> Int) -> String {
      "\(count(.agree)) agree, \(count(.differ)) differ, \(count(.onlyFirst)) only in A, \(count(.onlySecond)) only in B"
    }
  }

  public let name: String
  /// What A says, in its own sides.
  public let first: Claim?
  /// What B says, in its own.
  public let second: Claim?
  public let verdict: Verdict

  /// `nil` where neither record speaks of the place.
  public init?(of name: String, _ first: Claim?, _ second: Claim?) {
    switch (first, second) {
    case (nil, nil): return nil
    case (_?, nil): verdict = .onlyFirst
    case (nil, _?): verdict = .onlySecond
    case (let first?, let second?): verdict = first.agrees(with: second) ? .agree : .differ
    }
    (self.name, self.first, self.second) = (name, first, second)
  }
}

extension Atlas {
  /// Each place of this record, A, beside what the other says of it, by `Place.ID.index`; empty without another record.
  public func placeComparisons(_ holds: [Hold], on day: Day) -> [PlaceComparison] {
    guard let otherRecord else { return [] }
    return campaign.places.compactMap { place in
      PlaceComparison(
        of: place.mapName, Claim(holds[Int(place.id.index)], in: campaign), otherRecord.claim(on: place.slug, day))
    }
  }

  /// The places that only the other record has, with what it says of them, in its order.
  public func placesOfOtherRecord(on day: Day) -> [PlaceComparison] {
    guard let otherRecord else { return [] }
    return otherRecord.campaign.places.filter { campaign.place(named: $0.slug)?.slug != $0.slug }
      .compactMap { PlaceComparison(of: $0.mapName, nil, otherRecord.claim(on: $0.slug, day)) }
  }
}
