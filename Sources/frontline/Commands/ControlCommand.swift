import Briefing
import ArgumentParser
import Campaign
import Cartography
import Exports
import Glibc
import Interface

struct ControlCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "control", abstract: "Say who held a point on a day, and on whose word.",
    discussion: """
      Give one of --at, --place and --points.

      Examples:
        frontline control --date 2024-12-05 --at 35.13,36.75
        frontline control --date d10 --place hama --format json
        frontline control --points points.csv --format csv
      """)

  @Option(help: ArgumentHelp("The day: 2024-12-05, \"5 dec\", d9.", valueName: "day"), completion: .days)
  var date: String?

  /// Taken whatever it starts with, since south of the equator that is a minus.
  @Option(parsing: .unconditional, help: ArgumentHelp("A point in degrees north and east.", valueName: "lat,lon"))
  var at: String?

  @Option(help: ArgumentHelp("A place, by id or by name.", valueName: "place"), completion: .places)
  var place: String?

  @Option(
    help: ArgumentHelp(
      "A CSV file with the columns latitude (or lat), longitude (or lon) and, if wanted, date; - is standard input.",
      valueName: "file"),
    completion: .file())
  var points: String?

  @Option(help: "How to write it: text, json, or csv.")
  var format: Format?

  @OptionGroup var links: LinkOption
  @OptionGroup var map: MapOption

  /// More problems of a file of points than this are counted, not told.
  private static let mostProblems = 200

  func validate() throws {
    guard [at, place, points].compactMap({ $0 }).count == 1 else {
      throw ValidationError("give one of --at LAT,LON, --place ID and --points FILE")
    }
    if points == nil, date == nil { throw ValidationError("--date is missing; a day is 2024-12-05, \"5 dec\" or d9") }
  }

  func run() throws {
    var atlas = try map.atlas()
    atlas.measureAccuracy()
    let day = try atlas.campaign.day(date)
    if let points { return try answer(file: points, day, atlas) }
    try write([try answer(day ?? atlas.campaign.header.eve, atlas)], isList: false, atlas)
  }

  private func answer(_ day: Day, _ atlas: Atlas) throws -> Control {
    if let place {
      return Control(of: try atlas.campaign.place(place), on: day, in: atlas)
    }
    let answer = Control(at: try Coordinate(typed: at ?? "", option: "--at"), on: day, in: atlas)
    if atlas.seemsSwapped(answer) { complain("--at: \(atlas.swapHint)") }
    return answer
  }

  private func answer(file: String, _ day: Day?, _ atlas: Atlas) throws {
    let list = PointList(csv: try bytes(ofFile: file), day: day, header: atlas.campaign.header)
    let problems = list.problems
    guard problems.isEmpty else {
      let told = problems.sorted { $0.line < $1.line }.prefix(ControlCommand.mostProblems)
      complain(told.map { "\(file):\($0.line): \($0.sentence)" }.joined(separator: "\n"))
      if told.count < problems.count { complain("and \(problems.count - told.count) more") }
      throw ExitCode(EX_DATAERR)
    }
    let answers = list.queries.map { Control(at: $0.coordinate, on: $0.day, in: atlas) }
    let swapped = zip(list.queries, answers).filter { atlas.seemsSwapped($0.1) }.map(\.0)
    if let first = swapped.first {
      let more = swapped.count > 1 ? " (the same in \(swapped.count - 1) more)" : ""
      complain("\(file):\(first.line): \(atlas.swapHint)\(more)")
    }
    try write(answers, isList: true, atlas)
  }

  private func write(_ answers: [Control], isList: Bool, _ atlas: Atlas) throws {
    switch format ?? (isList ? .csv : .text) {
    case .text: try deliver(answers.map { $0.text(atlas.campaign, linking: links.linking) }.joined(separator: "\n"))
    case .csv: try deliver(data: CSV.text(header: Control.columns, answers.map(\.row)))
    case .json:
      let all = answers.map(\.json)
      try deliver((isList ? JSON.list(all) : all.first ?? .null).indented)
    }
  }
}

extension Atlas {
  /// Whether a point is outside the country and would be inside with its numbers the other way round.
  fileprivate func seemsSwapped(_ answer: Control) -> Bool {
    territory.voice(at: answer.point) == .outside && territory.voice(at: answer.point.swapped) != .outside
  }

  fileprivate var swapHint: String {
    "the point is outside \(campaign.header.country); are latitude and longitude swapped?"
  }
}
