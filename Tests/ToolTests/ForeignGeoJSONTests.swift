import Launching
import Testing

/// GeoJSON as other programs write it.
@Suite struct ForeignGeoJSONTests {
  static let ford = """
    {"type":"Feature","properties":{"name":"Ford","start":"2030-01-01","end":"2030-01-05","side":"AAA"},\
    "geometry":{"type":"Point","coordinates":[1,2]}}
    """
  static let mill = """
    {"type":"Feature","properties":{"name":"Mill","start":"2030-01-01","end":null,"side":"BBB"},\
    "geometry":{"type":"Point","coordinates":[1.2,2.1,350.5]}}
    """
  static let unlocated = """
    {"type":"Feature","properties":{"name":"Ford","start":"2030-01-05","end":null,"side":"BBB"},"geometry":null}
    """

  private func imported(_ text: String, _ arguments: [String] = []) -> (ProgramRun, ScratchFolder) {
    figure("files of other programs imported", 1, "")
    let folder = ScratchFolder()
    folder.write(text, to: "input")
    return (Frontline.run(["import", "geojson", "input", "-o", "map"] + arguments, in: folder), folder)
  }

  private func rows(_ file: String, in folder: ScratchFolder) throws -> [String] {
    try folder.text(of: "map/\(file).csv").split(separator: "\n").dropFirst().map(String.init)
  }

  private func collection(_ features: [String], _ members: String = "") -> String {
    "{\"type\":\"FeatureCollection\",\(members)\"features\":[\n" + features.joined(separator: ",\n") + "]}"
  }

  @Test(arguments: [
    ("a single feature", ford, 1),
    ("a feature a line", ford + "\n" + mill + "\n", 2),
    ("a sequence with record separators", "\u{1E}" + ford + "\n\u{1E}" + mill + "\n", 2),
    ("collections one after the other", "{\"features\":[\(ford)]}\n{\"features\":[\(mill)]}", 2),
    (
      "a feature whose type comes last",
      "{\"geometry\":{\"coordinates\":[1,2],\"type\":\"Point\"},"
        + "\"properties\":{\"name\":\"Ford\",\"start\":\"2030-01-01\",\"side\":\"AAA\"},\"type\":\"Feature\"}", 1
    ),
  ])
  func `a text of one or more features is read`(what: String, text: String, places: Int) throws {
    let (run, folder) = imported(text)
    #expect(run.code == 0, "\(what): \(run.messages)")
    #expect(try rows("places", in: folder).count == places, "\(what)")
    #expect(run.messages.hasSuffix("; 0 refused\n"), "\(what)")
  }

  @Test func `properties take capitals and blanks, and one that is spelt as it should be comes first`() throws {
    let loud = ForeignGeoJSONTests.ford.replacing("\"name\"", with: "\"Name \"").replacing("\"side\"", with: "\"SIDE\"")
    let (run, folder) = imported(loud)
    #expect(run.messages == "made map: 1 place, 1 change, 0 events, 0 sources; 0 refused\n")
    #expect(try rows("places", in: folder).first?.hasPrefix("ford,Ford,") == true)
    let both = ForeignGeoJSONTests.ford.replacing("\"name\"", with: "\"NAME\":\"Weir\",\"name\"")
    #expect(try rows("places", in: imported(both).1).first?.hasPrefix("ford,Ford,") == true)
  }

  @Test(arguments: ["\u{FEFF}", " \r\n", "\u{1E}"]) func `what stands before the text is no matter`(start: String) {
    let run = imported(start + collection([ForeignGeoJSONTests.ford, ForeignGeoJSONTests.mill])).0
    #expect(run.messages == "made map: 2 places, 1 change, 0 events, 0 sources; 0 refused\n")
  }

