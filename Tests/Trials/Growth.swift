import Campaign
import Glibc
import Interface
import Screen

/// The sizes of the table: each row has twice the changes of the one above, the last is the largest that is promised.
private let sizes = [
  (places: 1250, days: 625, changes: 25_000), (places: 2500, days: 1250, changes: 50_000),
  (places: 5000, days: 2500, changes: 100_000), (places: 10_000, days: 5000, changes: 200_000),
]

/// Opens a folder as the program does, in this process, and prints what that took on one line.
func open(_ directory: String) throws {
  let clock = ContinuousClock()
  let start = clock.now
  let atlas = Atlas(try Campaign(MapFolder.read(directory: directory)))
  var model = Model(atlas, size: Size(columns: 200, rows: 60))
  _ = Frame(model)
  let opened = start.duration(to: clock.now)
  var numbers = Numbers(seed: 3)
  let days = (0..<2000).map { _ in atlas.day(at: numbers.below(atlas.lastPosition + 1)) }
  var sum = 0
  let times = days.map { day in clock.measure { sum &+= atlas.chronicle.holds(on: day).count } }.sorted()
  model.start(on: atlas.day(at: atlas.lastPosition / 2), plays: true)
  let steps = (0..<100).map { _ in
    clock.measure {
      model.update(.elapsed(.seconds(2)))
      sum &+= Frame(model).cells.count
    }
  }.sorted()
  print(
    "\(atlas.campaign.places.count)  \(atlas.lastPosition)  \(atlas.campaign.changes.count)  ",
    opened.milliseconds, times[1000].tenths, steps[50].microseconds.rounded(), peakMegabytes(), sum == 0 ? "!" : "")
}

extension Duration {
  /// Microseconds with one decimal.
  fileprivate var tenths: Double { (microseconds * 10).rounded() / 10 }
}

/// Prints the table; a process for each row, so that its memory is its own.
func grow() throws -> Int32 {
  let folder = "/tmp/frontline-grow.\(getpid())"
  defer {
    for name in MapFolder.fileNames { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }
  write("places  days  changes   open ms   any day us   a step us   peak MB\n")
  for size in sizes {
    write(MadeUpCampaign(places: size.places, days: size.days, changes: size.changes).files(), to: folder)
    guard try run([CommandLine.arguments[0], "open", folder]) == 0 else { return 1 }
  }
  return 0
}
