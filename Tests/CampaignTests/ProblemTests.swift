import Campaign
import Testing

/// A mistake in a file of the tiny folder, and what is said of it.
struct Mistake: CustomTestStringConvertible, Sendable {
  let file: String
  let old: String
  let new: String
  let told: String
  var testDescription: String { told }

  init(_ file: String, _ old: String, _ new: String, _ told: String) {
    (self.file, self.old, self.new, self.told) = (file, old, new, told)
  }
}

@Suite struct ProblemTests {
  static let tables: [Mistake] = [
    Mistake(
      "changes.csv", "2024-01-03,salma", "2024-01-03,slama", "4:there is no place \"slama\" (did you mean \"salma\"?)"),
    Mistake("changes.csv", "RED,CONTESTED", "RDE,CONTESTED", "2:there is no side \"RDE\" (did you mean \"RED\"?)"),
    Mistake("changes.csv", "paper-1,\n", "papre-1,\n", "2:there is no source \"papre-1\" (did you mean \"paper-1\"?)"),
    Mistake("changes.csv", "high", "hihg", "2:there is no confidence \"hihg\" (did you mean \"high\"?)"),
    Mistake("changes.csv", "2024-01-02", "2024-1-02", "2:\"2024-1-02\" is not a date; write it as 2024-12-05"),
    Mistake("changes.csv", "2024-01-02", "2024-02-30", "2:the calendar has no day 2024-02-30"),
    Mistake(
      "changes.csv", "2024-01-02", "2024-01-01",
      "2:2024-01-01 is outside the campaign's days (2024-01-02 to 2024-01-04)"),
    Mistake("changes.csv", "salma,CONTESTED", "salma,BLUE", "4:salma was held by CONTESTED, not BLUE, on this day"),
    Mistake(
      "changes.csv", "2024-01-03,salma,CONTESTED,RED", "2024-01-03,salma,CONTESTED,CONTESTED",
      "4:salma goes from CONTESTED to CONTESTED, which is no change"),
    Mistake(
      "changes.csv", "2024-01-04,homs,RED", "2024-01-02,homs,RED",
      "6:2024-01-02 comes after 2024-01-04; keep the rows in order of date"),
    Mistake(
      "changes.csv", "paper-1,\n", "paper-1\n", "2:the row has 7 fields, the header has 8"),
    Mistake(
      "changes.csv", "Fighting inside.", "Fighting \"inside\".",
      "2:a quote stands inside a field; put the field in quotes and double the quotes inside|2:a quote stands inside a field; put the field in quotes and double the quotes inside"
    ),
    Mistake(
      "changes.csv", "2024-01-04,homs,BLUE,RED,high,,,", "2024-01-04,homs,BLUE,RED,high,,,\"",
      "7:a quote opens here and never closes"),
    Mistake(
      "changes.csv", "confidence,", "confidenec,",
      "1:there is no column \"confidenec\" (did you mean \"confidence\"?)|1:the column \"confidence\" is missing"),
    Mistake(
      "events.csv", "battle,The", "batle,The", "3:there is no kind of event \"batle\" (did you mean \"battle\"?)"),
    Mistake(
      "events.csv", "2024-01-01", "2024-01-05", "2:2024-01-05 comes before 2024-01-02; keep the rows in order of date"),
    Mistake("events.csv", ",yes", ",no", "3:\"key\" is yes or blank, not \"no\""),
    Mistake("events.csv", "The eve", "", "2:\"headline\" is blank"),
    Mistake(
      "sources.csv", "paper-2", "paper-1",
      "3:the source \"paper-1\" is there already (line 2)|Maps/tiny/changes.csv:3:there is no source \"paper-2\" (did you mean \"paper-1\"?)"
    ),
    Mistake("sources.csv", "2024-01-03", "soon", "2:\"soon\" is not a date; write it as 2024-12-05"),
    Mistake("sources.csv", "title", "id", "1:the column \"id\" is there twice|1:the column \"title\" is missing"),
  ]

