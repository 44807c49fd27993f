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
        frontline import outlines areas.geojson -o governorates.geojson
      """,
    subcommands: [ImportACLED.self, ImportGeoJSON.self, ImportOutlines.self])
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

  @Option(
    help: ArgumentHelp(
      "Take names for sides as this CSV file says: pattern, code, and name, letter, hue where you want them.",
      valueName: "file"), completion: .file())
  var sides: String?

  @Option(help: ArgumentHelp("The campaign's title.", valueName: "text"))
  var title: String?

  @Flag(help: "Tell each row that is left out or doubtful, and not one line for all of a kind.")
  var verbose = false

  func validate() throws {
    try checkTitle(title)
    if directory.isEmpty { throw ValidationError("the folder to make has no name") }
  }

  /// Reads the file, tells what is refused, and makes the folder.
  ///
  /// - Parameters:
  ///   - stations: the points at which polygons are read.
  ///   - places: the file that they are from.
  func take(at stations: ImportWishes.Stations? = nil, of places: String? = nil, _ read: ImportReading) throws {
    var wishes = ImportWishes(id: folderName(of: directory).slug, title: title, ground: try ground())
    wishes.sides = try patterns()
    wishes.stations = stations
    wishes.fileName = file == "-" ? "standard input" : file.split(separator: "/").last.map(String.init) ?? file
    let imported = try imported(try bytes(ofFile: file), wishes, read)
    tell(imported.problems, of: file)
    if let places { tell(imported.placeProblems, of: places) }
    try deliver(imported)
  }

  /// Tells problems, those of one kind in one line unless each is asked for.
  func tell(_ problems: [RowProblem], of file: String) {
    for line in ProblemReport(problems, file: file.visible, isWhole: verbose).lines { complain(line) }
  }

  private func patterns() throws -> SidePatterns {
    guard let sides else { return SidePatterns() }
    let patterns = SidePatterns(csv: try bytes(ofFile: sides))
    tell(patterns.problems, of: sides)
    guard patterns.problems.isEmpty else { throw ExitCode(EX_DATAERR) }
    return patterns
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
      complain("\(file.visible):\(error.line): \(error.sentence.visible)")
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
    let alone =
      switch imported.eventPlaces {
      case 0: ""
      case 1: "; 1 place of events alone, which speaks for no land"
      case let count: "; \(count) places of events alone, which speak for no land"
      }
    complain("made \(directory.visible): \(made)\(alone); \(imported.refusals) refused")
  }

  private func ground() throws -> ImportGround {
    guard let outlines else { return ImportGround() }
    return try withMap(named: outlines) { map throws(Problems) in try ImportGround(map.files()) }
  }
}

struct ImportACLED: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acled", abstract: "Read an export of events in ACLED's columns.",
    discussion: """
      Columns are found by their names: event_date, sub_event_type, actor1, location, latitude and longitude are \
      needed; event_id_cnty, event_type, actor2, inter1, inter2, country, admin1, time_precision, geo_precision, \
      source, notes and tags are used where they are there.

      Government regains territory: the place passes to the actor whose inter is 1 or "State forces".
      Non-state actor overtakes territory: to the actor who is not a state's; to actor1, with low confidence, where \
      neither is.
      Non-violent transfer of territory: to actor1.
      Everything else becomes an event. A location of which no row tells a transfer speaks for no land: its events \
      have no place, and the last line counts such locations. Figures of the dead are left out. One location is one \
      place where its points lie within a kilometre, and two places otherwise. Without --outlines the governorates are \
      those of admin1.

      Actors are sides by --sides, then by the names and codes of --outlines. Of any other the years in brackets and \
      the branch after them go: "Military Forces of Lorn (2001-) Air Force" is a side "Military Forces of Lorn".

      Dates are read as any program writes them, if they have one meaning: 2024-11-28 00:00:00, 28-Nov-24. Rows that \
      are left out are told in one line for each reason; --verbose lists each. The file can be as large as 64 MiB.

      Example:
        frontline import acled events.csv -o my-map
        frontline import acled events.csv -o my-map --sides sides.csv
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
    commandName: "geojson", abstract: "Read points or polygons that say who held what from one day to another.",
    discussion: """
      Each Point has the properties place or name, start, end (the day after the last; null where it lasts), side and \
      state (held, uncertain or contested); confidence, sources, kind, arabic, note and disputed are used where they \
      are there. The earliest start is the eve; the last day is last_day of the file's member about, \
      where it has one, or that of the last change. With a time of the day an end lies on that day. One place is one \
      place key, or one name within a kilometre. Collections, single features and one feature a line are read.

      Each Polygon has start, end, side and state as well, or date where it is a picture of one day. They say who held \
      the places of --places, a CSV file with name, latitude and longitude, or points of GeoJSON; or those of a grid. \
      Beside points that say who held a place they are left out otherwise: territory follows from the places. The file \
      can be as large as 64 MiB.

      Examples:
        frontline import geojson places.geojson -o my-map --outlines inside
        frontline import geojson control.geojson -o my-map --places towns.csv
        frontline import geojson control.geojson -o my-map --outlines inside --grid 10
      """)

  @OptionGroup var options: ImportOptions

  @Option(help: ArgumentHelp("Read the polygons at the places of this file.", valueName: "file"), completion: .file())
  var places: String?

  @Option(help: ArgumentHelp("Read the polygons at points so many kilometres apart.", valueName: "km"))
  var grid: Double?

  func validate() throws {
    if places != nil, grid != nil { throw ValidationError("--places and --grid exclude each other") }
    if let grid, !(grid > 0 && grid <= 1000) {
      throw ValidationError("--grid: points lie more than 0 and at most 1000 kilometres apart, not \(grid)")
    }
  }

  private func stations() throws -> ImportWishes.Stations? {
    if let grid { return .grid(kilometres: grid) }
    guard let places else { return nil }
    let list = PlaceList(try bytes(ofFile: places))
    options.tell(list.problems, of: places)
    guard !list.isEmpty else { throw ExitCode(EX_DATAERR) }
    return .places(list)
  }

  func run() throws {
    try options.take(at: try stations(), of: places) { bytes, wishes, progress throws(RowProblem) in
      try Imported.geoJSON(bytes, wishes, progress: progress)
    }
  }
}
