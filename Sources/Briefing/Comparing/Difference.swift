public import Campaign

/// A place whose hold is another than in what the moment is compared with.
public struct Difference: Hashable, Sendable {
  public let place: Place.ID
  public let from: Hold
  public let to: Hold
}

extension Atlas {
  /// The places that differ at a moment, the most important first: exactly those whose two holds are not equal, without
  /// those that are hidden now.
  public func differences(at comparison: DayComparison) -> [Difference] {
    differences(in: ShownDay(self, comparison.asKnownThen ? .known : .change, comparison))
  }

  /// The same of a day that is looked up already.
  public func differences(in shown: ShownDay) -> [Difference] {
    placesByImportance.filter(shown.isFresh).map(shown.difference)
      .filter { shown.comparison.filter.shows($0.to) }
  }

  /// A difference in a sentence: `control passed from the Syrian government to HTS-led command`.
  public func sentence(of difference: Difference) -> String {
    let certainty = if case .uncertain = difference.to { ", which is uncertain" } else { "" }
    switch (difference.from.side, difference.to.side) {
    case (nil, nil): return "contested"
    case (let from?, nil): return "contested; before, \(campaign[from].name)"
    case (nil, let to?): return "control passed to \(campaign[to].name)\(certainty); before, contested"
    case (let from?, let to?) where from != to:
      return "control passed from \(campaign[from].name) to \(campaign[to].name)\(certainty)"
    case (_, let to?):
      return certainty.isEmpty ? "\(campaign[to].name), now sure" : "\(campaign[to].name), now uncertain"
    }
  }
}
