import Briefing
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
      svg             a picture of a day: the map, or in other views the screen;
                      with --contact-sheet a map of each day, with --blank a map
                      to fill in and its answers
      html            the player as a page: one file, no network
      geojson, kml    places and territory with the time of each state
      csv             a table; --table chooses which
      json            the whole record
      timemap         events for TimeMap
      site            a folder for a static host: the page, each day as text, in
                      a terminal's colours and as a picture, the record as data
      png, gif        drawn by other programs; the command says how

      Examples:
        frontline export svg --date 2024-12-05 --view change -o day.svg
        frontline export svg --date d9 --place hama --zoom 2 --size 16:9 -o hama.svg
        frontline export svg --view strip --size 120x40 --theme dark -o strip.svg
        frontline export html --view strip --theme dark -o page.html
        frontline export text --from d9 --to d12 --size 120x40 --notes
        frontline export text --only-changed --map my-map
        frontline export svg --contact-sheet --by week --map my-map -o sheet.svg
        frontline export csv --table strip
        frontline export csv --table places --bom -o places.csv
        frontline export site public --url https://example.org/map
      """)

  @Argument(help: ArgumentHelp("What to write.", valueName: "format"))
  var format: ExportFormat

  @Argument(help: ArgumentHelp("site: the folder to make.", valueName: "folder"), completion: .directory)
  var folder: String?

  @Option(help: ArgumentHelp("One day: 2024-12-05, \"5 dec\", d9.", valueName: "day"), completion: .days)
  var date: String?

  @Option(help: ArgumentHelp("The first day.", valueName: "day"), completion: .days)
  var from: String?

  @Option(help: ArgumentHelp("The last day.", valueName: "day"), completion: .days)
  var to: String?

  @Option(
    help: ArgumentHelp(
      "The size of a screen in columns and rows, 80x24 by default; of a map in pixels, or 16:9 or 1:1.",
      valueName: "size"),
    transform: ExportSize.init(typed:))
  var size: ExportSize?

  @OptionGroup var options: ViewStateOptions

  @Option(help: ArgumentHelp("csv: which table to write.", valueName: "table"))
  var table: ExportTable?

  @Flag(help: "csv: start with the mark by which spreadsheets tell UTF-8.")
  var bom = false

  @Option(help: ArgumentHelp("cast: the version of the format, 2 or 3.", valueName: "version"))
  var cast: Int?

  @Option(
    help: ArgumentHelp("site: where it will stand, for the site map and link previews.", valueName: "address"))
  var url: String?

  @Flag(help: "text, ansi: add the legend, the attribution, the sources and the command below the last day.")
  var notes = false

  @Flag(help: "text, ansi, cast, cells, contact sheets: the first day, then only those on which anything changed.")
  var onlyChanged = false

  @Flag(help: "svg: a small map of each day, or week with --by week, on one sheet.")
  var contactSheet = false

  @Flag(help: "svg: a map with numbered places and no side, to be filled in; the answers go into a second file.")
  var blank = false

  @Option(help: ArgumentHelp("svg: the words above the map.", valueName: "words"))
  var title: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write, replaced only when complete; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var links: LinkOption
  @OptionGroup var map: MapOption

  func run() throws {
    // Not before, since the word may be the value of an option that there is not, which is told first.
    if let folder, format != .site {
      throw ValidationError("unexpected argument \"\(folder.visible)\"; -o names the file")
    }
    var atlas = try map.atlas()
    atlas.measureAccuracy()
    if let folder { return try writeSite(of: atlas, to: folder) }
    var viewState = try options.viewState(atlas)
    if isPrinted { viewState.look = viewState.look.printed }
    var request = ExportRequest(
      atlas, days: try days(atlas.campaign), size: try frameSize,
      viewState: viewState, command: try command(atlas, viewState))
    request.pictureSize = drawsScreen ? nil : try size?.picture()
    request.heading = title
    request.showsOnlyChanged = onlyChanged
    if contactSheet { try checkSheet(request) }
    if blank, let output { return try writeBlank(request, to: output) }
    var outlet = try ExportOutlet(output)
    try write(request, to: &outlet)
    if notes { try writeNotes(of: request, to: &outlet) }
    try outlet.finish()
  }

  /// The format that was asked for.
  private func write(_ request: ExportRequest, to outlet: inout ExportOutlet) throws {
    switch format {
    case .text: try request.writeText { try outlet.write($0) }
    case .ansi: try request.writeANSI(withLinks: writesLinks) { try outlet.write($0, isDrawing: true) }
    case .cast: try request.writeCast(cast.flatMap(CastVersion.init) ?? .two) { try outlet.write($0) }
    case .cells: try request.writeCells { try outlet.write(bytes: $0) }
    case .svg where contactSheet: try request.writeContactSheet { try outlet.write($0) }
    case .svg: try request.writeSVG { try outlet.write($0) }
    case .html:
      let day = try request.atlas.campaign.day(date) ?? request.days.lowerBound
      try request.writePage(opening: day, bindings: playerBindings) { try outlet.write($0) }
    case .geojson: try request.writeGeoJSON { try outlet.write($0) }
    case .kml: try request.writeKML { try outlet.write($0) }
    case .csv:
      if bom, !outlet.isTerminal { try outlet.write("\u{FEFF}") }
      try request.writeCSV((table ?? .changes).record) { try outlet.write($0) }
    case .json: try request.writeJSON { try outlet.write($0) }
    case .timemap: try request.writeTimeMap { try outlet.write($0) }
    case .png, .gif, .site: break
    }
  }

  /// Whether the player's screen is written, whose size can be chosen.
  var drawsScreen: Bool {
    format.isFrame
      || format == .svg && !contactSheet && ExportRequest.drawsScreen(options.view ?? .state, options.chosenTheme)
  }

  /// Whether a screen goes to standard output; what goes to a file is UTF-8 whatever the locale, and so is a recording.
  var isPrinted: Bool { (output == nil || output == "-") && (format == .text || format == .ansi) }
}
