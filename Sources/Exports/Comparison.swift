public import Campaign

/// Two records of the same events side by side: for each place and day whether they agree on who holds it.
///
/// Places are matched by their ids and sides by their codes. How sure a record is does not count as a difference.
public struct Comparison: Sendable {
  public enum Verdict: String, CaseIterable, Sendable {
    case agree
    case differ
    /// Only the first record speaks of the place on that day.
    case onlyFirst = "only-a"
    case onlySecond = "only-b"
  }

  /// Some days in a row on which nothing changes for a place in either record.
  public struct Span: Hashable, Sendable {
    public let place: String
    public let days: ClosedRange<Day>
    public let verdict: Verdict
    let first: Statement?
    let second: Statement?
  }

  private let first: Witness
  private let second: Witness

  public init(_ first: Campaign, _ second: Campaign) {
    self.first = Witness(first)
    self.second = Witness(second)
  }

  /// Every place's id, those of the first record first.
  public var places: [String] {
    first.campaign.places.map(\.slug) + second.campaign.places.map(\.slug).filter { !first.knows($0) }
  }

  /// Whether there is a place of which both records speak.
  public var sharesPlaces: Bool { first.campaign.places.contains { second.knows($0.slug) } }

  /// All days of a place on which either record speaks of it, in order.
  public func stretches(of place: String) -> [Span] {
    let starts = Set(first.turns(of: place) + second.turns(of: place)).sorted()
    var stretches: [Span] = []
    for (start, next) in zip(starts, starts.dropFirst()) {
      let (one, other) = (first.statement(on: place, start), second.statement(on: place, start))
      guard let verdict = Comparison.verdict(one, other) else { continue }
      let days = start...next.advanced(by: -1)
      if let last = stretches.last, last.first == one, last.second == other,
        last.days.upperBound.advanced(by: 1) == start
      {
        stretches.removeLast()
        stretches.append(
          Span(
            place: place, days: last.days.lowerBound...days.upperBound, verdict: verdict, first: one, second: other))
      } else {
        stretches.append(Span(place: place, days: days, verdict: verdict, first: one, second: other))
      }
    }
    return stretches
  }

  private static func verdict(_ first: Statement?, _ second: Statement?) -> Verdict? {
    switch (first, second) {
    case (nil, nil): nil
    case (_?, nil): .onlyFirst
    case (nil, _?): .onlySecond
    case (let first?, let second?): first.agrees(with: second) ? .agree : .differ
    }
  }

  /// The name of a place, as the first record that has it says.
  public func name(of place: String) -> String {
    (first.campaign.place(named: place) ?? second.campaign.place(named: place))?.name ?? place
  }

  // MARK: Formats

  public static let columns = ["date", "place", "verdict", "a", "a_state", "b", "b_state"]

  /// A row for each day of a stretch.
  public func rows(of stretch: Span) -> [[String]] {
    let words = [stretch.first, stretch.second].flatMap { [$0?.code ?? "", $0?.hold.word ?? ""] }
    return (0...stretch.days.lowerBound.distance(to: stretch.days.upperBound)).map { offset in
      [stretch.days.lowerBound.advanced(by: offset).description, stretch.place, stretch.verdict.rawValue] + words
    }
  }

  /// A line, `5 Dec 2024 to 7 Dec 2024, 3 days: A GOV, B HTS (uncertain)`.
  public func line(of stretch: Span) -> String {
    let (start, end) = (stretch.days.lowerBound, stretch.days.upperBound)
    let days = start == end ? start.short : "\(start.short) to \(end.short), \(stretch.count) days"
    func says(_ word: Statement?) -> String {
      word.map { $0.hold.word == "uncertain" ? "\($0.code) (uncertain)" : $0.code } ?? "says nothing"
    }
    return "\(days): A \(says(stretch.first)), B \(says(stretch.second))".visible
  }
}

extension Comparison.Span {
  /// How many days it has.
  public var count: Int { days.lowerBound.distance(to: days.upperBound) + 1 }
}