  @Test func `a collection of geometries that has one point is that point, and one with more is none`() throws {
    func ford(_ points: String) -> String {
      let geometries = "{\"type\":\"GeometryCollection\",\"geometries\":[\(points)]}"
      return ForeignGeoJSONTests.ford.replacing("{\"type\":\"Point\",\"coordinates\":[1,2]}", with: geometries)
    }
    let point = "{\"type\":\"Point\",\"coordinates\":[1,2]}"
    #expect(imported(ford(point)).0.messages == "made map: 1 place, 1 change, 0 events, 0 sources; 0 refused\n")
    let two = imported(collection([ford("\(point),\(point)"), ForeignGeoJSONTests.mill])).0
    #expect(two.messages.hasPrefix("input:2: refused: feature 1: the feature is no Point with two numbers\n"))
  }

  @Test(arguments: [
    (
      "[4100000,5200000]", "latitude 5200000.0 is not between -90 and 90; are these metres? degrees of WGS84 are wanted"
    ),
    ("[361000,80]", "longitude 361000.0 is not between -180 and 180; are these metres? degrees of WGS84 are wanted"),
    ("[36,135]", "latitude 135.0 is not between -90 and 90; are latitude and longitude swapped?"),
    ("[190,35]", "longitude 190.0 is not between -180 and 180"),
  ])
  func `a point that lies nowhere is told what it may be`(point: String, told: String) {
    let stray = ForeignGeoJSONTests.ford.replacing("[1,2]", with: point)
    let run = imported(collection([stray, ForeignGeoJSONTests.mill])).0
    #expect(run.messages.hasPrefix("input:2: refused: feature 1: \(told)\n"), "\(run.messages)")
  }

  @Test func `a page or KML in its place is told what it is`() {
    for text in ["<!DOCTYPE html><html></html>", "\u{FEFF}\n<?xml version=\"1.0\"?><kml></kml>"] {
      let run = imported(text).0
      #expect(run.code == 65 && run.messages.hasPrefix("input: this is markup, as web pages and KML are"))
    }
  }