  static let places: [Mistake] = [
    Mistake(
      "places.csv", "idlib,Idlib", "idlib city,Idlib",
      "4:\"idlib city\" cannot name a place: leave spaces and invisible characters out"),
    Mistake("places.csv", "idlib,Idlib", ",Idlib", "4:\"id\" is blank"),
    Mistake("places.csv", "T-1,town", "T-2,town", "4:there is no governorate \"T-2\" (did you mean \"T-1\"?)"),
    Mistake("places.csv", "T-1,town", "T-1,twon", "4:there is no kind of place \"twon\" (did you mean \"town\"?)"),
    Mistake("places.csv", "35.1,36.7", "NaN,36.7", "2:\"NaN\" is not a number (latitude)"),
    Mistake("places.csv", "35.1,36.7", "35.1,1e999", "2:\"1e999\" is not a number (longitude)"),
    Mistake("places.csv", "35.1,36.7", "35.1,", "2:\"longitude\" is blank"),
    Mistake("places.csv", "35.1,36.7", "95.1,36.7", "2:latitude 95.1 is not between -90 and 90"),
    Mistake("places.csv", "35.1,36.7", "1.5,36.7", "2:latitude 1.5, longitude 36.7 is outside the campaign's frame"),
    Mistake(
      "places.csv", "34.7,36.7", "40.5,35.5",
      "3:latitude 40.5, longitude 35.5 is outside the campaign's frame; are latitude and longitude swapped?"),
    Mistake("places.csv", "1000", "many", "2:\"many\" is not a number (population)"),
    Mistake("places.csv", "RED,12", "RED,-1", "3:reach -1 is not between 0 and 20000"),
  ]

  static let outlines: [Mistake] = [
    Mistake(
      "governorates.geojson", "[37, 36.9], [35.2, 34]", "[37, 36.9], [35.2, 34.5]",
      "5:4:the ring is not closed; end it with its first point"),
    Mistake("governorates.geojson", "[37, 34], [37, 36.9], ", "", "5:4:the ring has 2 points; it needs 4 or more"),
    Mistake(
      "governorates.geojson", "[37, 36.9]", "[37, 97]",
      "5:27:latitude 97.0 is not between -90 and 90|5:27:latitude 97.0, longitude 37.0 is outside the campaign's frame"),
    Mistake("governorates.geojson", "\"Polygon\"", "\"Point\"", "2:1:the geometry must be a Polygon or MultiPolygon"),
    Mistake(
      "governorates.geojson", "[37, 36.9], [35.2, 34]", "[-179, 36.9], [35.2, 34]",
      "5:4:from 37.0 to -179.0 the way leads across the antimeridian, which a map cannot cross; keep to one side of it|5:27:latitude 36.9, longitude -179.0 is outside the campaign's frame"
    ),
    Mistake("governorates.geojson", "[37, 36.9]", "[37 37]", "5:31:a comma or \"]\" is wanted here, not \"3\""),
    Mistake(
      "governorates.geojson", "\"code\": \"T-1\", ", "",
      "2:1:\"code\" is missing|2:1:\"\" cannot name a governorate: leave spaces and invisible characters out|Maps/tiny/places.csv:2:there is no governorate \"T-1\"|Maps/tiny/places.csv:3:there is no governorate \"T-1\"|Maps/tiny/places.csv:4:there is no governorate \"T-1\"|Maps/tiny/places.csv:5:there is no governorate \"T-1\""
    ),
  ]

