import Launching
import Briefing
import Campaign
import Cartography
import Exports
import Interface
import Screen
import Testing

/// Each format is read by a program that others wrote; what it finds is compared with the record.
struct FormatTests {
  private let scratch = ScratchFolder()

  // MARK: Frames

  @Test(arguments: [(80, 24), (120, 40), (60, 20), (40, 10)])
  func `text is byte for byte the screen of each day`(columns: Int, rows: Int) {
    let size = "\(columns)x\(rows)"
    let all = Frontline.run("export", "text", "--size", size).text
    let days = (0...12).map { Frontline.run("show", "--date", "d\($0)", "--size", size).text }
    #expect(all == days.joined())
    #expect(Frontline.run("export", "text", "--size", size, "--date", "5 dec").text == days[9])
    #expect(Frontline.run("export", "text", "--size", size, "--from", "d3", "--to", "d4").text == days[3] + days[4])
  }

  @Test(arguments: ViewKind.allCases, GlyphSet.allCases)
  func `every view is exported as it is shown`(view: ViewKind, glyphs: GlyphSet) {
    let look = ["--view", view.rawValue, "--glyphs", glyphs.rawValue]
    let shown = Frontline.run(["show", "--date", "d9"] + look).text
    #expect(!shown.isEmpty)
    #expect(Frontline.run(["export", "text", "--date", "d9"] + look).text == shown)
  }

  @Test(arguments: [
    "--place hama --zoom 2 --labels roads --fronts", "--compare d3 --hide GOV --confidence high",
    "--view strip --order importance --cited", "--view corridor --corridor 4", "--view multiples --page 2",
    "--view sources --order agreement", "--place homs --panel why", "--panel told",
  ])
  func `whatever a screen is asked to show is exported as it is shown`(options: String) {
    let words = ["--date", "d9"] + options.split(separator: " ").map(String.init)
    let shown = Frontline.run(["show"] + words)
    #expect(shown.code == 0 && !shown.text.isEmpty, "\(shown.messages)")
    #expect(shown.text != Frontline.run("show", "--date", "d9").text)
    #expect(Frontline.run(["export", "text"] + words).text == shown.text)
    let notes = Frontline.run(["export", "text", "--notes"] + words).text.split(separator: "\n")
    let command = notes.first { $0.hasPrefix("command: frontline ") }?.dropFirst("command: frontline ".count)
    let again = Frontline.run(command?.split(separator: " ").map(String.init) ?? [])
    #expect(again.text.hasPrefix(shown.text), "the command of an export makes another")
  }

