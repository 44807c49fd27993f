import Campaign
import Testing

/// All that is wrong is told, and nothing that only follows from it.
@Suite struct WholeTellingTests {
  private func problems(_ files: [String: String], without missing: String? = nil) -> [String] {
    var bytes = TinyFolder.files.merging(files) { $1 }.mapValues { Array($0.utf8) }
    if let missing { bytes[missing] = nil }
    return told(of: MapFolder(path: "Maps/tiny", files: bytes))
  }

  private func told(of folder: MapFolder) -> [String] {
    TinyFolder.problems(of: folder).replacing("Maps/tiny/", with: "").split(separator: "\n").map(String.init)
  }

  @Test func `each file has its own room for problems`() {
    let rows = String(repeating: "nowhere,Nowhere\n", count: 250)
    let told = problems([
      "places.csv": TinyFolder.places + "\n" + rows,
      "changes.csv": TinyFolder.changes.replacing("2024-01-03,salma", with: "2024-01-03,slama"),
    ])
    #expect(told.count == 202)
    #expect(told[199].hasPrefix("places.csv:205: "))
    #expect(told[200] == "places.csv: and 299 more")
    #expect(told[201] == "changes.csv:4: there is no place \"slama\" (did you mean \"salma\"?)")
  }

  @Test func `a column too many in the header is no fault of the rows`() {
    for header in ["places.csv": "id,name,arabic,", "changes.csv": "date,place,"] {
      let text = TinyFolder.files[header.key] ?? ""
      let told = problems([header.key: text.replacing(header.value, with: header.value + "foo,")])
      #expect(told == ["\(header.key):1: there is no column \"foo\""])
    }
  }

