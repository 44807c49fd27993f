import ArgumentParser
import Campaign
import Exports
import Glibc

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a map folder from a file of another form.",
    discussion: """
      The file can be as large as 64 MiB.

      Examples:
        frontline import acled events.csv -o my-acled-map
        frontline import geojson places.geojson -o my-places-map
      """,
    subcommands: [ImportACLED.self, ImportGeoJSON.self])
}

/// Reads bytes as the person wishes, and tells how far it is: how much of how much.
typealias ImportReading = ([UInt8], ImportWishes, (Int, Int) -> Void) throws(RowProblem) -> Imported

/// What both imports ask for.
struct ImportOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The file to read; - is standard input.", valueName: "file"), completion: .file())
  var file: String

  @Option(
    name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("The map folder to make.", valueName: "dir"),
    completion: .directory)
  var directory: String

  @Option(
    help: ArgumentHelp(
      "Take governorates, seas, rivers, kinds and sides from this map: an id, or a folder; \"inside\" is the default map.",
      valueName: "map"), completion: .maps)
  var outlines: String?

  @Option(help: ArgumentHelp("The campaign's title.", valueName: "text"))
  var title: String?

  func validate() throws {
    try checkTitle(title)
    if directory.isEmpty { throw ValidationError("the folder to make has no name") }
  }

  /// Reads the file, tells what is refused, and makes the folder.
  func take(_ read: ImportReading) throws {
    let wishes = ImportWishes(id: folderName(of: directory).slug, title: title, ground: try ground())
    let imported = try imported(try bytes(ofFile: file), wishes, read)
    for problem in imported.problems { tell(problem, "refused: ") }
    try deliver(imported)
  }

  private func imported(
    _ bytes: [UInt8], _ wishes: ImportWishes, _ read: ImportReading
  ) throws -> Imported {
    var progress = Progress("reading \(file.visible)")
    defer { progress.finish() }
    do throws(RowProblem) {
      return try read(bytes, wishes) { progress.advance(to: $0, of: $1) }
    } catch {
      progress.finish()
      tell(error, "")
      throw ExitCode(EX_DATAERR)
    }
  }

  private func deliver(_ imported: Imported) throws {
    let draft = imported.draft
    try draft.deliver(to: directory)
    let counts = [
      ("place", draft.places.count), ("change", draft.changes.count), ("event", draft.events.count),
      ("source", draft.sources.count),
    ]
    let made = counts.map { "\($1) \($0)\($1 == 1 ? "" : "s")" }.joined(separator: ", ")
    complain("made \(directory.visible): \(made); \(imported.problems.count) refused")
  }

  private func ground() throws -> ImportGround {
    guard let outlines else { return ImportGround() }
    return try withMap(named: outlines) { map throws(Problems) in try ImportGround(map.files()) }
  }

  private func tell(_ problem: RowProblem, _ prefix: String) {
    complain("\(file.visible):\(problem.line): \(prefix)\(problem.sentence.visible)")
  }
}

struct ImportACLED: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acled", abstract: "Read an export of events in ACLED's columns.",
    discussion: """
      Columns are found by their names: event_date, sub_event_type, actor1, location, latitude and longitude are \
      needed; event_type, actor2, inter1, inter2, country, admin1, time_precision, geo_precision, source and notes are \
      used where they are there.

      Government regains territory: the place passes to the actor whose inter is 1 or "State forces".
      Non-state actor overtakes territory: to the actor who is not a state's; to actor1, with low confidence, where \
      neither is.
      Non-violent transfer of territory: to actor1.
      Everything else becomes an event. Figures of the dead are left out. Rows of one admin1 and location that lie \
      farther apart than a place reaches (20 km, or as --outlines says) become places of their own. The file can be as large as 64 MiB.

      Example:
        frontline import acled events.csv -o my-map
      """)

  @OptionGroup var options: ImportOptions

  func run() throws {
    try options.take { bytes, wishes, progress throws(RowProblem) in
      try Imported.acled(bytes, wishes, progress: progress)
    }
  }
}

struct ImportGeoJSON: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "geojson", abstract: "Read points that say who held a place from one day to another.",
    discussion: """
      Each Point has the properties place or name, start, end (the day after the last; null where it lasts), side and \
      state (held, uncertain or contested); confidence, sources, kind, arabic, note and disputed are used where they \
      are there. The earliest start is the eve; the last day is last_day of the file's member about, \
      where it has one, or that of the last change. Polygons are left out: territory follows from the places. The file can be as \
      large as 64 MiB.

      Example:
        frontline import geojson places.geojson -o my-map --outlines inside
      """)

  @OptionGroup var options: ImportOptions

  func run() throws {
    try options.take { bytes, wishes, progress throws(RowProblem) in
      try Imported.geoJSON(bytes, wishes, progress: progress)
    }
  }
}