  @Test func `the notes below a screen have all that it rests on`() {
    let day = ["export", "text", "--date", "d9"]
    let (plain, full) = (Frontline.run(day).text, Frontline.run(day + ["--notes"]).text)
    #expect(full.hasPrefix(plain))
    for words in [
      "frontline export text --date 2024-12-05 --size 80x24 --notes", "G  Syrian government", "boundaries do not imply",
      "Natural Earth", "5 Dec 2024", "128 sources:",
      "Of these days 3 of 18 changes and 0 of 8 events have no source; "
        + "sources name the place itself for 11 changes, only the area around it for 4.",
    ] { #expect(full.dropFirst(plain.count).contains(words), "\(words)") }
  }

  /// The tables of places, letters and sources have no change in them to say it of; `about` stands beside them.
  ///
  /// The page's scripts have the words anyway, so that `page.py` looks for them in what each day shows.
  @Test(arguments: [
    "text --notes", "ansi --notes", "cast", "cast --cast 3", "svg", "svg --contact-sheet", "geojson", "kml",
    "csv", "csv --table acled", "csv --table about",
    "json", "timemap",
  ])
  func `every export says in words what has no source`(export: String) {
    let told = Frontline.run(["export"] + export.split(separator: " ").map(String.init)).text.lowercased()
    #expect(told.contains("no source"))
  }

  @Test(arguments: ThemeName.allCases)
  func `a terminal reads the colours back to the same cells`(theme: ThemeName) throws {
    let (columns, rows) = theme == .standard ? (200, 60) : (80, 24)
    let atlas = try Atlas(Campaign(MapFolder.read(directory: Project.map)))
    var cells = ""
    var look = Look()
    look.theme = theme
    var model = Model(atlas, size: Size(columns: columns, rows: rows), look: look)
    for position in 0...atlas.lastPosition {
      model.start(on: atlas.day(at: position))
      cells += Frame(model).cells.map { $0.line(Theme(theme)) }.joined()
    }
    TextFile.write(cells, to: scratch.path("cells"))
    let ansi = scratch.export("ansi", "--size", "\(columns)x\(rows)", "--theme", theme.rawValue)
    Reader.check("frames.py", ansi, scratch.path("cells"), "\(columns)", "\(rows)")
  }

  @Test(arguments: ["2", "3"])
  func `a recording replays to the frames`(version: String) {
    Reader.check("cast.py", scratch.export("cast", "--cast", version), scratch.export("ansi"), version)
  }

  // MARK: Records

  @Test func `tables are read back as the folder has them`() {
    for table in ["changes", "events", "places", "strip", "acled", "about"] {
      let run = ProgramRun([Frontline.path, "export", "csv", "--table", table, "-o", scratch.path("\(table).csv")])
      #expect(run.code == 0)
    }
    _ = Frontline.run("export", "json", "-o", scratch.path("record.json"))
    Reader.check("tables.py", Project.map, scratch.path(""))
  }

  @Test func `the record as JSON keeps its schema and comes back from a folder made of it`() {
    Reader.check(
      "chronicle.py", Frontline.path, scratch.export("json"),
      "\(Project.root)/Tests/ExportTests/chronicle.schema.json",
      Project.map, scratch.path("folder"))
  }

  @Test func `a folder of exported tables exports the same tables`() {
    let folder = scratch.path("folder")
    #expect(ProgramRun(["cp", "-r", Project.map, folder]).code == 0)
    let tables = ["changes", "events", "places", "eve", "sources"]
    for table in tables { _ = Frontline.run("export", "csv", "--table", table, "-o", "\(folder)/\(table).csv") }
    for table in tables {
      let again = Frontline.run("export", "csv", "--table", table, "--map", folder)
      #expect(again.code == 0, "\(again.messages)")
      #expect(again.text == TextFile.read("\(folder)/\(table).csv"), "\(table) differs")
    }
  }

  @Test func `texts that look like formulas come back from exported tables as they were`() throws {
    let folder = scratch.path("island")
    #expect(Frontline.run("new", folder).code == 0)
    for (file, text, hostile) in [
      ("changes", "The garrison withdrew.", "=HYPERLINK(1)"), ("changes", "Fighting on the bridge from dawn.", "'+x"),
      ("places", "Mill Cross", "@mill"), ("places", "Anchorage", "'Ayn"),
    ] {
      let table = try #require(TextFile.read("\(folder)/\(file).csv"))
      #expect(table.contains(text))
      // As a person writes it who wants the text and no formula.
      let written = hostile.hasPrefix("'A") ? hostile : "'" + hostile
      TextFile.write(table.replacing(text, with: written), to: "\(folder)/\(file).csv")
    }
    let first = Frontline.run("export", "json", "--map", folder).text
    for text in ["=HYPERLINK(1)", "'+x", "@mill", "'Ayn"] { #expect(first.contains("\"\(text)\""), "\(text)") }
    for table in ["changes", "events", "places", "sources"] {
      let exported = Frontline.run("export", "csv", "--table", table, "--map", folder, "-o", "\(folder)/\(table).csv")
      #expect(exported.code == 0)
    }
    #expect(Frontline.run("export", "json", "--map", folder).text == first)
  }

  @Test func `TimeMap finds the fields that it looks for`() {
    Reader.check("timemap.py", scratch.export("timemap"), scratch.export("json"))
  }

  // MARK: Maps

  @Test func `territory covers the country once on every day`() throws {
    let grid = Territory(try Campaign(MapFolder.read(directory: Project.map))).nearestPlaces
    TextFile.write("{\"runs\":[\(grid.runsInside.joined(separator: ","))]}", to: scratch.path("grid"))
    Reader.check("geojson.py", scratch.export("geojson"), scratch.export("json"), scratch.path("grid"))
  }

  @Test func `KML has every state with its span of time`() {
    Reader.check("kml.py", scratch.export("kml"), scratch.export("json"))
  }
}

extension Cell {
  /// The glyph, the colours by their numbers in the palette, and the attributes, for another program to compare.
  fileprivate func line(_ theme: Theme) -> String {
    var style = theme.style(for: ink)
    style.attributes.formUnion(attributes)
    let flags = [("b", Attributes.bold), ("u", .underline), ("r", .reverse)].filter { style.attributes.contains($0.1) }
    let (front, back) = (style.foreground.map { "\($0.index)" } ?? "-", style.background.map { "\($0.index)" } ?? "-")
    return "\(glyph.value) \(front) \(back) \(flags.map(\.0).joined())\n"
  }
}

extension NearestPlaceRaster {
  /// Boxes of degrees that cover the country, one for each run of cells along a row.
  var runsInside: [String] {
    (0..<rows).flatMap { row -> [String] in
      let cells = (0...columns).map { $0 < columns && speakers[row * columns + $0] != NearestPlaceRaster.outside }
      let starts = (0..<columns).filter { cells[$0] && ($0 == 0 || !cells[$0 - 1]) }
      let ends = (1...columns).filter { !cells[$0] && cells[$0 - 1] }
      let (north, south) = (
        frame.north - Double(row) * step.latitude, frame.north - Double(row + 1) * step.latitude
      )
      return zip(starts, ends).map { start, end in
        let (west, east) = (frame.west + Double(start) * step.longitude, frame.west + Double(end) * step.longitude)
        return "[\(west),\(south),\(east),\(north)]"
      }
    }
  }
}
