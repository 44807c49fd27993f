import Campaign
import Exports
import Launching
import Testing

/// Tables as spreadsheets of all countries and systems write them: each form is read like the plain one.
@Suite struct TableFormTests {
  /// A way of writing a table's rows.
  enum Form: CaseIterable {
    case semicolons
    case tabs
    case bars
    case toldSeparator
    case quotedToldSeparator
    case toldWithReturns
    case marked
    case littleUTF16
    case bigUTF16
    case unmarkedUTF16
    case bigUnmarkedUTF16
    case littleUTF32
    case bigUTF32
    case returns
    case returnsAndFeeds
    case capitalsAndBlanks
    case unicodeText

    func bytes(_ rows: [[String]]) -> [UInt8] {
      switch self {
      case .semicolons: text(rows, ";")
      case .tabs: text(rows, "\t")
      case .bars: text(rows, "|")
      case .toldSeparator: Array("sep=;\n".utf8) + text(rows, ";")
      case .quotedToldSeparator: Array("\"sep=^\"\r\n".utf8) + text(rows, "^", end: "\r\n")
      case .toldWithReturns: Array("SEP=\t\r".utf8) + text(rows, "\t", end: "\r")
      case .marked: [0xEF, 0xBB, 0xBF] + text(rows, ";")
      case .littleUTF16: [0xFF, 0xFE] + units(text(rows, ","), isBigEndian: false)
      case .bigUTF16: [0xFE, 0xFF] + units(text(rows, ","), isBigEndian: true)
      case .unmarkedUTF16: units(text(rows, ","), isBigEndian: false)
      case .bigUnmarkedUTF16: units(text(rows, ","), isBigEndian: true)
      case .littleUTF32: wide([0xFEFF] + scalars(text(rows, ",")), isBigEndian: false)
      case .bigUTF32: wide([0xFEFF] + scalars(text(rows, ",")), isBigEndian: true)
      case .returns: text(rows, ",", end: "\r")
      case .returnsAndFeeds: text(rows, ",", end: "\r\n")
      case .capitalsAndBlanks:
        text([rows[0].map { " " + $0.replacing("_", with: " ").uppercased() + "  " }] + rows.dropFirst(), ",")
      case .unicodeText: [0xFF, 0xFE] + units(text(rows, "\t", end: "\r\n"), isBigEndian: false)
      }
    }

    private func text(_ rows: [[String]], _ separator: String, end: String = "\n") -> [UInt8] {
      let special = "\"\n\r" + separator
      let lines = rows.map { row in
        row.map { cell in
          cell.contains(where: special.contains) ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
        }.joined(separator: separator)
      }
      return Array((lines.joined(separator: end) + end).utf8)
    }

    private func units(_ bytes: [UInt8], isBigEndian: Bool) -> [UInt8] {
      String(decoding: bytes, as: UTF8.self).utf16.flatMap { unit in
        let pair = [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)]
        return isBigEndian ? pair : pair.reversed()
      }
    }

    private func scalars(_ bytes: [UInt8]) -> [UInt32] {
      String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
    }

