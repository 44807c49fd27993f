public import Campaign

/// What each source says of one day: the changes and events that rest on it.
public struct Testimony {
  public let source: Source.ID
  public var changes: [Change] = []
  public var events: [Event] = []

  /// The sources of a day, the one that most rests on first, then in the order of the record.
  public static func all(of changes: [Change], _ events: [Event]) -> [Testimony] {
    var testimonies: [Testimony] = []
    var positions: [Source.ID: Int] = [:]
    func position(of source: Source.ID) -> Int {
      if let known = positions[source] { return known }
      positions[source] = testimonies.count
      testimonies.append(Testimony(source: source))
      return testimonies.count - 1
    }
    for change in changes {
      for source in change.sources { testimonies[position(of: source)].changes.append(change) }
    }
    for event in events {
      for source in event.sources { testimonies[position(of: source)].events.append(event) }
    }
    return testimonies.sorted { left, right in
      (right.weight, left.source.index) < (left.weight, right.source.index)
    }
  }

  private var weight: Int { changes.count + events.count }
}

extension Change {
  /// `by 2 sources`, `without a source`.
  public var witnesses: String {
    sources.isEmpty ? "without a source" : "by \(sources.count.counting("source"))"
  }
}

extension Source {
  /// When it was published, against a day: `published 6 Dec 2024, the day after`.
  public func age(on day: Day) -> String {
    guard let published = self.day else { return "day of publication unknown" }
    let days = day.distance(to: published)
    let against =
      switch days {
      case 0: "the same day"
      case 1: "the day after"
      case -1: "the day before"
      case 2...: "\(days) days after"
      default: "\(-days) days before"
      }
    return "published \(published.short), \(against)"
  }
}
