public import Campaign

/// Two records of the same events side by side: for each place and day whether they agree on who holds it.
///
/// Places are matched by their ids and sides by their codes. How sure a record is and
/// what it rests on do not count as a difference.
public struct RecordComparison: Sendable {
  /// Some days in a row on which nothing changes for a place in either record.
  public struct Span: Hashable, Sendable {
    public let place: String
    public let days: ClosedRange<Day>
    public let comparison: PlaceComparison

    public var verdict: PlaceComparison.Verdict { comparison.verdict }

    /// Whether both name the same holder, and the sources of one name the place and those of the other do not.
    public var differsInBasis: Bool { verdict == .agree && comparison.first?.basis != comparison.second?.basis }

    /// How many days it has.
    public var count: Int { days.lowerBound.distance(to: days.upperBound) + 1 }
  }

  private let first: OtherRecord
  private let second: OtherRecord

  public init(_ first: Campaign, _ second: Campaign) {
    self.first = OtherRecord(first)
    self.second = OtherRecord(second)
  }

  /// Every place's id, those of the first record first.
  public var places: [String] {
    first.campaign.places.map(\.slug) + second.campaign.places.map(\.slug).filter { !first.knows($0) }
  }

  /// Whether there is a place of which both records speak.
  public var sharesPlaces: Bool { first.campaign.places.contains { second.knows($0.slug) } }

  /// All days of a place on which either record speaks of it, in order.
  public func spans(of place: String) -> [Span] {
    let starts = Set(first.turns(of: place) + second.turns(of: place)).sorted()
    let name = name(of: place)
    var spans: [Span] = []
    for (start, next) in zip(starts, starts.dropFirst()) {
      guard let comparison = PlaceComparison(of: name, first.claim(on: place, start), second.claim(on: place, start))
      else { continue }
      var first = start
      if let last = spans.last, last.comparison == comparison, last.days.upperBound.advanced(by: 1) == start {
        first = last.days.lowerBound
        spans.removeLast()
      }
      spans.append(Span(place: place, days: first...next.advanced(by: -1), comparison: comparison))
    }
    return spans
  }

  /// The name of a place, as the first record that has it says.
  public func name(of place: String) -> String {
    (first.campaign.place(named: place) ?? second.campaign.place(named: place))?.name ?? place
  }

  /// A line, `5 Dec 2024 to 7 Dec 2024, 3 days: A GOV, B HTS (uncertain, by its area)`.
  public func line(of span: Span) -> String {
    let (start, end) = (span.days.lowerBound, span.days.upperBound)
    let days = start == end ? start.short : "\(start.short) to \(end.short), \(span.count) days"
    func says(_ claim: Claim?) -> String {
      guard let claim else { return "says nothing" }
      var doubts: [String] = []
      if case .uncertain = claim.hold { doubts.append("uncertain") }
      if claim.basis == .area { doubts.append("by its area") }
      return claim.code + (doubts.isEmpty ? "" : " (\(doubts.joined(separator: ", ")))")
    }
    return "\(days): A \(says(span.comparison.first)), B \(says(span.comparison.second))".visible
  }
}
