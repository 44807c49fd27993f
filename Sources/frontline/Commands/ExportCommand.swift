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

  func validate() throws {
    if let recipe = format.recipe {
      throw ValidationError("\(format.rawValue) is drawn by another program:\n  \(recipe)")
    }
    if date != nil, from != nil || to != nil { throw ValidationError("give --date, or --from and --to, not both") }
    if format.days == .record, from != nil || to != nil {
      throw ValidationError("\(format.rawValue) has the whole record; leave out --from and --to")
    }
    if format == .json, date != nil { throw ValidationError("json has the whole record; leave out --date") }
    if format == .svg, !contactSheet, from != nil || to != nil { throw ValidationError(oneDay) }
    try validateSite()
    try validateParticulars()
  }

  private func validateSite() throws {
    guard format == .site else {
      if url != nil { throw ValidationError("--url is for site") }
      return
    }
    guard folder != nil else { throw ValidationError("a site is a folder; name it: frontline export site FOLDER") }
    if output != nil { throw ValidationError("a site is a folder; name it without -o") }
    if date != nil { throw ValidationError("a site has the whole record; leave out --date") }
    if let url, WebAddress(url) == nil {
      throw ValidationError("--url: \"\(url.visible)\" is no address; begin with https://")
    }
  }

  private func validateParticulars() throws {
    try validateView()
    if notes, format != .text, format != .ansi { throw ValidationError("--notes is for text and ansi") }
    if links.noLinks, format != .ansi { throw ValidationError("--no-links is for ansi") }
    if table != nil, format != .csv { throw ValidationError("--table is for csv") }
    if bom, format != .csv { throw ValidationError("--bom is for csv") }
    if cast != nil, format != .cast { throw ValidationError("--cast is for cast") }
    if onlyChanged, !format.isFrame, !contactSheet {
      throw ValidationError("--only-changed is for text, ansi, cast and cells, and for svg with --contact-sheet")
    }
    if onlyChanged, date != nil { throw ValidationError("--only-changed chooses among several days; leave out --date") }
    if contactSheet, format != .svg { throw ValidationError("--contact-sheet is for svg") }
    if contactSheet, date != nil {
      throw ValidationError("a contact sheet has several days; give --from and --to instead of --date")
    }
    try validateMap()
    if let cast, CastVersion(rawValue: cast) == nil {
      throw ValidationError("asciicast has no version \(cast) here; give 2 or 3")
    }
  }

  /// What only a picture of the map has.
  private func validateMap() throws {
    for (option, isGiven) in [("--title", title != nil), ("--blank", blank)] where isGiven {
      guard format == .svg else { throw ValidationError("\(option) is for svg") }
      guard !drawsScreen else {
        throw ValidationError("\(option) is for a picture of the map; leave out --view or --theme")
      }
    }
    guard blank else { return }
    if contactSheet { throw ValidationError("give --blank or --contact-sheet, not both") }
    if let view = options.view, view != .state {
      throw ValidationError("--blank asks who holds what; leave out --view \(view.rawValue)")
    }
    guard let output, output != "-" else {
      throw ValidationError("--blank writes two files, the map and its answers; name the first one with -o FILE")
    }
  }

  /// Why a picture takes no several days.
  private var oneDay: String {
    switch options.view ?? .state {
    case .strip, .corridor, .multiples:
      "\(options.view?.rawValue ?? "") has days side by side, about the one that --date gives; leave out --from and --to"
    case .state, .change, .cumulative, .known, .sources, .disagreement:
      "svg draws one day; give --date" + (drawsScreen ? "" : ", or --contact-sheet for several")
    }
  }

  /// A format that cannot show a view, or has no use for an option of the screen, says so.
  private func validateView() throws {
    guard !drawsScreen else {
      _ = try size?.screen()
      return
    }
    if let size {
      guard format == .svg else { throw refusal(of: "--size") { $0.isFrame || $0 == .svg } }
      if contactSheet { throw ValidationError("a contact sheet is as tall as its days need; leave out --size") }
      _ = try size.picture()
    }
    if let option = options.given.map(\.option).first(where: { $0.name != ViewOption.view.name && !format.takes($0) }) {
      throw refusal(of: option.typed) { $0.takes(option) }
    }
    if options.has(.step), !contactSheet { throw ValidationError("--by goes with --contact-sheet, or with a screen") }
    guard options.chosenTheme.isForPictures else {
      let themes = ThemeName.allCases.filter(\.isForPictures).map(\.rawValue).joined(with: "or")
      throw ValidationError("\(options.chosenTheme.rawValue) is a terminal's own colours; there is \(themes) here")
    }
    guard let view = options.view, view != .state, format != .html else { return }
    guard format == .svg else {
      let viewers = ExportFormat.allCases.filter { $0.isFrame || $0 == .svg }.map(\.rawValue).joined(with: "and")
      throw ValidationError(
        "\(format.rawValue) has the record itself and no --view \(view.rawValue); \(viewers) have every view")
    }
    guard view.isMap || view == .multiples else {
      throw ValidationError("a contact sheet has small maps, and \(view.rawValue) is none; leave out --contact-sheet")
    }
  }

  /// Why the format has no use for an option, with those that have.
  private func refusal(of option: String, for isTaker: (ExportFormat) -> Bool) -> ValidationError {
    let takers = ExportFormat.allCases.filter(isTaker).map(\.rawValue).joined(with: "and")
    let screens = ViewKind.allCases.filter { !$0.isMap }.map(\.rawValue).joined(with: "or")
    let others = format == .svg ? ", and svg where it draws a screen: --view \(screens)" : ""
    return ValidationError("\(option) is for \(takers)\(others)")
  }

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

  /// Whether the player's screen is written, whose size can be chosen.
  private var drawsScreen: Bool {
    format.isFrame
      || format == .svg && !contactSheet && ExportRequest.drawsScreen(options.view ?? .state, options.chosenTheme)
  }

  /// Whether a screen goes to standard output; what goes to a file is UTF-8 whatever the locale, and so is a recording.
  private var isPrinted: Bool { (output == nil || output == "-") && (format == .text || format == .ansi) }

  private func writeNotes(of request: ExportRequest, to outlet: inout ExportOutlet) throws {
    let linking: SourceLinking = writesLinks ? links.linking : withoutLinks
    for line in Provenance(request).printedLines(linking: linking) { try outlet.write(line + "\n", isDrawing: true) }
  }

  /// Whether sources on a screen lead to their addresses: never in a file or a pipe.
  private var writesLinks: Bool { isPrinted && format == .ansi && links.areWritten }

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

  /// Writes the map to be filled in, then its answers beside it.
  private func writeBlank(_ request: ExportRequest, to output: String) throws {
    for (file, hasAnswers) in [(output, false), (Export.answers(to: output), true)] {
      var outlet = try ExportOutlet(file)
      try request.writeBlank(hasAnswers: hasAnswers) { try outlet.write($0) }
      try outlet.finish()
    }
  }

  /// The file of the answers to a map: `quiz-answers.svg` beside `quiz.svg`.
  private static func answers(to file: String) -> String {
    let ending = ".svg"
    let stem = file.hasSuffix(ending) ? String(file.dropLast(ending.count)) : file
    return "\(stem)-answers\(ending)"
  }

  private func writeSite(of atlas: Atlas, to folder: String) throws {
    var address = url ?? Export.tryingAddress
    while address.hasSuffix("/") { address.removeLast() }
    let site = Site(atlas, address: address, bindings: playerBindings, command: try command(atlas, ViewState()))
    try NewFolder(try site.files()).deliver(to: folder)
    guard url == nil else { return }
    complain("frontline: the site map and link previews say \(address); give --url with where the site will stand")
  }

  /// Where `python3 -m http.server` serves a folder.
  private static let tryingAddress = "http://localhost:8000"

  private var frameSize: Size {
    get throws { try (drawsScreen ? size?.screen() : nil) ?? Size(columns: 80, rows: 24) }
  }

  // MARK: Days

  private func days(_ campaign: Campaign) throws -> ClosedRange<Day> {
    if format == .html { return campaign.days }
    if let day = try campaign.day(date) { return day...day }
    guard from != nil || to != nil || contactSheet || onlyChanged || format.days != .last else {
      return campaign.header.last...campaign.header.last
    }
    let first = try campaign.day(from, option: "--from") ?? campaign.header.eve
    let last = try campaign.day(to, option: "--to") ?? campaign.header.last
    guard first <= last else { throw ValidationError("--from is later than --to") }
    return first...last
  }

  /// More maps than can be looked at are refused, with what makes them fewer.
  private func checkSheet(_ request: ExportRequest) throws {
    let count = request.sheetSteps.count
    guard count > ExportRequest.mostOnASheet else { return }
    let step = request.viewState.step.rawValue
    let others = ["--from and --to"] + (step == "week" ? [] : ["--by week"]) + (onlyChanged ? [] : ["--only-changed"])
    throw ValidationError(
      "a sheet holds at most \(ExportRequest.mostOnASheet) \(step)s, not \(count); give \(others.joined(with: "or"))")
  }

  /// The command that writes the same again, whatever the file was called.
  private func command(_ atlas: Atlas, _ viewState: ViewState) throws -> String {
    let campaign = atlas.campaign
    var words = ["frontline", "export", format.rawValue]
    if let day = try campaign.day(date) { words += ["--date", day.description] }
    if let day = try campaign.day(from, option: "--from") { words += ["--from", day.description] }
    if let day = try campaign.day(to, option: "--to") { words += ["--to", day.description] }
    if drawsScreen { words += ["--size", "\(try frameSize.columns)x\(try frameSize.rows)"] }
    if !drawsScreen, let size { words += ["--size", size.typed] }
    if let title { words += ["--title", title] }
    words += viewState.words(in: campaign)
    if let table { words += ["--table", table.rawValue] }
    if bom { words.append("--bom") }
    if let cast { words += ["--cast", String(cast)] }
    if notes { words.append("--notes") }
    if onlyChanged { words.append("--only-changed") }
    if contactSheet { words.append("--contact-sheet") }
    if blank { words.append("--blank") }
    if let url { words += ["--url", url] }
    if let map = atlas.mapArgument { words += ["--map", map] }
    return words.map(\.quotedForShell).joined(separator: " ")
  }
}

/// The player's keys, as the page takes them.
private var playerBindings: [PageBinding] {
  keyLists.flatMap(\.bindings).map {
    PageBinding(keys: $0.keys, help: $0.help, context: $0.context, strokes: $0.strokes)
  }
}

extension ExportTable {
  fileprivate var record: RecordTable {
    switch self {
    case .changes: .changes
    case .events: .events
    case .places: .places
    case .eve: .eve
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
    do throws(DayProblem) {
      return try Day(typed: text, in: header)
    } catch {
      throw ValidationError("\(option): \(error.sentence)")
    }
  }
}