  static let headers: [Mistake] = [
    Mistake(
      "campaign.json", "vermilion", "vermillion", "6:76:there is no hue \"vermillion\" (did you mean \"vermilion\"?)"),
    Mistake("campaign.json", "\"R\"", "\"r\"", "6:30:\"r\" cannot be a side's letter: it is one of A to Z"),
    Mistake("campaign.json", "\"2024-01-04\"", "\"2024-13-04\"", "2:54:the calendar has no day 2024-13-04"),
    Mistake("campaign.json", "\"title\": \"Tiny\", ", "", "1:1:\"title\" is missing"),
    Mistake(
      "campaign.json", "\"letter\": \"x\"", "\"letter\": \"\\u001b\"",
      "4:15:\"<U+001B>\" cannot stand for contested ground: it is one visible ASCII character"),
    Mistake("campaign.json", "\"Tiny\"", "12", "1:25:a text in quotes is wanted here"),
    Mistake(
      "campaign.json", "\"rank\": 1}", "\"rank\": 1, \"mark\": \"twon\"}",
      "11:72:there is no mark \"twon\" (did you mean \"town\"?)"),
    Mistake("campaign.json", "20.5", "-20.5", "11:47:reach_km -20.5 is not between 0 and 20000"),
    Mistake(
      "campaign.json", "\"eve\": \"2024-01-01\"", "\"eve\": \"2024-01-02\"",
      "2:32:\"eve\" (2024-01-02) must be the day before \"first\" (2024-01-02)"
    ),
    Mistake(
      "campaign.json", "\"west\": 35", "\"west\": 45",
      "3:11:the frame is empty: west must be less than east, and south less than north"),
    Mistake(
      "campaign.json", "\"west\": 35, \"south\": 32, \"east\": 42", "\"west\": 170, \"south\": 32, \"east\": -170",
      "3:11:from 170.0 to -170.0 the way leads across the antimeridian, which a map cannot cross; keep to one side of it"
    ),
  ]

  @Test(arguments: tables + places + outlines + headers)
  func `a mistake is told with its line and how to mend it`(mistake: Mistake) {
    let told = TinyFolder.problems(in: mistake.file, replacing: mistake.old, with: mistake.new)
    let lines = told.split(separator: "\n").map {
      $0.replacing("Maps/tiny/\(mistake.file):", with: "", maxReplacements: 1)
    }
    let plain = lines.map { $0.replacing(": ", with: ":", maxReplacements: 1) }
    #expect(plain.joined(separator: "|") == mistake.told)
  }

  @Test func `a missing, an empty and a headed but empty file are told together`() {
    var files = TinyFolder.files.mapValues { Array($0.utf8) }
    files["sources.csv"] = nil
    files["events.csv"] = []
    files["places.csv"] = Array(TinyFolder.places.utf8.prefix { $0 != 10 })
    files["changes.csv"] = Array(TinyFolder.changes.utf8.prefix { $0 != 10 })
    let told = TinyFolder.problems(of: MapFolder(path: "Maps/tiny", files: files))
    #expect(
      told == """
        Maps/tiny/places.csv:1: the file has a header but no rows
        Maps/tiny/sources.csv: the file is missing
        Maps/tiny/events.csv: the file is empty
        """)
  }

  @Test func `a byte that is not UTF-8 is told with its line`() {
    var files = TinyFolder.files.mapValues { Array($0.utf8) }
    files["sources.csv"] = Array("id,title,date,url\npaper-1,a,,\npaper-2,".utf8) + [0xE9] + Array(",,\n".utf8)
    let told = TinyFolder.problems(of: MapFolder(path: "Maps/tiny", files: files))
    #expect(told == "Maps/tiny/sources.csv:3: this is not UTF-8; save the file as UTF-8")
  }

  @Test func `two hundred problems are told and the rest is counted`() {
    let rows = String(repeating: "2024-01-02,nowhere,RED,BLUE,high,,,\n", count: 250)
    let table = "date,place,from,to,confidence,note,sources,disputed\n" + rows
    let told = TinyFolder.problems(of: TinyFolder.folder(["changes.csv": table])).split(separator: "\n")
    #expect(told.count == 201)
    #expect(told.last == "Maps/tiny/changes.csv: and 50 more")
  }

  @Test(arguments: ["{", "[1,", "{\"a\":tru}", "{\"a\":\"\\ud800\"}", "{\"a\":1}}", "{\"a\":\"x\n\"}", "{\"a\":-}"])
  func `what is not JSON is told and never crashes`(text: String) {
    #expect(TinyFolder.problems(of: TinyFolder.folder(["campaign.json": text])).contains("campaign.json:"))
  }

  @Test func `brackets nested too deep are refused`() {
    let text = "{\"x\":" + String(repeating: "[", count: 100_000)
    let told = TinyFolder.problems(of: TinyFolder.folder(["campaign.json": text]))
    #expect(told == "Maps/tiny/campaign.json:1:69: brackets are nested more than 64 deep")
  }
}
