public import Campaign

/// A place whose hold is another than in what the moment is compared with.
public struct Difference: Hashable {
  public let place: Place.ID
  public let from: Hold
  public let to: Hold
}

extension Atlas {
  /// The places that differ at a moment, the most important first: exactly those whose two holds are not equal, without
  /// those that are hidden now.
  public func differences(at moment: Moment) -> [Difference] {
    let (today, compared) = holds(moment)
    return placesByImportance.compactMap { place in
      let (from, to) = (compared[Int(place.index)], today[Int(place.index)])
      return from == to || !moment.filter.shows(to) ? nil : Difference(place: place, from: from, to: to)
    }
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
