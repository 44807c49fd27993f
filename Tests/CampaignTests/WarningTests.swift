import Campaign
import Testing

/// A change of the tiny folder that breaks a rule, and what is said of it.
struct Lapse: CustomTestStringConvertible, Sendable {
  let rule: String
  let file: String
  let old: String
  let new: String
  let told: String
  var testDescription: String { rule }

  init(_ rule: String, _ file: String, _ old: String, _ new: String, _ told: String) {
    (self.rule, self.file, self.old, self.new, self.told) = (rule, file, old, new, told)
  }
}

@Suite struct WarningTests {
  static let lapses: [Lapse] = [
    Lapse(
      "no-source", "changes.csv", "BLUE,low,Claimed.,paper-1 paper-2", "BLUE,medium,Claimed.,",
      "changes.csv:3:32: the change has no source, so its confidence cannot be medium; name one or write low"),
    Lapse(
      "early-source", "sources.csv", "paper-1,The Paper,2024-01-03", "paper-1,The Paper,2023-12-31",
      "changes.csv:2:63: \"paper-1\" is of 2023-12-31, before what it is cited for (2024-01-02)"),
    Lapse(
      "partisan-source", "sources.csv", TinyFolder.sources,
      "id,title,date,url,side\npaper-1,The Paper,2024-01-03,,RED\npaper-2,The Other Paper,,,BLUE\n",
      "changes.csv:4:38: only Red é😀's own sources say that it gained Salma; name another or write medium"),
    Lapse(
      "unread-source", "sources.csv", TinyFolder.sources,
      "id,title,date,url,read\npaper-1,The Paper,2024-01-03,,no\npaper-2,The Other Paper,,,yes\n",
      "changes.csv:2:31: none of its sources was read, so its confidence cannot be high; read one or write low"),
    Lapse(
      "suspected", "sources.csv", "paper-1,The Paper", "paper-1,The Paper: suspected fire",
      "events.csv:3:24: \"paper-1\" speaks of something suspected; say so, or name a source that does not"),
    Lapse(
      "unused-source", "sources.csv", "paper-2", "paper-3,A third paper,,\npaper-2",
      "sources.csv:3:1: nothing cites \"paper-3\""),
    Lapse(
      "no-address", "sources.csv", "https://example.org", "ftp://example.org",
      "sources.csv:2:30: \"ftp://example.org\" is no address that a reader can open; begin with https:// or leave it blank"
    ),
    Lapse(
      "no-reach", "places.csv", "RED,12", "RED,0",
      "places.csv:3:63: Homs, the \"old\" city reaches 0 km, so that it speaks for no land; give it a reach, or its kind a reach_km"
    ),
    Lapse(
      "same-point", "places.csv", "35.6,36.1", "35.9,36.6", "places.csv:5:31: Salma has the same coordinates as Idlib"),
    Lapse(
      "silent-days", "campaign.json", "\"last\": \"2024-01-04\"", "\"last\": \"2024-01-06\"",
      "changes.csv:7:1: nothing is recorded from 2024-01-05 to 2024-01-06 (2 days); an event can say that it was quiet"
    ),
    Lapse(
      "loaded-words", "events.csv", "The battle,At the bridge.", "The rebels' battle,At the bridge.",
      "events.csv:3:24: \"rebels'\" takes a side; say \"the side's name\""),
    Lapse(
      "loaded-words", "campaign.json", "\"name\": \"Blue\"", "\"name\": \"Blue regime\"",
      "campaign.json:7:29: \"regime\" takes a side; say \"government\""),
  ]

  /// Changes without a lapse; each case of the table breaks one rule of it.
  static let changes = """
    date,place,from,to,confidence,note,sources,disputed
    2024-01-02,hama,RED,CONTESTED,high,Fighting at the old bridge,paper-1,
    2024-01-02,hama,CONTESTED,BLUE,low,Claimed.,paper-1 paper-2,or a day later
    2024-01-03,salma,CONTESTED,RED,high,,paper-1,
    2024-01-04,hama,BLUE,RED,medium,,paper-1 paper-2,
    2024-01-04,homs,RED,BLUE,low,,,
    2024-01-04,homs,BLUE,RED,low,,,
    """

  /// Without the key that nothing reads.
  private static let campaign = TinyFolder.campaign.replacing("\"surplus\"", with: "\"about\"")

