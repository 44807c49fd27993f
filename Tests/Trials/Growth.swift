import Launching
import Briefing
import Campaign
import Glibc
import Interface
import MadeUp
import Screen

/// The sizes of the table: each row has twice the changes of the one above, the last is the largest that is promised.
private let sizes = [
  (places: 1250, days: 625, changes: 25_000), (places: 2500, days: 1250, changes: 50_000),
  (places: 5000, days: 2500, changes: 100_000), (places: 10_000, days: 5000, changes: 200_000),
]

/// What opening a folder took.
private struct Opening {
  var milliseconds: Int
  let dayMicroseconds: Double
  let stepMicroseconds: Int
  let megabytes: Int

  init(milliseconds: Int, dayMicroseconds: Double, stepMicroseconds: Int, megabytes: Int) {
    self.milliseconds = milliseconds
    self.dayMicroseconds = dayMicroseconds
    self.stepMicroseconds = stepMicroseconds
    self.megabytes = megabytes
  }

  /// The words that `open` wrote; `nil` where it did not.
  init?(words: [Substring]) {
    guard words.count == 4, let milliseconds = Int(words[0]), let day = Double(words[1]), let step = Int(words[2]),
      let megabytes = Int(words[3])
    else { return nil }
    self.init(milliseconds: milliseconds, dayMicroseconds: day, stepMicroseconds: step, megabytes: megabytes)
  }

  /// What the largest campaign breaks of what is promised.
  var faults: [String] {
    [
      milliseconds < 1000 ? nil : "it opens in \(milliseconds) ms, not in under 1000",
      dayMicroseconds < 5 ? nil : "a day takes \(dayMicroseconds) us, not under 5",
      megabytes < 64 ? nil : "it takes \(megabytes) MB, not under 64",
    ].compactMap { $0 }
  }
}

/// Opens a folder as the program does, in this process, and writes to a file what that took.
func open(_ directory: String, notes: String) throws {
  let clock = ContinuousClock()
  let start = processorTime()
  let atlas = Atlas(try Campaign(MapFolder.read(directory: directory)))
  var model = Model(atlas, size: Size(columns: 200, rows: 60))
  var sum = Frame(model).cells.count
  let opened = processorTime() - start
  var numbers = Numbers(seed: 3)
  let days = (0..<2000).map { _ in atlas.day(at: numbers.below(atlas.lastPosition + 1)) }
  let times = days.map { day in clock.measure { sum &+= atlas.chronicle.holds(on: day).count } }.sorted()
  model.start(on: atlas.day(at: atlas.lastPosition / 2), plays: true)
  let steps = (0..<100).map { _ in
    clock.measure {
      model.update(.elapsed(.seconds(2)))
      sum &+= Frame(model).cells.count
    }
  }.sorted()
  guard sum > 0 else { return }
  let figures = [
    "\(opened.milliseconds)", "\(times[1000].tenths)", "\(Int(steps[50].microseconds.rounded()))", "\(peakMegabytes())",
  ]
  TextFile.write(figures.joined(separator: " "), to: notes)
}

extension Duration {
  /// Microseconds with one decimal.
  fileprivate var tenths: Double { (microseconds * 10).rounded() / 10 }
}

/// One opening in a process of its own, so that its memory is its own.
private func opening(of folder: String) throws -> Opening? {
  let notes = ScratchFolder()
  guard runAnew(["open", folder, notes.path("notes")]) == 0 else { return nil }
  return Opening(words: try notes.text(of: "notes").split(separator: " "))
}

/// The best of five openings of each folder; taken by turns, so that a busy while is not one folder's alone.
private func openings(of folders: [String]) throws -> [Opening]? {
  var best: [Opening?] = folders.map { _ in nil }
  for _ in 0..<5 {
    for (index, folder) in folders.enumerated() {
      guard let next = try opening(of: folder) else { return nil }
      if next.milliseconds <= best[index]?.milliseconds ?? .max { best[index] = next }
    }
  }
  return best.compactMap { $0 }
}

/// Prints the table, and fails where the largest campaign is too slow or too large or where growth is not linear.
func grow() throws -> Int32 {
  let scratch = ScratchFolder()
  let folders = sizes.map { scratch.path("\($0.changes)") }
  for (size, folder) in zip(sizes, folders) {
    write(MadeUpCampaign(places: size.places, days: size.days, changes: size.changes).files(), to: folder)
  }
  guard let openings = try openings(of: folders) else { return 1 }
  printTable(of: openings)
  return judge(openings)
}

private func printTable(of openings: [Opening]) {
  write("| places | days | changes | opens in ms | ms per 1000 changes | a day in us | a step in us | MB at most |\n")
  write("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n")
  for (size, opening) in zip(sizes, openings) {
    let each = Double(opening.milliseconds * 100_000 / size.changes) / 100
    write(
      "| \(size.places) | \(size.days) | \(size.changes) | \(opening.milliseconds) | \(each) "
        + "| \(opening.dayMicroseconds) | \(opening.stepMicroseconds) | \(opening.megabytes) |\n")
  }
}

/// The power of the changes that the figures of the rows grow with, fitted to all rows: 1 is linear, 2 is quadratic.
///
/// Of one pair of rows a single busy moment would decide. The least squares of the logarithms, with rows a factor of two apart.
func power(of figures: [Int]) -> Double {
  let middle = Double(figures.count - 1) / 2
  let offsets = figures.indices.map { Double($0) - middle }
  let moment = zip(offsets, figures).reduce(0) { $0 + $1.0 * log2(Double(max(1, $1.1))) }
  return moment / offsets.reduce(0) { $0 + $1 * $1 }
}

/// Says what is not kept: the bounds by the largest campaign, and that time and memory grow with at most the 1.25th power of
/// the changes.
///
/// Times are the processor's, so that a busy machine is no fault.
private func judge(_ openings: [Opening]) -> Int32 {
  let powers = [power(of: openings.map(\.milliseconds)), power(of: openings.map(\.megabytes))]
  let faults =
    (openings.last?.faults ?? [])
    + (powers.allSatisfy { $0 <= 1.25 } ? [] : ["growth is more than linear: \(powers)"])
  for fault in faults { write(fault + "\n") }
  if let last = openings.last, let size = sizes.last {
    write("figure: changes opened = \(size.changes); \(last.milliseconds) ms, \(last.megabytes) MB\n")
  }
  return faults.isEmpty ? 0 : 1
}
