public import Campaign

extension Corridor {
  /// Which line a corridor follows, from where to where, and on which bank.
  public struct Route: Hashable, Sendable {
    /// The line's position in `Campaign.lines`.
    public let line: Int
    /// The places between which it runs; without them it is the whole line within the country.
    public let from: Place.ID?
    public let to: Place.ID?
    /// The bank's position in `Campaign.banks`, where the line is a barrier.
    public let bank: Int?
  }

  /// Lines of a rank up to this are corridors without being listed.
  private static let lowestRank = 2

  /// The campaign's own corridors in its order, then every other road and river of rank 1 or 2.
  ///
  /// A river that no place speaks across is a corridor on each of its banks.
  public static func routes(of campaign: Campaign) -> [Route] {
    let listed = campaign.stretches.flatMap { stretch in
      routes(of: stretch.line, from: stretch.from, to: stretch.to, campaign)
    }
    let named = Set(campaign.stretches.map { $0.line })
    let others = campaign.lines.indices.filter { index in
      let line = campaign.lines[index]
      return (line.kind == .road || line.kind == .river) && line.rank <= lowestRank && !named.contains(index)
    }
    let sorted = others.sorted { order(of: campaign.lines[$0], $0) < order(of: campaign.lines[$1], $1) }
    return listed + sorted.flatMap { routes(of: $0, from: nil, to: nil, campaign) }
  }

  /// Roads before rivers, the most important first.
  private static func order(of line: Line, _ index: Int) -> (Int, Int, Int) {
    (line.kind == .road ? 0 : 1, line.rank, index)
  }

  private static func routes(of line: Int, from: Place.ID?, to: Place.ID?, _ campaign: Campaign) -> [Route] {
    let name = campaign.lines[line].name.lowercased()
    let banks = campaign.banks.indices.filter { campaign.banks[$0].barrier.lowercased() == name }
    guard !banks.isEmpty else { return [Route(line: line, from: from, to: to, bank: nil)] }
    return banks.map { Route(line: line, from: from, to: to, bank: $0) }
  }
}