  @Test func `a feature without a geometry tells of the place that another one locates`() throws {
    let (run, folder) = imported(collection([ForeignGeoJSONTests.unlocated, ForeignGeoJSONTests.ford]))
    #expect(run.messages == "made map: 1 place, 1 change, 0 events, 0 sources; 0 refused\n")
    #expect(try rows("changes", in: folder) == ["2030-01-05,ford,AAA,BBB,medium,,,,,"])
    let stranger = ForeignGeoJSONTests.unlocated.replacing("Ford", with: "Weir")
    #expect(
      imported(collection([stranger, ForeignGeoJSONTests.ford])).0.messages.hasPrefix(
        "input:2: warning: feature 1: the feature has no geometry"))
  }

  @Test(arguments: [
    "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4326", "EPSG:4326", "WGS 84",
    "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
  ])
  func `a crs that says WGS84 is no matter`(name: String) {
    let member = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"\(name)\"}},"
    let run = imported(collection([ForeignGeoJSONTests.ford], member)).0
    #expect(run.messages == "made map: 1 place, 1 change, 0 events, 0 sources; 0 refused\n")
    #expect(imported(collection([ForeignGeoJSONTests.ford], "\"crs\":null,")).0.messages == run.messages)
  }

  @Test func `another crs is warned of with its line, and with its feature where that has it`() {
    let other = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3857\"}},"
    let run = imported(collection([ForeignGeoJSONTests.ford], other)).0
    #expect(run.code == 0)
    #expect(run.messages.hasPrefix("input:1: warning: \"crs\" is EPSG:3857, and not WGS84; "))
    let own = ForeignGeoJSONTests.mill.replacing("\"type\":\"Feature\",", with: "\"type\":\"Feature\",\(other)")
    #expect(
      imported(collection([ForeignGeoJSONTests.ford, own])).0.messages.hasPrefix(
        "input:3: warning: feature 2: \"crs\" is EPSG:3857"))
  }

  private static func town(_ name: String, _ longitude: Double, _ latitude: Double) -> String {
    """
    {"type":"Feature","properties":{"name":"\(name)","start":"2030-01-01","side":"AAA"},\
    "geometry":{"type":"Point","coordinates":[\(longitude),\(latitude)]}}
    """
  }

  @Test func `swapped points and 0,0 are warned of by line and feature`() {
    let towns = [
      ForeignGeoJSONTests.town("A", 36.7, 49.1), ForeignGeoJSONTests.town("B", 36.9, 49.3),
      ForeignGeoJSONTests.town("C", 49.2, 36.8), ForeignGeoJSONTests.town("D", 36.6, 49.2),
      ForeignGeoJSONTests.town("E", 0, 0),
    ]
    let run = imported(collection(towns)).0
    #expect(
      run.messages == """
        input:4: warning: feature 3: C lies at latitude 36.8, longitude 49.2, far from the others; are the two swapped?
        input:6: warning: feature 5: E lies at 0,0, where a point ends up whose place is unknown
        made map: 5 places, 0 changes, 0 events, 0 sources; 0 refused

        """)
  }

  @Test func `a point outside of the outlines is refused, with a word where it is swapped`() {
    let folder = ScratchFolder()
    _ = Frontline.run(["new", "lorn"], in: folder)
    folder.write(
      collection([ForeignGeoJSONTests.town("A", -30.3, 41.2), ForeignGeoJSONTests.town("B", 41.2, -30.3)]), to: "input")
    let run = Frontline.run(["import", "geojson", "input", "-o", "map", "--outlines", "lorn"], in: folder)
    #expect(
      run.messages.contains(
        "input:3: refused: feature 2: B lies outside of the outlines' frame; are latitude and longitude swapped?\n"))
  }

  // MARK: Names

  @Test func `two places that share a name are two places, on the eve and later`() throws {
    for start in ["2024-11-27", "2024-11-29"] {
      let text = collection([
        ForeignGeoJSONTests.town("Mansoura", 36.7, 35.1).replacing("2030-01-01", with: "2024-11-27"),
        ForeignGeoJSONTests.town("Mansoura", 38.7, 36.1).replacing("2030-01-01", with: start)
          .replacing("AAA", with: "BBB"),
      ])
      let (run, folder) = imported(text)
      #expect(run.messages.hasPrefix("made map: 2 places, "), "\(run.messages)")
      #expect(try rows("places", in: folder).map { $0.prefix { $0 != "," } } == ["mansoura", "mansoura-2"])
      #expect(try rows("changes", in: folder).allSatisfy { $0.contains("mansoura-2,CONTESTED,BBB") })
    }
  }

  @Test(arguments: ["FORD", "ford", " Ford", "Ford\u{A0}", "F\u{A0}ord"])
  func `the same name but for case and blanks within a kilometre is one place`(spelling: String) throws {
    let first = spelling.contains("\u{A0}o") ? "F ord" : "Ford"
    let text = collection([
      ForeignGeoJSONTests.town(first, 1, 2).replacing("\"side\"", with: "\"end\":\"2030-01-03\",\"side\""),
      ForeignGeoJSONTests.town(spelling, 1.005, 2).replacing("2030-01-01", with: "2030-01-03")
        .replacing("AAA", with: "BBB"),
    ])
    let (run, folder) = imported(text)
    #expect(run.messages == "made map: 1 place, 1 change, 0 events, 0 sources; 0 refused\n")
    #expect(try rows("changes", in: folder).count == 1)
  }

  @Test func `one id is one place, and another key is another place however near`() throws {
    func place(_ key: String, _ name: String, _ start: String, _ side: String) -> String {
      ForeignGeoJSONTests.town(name, 1, 2).replacing("2030-01-01", with: start).replacing("AAA", with: side)
        .replacing("\"name\"", with: "\"place\":\"\(key)\",\"name\"")
    }
    let (run, folder) = imported(
      collection([
        place("p-1", "Ford", "2030-01-01", "AAA"), place("p-1", "Ford Bridge", "2030-01-04", "BBB"),
        place("p-2", "Ford", "2030-01-01", "BBB"),
      ]))
    #expect(run.messages == "made map: 2 places, 1 change, 0 events, 0 sources; 0 refused\n")
    #expect(try rows("changes", in: folder) == ["2030-01-04,p-1,AAA,BBB,medium,,,,,"])
  }

  @Test func `namesakes come back from the program's own export`() throws {
    let folder = ScratchFolder()
    _ = Frontline.run(["new", "a"], in: folder)
    let places = try folder.text(of: "a/places.csv").split(separator: "\n").map(String.init)
    let name = places[1].split(separator: ",")[1]
    let other = places[2].split(separator: ",")[1]
    folder.write(
      places.joined(separator: "\n").replacing(",\(other),", with: ",\(name),") + "\n", to: "a/places.csv")
    folder.write(Frontline.run(["export", "geojson", "--map", "a"], in: folder).text, to: "out")
    let run = Frontline.run(["import", "geojson", "out", "-o", "b", "--outlines", "a"], in: folder)
    #expect(run.messages.hasSuffix("; 0 refused\n"))
    #expect(Frontline.run(["diff", "a", "b"], in: folder).text.hasSuffix(" 0 differ, 0 only in A, 0 only in B\n"))
  }

  // MARK: Days

  @Test func `an end with a time of the day keeps its day`() throws {
    let text = collection([
      ForeignGeoJSONTests.ford.replacing("2030-01-05", with: "2030-01-04T23:59:59Z"),
      ForeignGeoJSONTests.town("Ford", 1, 2).replacing("2030-01-01", with: "2030-01-05").replacing("AAA", with: "BBB"),
    ])
    let (run, folder) = imported(text)
    #expect(run.messages == "made map: 1 place, 1 change, 0 events, 0 sources; 0 refused\n")
    #expect(try rows("changes", in: folder) == ["2030-01-05,ford,AAA,BBB,medium,,,,,"])
    // Midnight is no time of the day, and what starts at noon takes over at noon.
    let (_, midnight) = imported(text.replacing("2030-01-04T23:59:59Z", with: "2030-01-05T00:00:00Z"))
    #expect(try rows("changes", in: midnight) == rows("changes", in: folder))
    let (noon, noonFolder) = imported(
      text.replacing("2030-01-04T23:59:59Z", with: "2030-01-05 12:00").replacing(
        "\"2030-01-05\",\"side\":\"BBB\"", with: "\"2030-01-05 12:00\",\"side\":\"BBB\""))
    #expect(noon.messages.hasSuffix("; 0 refused\n"))
    #expect(try rows("changes", in: noonFolder) == rows("changes", in: folder))
  }

  @Test func `a gap of decades and years before 1800 are told by line and feature`() {
    let towns = ["2024-11-28", "2024-11-29", "2204-11-30", "0024-11-30"].enumerated().map { index, day in
      ForeignGeoJSONTests.town("T\(index)", 1 + Double(index) / 10, 2).replacing("2030-01-01", with: day)
    }
    let run = imported(collection(towns)).0
    #expect(
      run.messages.hasPrefix(
        """
        input:4: warning: feature 3: nothing is told between 2024-11-29 and 2204-11-30, 180 years; is one of them mistyped?
        input:5: refused: feature 4: "0024-11-30" is in the year 24; years before 1800 are not read

        """))
  }

  @Test func `refusals of one kind are one line, which --verbose takes apart`() {
    let broken = (1...9).map { ForeignGeoJSONTests.town("T\($0)", 1, 2).replacing("2030-01-01", with: "soon") }
    let text = collection([ForeignGeoJSONTests.ford] + broken)
    #expect(
      imported(text).0.messages == """
        input: refused: 9 features have no date that can be read: 2, 3, 4, 5, 6, 7, …; the first: "soon" is not a date; \
        write "start" as 2024-12-05
        made map: 1 place, 1 change, 0 events, 0 sources; 9 refused

        """)
    let verbose = imported(text, ["--verbose"]).0.messages.split(separator: "\n")
    #expect(verbose.count == 10)
    #expect(verbose[8] == "input:11: refused: feature 10: \"soon\" is not a date; write \"start\" as 2024-12-05")
  }
}
