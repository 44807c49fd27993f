import Campaign

/// Who holds each place in each period, a period being some days on end on which nothing changes.
struct HolderTable {
  /// How many days each period has.
  let days: [Int]
  /// Place by place, the holder in each period: a side's position, or `contested`.
  private let holders: [UInt8]

  private static let contested = UInt8.max

  init(_ campaign: Campaign) {
    let chronicle = Chronicle(campaign)
    let starts = HolderTable.starts(of: campaign)
    let ends = starts.dropFirst() + [campaign.header.last.advanced(by: 1)]
    days = zip(starts, ends).map { $0.distance(to: $1) }
    var holders = [UInt8](repeating: 0, count: campaign.places.count * starts.count)
    for (period, day) in starts.enumerated() {
      for (place, hold) in chronicle.holds(on: day).enumerated() {
        holders[place * starts.count + period] = hold.side?.index ?? HolderTable.contested
      }
    }
    self.holders = holders
  }

  /// The eve, and each day on which something changes.
  private static func starts(of campaign: Campaign) -> [Day] {
    let changed = campaign.changes.map(\.day).filter { $0 > campaign.header.eve }
    return ([campaign.header.eve] + changed).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// A place's holder in each period.
  func holders(of place: Int) -> ArraySlice<UInt8> { holders[place * days.count..<(place + 1) * days.count] }

  /// For each period whether the places have more than one holder.
  var hasSeveral: [Bool] {
    days.indices.map { period in
      stride(from: period, to: holders.count, by: days.count).contains { holders[$0] != holders[period] }
    }
  }

  /// The holder that a number of the table stands for.
  static func holder(_ number: UInt8) -> Holder {
    number == contested ? .contested : .side(Side.ID(index: number))
  }
}
