import Launching
import Testing

/// Events in ACLED's columns as exports and spreadsheets have them.
@Suite struct ForeignEventTests {
  private static let header =
    "event_id_cnty,event_date,event_type,sub_event_type,actor1,inter1,actor2,inter2,country,admin1,location,latitude,"
    + "longitude,source,notes"

  private static let shelling = "Explosions/Remote violence,Shelling/artillery/missile attack"
  private static let overtaken = "Battles,Non-state actor overtakes territory"
  private static let regained = "Battles,Government regains territory"

  /// A row; what is not said is as in most of them.
  private static func row(
    _ id: String, _ date: String = "2024-11-28", _ event: String = overtaken, actor1: String = "League,Rebel group",
    actor2: String = "Military Forces of X,State forces", admin1: String = "North", at place: String,
    _ point: String = "35.1,36.7", notes: String = "n"
  ) -> String {
    "\(id),\(date),\(event),\(actor1),\(actor2),X,\(admin1),\(place),\(point),Post,\(notes)"
  }

  private func imported(
    _ rows: [String], _ files: [String: String] = [:], _ arguments: [String] = []
  ) -> (ProgramRun, ScratchFolder) {
    figure("files of other programs imported", 1, "")
    let folder = ScratchFolder()
    folder.write(([ForeignEventTests.header] + rows).joined(separator: "\n") + "\n", to: "input")
    for (name, text) in files { folder.write(text, to: name) }
    return (Frontline.run(["import", "acled", "input", "-o", "map"] + arguments, in: folder), folder)
  }

  private func column(_ number: Int, of file: String, in folder: ScratchFolder) throws -> [String] {
    try folder.text(of: "map/\(file).csv").split(separator: "\n").dropFirst().map {
      String($0.split(separator: ",", omittingEmptySubsequences: false)[number])
    }
  }

  // MARK: Names

