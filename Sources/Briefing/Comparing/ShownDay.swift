public import Campaign

/// What a view shows of a day, looked up once: who holds each place, and what that is compared with.
public struct ShownDay: Sendable {
  public let view: ViewKind
  public let day: Day
  /// What was asked for.
  public let comparison: DayComparison
  /// The day that is compared with; the shown one where what was known then is compared with what is known now.
  public let base: Day
  /// By `Place.ID.index`.
  public let today: [Hold]
  public let compared: [Hold]
  /// For each place the number of the day on which it last passed, as `DaySign` counts; 0 since the eve.
  public let dayNumbers: [UInt8]

  public init(_ atlas: Atlas, _ view: ViewKind, _ comparison: DayComparison) {
    self.view = view
    self.comparison = comparison
    day = atlas.day(at: comparison.position)
    base = comparison.asKnownThen ? day : atlas.day(at: comparison.base)
    (today, compared) = atlas.holds(comparison)
    dayNumbers = view == .cumulative ? atlas.dayNumbers(at: comparison.position, comparison.filter) : []
  }

  /// - Parameter viewState: the view, the filter, and the day to compare with.
  public init(_ atlas: Atlas, _ viewState: ViewState, on day: Day) {
    let position = atlas.position(of: day)
    let mark = viewState.comparesWithMark ? viewState.mark.map(atlas.position) : nil
    let comparison = DayComparison(
      position: position, base: mark ?? position - 1, filter: viewState.filter, asKnownThen: viewState.view == .known)
    self.init(atlas, viewState.view, comparison)
  }

  /// Whether a place's hold is another than in what is compared.
  public func isFresh(_ place: Place.ID) -> Bool { today[Int(place.index)] != compared[Int(place.index)] }

  /// A place with what it has and had.
  public func difference(of place: Place.ID) -> Difference {
    Difference(place: place, from: compared[Int(place.index)], to: today[Int(place.index)])
  }

  /// Whether a place is what the view is about; in the others all are.
  public func isTold(_ place: Place.ID) -> Bool {
    switch view {
    case .change: isFresh(place)
    case .cumulative: dayNumbers[Int(place.index)] > 0
    case .state, .known, .strip, .corridor, .multiples, .sources, .disagreement: true
    }
  }
}

extension Atlas {
  /// For each place the number of the day on which it last passed until a position, as `DaySign` counts; 0 since the eve.
  public func dayNumbers(at position: Int, _ filter: Filter) -> [UInt8] {
    let day = day(at: position)
    var numbers = [UInt8](repeating: 0, count: campaign.places.count)
    for change in chronicle.changes where change.day <= day && filter.counts(change) {
      numbers[Int(change.place.index)] = DaySign.number(of: self.position(of: change.day), last: lastPosition)
    }
    return numbers
  }
}
