public import Campaign

/// How right a map is between its places: each place is forgotten in turn, and the rest is asked who holds its point.
///
/// This is leave-one-out cross-validation. The rest answers by the map's own rule: the nearest place that reaches the
/// point, and not across a barrier. A case is a place-day, the eve included.
public struct LeaveOneOut: Sendable {
  /// What the rest says of one place.
  public struct Answer: Sendable {
    public let place: Place.ID
    /// The place that speaks for its point without it, and how far that is in kilometres; `nil` where none does.
    public let neighbour: (place: Place.ID, distance: Double)?
    public let score: MapScore
    /// On how many days it has another holder than each of the nearest places that can speak for its point.
    public let daysAlone: Int
  }

  /// By the places' order in the record.
  public let answers: [Answer]
  public let score: MapScore
  /// By who holds the forgotten place, in the order of the campaign's sides.
  public let holders: [(holder: Holder, score: MapScore)]
  /// In the order of the campaign's regions; those without a place are left out.
  public let regions: [(region: Region.ID, score: MapScore)]
  /// The margin below which the map is right in fewer than 80 of 100 cases; `nil` where there is none.
  public let unsureBelow: Double?
  /// How many of the answers have a smaller margin.
  public let unsureAnswers: Int

  public init(_ territory: Territory) {
    let campaign = territory.campaign
    var trial = LeaveOneOutTrial(territory)
    let answers = campaign.places.map { trial.forget($0) }
    self.answers = answers
    score = answers.reduce(into: MapScore()) { $0 += $1.score }
    holders = (campaign.sides.map { .side($0.id) } + [.contested]).compactMap { holder in
      trial.holders[holder].map { (holder, $0) }
    }
    regions = campaign.regions.compactMap { region in
      let inside = answers.filter { campaign[$0.place].region == region.id }
      return inside.isEmpty ? nil : (region.id, inside.reduce(into: MapScore()) { $0 += $1.score })
    }
    (unsureBelow, unsureAnswers) = trial.margins.unsure
  }

  public var accuracy: MapAccuracy { MapAccuracy(score: score, unsureBelow: unsureBelow) }

  /// The places that disagree with all around them, those that do so longest first.
  public var alone: [Answer] {
    answers.filter { $0.daysAlone > 0 }.sorted { ($1.daysAlone, $0.place) < ($0.daysAlone, $1.place) }
  }
}