  @Test func `breaks, no-break and doubled blanks in names are blanks, and make no second place`() throws {
    let names = ["Town One", "Town\u{A0}One", "\"Town\nOne\"", "town  one", " TOWN ONE"]
    let rows = names.enumerated().map { index, name in
      ForeignEventTests.row("X\(index)", "2024-11-2\(index)", at: name, notes: "\"First line\nsecond\"")
    }
    let (run, folder) = imported(rows)
    #expect(
      run.messages == """
        input: 4 rows tell of no change: 4, 6, 9, 11
        made map: 1 place, 1 change, 0 events, 1 source; 0 refused

        """)
    #expect(try column(1, of: "places", in: folder) == ["Town One"])
    #expect(try column(6, of: "changes", in: folder) == ["First line second"])
  }

  @Test func `namesakes apart are two places, whatever province the file gives them`() throws {
    let rows = [
      ForeignEventTests.row("X1", at: "Mansoura", "35.1,36.7"),
      ForeignEventTests.row("X2", admin1: "South", at: "Mansoura", "35.1005,36.7005"),
      ForeignEventTests.row("X3", at: "Mansoura", "35.12,36.7"),
    ]
    let (run, folder) = imported(rows)
    #expect(run.messages.hasPrefix("input:3: Mansoura is held by League already"))
    #expect(try column(0, of: "places", in: folder) == ["mansoura", "mansoura-2"])
  }

  @Test(arguments: [
    ("حلب", "\u{200F}حلب\u{200E}"), ("Town", "\u{FEFF}Town"), ("Newtown", "New\u{AD}town"),
    ("Café", "Cafe\u{301}"), ("كلية", "كل\u{200C}ية"),
  ])
  func `marks that nobody sees and ways to write an accent make no second place`(name: String, other: String) throws {
    let (run, folder) = imported([
      ForeignEventTests.row("X1", at: name), ForeignEventTests.row("X2", "2024-11-29", at: other, "35.1005,36.7"),
    ])
    #expect(run.messages.hasPrefix("input:3: \(other.unmarked) is held by League already"), "\(run.messages)")
    #expect(try column(1, of: "places", in: folder) == [name])
  }

  @Test func `a column that is there twice is refused by its name, but not one that nobody reads`() {
    let folder = ScratchFolder()
    func run(_ header: String) -> ProgramRun {
      folder.write("\(header)\n\(ForeignEventTests.row("X1", at: "A"))\n", to: "input")
      return Frontline.run(["import", "acled", "input", "-o", "map"], in: folder)
    }
    let twice = run(ForeignEventTests.header.replacing("notes", with: "Source"))
    #expect(twice.code == 65 && twice.messages == "input:1: the column \"source\" is there twice\n")
    #expect(ProgramRun(["ls", folder.path]).text == "input\n")
    #expect(run(ForeignEventTests.header.replacing("country", with: "iso").replacing("notes", with: "iso")).code == 0)
    folder.write("pattern,code,code\nleague,L,M\n", to: "sides.csv")
    let sides = Frontline.run(["import", "acled", "input", "-o", "b", "--sides", "sides.csv"], in: folder)
    #expect(sides.code == 65 && sides.messages.hasSuffix("the column \"code\" is there twice\n"))
  }

  // MARK: Events alone

  @Test func `a place that was only shelled speaks for no land, and the last line counts it`() throws {
    let rows = [
      ForeignEventTests.row("X1", at: "Town"),
      ForeignEventTests.row("X2", "2024-11-29", ForeignEventTests.shelling, at: "Elsewhere", "35.9,37.2"),
      ForeignEventTests.row("X3", "2024-11-30", ForeignEventTests.shelling, at: "Elsewhere", "35.9,37.2"),
      ForeignEventTests.row("X4", "2024-11-27", ForeignEventTests.shelling, at: "Town"),
    ]
    let (run, folder) = imported(rows)
    #expect(
      run.messages == """
        made map: 1 place, 1 change, 3 events, 1 source; 1 place of events alone, which speaks for no land; 0 refused

        """)
    #expect(try column(0, of: "places", in: folder) == ["town"])
    #expect(try column(1, of: "events", in: folder) == ["town", "", ""])
    #expect(
      try column(3, of: "events", in: folder).last == "Shelling/artillery/missile attack: Elsewhere")
    let shown = Frontline.run(["show", "--map", "map", "--date", "2024-11-29"], in: folder).text
    #expect(!shown.contains("ontested"), "\(shown)")
  }

  @Test func `a file of events alone is no record of control`() {
    let (run, folder) = imported([
      ForeignEventTests.row("X1", "2024-11-29", ForeignEventTests.shelling, at: "Elsewhere")
    ])
    #expect(run.code == 65)
    #expect(run.messages.hasPrefix("input:1: no row tells of a transfer of territory"))
    #expect(!ProgramRun(["ls", folder.path]).text.contains("map"))
  }

  // MARK: Actors

  @Test(arguments: [overtaken, regained, "Strategic developments,Non-violent transfer of territory"])
  func `a transfer to nobody is refused in these words`(event: String) {
    let run = imported([
      ForeignEventTests.row("X1", "2024-11-28", event, actor1: ",", actor2: ",", at: "A"),
      ForeignEventTests.row("X2", at: "B"),
    ]).0
    #expect(
      run.messages.hasPrefix(
        "input:2: refused: both \"actor1\" and \"actor2\" are blank, so that nobody takes the place\n"),
      "\(run.messages)")
  }

  @Test func `years in brackets go, branches are one side, and codes end with a word`() throws {
    let rows = [
      ForeignEventTests.row(
        "X1", actor1: "Free Peoples Liberation Movement of the Eastern Provinces,Rebel group",
        actor2: "Military Forces of X (2000-2024),State forces", at: "A"),
      ForeignEventTests.row(
        "X2", "2024-11-29", ForeignEventTests.regained,
        actor2: "Military Forces of X (2000-2024) Air Force,State forces", at: "A"),
      ForeignEventTests.row(
        "X3", "2024-11-30", ForeignEventTests.regained,
        actor1: "Military Forces of X (2000-2024) - 5th Corps,State forces",
        actor2: "Military Forces of X (2000-2024),State forces", at: "A"),
      ForeignEventTests.row("X4", "2024-12-01", actor1: "HTS: Hayat Tahrir al Sham,Rebel group", at: "A"),
    ]
    let (run, folder) = imported(rows)
    #expect(run.messages.hasPrefix("input:4: A is held by Military Forces of X (2000-2024) - 5th Corps already"))
    #expect(
      try column(2, of: "changes", in: folder) == [
        "MILITARY-FORCES-OF-X", "FREE-PEOPLES-LIBERATION", "MILITARY-FORCES-OF-X",
      ])
    #expect(try column(3, of: "changes", in: folder) == ["FREE-PEOPLES-LIBERATION", "MILITARY-FORCES-OF-X", "HTS"])
    let header = try folder.text(of: "map/campaign.json")
    #expect(header.contains("\"name\" : \"Military Forces of X\"") && !header.contains("2000-2024"))
  }

  @Test func `governments that followed each other stay two sides`() throws {
    let rows = [
      ForeignEventTests.row(
        "X1", ForeignEventTests.dated, ForeignEventTests.regained, actor1: "Military Forces of X (2024-),State forces",
        actor2: "Military Forces of X (2000-2024),State forces", at: "A")
    ]
    let (run, folder) = imported(rows)
    #expect(run.code == 0)
    #expect(Set(try column(2, of: "changes", in: folder) + column(3, of: "changes", in: folder)).count == 2)
    #expect(try folder.text(of: "map/campaign.json").contains("Military Forces of X (2000-2024)"))
  }

  private static let dated = "2024-12-08"

  private static let sides = """
    pattern,code,name,letter,hue
    *air force*,AIR,Air Force,F,blue
    military forces of *|police*,GOV,Government,G,vermilion
    league,OPP,Opposition,O,

    """

  @Test func `a file of sides says which names are which, and its first row counts`() throws {
    let rows = [
      ForeignEventTests.row("X1", at: "A"),
      ForeignEventTests.row(
        "X2", "2024-11-29", ForeignEventTests.regained, actor1: "Military Forces of X (2000-) Air Force,State forces",
        actor2: "League of Towns,Rebel group", at: "A"),
    ]
    let (run, folder) = imported(rows, ["sides.csv": ForeignEventTests.sides], ["--sides", "sides.csv"])
    #expect(run.messages == "made map: 1 place, 2 changes, 0 events, 1 source; 0 refused\n")
    #expect(try column(2, of: "changes", in: folder) == ["GOV", "OPP"])
    #expect(try column(3, of: "changes", in: folder) == ["OPP", "AIR"])
    let header = try folder.text(of: "map/campaign.json").replacing("\n", with: "").replacing(" ", with: "")
    #expect(header.contains("\"letter\":\"F\"") && header.contains("\"hue\":\"vermilion\""))
  }

  @Test(arguments: [
    ("pattern,code\n", "x,A B", "sides.csv:2: refused: \"A B\" is no code of a side"),
    ("pattern,code,letter\n", "x,A,1", "sides.csv:2: refused: a letter is one of A to Z, not \"1\""),
    ("pattern,code,hue\n", "x,A,mauve", "sides.csv:2: refused: there is no hue \"mauve\"; there are vermilion"),
    ("pattern,name\n", "x,A", "sides.csv:1: refused: the column \"code\" is missing"),
    ("pattern,code,letter\n", "x,A,B\ny,C,B", "sides.csv:3: refused: A and C have the same letter, B"),
  ])
  func `what is wrong with a file of sides is told by its line`(header: String, row: String, told: String) {
    let run = imported([ForeignEventTests.row("X1", at: "A")], ["sides.csv": header + row], ["--sides", "sides.csv"]).0
    #expect(run.code == 65)
    #expect(run.messages.hasPrefix(told), "\(run.messages)")
  }

  @Test func `names and codes of the outlines' campaign are its sides`() throws {
    let folder = ScratchFolder()
    _ = Frontline.run(["new", "lorn"], in: folder)
    let sides = try folder.text(of: "lorn/campaign.json").matches(
      of: /"code" : "([^"]*)",\s*"detail" : "[^"]*",[^}]*"name" : "([^"]*)"/)
    let (code, name) = (String(try #require(sides.first?.1)), String(try #require(sides.first?.2)))
    let rows = [
      ForeignEventTests.row("X1", actor1: "\(name.uppercased()) (2001-2030),Rebel group", at: "A", "41.2,-30.3"),
      ForeignEventTests.row(
        "X2", "2024-11-29", actor1: "\(code): Some Long Name,Rebel group", actor2: "Strangers,Rebel group", at: "B",
        "41.3,-30.3"),
    ]
    folder.write(([ForeignEventTests.header] + rows).joined(separator: "\n"), to: "input")
    _ = Frontline.run(["import", "acled", "input", "-o", "map", "--outlines", "lorn"], in: folder)
    #expect(try column(3, of: "changes", in: folder) == [code, code])
  }

  @Test func `contested ground and how sure each change is come back from the program's own export`() throws {
    let folder = ScratchFolder()
    folder.write(Frontline.run(["export", "csv", "--table", "acled"], in: folder).text, to: "input")
    let run = Frontline.run(["import", "acled", "input", "-o", "map"], in: folder)
    #expect(run.messages.hasSuffix("; 0 refused\n"))
    let changes = Frontline.run(["export", "csv", "--table", "changes"], in: folder).text.split(separator: "\n")
    let contested = changes.filter { $0.split(separator: ",")[3] == "CONTESTED" }.count
    #expect(contested > 0)
    #expect(try column(3, of: "changes", in: folder).count { $0 == "CONTESTED" } == contested)
    #expect(try !folder.text(of: "map/campaign.json").contains("CONTESTED-"))
    #expect(
      try column(4, of: "changes", in: folder).count { $0 == "low" }
        == changes.count { $0.contains(",low,") })
  }

  @Test func `the number of an event is kept, and provinces are those of admin1`() throws {
    let rows = [
      ForeignEventTests.row("XYZ11", at: "A", "35.1,36.7"),
      ForeignEventTests.row("XYZ12", admin1: "South", at: "B", "34.1,36.7"),
      ForeignEventTests.row("XYZ13", "2024-11-29", ForeignEventTests.shelling, admin1: "South", at: "B", "34.1,36.7"),
      ForeignEventTests.row("XYZ14", admin1: "Far  South", at: "C", "33.4,37.9"),
    ]
    let (run, folder) = imported(rows)
    #expect(run.code == 0, "\(run.messages)")
    #expect(
      try column(9, of: "changes", in: folder) == ["ACLED event XYZ11", "ACLED event XYZ12", "ACLED event XYZ14"])
    #expect(try column(4, of: "events", in: folder) == ["n (ACLED event XYZ13)"])
    #expect(try column(3, of: "places", in: folder) == ["NORTH", "SOUTH", "FAR-SOUTH"])
    let regions = try folder.text(of: "map/governorates.geojson")
    for name in ["North", "South", "Far South"] { #expect(regions.contains("\"name\":\"\(name)\"")) }
    let check = Frontline.run(["check", "map"], in: folder)
    #expect(check.code == 0, "\(check.text)")
  }

  // MARK: Days and refusals

  @Test(arguments: [
    "2024-11-28", "2024-11-28 00:00:00", "2024-11-28T00:00:00Z", "2024-11-28T23:59:59.5+03:00", "28-Nov-24",
    "28-NOV-2024", "2024/11/28", "28 November 2024", "28th of November 2024", "\"November 28, 2024\"",
    "\"Thu, 28 Nov 2024\"", "28.11.2024", "28/11/2024", "11/28/2024", "11/28/2024 12:00:00 AM", "20241128",
    "2024-Nov-28", "28Nov2024", "1732752000000", "2024-11-28\u{A0}", "٢٠٢٤-١١-٢٨", "۲۸/۱۱/۲۰۲۴", "'2024-11-28",
  ])
  func `dates that have one meaning are read`(date: String) throws {
    let (run, folder) = imported([ForeignEventTests.row("X1", date, at: "A")])
    #expect(run.code == 0, "\(run.messages)")
    #expect(try column(0, of: "changes", in: folder) == ["2024-11-28"])
  }

  @Test(arguments: [
    ("03/04/2024", "can be 2024-04-03 or 2024-03-04; write one of them"),
    ("01-02-03", "can be 2003-02-01 or 2003-01-02"),
    ("28 Brumaire 2024", "is not a date"), ("32 March 2030", "is not a date"), ("2024-13-01", "is not a date"),
    ("24-28", "is not a date"), ("2024-11-28 25:61", "is not a date"), ("45624", "is not a date"),
    ("٠٣/٠٤/٢٠٢٤", "can be 2024-04-03 or 2024-03-04"), ("28 novembre 2024", "is not a date"),
    ("0024-11-28", "is in the year 24; years before 1800 are not read"), ("28 Nov 1024", "is in the year 1024"),
  ])
  func `dates with two meanings or none, and years that lack a century, are refused by line`(date: String, told: String)
  {
    let run = imported([ForeignEventTests.row("X1", date, at: "A"), ForeignEventTests.row("X2", at: "B")]).0
    #expect(run.messages.hasPrefix("input:2: refused: \"\(date)\" \(told)"), "\(run.messages)")
  }

  @Test func `a gap of decades and the point 0,0 are warned of by line`() {
    let rows = [
      ForeignEventTests.row("X1", at: "A"), ForeignEventTests.row("X2", "2024-11-29", at: "B", "35.3,36.9"),
      ForeignEventTests.row("X3", "2054-11-29", at: "C", "0,0"),
    ]
    let run = imported(rows).0
    #expect(run.messages.contains("input:4: warning: C lies at 0,0, where a point ends up whose place is unknown\n"))
    #expect(
      run.messages.contains(
        "input:4: warning: nothing is told between 2024-11-29 and 2054-11-29, 30 years; is one of them mistyped?\n"))
  }

  @Test func `rows that tell of no change are one line, and are not refused`() {
    let rows = (0..<1300).map { ForeignEventTests.row("X\($0)", at: "A") }
    let (run, folder) = imported(rows)
    #expect(
      run.messages == """
        input: 1,299 rows tell of no change: 3, 4, 5, 6, 7, 8, …
        made map: 1 place, 1 change, 0 events, 1 source; 0 refused

        """)
    let verbose = Frontline.run(["import", "acled", "input", "-o", "b", "--verbose"], in: folder)
    #expect(verbose.messages.split(separator: "\n").count == 1300)
  }
}

extension String {
  /// How a terminal is shown the text: with a word for each mark that nobody sees.
  fileprivate var unmarked: String {
    unicodeScalars.map {
      $0.properties.generalCategory == .format
        ? "<U+" + String(repeating: "0", count: 4 - String($0.value, radix: 16).count)
          + String($0.value, radix: 16, uppercase: true) + ">" : String($0)
    }.joined()
  }
}
