public import Campaign

/// Which changes count, and which sides are shown.
public struct Filter: Hashable, Sendable {
  /// Changes of less confidence do not count: a place stays as it was.
  public var confidence = Confidence.low
  /// Changes without a source do not count.
  public var citedOnly = false
  /// Holders that are left blank on the map and in the counts.
  public var hidden: Set<Holder> = []

  public init() {}

  /// Whether nothing is left out.
  public var isOff: Bool { self == Filter() }

  /// Whether every change counts.
  public var countsAll: Bool { confidence == .low && !citedOnly }

  /// Whether the same changes count as with another.
  public func countsTheSame(as other: Filter) -> Bool { (confidence, citedOnly) == (other.confidence, other.citedOnly) }

  public func counts(_ change: Change) -> Bool {
    (!citedOnly || !change.sources.isEmpty) && change.confidence.isAtLeast(confidence)
  }

  public func shows(_ hold: Hold) -> Bool {
    guard !hidden.isEmpty else { return true }
    return !hidden.contains(hold.holder)
  }

  /// What the status line says of it: `filter: medium or high confidence, cited only, 2 sides hidden`.
  public var sentence: String {
    var parts: [String] = []
    if confidence != .low { parts.append(confidence.filterWords) }
    if citedOnly { parts.append(Filter.citedWords) }
    if !hidden.isEmpty { parts.append(Filter.hiddenWords("\(hidden.count)")) }
    return Filter.sentenceStart + parts.joined(separator: ", ")
  }
}

extension Filter {
  /// What stands before a filter's parts.
  public static let sentenceStart = "filter: "
  public static let citedWords = "cited only"

  /// How many holders are hidden, in words.
  public static func hiddenWords(_ count: String) -> String { "\(count) hidden" }

  /// What stands above the list of choices.
  public static let note = "Changes that do not count leave a place as it was. Map and counts follow."
}

extension Confidence {
  /// What is left where no less counts; empty where everything does.
  public var filterWords: String {
    switch self {
    case .low: ""
    case .medium: "medium or high confidence"
    case .high: "high confidence"
    }
  }
}

extension Confidence {
  /// Whether it is as sure as another, or surer.
  public func isAtLeast(_ other: Confidence) -> Bool {
    let order: [Confidence] = [.low, .medium, .high]
    return order.firstIndex(of: self) ?? 0 >= order.firstIndex(of: other) ?? 0
  }
}

extension Atlas {
  /// Every place's hold at a position, of the changes that a filter counts.
  public func holds(at position: Int, _ filter: Filter) -> [Hold] {
    let day = day(at: position)
    // The chronicle has no other changes where it was made for the filter.
    let isFiltered = filter.countsAll || filter.countsTheSame(as: self.filter)
    return isFiltered ? chronicle.holds(on: day) : chronicle.holds(on: day) { filter.counts($0) }
  }

  /// The same of the changes that had been reported by the end of the day; those without a dated source count.
  public func holdsKnown(at position: Int, _ filter: Filter) -> [Hold] {
    let day = day(at: position)
    return chronicle.holds(on: day) { filter.counts($0) && isReported($0, by: day) }
  }

  /// The change that made a place's hold on a day by what had been reported by its end; `nil` where it is as on the eve.
  public func lastChangeKnown(of place: Place.ID, on day: Day) -> Change? {
    chronicle.history(of: place).last { $0.day <= day && isReported($0, by: day) }
  }

  private func isReported(_ change: Change, by day: Day) -> Bool { reportDay(of: change).map { $0 <= day } ?? true }

  /// The day of the earliest source that a change has; `nil` where no source has a date.
  public func reportDay(of change: Change) -> Day? {
    change.sources.compactMap { campaign[$0].day }.min()
  }
}
