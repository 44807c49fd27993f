public import Campaign
import Glibc

/// How the country's land is shared out on the map, by who holds the places that speak for it.
///
/// The land is counted in cells of about a kilometre, lakes included.
public struct LandShares: Sendable {
  /// For each holder of some land its share of all, 0 to 1, the largest first.
  public let holders: [(holder: Holder, share: Double)]
  /// The share of what is out of every place's reach.
  public let sparse: Double

  /// - Parameter holds: every place's hold on a day, by `Place.ID.index`.
  public init(_ territory: Territory, holds: [Hold]) {
    var areas: [Holder: Double] = [:]
    var sparse = 0.0
    territory.table.forEachLandRun { speaker, cells, latitude in
      let area = Double(cells) * cos(latitude * .pi / 180)
      guard let speaker else { return sparse += area }
      areas[holds[speaker].holder, default: 0] += area
    }
    let all = max(areas.values.reduce(sparse, +), .leastNonzeroMagnitude)
    self.sparse = sparse / all
    holders = areas.map { (holder: $0, share: $1 / all) }
      .sorted { ($1.share, $0.holder.number) < ($0.share, $1.holder.number) }
  }
}

extension Holder {
  /// The order of holders with as much land: the sides as the campaign has them, contested land last.
  fileprivate var number: Int {
    switch self {
    case .side(let side): Int(side.index)
    case .contested: .max
    }
  }
}

extension FineTable {
  /// Calls with each run of the country's cells: the place that speaks for it, if any, how many they are, and where.
  fileprivate func forEachLandRun(_ body: (Int?, Int, Double) -> Void) {
    for row in 0..<grid.rows {
      var start = 0
      for run in Int(starts[row])..<Int(starts[row + 1]) {
        let (end, speaker) = (Int(ends[run]), speakers[run])
        defer { start = end }
        guard speaker != Territory.outside else { continue }
        body(speaker == Territory.sparse ? nil : Int(speaker), end - start, grid.latitude(ofRow: row))
      }
    }
  }
}
