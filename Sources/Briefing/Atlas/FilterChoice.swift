public import Campaign

/// A line of the list that a filter is chosen from.
public enum FilterChoice: Hashable, Sendable {
  case everything
  case confidence(Confidence)
  case cited
  case holder(Holder)

  /// The lines in their order.
  public static func all(_ atlas: Atlas) -> [FilterChoice] {
    [.everything, .confidence(.medium), .confidence(.high), .cited]
      + atlas.campaign.holders.map(FilterChoice.holder)
  }

  public func title(_ atlas: Atlas) -> String {
    switch self {
    case .everything: "everything"
    case .confidence(let confidence): "only changes of \(confidence.filterWords)"
    case .cited: "only changes with a source"
    case .holder(let holder): "\(Character(atlas.letter(of: holder))) \(atlas.campaign.name(of: holder))"
    }
  }
}