  @Test func `a careful record draws no warning`() throws {
    let located = try LocatedCampaign(
      TinyFolder.folder(["changes.csv": WarningTests.changes, "campaign.json": WarningTests.campaign]))
    #expect(located.warnings().map(\.sentence) == [])
    let careless = try LocatedCampaign(TinyFolder.folder(["changes.csv": WarningTests.changes]))
    #expect(careless.warnings().map(\.sentence) == ["nothing reads the key \"surplus\""])
  }

  @Test(arguments: lapses) func `a lapse is told with its rule and its position`(lapse: Lapse) throws {
    var files = TinyFolder.files.merging(["changes.csv": WarningTests.changes]) { $1 }
    let text = try #require(files[lapse.file])
    let range = try #require(text.firstRange(of: lapse.old))
    files[lapse.file] = text[..<range.lowerBound] + lapse.new + text[range.upperBound...]
    let warnings = try LocatedCampaign(TinyFolder.folder(files)).warnings().filter { $0.rule == lapse.rule }
    let told = warnings.map { warning in
      "\(warning.position.file):\(warning.position.line):\(warning.position.column): \(warning.sentence)"
    }
    #expect(told.first == "Maps/tiny/" + lapse.told)
  }

  @Test func `a contested place has two parties near it, before it or after it`() throws {
    let places = TinyFolder.places.replacing(",BLUE,", with: ",RED,")
    let changes = """
      date,place,from,to,confidence,note,sources,disputed
      2024-01-02,hama,RED,CONTESTED,low,,,
      2024-01-03,hama,CONTESTED,RED,low,,,
      2024-01-04,homs,RED,CONTESTED,low,,,
      2024-01-04,homs,CONTESTED,BLUE,low,,,
      """
    let located = try LocatedCampaign(TinyFolder.folder(["changes.csv": changes, "places.csv": places]))
    let told = located.warnings().filter { $0.rule == "contested-alone" }.map {
      "\($0.position.line): \($0.sentence)"
    }
    #expect(told == ["2: Hama is contested, but no second side is near it, before it or after it"])
    let remarked = changes.replacing("sources,disputed", with: "sources,disputed,remark")
      .replacing(",low,,,", with: ",low,,,,The army gone; nobody named who came.")
    let explained = try LocatedCampaign(TinyFolder.folder(["changes.csv": remarked, "places.csv": places]))
    #expect(!explained.warnings().contains { $0.rule == "contested-alone" })
  }

  @Test(arguments: [
    ("Control passed to the army.", []),
    ("Amid cheering crowds.", ["\"cheering\" takes a side; say \"people in the streets\""]),
    ("The town was captured.", ["\"captured\" takes a side; say \"control passed to\""]),
    ("The army's 'liberation' came late.", ["\"liberation\" is quoted without saying who says it"]),
    ("The command called it 'the liberation'.", []), ("Hay'at and the army's men left at dawn.", []),
    ("The minister said “the regime fell”, the army withdrew.", []), ("Regiments and regions.", []),
  ])
  func `loaded words stand only in quotations that say whose they are`(text: String, told: [String]) throws {
    let events = TinyFolder.events.replacing("At the bridge.", with: "\"\(text)\"")
    let folder = TinyFolder.folder([
      "changes.csv": WarningTests.changes, "events.csv": events, "campaign.json": WarningTests.campaign,
    ])
    #expect(try LocatedCampaign(folder).warnings().map(\.sentence) == told)
  }

  @Test func `a problem is located in its row by what is wrong`() throws {
    let changes = TinyFolder.changes.replacing("paper-1 paper-2", with: "paper-1 papre-2")
      .replacing("2024-01-03,salma", with: "2024-01-03,slama").replacing(
        "homs,RED,BLUE,high", with: "homs,BLUE,RED,medium")
    let folder = TinyFolder.folder(["changes.csv": changes])
    let problems = try #require(throws: Problems.self) { try Campaign(folder) }
    #expect(
      problems.located(in: folder).description == """
        Maps/tiny/changes.csv:3:53: there is no source "papre-2" (did you mean "paper-2"?)
        Maps/tiny/changes.csv:4:12: there is no place "slama" (did you mean "salma"?)
        Maps/tiny/changes.csv:6:17: homs was held by RED, not BLUE, on this day
        Maps/tiny/changes.csv:7:17: homs was held by RED, not BLUE, on this day
        """)
  }
}
