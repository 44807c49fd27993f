import Campaign
public import Cartography

extension Atlas {
  /// What the barriers add to the rule, or nothing where the campaign has none.
  public var barrierRule: String {
    var names: [String] = []
    for bank in campaign.banks where !names.contains(bank.barrier) { names.append(bank.barrier) }
    return names.isEmpty
      ? "" : " No place speaks across a barrier (\(names.map(\.capitalized).joined(separator: ", ")))."
  }

  public func name(of state: MapGrid.State) -> String {
    switch state {
    case .held(let side): campaign.name(of: Hold.held(side))
    case .uncertain(let side): campaign.name(of: Hold.uncertain(side))
    case .contested: campaign.name(of: Hold.contested)
    case .sparse: "out of every place's reach"
    case .outside: "outside \(campaign.header.country)"
    }
  }
}

extension String {
  /// The text with its first letter in upper case.
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
