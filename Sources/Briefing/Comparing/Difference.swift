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
    placesByImportance.filter { shown.isFresh($0) && shown.isShown($0) }.map(shown.difference)
  }

  /// A difference in a sentence: `control passed from the Harbour Council to the Upland Assembly`.
  public func sentence(of difference: Difference) -> String {
    func name(_ hold: Hold) -> String { hold.side.map { campaign[$0].nameInSentence } ?? "" }
    return difference.phrase.filled(["from": name(difference.from), "to": name(difference.to)])
  }
}

extension Difference {
  /// What became of the place, and whether that is uncertain.
  fileprivate var phrase: ViewPhrase {
    let isUncertain = if case .uncertain = to { true } else { false }
    return switch (from.side, to.side) {
    case (nil, nil): .stillContested
    case (_?, nil): .nowContested
    case (nil, _?): isUncertain ? .passedUncertainlyFromContested : .passedFromContested
    case (let from?, let to?) where from != to: isUncertain ? .passedUncertainlyTo : .passedTo
    case (_?, _?): isUncertain ? .nowUncertain : .nowSure
    }
  }
}
