import Campaign
import Launching
import Testing

/// Texts as data: every scalar of Unicode that cannot be seen leaves the program in its exports as it came in.
@Suite struct RoundTripTests {
  /// All formats, joins, marks, blanks and controls of Unicode, and what one would not expect in a text.
  private static let unseen = String(
    String.UnicodeScalarView(
      (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init).filter { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .enclosingMark: true
        case .nonspacingMark: scalar.properties.isDefaultIgnorableCodePoint || scalar.value < 0x700
        case .privateUse, .unassigned: scalar.value & 0xFFF == 0xFFE || scalar.value & 0xFFFF == 0xFFFF
        default: scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isJoinControl
        }
      }))

  /// The columns that hold texts and not names of other things.
  private static let columns = [
    "places.csv": ["name", "arabic"], "changes.csv": ["note", "disputed", "remark"],
    "events.csv": ["headline", "detail"], "sources.csv": ["title", "url"], "eve.csv": ["note"],
  ]

  /// A folder with the shipped map whose texts have something before and after them.
  private func folder(with text: String) -> ScratchFolder {
    let folder = ScratchFolder()
    for name in Project.mapFiles {
      guard let columns = Self.columns[name] else {
        folder.write(["map": ""], under: "map")
        folder.write(Project.mapFile(name), to: "map/\(name)")
        continue
      }
      var rows = DelimitedText(Project.mapFile(name)).rows.map(\.fields)
      let indices = columns.compactMap { rows[0].firstIndex(of: $0) }
      for row in rows.indices.dropFirst().prefix(40) {
        for index in indices { rows[row][index] = "'=" + text + "\"x" + text }
      }
      folder.write(rows.map(CSV.line).joined(), to: "map/\(name)")
    }
    return folder
  }

  private static let tables = ["places", "changes", "events", "sources", "eve"]

  @Test func `a folder made of exported tables is the same record, byte for byte in every field`() throws {
    let folder = folder(with: Self.unseen)
    _ = ProgramRun(["/bin/cp", "-r", folder.path("map"), folder.path("copy")])
    for table in Self.tables {
      let file = "\(table).csv"
      #expect(try exported(table, of: "map", to: "copy/\(file)", in: folder).code == 0)
      let (old, new) = (try rows(file, of: "map", in: folder), try rows(file, of: "copy", in: folder))
      #expect(old.count == new.count, "\(table)")
      let differing = zip(old, new).first { $0 != $1 }
      #expect(differing == nil, "\(table)")
    }
    // What the copy gives is what the map gives, in numbers too.
    for table in Self.tables {
      _ = try exported(table, of: "copy", to: "again.csv", in: folder)
      #expect(TextFile.bytes(folder.path("again.csv")) == TextFile.bytes(folder.path("copy/\(table).csv")), "\(table)")
    }
    let (old, new) = (folder.path("map"), folder.path("copy"))
    for words in [["changes", "--format", "json"], ["events", "--format", "json"]] {
      #expect(Frontline.run(words + ["--map", old]).output == Frontline.run(words + ["--map", new]).output)
    }
  }

  private func exported(_ table: String, of map: String, to file: String, in folder: ScratchFolder) throws -> ProgramRun
  {
    Frontline.run(["export", "csv", "--table", table, "--map", map, "-o", file], in: folder)
  }

  /// The texts of a folder's table by their columns' names, in bytes; numbers and "no source" can be written in two ways.
  private func rows(_ file: String, of map: String, in folder: ScratchFolder) throws -> [[String: [UInt8]]] {
    let rows = DelimitedText(try #require(TextFile.bytes(folder.path("\(map)/\(file)")))).rows.map(\.fields)
    return rows.dropFirst().map { row in
      let cells = zip(rows[0], row).filter { name, text in
        !text.isEmpty && !["latitude", "longitude", "reach"].contains(name) && text != "no source"
      }
      return Dictionary(uniqueKeysWithValues: cells.map { ($0, Array($1.utf8)) })
    }
  }

  /// Marks and joiners that belong to scripts, and isolates that close.
  private static let kept =
    "a\u{200C}b\u{200D}c\u{200E}d\u{200F}e\u{61C}f\u{FE0F}g\u{E0101}h\u{180B}i\u{AD}j\u{2060}k\u{600}l\u{34F}m\u{200B}"
    + "n\u{2068}o\u{2069}p\u{E0067}\u{E007F}q\u{1F468}\u{200D}\u{1F469}"

  @Test(arguments: ["csv", "kml", "html"]) func `joiners and marks stay in what is exported`(format: String) {
    let folder = folder(with: Self.kept)
    let words = ["export", format, "--map", folder.path("map")] + (format == "csv" ? ["--table", "places"] : [])
    let run = Frontline.run(words)
    #expect(run.code == 0)
    #expect(run.output.firstRange(of: Array(Self.kept.utf8)) != nil)
  }

  @Test(arguments: ["kml", "html", "svg"]) func `nothing turns the text around it in markup`(format: String) {
    let folder = folder(with: "x\u{202E}y\u{2067}z\u{2069}\u{2069}\u{1B}[31m\u{9B}\u{85}\u{2028}")
    let text = Frontline.run(["export", format, "--map", folder.path("map")]).text
    let turning = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0..<0x20: scalar != "\n" && scalar != "\t"
      case 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    #expect(turning.isEmpty)
    #expect(text.contains("\u{FFFD}"))
  }

  @Test(arguments: [
    ["export", "csv", "--table", "events"], ["events", "--format", "csv"], ["changes", "--format", "csv"],
    ["diff", "map", "map", "--all", "--format", "csv"], ["export", "csv", "--bom"],
  ])
  func `a terminal gets no table raw`(words: [String]) throws {
    let folder = folder(with: Self.unseen)
    let command = words[0] == "diff" ? words : words + ["--map", "map"]
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path, Frontline.path] + command, columns: 80, rows: 24)
    let text = terminal.textUntilSilence()
    #expect(text.utf8.count > 1000)
    let raw = Set(text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" && !$0.isVisible })
    #expect(raw.isEmpty, "\(raw)")
  }

  @Test func `a table for spreadsheets starts with the mark of UTF-8 where that is asked for`() {
    let plain = Frontline.run(["export", "csv", "--table", "places"])
    let marked = Frontline.run(["export", "csv", "--table", "places", "--bom"])
    #expect(marked.output == [0xEF, 0xBB, 0xBF] + plain.output)
    #expect(Frontline.run(["export", "csv", "--table", "about", "--bom"]).text.contains("--table about --bom"))
    let refused = Frontline.run(["export", "json", "--bom"])
    #expect(refused.code == 64)
    #expect(refused.messages.contains("--bom is for csv"))
  }

  @Test func `breaks and wide blanks become blanks on import, and joiners stay`() throws {
    let folder = ScratchFolder()
    let header = "event_date,sub_event_type,actor1,actor2,location,latitude,longitude,source,notes\n"
    let row =
      "2024-12-05,Non-violent transfer of territory,\"Re\u{200D}bels\n of\u{A0}it\",Army,"
      + "\" mi\u{200C}khaham\r\n Two \u{2003} \",35.2,36.7,\"Pa\tper\",\"One\u{2028}two\u{85}\n\nthree\"\n"
    folder.write(header + row, to: "events.csv")
    let run = Frontline.run(["import", "acled", "events.csv", "-o", "map"], in: folder)
    #expect(run.code == 0, "\(run.messages)")
    let places = DelimitedText(Array(try folder.text(of: "map/places.csv").utf8)).rows
    #expect(
      places[1].fields.prefix(2).map { Array($0.unicodeScalars) }
        == ["mikhaham-two", "mi\u{200C}khaham Two"].map { Array($0.unicodeScalars) })
    let changes = try folder.text(of: "map/changes.csv")
    #expect(changes.contains(",One two three,"))
    #expect(try folder.text(of: "map/sources.csv").contains(",Pa per,"))
    #expect(try folder.text(of: "map/campaign.json").contains("Re\\u200dbels of it"))
  }
}

extension PseudoTerminal {
  /// What the program writes until it ends, or is silent for some seconds.
  func textUntilSilence(milliseconds: Int32 = 5000) -> String {
    var bytes: [UInt8] = []
    while true {
      let more = read(for: codeIfEnded() == nil ? milliseconds : 50)
      if more.isEmpty { return String(decoding: bytes, as: UTF8.self) }
      bytes += more
    }
  }
}
