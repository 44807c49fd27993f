public import Campaign

/// How many places each side has.
public struct Tally {
  /// By `Side.ID.index`.
  private var counts = [Int](repeating: 0, count: 256)
  private var contested = 0

  public init(_ holds: [Hold]) {
    for hold in holds {
      if let side = hold.side { counts[Int(side.index)] += 1 } else { contested += 1 }
    }
  }

  public func count(of holder: Holder) -> Int {
    switch holder {
    case .side(let side): counts[Int(side.index)]
    case .contested: contested
    }
  }
}
