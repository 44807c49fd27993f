public import Campaign

/// How many places each holder has, and had in what that is compared with.
public struct Tally: Sendable {
  /// A holder's places.
  public struct Row: Hashable, Sendable {
    public let holder: Holder
    public let count: Int
    public let before: Int

    /// How many more or fewer it has, for a table: `+12`, `-12`, or nothing.
    public var signedGain: String {
      count == before ? "" : count > before ? "+\(count - before)" : "-\(before - count)"
    }

    /// The same in words: `12 more`, `12 fewer`, or nothing.
    public var gainInWords: String {
      count == before ? "" : (count > before ? DayPhrase.more : .fewer).filled(["number": abs(count - before)])
    }
  }

  /// Those who have or had places, in the order of the campaign's sides.
  public let rows: [Row]

  /// Counts the holds of all places; those of hidden holders have no row.
  public init(_ holds: [Hold], before: [Hold], in campaign: Campaign, hiding hidden: Set<Holder> = []) {
    let (today, earlier) = (Tally.counts(holds, campaign), Tally.counts(before, campaign))
    rows = campaign.holders.enumerated().compactMap { index, holder in
      guard today[index] > 0 || earlier[index] > 0, !hidden.contains(holder) else { return nil }
      return Row(holder: holder, count: today[index], before: earlier[index])
    }
  }

  /// By the index of the side, contested ground last.
  private static func counts(_ holds: [Hold], _ campaign: Campaign) -> [Int] {
    var counts = [Int](repeating: 0, count: campaign.sides.count + 1)
    for hold in holds { counts[hold.side.map { Int($0.index) } ?? campaign.sides.count] += 1 }
    return counts
  }
}

extension Campaign {
  /// Who can have a place: the sides in their order, then contested ground.
  public var holders: [Holder] { sides.map { .side($0.id) } + [.contested] }

  /// A hold in words: `HTS-led command`, `HTS-led command (uncertain)`, `contested`.
  public func name(of hold: Hold) -> String {
    switch hold {
    case .held(let side): self[side].name
    case .uncertain(let side): self[side].name + " (uncertain)"
    case .contested: header.contestedName.lowercased()
    }
  }

  /// The same within a sentence: `the Upland Assembly (uncertain)`.
  public func nameInSentence(of hold: Hold) -> String {
    hold.side.map { self[$0].withArticle(name(of: hold)) } ?? name(of: hold)
  }
}
