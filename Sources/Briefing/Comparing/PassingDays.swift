public import Campaign

/// The days that share a sign in the view of days, and the places that last passed on them.
public struct SignedDays: Sendable {
  public let sign: Unicode.Scalar
  public let first: Day
  public let last: Day
  /// The most important first.
  public let places: [Place.ID]

  /// `27 Nov 2024`, `27 Nov 2024 to 3 Dec 2024`.
  public var days: String {
    first == last ? first.short : ViewPhrase.severalDays.filled(["first": first.short, "last": last.short])
  }
}

/// On which day each place last passed, by the days' signs.
public struct PassingDays: Sendable {
  /// The signs that have come, in order.
  public let signs: [SignedDays]
  /// How many places that are not hidden are as on the eve.
  public let unchanged: Int

  /// For a day shown in the view of days.
  init(_ atlas: Atlas, _ shown: ShownDay) {
    let last = max(1, atlas.lastPosition)
    var places = [[Place.ID]](repeating: [], count: DaySign.count + 1)
    for place in atlas.placesByImportance where shown.isShown(place) {
      places[Int(shown.dayNumbers[Int(place.index)])].append(place)
    }
    unchanged = places[0].count
    let positions = Grouping(1...last) { DaySign.number(of: $0, last: last) }.inOrder
    signs = positions.compactMap { number, positions in
      guard let first = positions.first, let end = positions.last, first <= shown.comparison.position else {
        return nil
      }
      return SignedDays(
        sign: DaySign.sign(number), first: atlas.day(at: first), last: atlas.day(at: end),
        places: places[Int(number)])
    }
  }

  /// What each sign stands for, and how many places are as on the eve.
  var paragraphs: [String] {
    signs.map { "\(Character($0.sign)): \($0.days), \($0.places.count.counting("place"))" }
      + ["\(ViewPhrase.asOnEve.text): \(unchanged.counting("place"))"]
  }
}
