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
  /// By `Place.ID.index`, whether a place's name stands out.
  private let lit: [Bool]

  public init(_ atlas: Atlas, _ view: ViewKind, _ comparison: DayComparison) {
    self.view = view
    self.comparison = comparison
    day = atlas.day(at: comparison.position)
    base = comparison.asKnownThen ? day : atlas.day(at: comparison.base)
    (today, compared) = atlas.holds(comparison)
    dayNumbers = view == .cumulative ? atlas.dayNumbers(at: comparison.position, comparison.filter) : []
    lit = atlas.lit(view, comparison, today: today, compared: compared, dayNumbers)
  }

  /// - Parameter viewState: the view, the filter, and the day to compare with.
  public init(_ atlas: Atlas, _ viewState: ViewState, on day: Day) {
    let position = atlas.position(of: day)
    let mark = viewState.comparesWithMark ? viewState.mark.map(atlas.position) : nil
    let comparison = DayComparison(
      position: position, base: mark ?? position - 1, filter: viewState.filter, asKnownThen: viewState.view == .known)
    self.init(atlas, viewState.view, comparison)
  }

  /// How the last of some positions is, compared with what was before the first.
  public init(_ atlas: Atlas, _ viewState: ViewState, over positions: ClosedRange<Int>) {
    self.init(atlas, viewState, on: atlas.day(at: positions.upperBound))
    guard positions.count > 1, !viewState.comparesWithMark else { return }
    let comparison = DayComparison(
      position: positions.upperBound, base: positions.lowerBound - 1, filter: viewState.filter,
      asKnownThen: viewState.view == .known)
    self.init(atlas, viewState.view, comparison)
  }

  /// Whether a place's hold is another than in what is compared.
  public func isFresh(_ place: Place.ID) -> Bool { today[Int(place.index)] != compared[Int(place.index)] }

  /// Whether a place's name stands out, because the place changed by what the view tells of.
  public func isLit(_ place: Place.ID) -> Bool { lit[Int(place.index)] }

  /// The places that get a name because they stand out, the most important first; none in the cumulative view, where most
  /// places do, and none because of the day.
  public func placesNamedForTheDay(_ atlas: Atlas) -> [Place.ID] {
    view == .cumulative ? [] : atlas.placesByImportance.filter(isLit)
  }

  /// Whether a place's holder is not hidden.
  public func isShown(_ place: Place.ID) -> Bool { comparison.filter.shows(today[Int(place.index)]) }

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
  /// By place, whether it changed as a view tells it: on the day, also there and back; since the eve; between the two that
  /// are compared; or beside another record.
  fileprivate func lit(
    _ view: ViewKind, _ comparison: DayComparison, today: [Hold], compared: [Hold], _ dayNumbers: [UInt8]
  ) -> [Bool] {
    switch view {
    case .change, .known: return zip(today, compared).map { $0 != $1 }
    case .cumulative: return dayNumbers.map { $0 > 0 }
    case .disagreement:
      let verdicts = placeComparisons(today, on: day(at: comparison.position)).map { $0.verdict != .agree }
      return verdicts.isEmpty ? today.map { _ in false } : verdicts
    case .state, .strip, .corridor, .multiples, .sources:
      // Of several days what differs in the end; of one also what went there and back.
      guard comparison.base == comparison.position - 1 else { return zip(today, compared).map { $0 != $1 } }
      var lit = today.map { _ in false }
      let filter = comparison.filter
      for change in chronicle.changes(on: day(at: comparison.position))
      where filter.counts(change) && filter.shows(change.hold) {
        lit[Int(change.place.index)] = true
      }
      return lit
    }
  }

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
