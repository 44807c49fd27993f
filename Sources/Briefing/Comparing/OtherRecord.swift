public import Campaign

/// What a record says of a place on a day, so that another record of the same events can be held against it.
public struct Claim: Hashable, Sendable {
  /// The code of the side, or of contested ground.
  public let code: String
  /// How the place is held, in the sides of the record that says so.
  public let hold: Hold
  /// What its sources name; `nil` where it has none, and where nobody asked.
  public let basis: Basis?

  /// What a hold says in a campaign's words.
  public init(_ hold: Hold, basis: Basis? = nil, in campaign: Campaign) {
    self.hold = hold
    self.basis = basis
    code = hold.side.map { campaign[$0].code } ?? campaign.header.contestedCode
  }

  /// Whether both name the same side, or both none for certain, whatever their folders call that; how sure a record is
  /// and what it rests on do not count.
  public func agrees(with other: Claim) -> Bool {
    let areContested = (hold == .contested, other.hold == .contested)
    return areContested == (false, false) ? code == other.code : areContested == (true, true)
  }
}

/// A record that is held against another of the same events: asked by the ids of places, which both share.
public struct OtherRecord: Sendable {
  /// What the command line calls it.
  public let name: String
  public let campaign: Campaign
  private let places: [String: Place.ID]
  private let chronicle: Chronicle

  public init(_ campaign: Campaign, named name: String = "") {
    self.name = name
    self.campaign = campaign
    chronicle = Chronicle(campaign)
    places = Dictionary(uniqueKeysWithValues: campaign.places.map { ($0.slug, $0.id) })
  }

  /// Whether the record has the place at all.
  public func knows(_ slug: String) -> Bool { places[slug] != nil }

  /// The days on which what the record says of a place may become something else, and the day after its last.
  func turns(of slug: String) -> [Day] {
    guard let place = places[slug] else { return [] }
    let days = campaign.days
    return [days.lowerBound, days.upperBound.advanced(by: 1)] + chronicle.history(of: place).map(\.day)
  }

  /// What it says of a place on a day; `nil` where it says nothing.
  public func claim(on slug: String, _ day: Day) -> Claim? {
    guard let place = places[slug], campaign.days.contains(day) else { return nil }
    let evidence = campaign[place].eveEvidence
    let basis = chronicle.lastChange(of: place, on: day).map { $0.basis } ?? evidence?.basis
    return Claim(chronicle.hold(of: place, on: day), basis: basis, in: campaign)
  }
}