    private func wide(_ scalars: [UInt32], isBigEndian: Bool) -> [UInt8] {
      scalars.flatMap { scalar in
        let four = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: scalar >> $0) }
        return isBigEndian ? four : four.reversed()
      }
    }
  }

  private static let points = [
    ["latitude", "longitude", "date", "what; of, it|all"], ["35.13", "36.75", "2024-12-05", "Ḥamā; a, \"b\" | c\tד"],
    ["36.2", "37.16", "2024-11-30", ""],
  ]

  @Test(arguments: Form.allCases) func `points are asked about in every form`(form: Form) throws {
    let folder = ScratchFolder()
    folder.write(Form.returnsAndFeeds.bytes(Self.points), to: "plain.csv")
    folder.write(form.bytes(Self.points), to: "points.csv")
    let plain = Frontline.run(["control", "--points", "plain.csv"], in: folder)
    let run = Frontline.run(["control", "--points", "points.csv"], in: folder)
    #expect(plain.text.split(separator: "\n").count == 3)
    #expect(run.text == plain.text, "\(run.messages)")
  }

  @Test(arguments: [
    "lat,lon,date", "LAT,Lng,Date", " Latitude , LONG ,date", "lat;lon;date", "longitude;latitude;DATE",
    "Lat\tLon\tDate",
  ])
  func `the columns of points take short names, capitals and blanks`(header: String) throws {
    let folder = ScratchFolder()
    let separator = try #require(header.first { ",;\t".contains($0) })
    let cells = header.lowercased().hasPrefix("longitude") ? ["36.75", "35.13"] : ["35.13", "36.75"]
    folder.write(header + "\n" + (cells + ["d9"]).joined(separator: String(separator)) + "\n", to: "points.csv")
    let run = Frontline.run(["control", "--points", "points.csv"], in: folder)
    let answer = Frontline.run(["control", "--date", "d9", "--at", "35.13,36.75", "--format", "csv"])
    #expect(run.text == answer.text, "\(run.messages)")
  }

  @Test func `a decimal comma is a decimal point in points`() {
    let folder = ScratchFolder()
    folder.write("lat;lon;date\n35,13;36,75;d9\n", to: "semicolons.csv")
    folder.write("lat,lon,date\n\"35,13\",\"36,75\",d9\n", to: "quoted.csv")
    let answer = Frontline.run(["control", "--date", "d9", "--at", "35.13,36.75", "--format", "csv"])
    for name in ["semicolons.csv", "quoted.csv"] {
      #expect(Frontline.run(["control", "--points", name], in: folder).text == answer.text)
    }
  }

  @Test func `the full name of a column comes before its short one`() {
    let folder = ScratchFolder()
    folder.write("lat,latitude,longitude,date\nx,35.13,36.75,d9\n", to: "points.csv")
    #expect(Frontline.run(["control", "--points", "points.csv"], in: folder).code == 0)
    folder.write("lat,LAT,longitude\n1,2,3\n", to: "twice.csv")
    let run = Frontline.run(["control", "--points", "twice.csv", "--date", "d9"], in: folder)
    #expect(run.messages == "twice.csv:1: the column \"lat\" is there twice\n")
  }

  /// The files of a small map folder, its tables as rows.
  private static func tables() -> (others: [String: String], tables: [String: [[String]]]) {
    let files = MadeUpCountry(days: 5, places: 12).draft.files
    var tables: [String: [[String]]] = [:]
    for (name, text) in files where name.hasSuffix(".csv") {
      tables[name] = DelimitedText(Array(text.utf8)).rows.map(\.fields)
    }
    return (files.filter { !$0.key.hasSuffix(".csv") }, tables)
  }

  @Test(arguments: Form.allCases) func `a map folder's tables are read in every form`(form: Form) throws {
    let (others, tables) = Self.tables()
    let folder = ScratchFolder()
    folder.write(others, under: "plain")
    folder.write(others, under: "other")
    for (name, rows) in tables {
      folder.write(Form.returnsAndFeeds.bytes(rows), to: "plain/\(name)")
      folder.write(form.bytes(rows), to: "other/\(name)")
    }
    let plain = Frontline.run(["export", "geojson", "--map", "plain"], in: folder)
    let run = Frontline.run(["export", "geojson", "--map", "other"], in: folder)
    #expect(plain.code == 0 && !plain.text.isEmpty, "\(plain.messages)")
    #expect(run.text == plain.text.replacing("--map plain", with: "--map other"), "\(run.messages)")
  }

  @Test func `degrees of a map folder take a decimal comma, and counts do not`() throws {
    let (others, tables) = Self.tables()
    let folder = ScratchFolder()
    folder.write(others, under: "map")
    for (name, rows) in tables {
      let isPlaces = name == "places.csv"
      let indices = ["latitude", "longitude"].compactMap { rows[0].firstIndex(of: $0) }
      let written = rows.map { row in
        row.enumerated().map { isPlaces && indices.contains($0) ? $1.replacing(".", with: ",") : $1 }
      }
      folder.write(Form.semicolons.bytes(written), to: "map/\(name)")
    }
    #expect(Frontline.run(["check", "map"], in: folder).code == 0)
    let text = try folder.text(of: "map/places.csv")
    let rows = text.split(separator: "\n").map { $0.split(separator: ";", omittingEmptySubsequences: false) }
    let column = try #require(rows[0].firstIndex(of: "population"))
    var spoiled = rows
    spoiled[1][column] = "120,000"
    folder.write(spoiled.map { $0.joined(separator: ";") }.joined(separator: "\n"), to: "map/places.csv")
    #expect(
      Frontline.run(["check", "map"], in: folder).text.contains("\"120,000\" is not a number (population)"))
  }

  @Test(arguments: [Form.returns, .toldSeparator, .littleUTF16])
  func `a mistake is told with its line in every form`(form: Form) {
    var (others, tables) = Self.tables()
    tables["changes.csv"]?[2][4] = "hihg"
    let folder = ScratchFolder()
    folder.write(others, under: "map")
    for (name, rows) in tables { folder.write(form.bytes(rows), to: "map/\(name)") }
    others = [:]
    let line = form == .toldSeparator ? 4 : 3
    let run = Frontline.run(["check", "map"], in: folder)
    #expect(run.text.hasPrefix("map/changes.csv:\(line):"), "\(run.text)")
    #expect(run.text.contains("there is no confidence \"hihg\" (did you mean \"high\"?)"))
  }

  private static let events = [
    ["event_date", "sub_event_type", "actor1", "actor2", "location", "latitude", "longitude", "source", "notes"],
    [
      "05 December 2024", "Non-violent transfer of territory", "Rebels", "Army", "Tall", "35.2", "36.7", "Paper",
      "Ḥamā; a, \"b\" | c\tד",
    ],
  ]

  @Test(arguments: Form.allCases) func `events in ACLED's columns are imported from every form`(form: Form) throws {
    let folder = ScratchFolder()
    folder.write(Form.returnsAndFeeds.bytes(Self.events), to: "plain.csv")
    folder.write(form.bytes(Self.events), to: "events.csv")
    for (file, map) in [("plain.csv", "a/map"), ("events.csv", "b/map")] {
      folder.write([:], under: String(map.prefix(1)))
      #expect(Frontline.run(["import", "acled", file, "-o", map], in: folder).code == 0)
    }
    for name in ["places.csv", "changes.csv", "sources.csv", "campaign.json"] {
      #expect(try folder.text(of: "b/map/\(name)") == folder.text(of: "a/map/\(name)"))
    }
  }

  @Test(arguments: [
    (Array("PK\u{3}\u{4}rest".utf8), "a ZIP archive, as spreadsheets are (.xlsx, .ods)"),
    ([0x1F, 0x8B, 8, 0], "compressed (.gz)"),
    ([0xD0, 0xCF, 0x11, 0xE0, 1], "an old spreadsheet or document (.xls, .doc)"),
    (Array("SQLite format 3\u{0}".utf8), "a database (.sqlite, .gpkg)"), (Array("%PDF-1.7".utf8), "a PDF document"),
  ])
  func `a file that is no text is told what it is`(bytes: [UInt8], name: String) {
    let folder = ScratchFolder.copyOfMap()
    folder.write(bytes, to: "file")
    folder.write(bytes, to: "places.csv")
    let told = "this is \(name), no table and no GeoJSON; save it as CSV or GeoJSON in UTF-8"
    for words in [["control", "--points", "file"], ["import", "acled", "file", "-o", "map"]] {
      let run = Frontline.run(words, in: folder)
      #expect(run.code == 65)
      #expect(run.messages == "file: \(told)\n")
    }
    #expect(Frontline.run(["check", "."], in: folder).text.hasPrefix("./places.csv: error: \(told)\n"))
  }
}
