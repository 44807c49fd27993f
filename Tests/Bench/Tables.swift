import Campaign
import Cartography
import MadeUp

/// What is looked up for a day and for a size, measured inside this process: in the largest campaign that is promised,
/// which is made up from a seed, and in the one that is shipped.
struct TablesBench {
  let isShort: Bool
  private let clock = ContinuousClock()
  private let columns = 200
  private let rows = 60
  private let largeName = "10,000 places"

  init(isShort: Bool) { self.isShort = isShort }

  func run(into report: inout Report) throws {
    let files = MadeUpCampaign(places: 10_000, days: 5000, changes: 200_000).files()
    let large = try Campaign(MapFolder(path: "made-up", files: files))
    let chronicle = Chronicle(large)
    days(chronicle, of: large, into: &report)
    let territory = Territory(large)
    covers(territory, of: large, into: &report)
    colours(chronicle, territory, of: large, largeName, atMost: nil, into: &report)
    let shipped = try Campaign(MapFolder.read(directory: "Maps/syria-2024"))
    let country = Territory(shipped)
    colours(Chronicle(shipped), country, of: shipped, "shipped map", atMost: 20, into: &report)
    windows(country, of: shipped, into: &report)
  }

  /// Who holds what on days in no order.
  private func days(_ chronicle: Chronicle, of campaign: Campaign, into report: inout Report) {
    var numbers = Numbers(seed: 3)
    let time = median(of: isShort ? 500 : 5000) { _ in
      chronicle.holds(on: campaign.day(numbers.below(campaign.dayCount))).count
    }
    report.add("random day, 10,000 places, 5,000 days, 200,000 changes", time, "us", atMost: 5, .time)
    report.add(
      "checkpoints, 10,000 places, 5,000 days, 200,000 changes", Double(chronicle.checkpointBytes) / 1_048_576, "MB",
      atMost: 4, .count)
  }

  /// Which places speak in each cell at a size that was not shown before, and in each quarter of a cell, which is the
  /// finest that territory is drawn: braille shows lines in dots, and territory by cells.
  private func covers(_ territory: Territory, of campaign: Campaign, into report: inout Report) {
    for (name, hasQuarters, limit) in [("cells", false, 1.5), ("quarters too", true, 8)] {
      let times = median(of: isShort ? 9 : 51) { round in
        // Sizes that differ, as a person's do who pulls at a window.
        let columns = columns - round % 2
        let projection = Projection(of: campaign.header.frame, columns: columns, rows: rows)
        let coverage = MapCoverage(territory, projection, columns: columns, rows: rows, hasQuarters: hasQuarters)
        return withExtendedLifetime(coverage) { columns }
      }
      report.add(
        "territory table (cover of \(name)), new size 200x60, \(largeName)", times / 1000, "ms", atMost: limit, .time)
    }
  }

  /// A window some hundred kilometres across that was not shown before, whose territory is worked out for its own cells.
  private func windows(_ territory: Territory, of campaign: Campaign, into report: inout Report) {
    let times = median(of: isShort ? 20 : 200) { round in
      let centre = campaign.places[round * 7 % campaign.places.count].coordinate
      let view = GeographicBox(
        west: centre.longitude - 0.6, south: centre.latitude - 0.3, east: centre.longitude + 0.6,
        north: centre.latitude + 0.3)
      let projection = Projection(of: view, columns: columns, rows: rows)
      let coverage = MapCoverage(territory, projection, columns: columns, rows: rows, hasQuarters: false)
      return withExtendedLifetime(coverage) { columns }
    }
    report.add("territory of a zoomed window, new, 200x60, shipped map", times / 1000, "ms", atMost: 5, .time)
  }

  /// What every cell shows on a day, for days in no order; without the names and lines, which no day moves.
  private func colours(
    _ chronicle: Chronicle, _ territory: Territory, of campaign: Campaign, _ name: String, atMost limit: Double?,
    into report: inout Report
  ) {
    let grid = MapGrid(
      campaign, territory: territory, columns: columns, rows: rows, detail: MapGrid.Detail(labels: .none))
    var numbers = Numbers(seed: 4)
    let days = (0..<12).map { _ in chronicle.holds(on: campaign.day(numbers.below(campaign.dayCount))) }
    let time = median(of: isShort ? 200 : 2000) { grid.states(days[$0 % days.count]).count }
    report.add("colours of a day from the territory table, 200x60, \(name)", time, "us", atMost: limit, .time)
  }

  /// The median in microseconds; the work gives a number that depends on it, so that it cannot be left out.
  private func median(of rounds: Int, _ work: (Int) -> Int) -> Double {
    var sum = 0
    let times = (0..<rounds).map { round in clock.measure { sum &+= work(round) } / .microseconds(1) }
    precondition(sum > 0)
    return frontline_bench.median(times)
  }
}

extension Campaign {
  fileprivate var dayCount: Int { days.lowerBound.distance(to: days.upperBound) + 1 }

  /// The day at a position from the eve on.
  fileprivate func day(_ position: Int) -> Day { header.eve.advanced(by: position) }
}
