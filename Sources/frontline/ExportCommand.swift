import ArgumentParser
import Campaign
import Exports
import Interface
import Screen

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write days or the whole record in a format for other programs.",
    discussion: """
      text, ansi      the player's screen, without and with colours
      cast            a recording for asciinema
      cells           a screen's characters and colours in eight bytes a cell
      svg             a map of a day, or of all with --contact-sheet
      html            the player as a page: one file, no network
      geojson, kml    places and territory with the time of each state
      csv             a table; --table says which
      json            the whole record
      timemap         events for TimeMap
      png, gif        by another program; the command says how

      Examples:
        frontline export svg --date 2024-12-05 --view change -o day.svg
        frontline export html --view strip --theme dark -o page.html
        frontline export text --from d9 --to d12 --size 120x40 --notes
        frontline export csv --table strip
      """)

  @Argument(help: ArgumentHelp("What to write.", valueName: "format"))
  var format: ExportFormat

  @Option(help: ArgumentHelp("One day: 2024-12-05, \"5 dec\", d9.", valueName: "day"), completion: .days)
  var date: String?

  @Option(help: ArgumentHelp("The first day.", valueName: "day"), completion: .days)
  var from: String?

  @Option(help: ArgumentHelp("The last day.", valueName: "day"), completion: .days)
  var to: String?

  @Option(
    help: ArgumentHelp("The size of a screen in columns and rows; 80x24 without it.", valueName: "columnsxrows"),
    transform: TextSize.init(typed:))
  var size: TextSize?

  @OptionGroup var stand: StandOptions

  @Option(help: ArgumentHelp("csv: which table.", valueName: "table"))
  var table: ExportTable?

  @Option(help: ArgumentHelp("cast: the version of the format, 2 or 3.", valueName: "version"))
  var cast: Int?

  @Flag(help: "text, ansi: add the legend, the attribution, the sources and the command below the last day.")
  var notes = false

  @Flag(help: "svg: all days on one sheet.")
  var contactSheet = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write this file, and only when it is complete; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var map: MapOption

  func validate() throws {
    if let recipe = format.recipe {
      throw ValidationError("\(format.rawValue) is drawn by another program:\n  \(recipe)")
    }
    if date != nil, from != nil || to != nil { throw ValidationError("give --date, or --from and --to, not both") }
    if format.days == .record, from != nil || to != nil {
      throw ValidationError("\(format.rawValue) has the whole record; leave out --from and --to")
    }
    if format == .json, date != nil { throw ValidationError("json has the whole record; leave out --date") }
    if format == .svg, !contactSheet, from != nil || to != nil {
      throw ValidationError("svg draws one day; give --date, or --contact-sheet for several")
    }
    try validateParticulars()
  }

  private func validateParticulars() throws {
    try validateView()
    if notes, format != .text, format != .ansi { throw ValidationError("--notes is for text and ansi") }
    if table != nil, format != .csv { throw ValidationError("--table is for csv") }
    if cast != nil, format != .cast { throw ValidationError("--cast is for cast") }
    if contactSheet, format != .svg { throw ValidationError("--contact-sheet is for svg") }
    if contactSheet, date != nil {
      throw ValidationError("a contact sheet has several days; give --from and --to instead of --date")
    }
    if let cast, CastVersion(rawValue: cast) == nil {
      throw ValidationError("asciicast has no version \(cast) here; give 2 or 3")
    }
  }

  /// A format that cannot show a view, or has no use for an option of the screen, says so.
  private func validateView() throws {
    guard !format.isFrame else { return }
    let given = (size == nil ? [] : ["--size"]) + stand.given
    if let option = given.first(where: { !format.pictureOptions.contains($0) }) {
      let takers = ExportFormat.allCases.filter { $0.isFrame || $0.pictureOptions.contains(option) }.map(\.rawValue)
      throw ValidationError("\(option) is for \(takers.dropLast().joined(separator: ", ")) and \(takers.last ?? "")")
    }
    guard stand.drawing.canBePicture else {
      throw ValidationError("\(stand.drawing.themeName) is a terminal's own colours; there is \(pictureThemes) here")
    }
    guard let view = stand.view, view != .state, format != .html else { return }
    let instead = "text, ansi, cast and cells have every view"
    guard format == .svg else {
      throw ValidationError("\(format.rawValue) has the record itself and no --view \(view.rawValue); \(instead)")
    }
    guard view.isMap else {
      throw ValidationError("svg draws the views on the map, and \(view.rawValue) is none; \(instead), and html")
    }
  }

  private var pictureThemes: String {
    let names = Theme.Name.allCases.filter(\.isForPictures).map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }

  func run() throws {
    let atlas = try map.atlas()
    var standpoint = try stand.standpoint(atlas)
    if isPrinted { standpoint.look = standpoint.look.printed }
    let edition = Edition(
      atlas, days: try days(atlas.campaign), size: frameSize,
      standpoint: standpoint, command: try command(atlas.campaign, standpoint))
    var outlet = try ExportOutlet(output)
    try write(edition, to: &outlet)
    if notes { for line in Colophon(edition).lines { try outlet.write(line.onOneLine + "\n") } }
    try outlet.finish()
  }

  /// Whether a screen goes to standard output; what goes to a file is UTF-8 whatever the locale, and so is a recording.
  private var isPrinted: Bool { (output == nil || output == "-") && (format == .text || format == .ansi) }

  private func write(_ edition: Edition, to outlet: inout ExportOutlet) throws {
    switch format {
    case .text: try edition.writeText { try outlet.write($0) }
    case .ansi: try edition.writeANSI { try outlet.write($0, isDrawing: true) }
    case .cast: try edition.writeCast(cast.flatMap(CastVersion.init) ?? .two) { try outlet.write($0) }
    case .cells: try edition.writeCells { try outlet.write(bytes: $0) }
    case .svg where contactSheet: try edition.writeContactSheet { try outlet.write($0) }
    case .svg: try edition.writeSVG { try outlet.write($0) }
    case .html:
      let day = try edition.atlas.campaign.day(date) ?? edition.days.lowerBound
      try edition.writePage(opening: day) { try outlet.write($0) }
    case .geojson: try edition.writeGeoJSON { try outlet.write($0) }
    case .kml: try edition.writeKML { try outlet.write($0) }
    case .csv: try edition.writeCSV((table ?? .changes).record) { try outlet.write($0) }
    case .json: try edition.writeJSON { try outlet.write($0) }
    case .timemap: try edition.writeTimeMap { try outlet.write($0) }
    case .png, .gif: break
    }
  }

  private var frameSize: Size { size.map { Size(columns: $0.columns, rows: $0.rows) } ?? Size(columns: 80, rows: 24) }

  // MARK: Days

  private func days(_ campaign: Campaign) throws -> ClosedRange<Day> {
    if format == .html { return campaign.days }
    if let day = try campaign.day(date) { return day...day }
    guard from != nil || to != nil || contactSheet || format.days != .last else {
      return campaign.header.last...campaign.header.last
    }
    let first = try campaign.day(from, option: "--from") ?? campaign.header.eve
    let last = try campaign.day(to, option: "--to") ?? campaign.header.last
    guard first <= last else { throw ValidationError("--from is later than --to") }
    guard !contactSheet || first.distance(to: last) < Edition.mostOnASheet else {
      throw ValidationError("a sheet holds at most \(Edition.mostOnASheet) days; give --from and --to")
    }
    return first...last
  }

  /// The command that writes the same again, whatever the file was called.
  private func command(_ campaign: Campaign, _ standpoint: Standpoint) throws -> String {
    var words = ["frontline", "export", format.rawValue]
    if let day = try campaign.day(date) { words += ["--date", day.description] }
    if let day = try campaign.day(from, option: "--from") { words += ["--from", day.description] }
    if let day = try campaign.day(to, option: "--to") { words += ["--to", day.description] }
    if format.isFrame { words += ["--size", "\(frameSize.columns)x\(frameSize.rows)"] }
    words += standpoint.words(in: campaign)
    if let table { words += ["--table", table.rawValue] }
    if let cast { words += ["--cast", String(cast)] }
    if notes { words.append("--notes") }
    if contactSheet { words.append("--contact-sheet") }
    if let directory = map.directory { words += ["--map", directory] }
    return words.map(\.quotedForShell).joined(separator: " ")
  }
}

