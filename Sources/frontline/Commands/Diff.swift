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
      Each record is a folder or the id of a map that `frontline maps` lists; "inside" stands for the default map. \
      Places are matched by id and sides by code. Of two records that share no place it tells only that. With --play \
      the player shows A's map with the places that differ from B, and takes the options of a view.

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

  @Argument(help: ArgumentHelp("Record A: a map.", valueName: "map-a"), completion: .maps)
  var first: String

  @Argument(help: ArgumentHelp("Record B: a map.", valueName: "map-b"), completion: .maps)
  var second: String

  @Flag(help: "Also tell where the two agree.")
  var all = false

  @Option(help: "How to write it: text, or csv with a row for each place and day.")
  var format = Format.text

  @Flag(name: .customLong("play"), help: "Show both in the player, in the disagreement view.")
  var plays = false

  @Option(help: ArgumentHelp("With --play, start on this day.", valueName: "day"), completion: .days)
  var date: String?

  @OptionGroup var options: ViewStateOptions

  func validate() throws {
    if plays, all || format != .text { throw ValidationError("--play goes without --all and --format") }
    let given = options.given.map(\.option.typed).filter { $0 != ViewOption.place.typed }
    guard !plays, let option = (given + (date == nil ? [] : [ViewOption.date.typed])).first else { return }
    throw ValidationError("\(option) goes with --play")
  }

  func run() throws {
    let other = try withMap(named: second) { map throws(Problems) in try map.campaign() }
    if plays { return try play(beside: other) }
    let one = try withMap(named: first) { map throws(Problems) in try map.campaign() }
    let comparison = RecordComparison(one, other)
    guard format == .csv || all || options.place != nil || comparison.sharesPlaces else {
      try deliver(apart(one, other))
      return
    }
    var places = comparison.places
    if let place = options.place { places = [places.contains(place) ? place : try one.place(place).slug] }
    if format == .csv { try deliver(data: CSV.line(RecordComparison.columns)) }
    var counts: [PlaceComparison.Verdict: Int] = [:]
    var otherBasis = 0
    var progress = Progress("comparing", isQuiet: isatty(STDOUT_FILENO) == 1)
    defer { progress.finish() }
    for (index, place) in places.enumerated() {
      progress.advance(to: index, of: places.count)
      let spans = comparison.spans(of: place)
      for span in spans {
        counts[span.verdict, default: 0] += span.count
        otherBasis += span.differsInBasis ? span.count : 0
      }
      let told = spans.filter { all || $0.verdict != .agree }
      guard !told.isEmpty else { continue }
      try deliver(data: text(of: told, place, comparison))
    }
    if format == .text { try deliver(summary(counts, otherBasis, places: places.count)) }
  }

  private func play(beside other: Campaign) throws {
    let atlas = try withMap(named: first) { map throws(Problems) in try map.atlas() }
      .beside(OtherRecord(other, named: second.pathAsArgument))
    var start = try settings().start
    start.preferences.viewState.view = .disagreement
    start.preferences.viewState = try options.viewState(atlas, over: start.preferences.viewState)
    start.preferences.viewState.day = try atlas.campaign.day(date)
    let code = frontline.play(atlas, from: start)
    guard code == EX_OK else { throw ExitCode(code) }
  }

  private func text(of spans: [RecordComparison.Span], _ place: String, _ comparison: RecordComparison) -> String {
    switch format {
    case .text:
      let lines = spans.map { "  " + comparison.line(of: $0) + "\n" }
      return "\(comparison.name(of: place)) (\(place))".visible + "\n" + lines.joined()
    case .csv:
      return spans.flatMap(comparison.rows).map(CSV.line).joined()
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
  private func summary(_ counts: [PlaceComparison.Verdict: Int], _ otherBasis: Int, places: Int) -> String {
    let basis = otherBasis == 0 ? "" : "; of those that agree \(otherBasis) rest on sources of another basis"
    return """
      A is \(first.visible), B is \(second.visible); \(places) place\(places == 1 ? "" : "s"), counted for each day: \
      \(PlaceComparison.Verdict.sentence { counts[$0] ?? 0 })\(basis)

      """
  }
}
