import Briefing
import ArgumentParser
import Campaign
import Exports
import Glibc
import Interface

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare two records of the same events, place by place and day by day.",
    discussion: """
      Places are matched by their ids and sides by their codes; of two records that share no place only that is told. \
      "inside" stands for the map folder in the program. \
      With --play the player shows A's map with the places that differ from B, and takes the options of where to stand.

      Examples:
        frontline diff my-map other-map
        frontline diff inside my-map --place hama
        frontline diff my-map other-map --format csv --all
        frontline diff my-map other-map --play --date d3
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case csv
  }

  @Argument(help: ArgumentHelp("The one record, A: a map folder.", valueName: "dir-a"), completion: .directory)
  var first: String

  @Argument(help: ArgumentHelp("The other record, B: a map folder.", valueName: "dir-b"), completion: .directory)
  var second: String

  @Flag(help: "Tell also where the two agree.")
  var all = false

  @Option(help: "How to write it: text, or csv with a row for each place and day.")
  var format = Format.text

  @Flag(name: .customLong("play"), help: "Show the two in the player: the disagreement view.")
  var plays = false

  @Option(help: ArgumentHelp("With --play, start on this day.", valueName: "day"), completion: .days)
  var date: String?

  @OptionGroup var stand: ViewStateOptions

  func validate() throws {
    if plays, all || format != .text { throw ValidationError("--play goes without --all and --format") }
    guard !plays, let option = (stand.given.filter { $0 != "--place" } + (date == nil ? [] : ["--date"])).first
    else { return }
    throw ValidationError("\(option) goes with --play")
  }

  func run() throws {
    let (one, other) = (try campaign(in: first), try campaign(in: second))
    if plays { return try play(one, beside: other) }
    let comparison = Comparison(one, other)
    guard format == .csv || all || stand.place != nil || comparison.sharesPlaces else {
      try deliver(apart(one, other))
      return
    }
    var places = comparison.places
    if let place = stand.place { places = [places.contains(place) ? place : try one.place(place).slug] }
    if format == .csv { try deliver(CSV.line(Comparison.columns)) }
    var counts: [Comparison.Verdict: Int] = [:]
    var progress = Progress("comparing", isQuiet: isatty(STDOUT_FILENO) == 1)
    defer { progress.finish() }
    for (index, place) in places.enumerated() {
      progress.advance(to: index, of: places.count)
      let stretches = comparison.stretches(of: place)
      for stretch in stretches { counts[stretch.verdict, default: 0] += stretch.count }
      let told = stretches.filter { all || $0.verdict != .agree }
      guard !told.isEmpty else { continue }
      try deliver(text(of: told, place, comparison))
    }
    if format == .text { try deliver(summary(counts, places: places.count)) }
  }

  private func play(_ one: Campaign, beside other: Campaign) throws {
    let atlas = Atlas(one, mapArgument: first == "inside" ? nil : first)
      .beside(Counterpart(other, named: second))
    var start = try settings().start
    start.preferences.viewState.view = .disagreement
    start.preferences.viewState = try stand.viewState(atlas, over: start.preferences.viewState)
    start.preferences.viewState.day = try one.day(date)
    let code = frontline.play(atlas, from: start)
    guard code == EX_OK else { throw ExitCode(code) }
  }

  private func campaign(in directory: String) throws -> Campaign {
    do throws(Problems) {
      return try Campaign(directory == "inside" ? EmbeddedMap.folder : MapFolder.read(directory: directory))
    } catch {
      complain(error.description)
      throw ExitCode(EX_DATAERR)
    }
  }

  private func text(of stretches: [Comparison.Span], _ place: String, _ comparison: Comparison) -> String {
    switch format {
    case .text:
      let lines = stretches.map { "  " + comparison.line(of: $0) + "\n" }
      return "\(comparison.name(of: place)) (\(place))".visible + "\n" + lines.joined()
    case .csv:
      return stretches.flatMap(comparison.rows).map(CSV.line).joined()
    }
  }

  /// One sentence instead of all that only one of the two says.
  private func apart(_ one: Campaign, _ other: Campaign) -> String {
    """
    A is \(first.visible), B is \(second.visible); they share no place: A has \(one.places.count), B has \
    \(other.places.count), and no id is in both, so that there is nothing to compare (--all lists each)

    """
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