  @Test func `what is wrong in the other columns is told beside a misspelt one`() {
    let text = TinyFolder.changes.replacing("note", with: "nte").replacing("2024-01-03,salma", with: "2024-01-03,x-y")
    #expect(
      problems(["changes.csv": text.replacing("medium", with: "midium")]) == [
        "changes.csv:1: there is no column \"nte\" (did you mean \"note\"?)",
        "changes.csv:1: the column \"note\" is missing",
        "changes.csv:4: there is no place \"x-y\"",
        "changes.csv:5: there is no confidence \"midium\" (did you mean \"medium\"?)",
      ])
  }

  @Test(arguments: [
    ("places.csv", "id,name", "name"), ("sources.csv", "id,title", "title"), ("changes.csv", "date,place", "place"),
    ("places.csv", "kind,latitude", "kind"), ("places.csv", "population_year,control", "population_year"),
    ("changes.csv", "place,from", "place"), ("events.csv", "place,kind", "place"),
  ])
  func `a name left out of the header is put back where it belongs`(file: String, old: String, new: String) {
    let text = TinyFolder.files[file] ?? ""
    let column = old.split(separator: ",").first { !new.contains($0) } ?? ""
    let header = text.prefix { $0 != "\n" }
    let changed = header.replacing(old, with: new) + text.dropFirst(header.count)
    #expect(problems([file: String(changed)]) == ["\(file):1: the column \"\(column)\" is missing"])
  }

  @Test(arguments: ["campaign.json", "governorates.geojson", "places.csv", "sources.csv"])
  func `beside a missing file the mistakes in others are told and no others`(file: String) {
    let told = problems(
      ["events.csv": TinyFolder.events.replacing(",yes", with: ",no").replacing("The eve", with: "")], without: file)
    #expect(
      told == [
        "\(file): the file is missing", "events.csv:2: \"headline\" is blank",
        "events.csv:3: \"key\" is yes or blank, not \"no\"",
      ])
  }

  @Test func `one date that is out of range makes no other row wrong`() {
    let text = TinyFolder.changes.replacing("2024-01-02,hama,CONTESTED", with: "2024-01-09,hama,CONTESTED")
    #expect(
      problems(["changes.csv": text]) == [
        "changes.csv:3: 2024-01-09 is outside the campaign's days (2024-01-02 to 2024-01-04)"
      ])
  }

  @Test func `one date that is too late is told once and not by all rows below`() {
    let text = TinyFolder.changes.replacing("2024-01-02,hama,CONTESTED", with: "2024-01-04,hama,CONTESTED")
    #expect(
      problems(["changes.csv": text]) == [
        "changes.csv:3: 2024-01-04 comes before 2024-01-03; keep the rows in order of date"
      ])
  }

  @Test(arguments: [
    (",RED,\nhoms", ",RDE,\nhoms", "places.csv:2: there is no side \"RDE\" (did you mean \"RED\"?)"),
    (",2004,RED,", ",2004,RED", "places.csv:2: the row has 10 fields, the header has 11"),
  ])
  func `a place without a known holder on the eve makes no change wrong`(old: String, new: String, line: String) {
    #expect(problems(["places.csv": TinyFolder.places.replacing(old, with: new)]) == [line])
  }

  @Test func `a change that cannot be read makes no later change of its place wrong`() {
    let text = TinyFolder.changes.replacing("2024-01-02,hama,RED", with: "2024-01-02,hma,RED")
    #expect(
      problems(["changes.csv": text]) == ["changes.csv:2: there is no place \"hma\" (did you mean \"hama\"?)"])
  }

  @Test(arguments: ["title", "country", "RED", "town"])
  func `a bad byte in a key or name is told and not what it hides`(word: String) {
    var files = TinyFolder.files.mapValues { Array($0.utf8) }
    let text = TinyFolder.campaign.replacing("\"\(word)\"", with: "\"\u{1}\(word.dropFirst())\"", maxReplacements: 1)
    files["campaign.json"] = text.utf8.map { $0 == 1 ? 0xE9 : $0 }
    let told = told(of: MapFolder(path: "Maps/tiny", files: files))
    #expect(told.count == 1)
    #expect(told.first?.hasSuffix("this is not UTF-8; save the file as UTF-8") == true)
  }

  @Test(arguments: ["hama,Hama", "T-1,city", "1000,2004", "2004,RED", "35.1,36.7"])
  func `a bad byte in a row is told and not what it makes of a field`(text: String) {
    var files = TinyFolder.files.mapValues { Array($0.utf8) }
    let table = TinyFolder.places.replacing(text, with: "\u{1}" + text.dropFirst(), maxReplacements: 1)
    files["places.csv"] = table.utf8.map { $0 == 1 ? 0xE9 : $0 }
    let told = told(of: MapFolder(path: "Maps/tiny", files: files))
    #expect(told == ["places.csv:2: this is not UTF-8; save the file as UTF-8"])
  }

  @Test(arguments: [
    ("places.csv", "idlib,Idlib", "idlib,\"Idlib", "places.csv:4: a quote opens here and never closes"),
    ("changes.csv", "Claimed.", "\"Claimed.", "changes.csv:3: a quote opens here and never closes"),
    ("places.csv", "hama,Hama", "hama,\"Hama", "places.csv:2: a quote opens here and never closes"),
  ])
  func `an unclosed quote is told once, where it opens`(file: String, old: String, new: String, line: String) {
    #expect(problems([file: (TinyFolder.files[file] ?? "").replacing(old, with: new, maxReplacements: 1)]) == [line])
  }

  @Test func `an eve that is not the day before is told`() {
    let text = TinyFolder.campaign.replacing("\"eve\": \"2024-01-01\"", with: "\"eve\": \"2023-12-25\"")
    #expect(
      problems(["campaign.json": text]) == [
        "campaign.json:2:32: \"eve\" (2023-12-25) must be the day before \"first\" (2024-01-02)"
      ])
  }

  @Test func `a key that is there twice is told`() {
    let text = TinyFolder.campaign.replacing("\"country\"", with: "\"title\": \"Other\", \"country\"")
      .replacing("\"rank\": 1", with: "\"rank\": 1, \"rank\": 2")
    #expect(
      problems(["campaign.json": text]) == [
        "campaign.json:1:49: the key \"title\" is there twice", "campaign.json:11:64: the key \"rank\" is there twice",
      ])
  }

  private static let ring = "[[[35.2, 34], [37, 34], [37, 36.9], [35.2, 34]]]"

  @Test(arguments: [
    (
      "[[[34, 35.2], [34, 37], [36.9, 37], [34, 35.2]]]",
      ["5:5: latitude 35.2, longitude 34.0 is outside the campaign's frame; are latitude and longitude swapped?"]
    ),
    (
      "[[[35.2, 34], [50, 35], [37, 36.9], [35.2, 34]]]",
      ["5:17: latitude 35.0, longitude 50.0 is outside the campaign's frame"]
    ),
  ])
  func `an outline that lies elsewhere is told`(ring: String, lines: [String]) {
    let told = problems([
      "governorates.geojson": TinyFolder.governorates.replacing(WholeTellingTests.ring, with: ring)
    ])
    #expect(Set(told) == Set(lines.map { "governorates.geojson:" + $0 }))
  }

  @Test func `governorates without a feature are told`() {
    #expect(
      problems(["governorates.geojson": "{\"type\": \"FeatureCollection\", \"features\": []}"]) == [
        "governorates.geojson:1:1: there is no governorate at all; list one or more"
      ])
  }

  @Test(arguments: [
    ("[[36, 35]]", ["1:119: the line has 1 point; it needs 2 or more"]),
    (
      "[[34, 35.5], [34.5, 36]]",
      ["1:120: latitude 35.5, longitude 34.0 is far outside the campaign's frame; are latitude and longitude swapped?"]
    ),
    (
      "[[36, 35], [50, 35]]",
      ["1:130: latitude 35.0, longitude 50.0 is far outside the campaign's frame; cut the outline at the frame"]
    ), ("[[36, 35], [43, 35]]", []), ("[[36, 35], [36, 38]]", []),
  ])
  func `a line may lead a little beyond the frame and not far`(points: String, lines: [String]) {
    let feature = """
      {"type": "FeatureCollection", "features": [{"properties": {"name": "A", "kind": "river"}, "geometry": \
      {"coordinates": \(points), "type": "LineString"}}]}
      """
    #expect(problems(["lines.geojson": feature]) == lines.map { "lines.geojson:" + $0 })
  }

  @Test(arguments: [
    ("36.7,35.1", ["places.csv:2: the place is 142 km outside T-1; are latitude and longitude swapped?"]),
    ("35.1,41.5", ["places.csv:2: the place is 409 km outside T-1; check its coordinate"]), ("35.1,37.05", []),
  ])
  func `a place far from its governorate is told`(point: String, lines: [String]) {
    #expect(problems(["places.csv": TinyFolder.places.replacing("35.1,36.7", with: point)]) == lines)
  }

  @Test func `in another governorate a place may lie further from its own than abroad`() {
    let other = """
      {"properties": {"code": "T-2", "name": "East", "label": [38, 35]}, "geometry": {"type": "Polygon",
       "coordinates": [[[37, 34], [39, 34], [39, 36.9], [37, 36.9], [37, 34]]]}},
      {"type": "Feature",
      """
    func told(_ point: String) -> [String] {
      problems([
        "governorates.geojson": TinyFolder.governorates.replacing(
          "{\"type\": \"Feature\",", with: other, maxReplacements: 1),
        "places.csv": TinyFolder.places.replacing("35.1,36.7", with: point),
      ])
    }
    #expect(told("35.1,37.3") == [])
    #expect(told("35.1,37.6") == ["places.csv:2: the place is 55 km outside T-1; check its coordinate"])
  }
}