extension ExportFormat {
  /// Whether it holds the player's screen, whose size can be chosen.
  fileprivate var isFrame: Bool { self == .text || self == .ansi || self == .cast || self == .cells }

  /// What a picture and the page can be asked for besides the view; all else is for screens.
  fileprivate var pictureOptions: Set<String> {
    switch self {
    case .svg: ["--compare", "--theme"]
    case .html:
      [
        "--place", "--theme", "--labels", "--fronts", "--compare", "--mark", "--confidence", "--cited", "--hide",
        "--order", "--corridor", "--zoom", "--centre",
      ]
    case .text, .ansi, .cast, .cells, .geojson, .kml, .csv, .json, .timemap, .png, .gif: []
    }
  }
}

extension ExportTable {
  fileprivate var record: RecordTable {
    switch self {
    case .changes: .changes
    case .events: .events
    case .places: .places
    case .strip: .strip
    case .acled: .acled
    case .sources: .sources
    case .about: .about
    }
  }
}

extension Campaign {
  /// The day that an option asks for.
  func day(_ text: String?, option: String) throws -> Day? {
    guard let text else { return nil }
    do throws(DayFault) {
      return try Day(typed: text, in: header)
    } catch {
      throw ValidationError("\(option): \(error.sentence)")
    }
  }
}
