import Exports
import Launching
import MadeUp

/// How many rows the files have; the last is the largest that is promised.
private let counts = [25_000, 50_000, 100_000]

/// The most that the largest file may take, in milliseconds of a processor.
private let most = 1500

/// Imports a made-up file of events as the program does, in this process, and writes to a file what that took.
func importEvents(_ rows: Int, notes: String) throws {
  let bytes = MadeUpEvents(rows: rows).file()
  let start = processorTime()
  let imported = try Imported.acled(bytes, ImportWishes(id: "events", title: nil, ground: ImportGround()))
  let size = imported.draft.files.values.reduce(0) { $0 + $1.utf8.count }
  let time = processorTime() - start
  guard size > rows else { return }
  TextFile.write("\(time.milliseconds) \(peakMegabytes())", to: notes)
}

/// The best of three imports of so many rows, each in a process of its own.
private func figures(ofRows rows: Int) throws -> (milliseconds: Int, megabytes: Int)? {
  var best: (milliseconds: Int, megabytes: Int)?
  for _ in 0..<3 {
    let notes = ScratchFolder()
    guard runAnew(["import-rows", "\(rows)", notes.path("notes")]) == 0 else { return nil }
    let words = try notes.text(of: "notes").split(separator: " ").compactMap { Int($0) }
    guard words.count == 2 else { return nil }
    if words[0] < best?.milliseconds ?? .max { best = (words[0], words[1]) }
  }
  return best
}

/// Prints what imports of more and more rows take, and fails where the largest is too slow or where time grows with more
/// than the 1.25th power of the rows.
func importGrowing() throws -> Int32 {
  let figures = try counts.compactMap(figures(ofRows:))
  guard figures.count == counts.count, let last = figures.last, let rows = counts.last else { return 1 }
  for (count, figure) in zip(counts, figures) {
    write("\(count) rows of events: \(figure.milliseconds) ms, \(figure.megabytes) MB\n")
  }
  let power = power(of: figures.map(\.milliseconds))
  if last.milliseconds > most { write("\(rows) rows take \(last.milliseconds) ms, not at most \(most)\n") }
  if power > 1.25 { write("growth is more than linear: \(power)\n") }
  write("figure: rows of events imported = \(rows); \(last.milliseconds) ms, \(last.megabytes) MB\n")
  return last.milliseconds <= most && power <= 1.25 ? 0 : 1
}
