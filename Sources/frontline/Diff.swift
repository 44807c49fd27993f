import ArgumentParser
import Campaign
import Exports
import Glibc

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare two records of the same events, place by place and day by day.",
    discussion: """
      Places are matched by their ids and sides by their codes. "inside" stands for the map folder in the program.

      Examples:
        frontline diff my-map other-map
        frontline diff inside my-map --place hama
        frontline diff my-map other-map --format csv --all
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case csv
  }

  @Argument(help: ArgumentHelp("The one record, A: a map folder.", valueName: "dir-a"), completion: .directory)
  var first: String

  @Argument(help: ArgumentHelp("The other record, B: a map folder.", valueName: "dir-b"), completion: .directory)
  var second: String

  @Option(
    help: ArgumentHelp("Only this place: an id of either record, or a name.", valueName: "place"), completion: .places)
  var place: String?

  @Flag(help: "Tell also where the two agree.")
  var all = false

  @Option(help: "How to write it: text, or csv with a row for each place and day.")
  var format = Format.text

  func run() throws {
    let (one, other) = (try campaign(in: first), try campaign(in: second))
    let comparison = Comparison(one, other)
    var places = comparison.places
    if let place { places = [places.contains(place) ? place : try one.place(place).slug] }
    if format == .csv { try deliver(Table(columns: Comparison.columns).csv) }
    var counts: [Comparison.Verdict: Int] = [:]
    var progress = Progress("comparing", isQuiet: isatty(STDOUT_FILENO) == 1)
    defer { progress.finish() }
    for (index, place) in places.enumerated() {
      progress.advance(to: index, of: places.count)
      let stretches = comparison.stretches(of: place)
      for stretch in stretches { counts[stretch.verdict, default: 0] += stretch.count }
      let told = stretches.filter { all || $0.verdict != .agree }
      guard !told.isEmpty else { continue }
      progress.finish()
      try deliver(text(of: told, place, comparison))
    }
    if format == .text { try deliver(summary(counts, places: places.count)) }
  }

  private func campaign(in directory: String) throws -> Campaign {
    do throws(Problems) {
      return try Campaign(directory == "inside" ? EmbeddedMap.folder : MapFolder.read(directory: directory))
    } catch {
      complain(error.description)
      throw ExitCode(EX_DATAERR)
    }
  }

  private func text(of stretches: [Comparison.Stretch], _ place: String, _ comparison: Comparison) -> String {
    switch format {
    case .text:
      let lines = stretches.map { "  " + comparison.line(of: $0) + "\n" }
      return "\(comparison.name(of: place)) (\(place))".visible + "\n" + lines.joined()
    case .csv:
      return stretches.flatMap(comparison.rows).map { Table(columns: $0).csv }.joined()
    }
  }

  /// How many days of places there are of each verdict.
  private func summary(_ counts: [Comparison.Verdict: Int], places: Int) -> String {
    func count(_ verdict: Comparison.Verdict) -> Int { counts[verdict] ?? 0 }
    return """
      A is \(first.visible), B is \(second.visible); \(places) place\(places == 1 ? "" : "s"), counted for each day: \
      \(count(.agree)) agree, \(count(.differ)) differ, \(count(.onlyFirst)) only in A, \(count(.onlySecond)) only in B

      """
  }
}
