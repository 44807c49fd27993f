import Launching
import Testing

/// Dated polygons, which are what the field publishes, read at places.
@Suite struct PolygonImportTests {
  /// A square of a degree from 36, 35 on; holes and the way of turning are the caller's.
  private static func area(
    _ side: String, _ start: String, _ end: String, _ rings: String = "[[36,35],[37,35],[37,36],[36,36],[36,35]]",
    _ more: String = ""
  ) -> String {
    let end = end.isEmpty ? "null" : "\"\(end)\""
    return """
      {"type":"Feature","properties":{"start":"\(start)","end":\(end),"side":"\(side)"\(more)},\
      "geometry":{"type":"Polygon","coordinates":[\(rings)]}}
      """
  }

  private static let passing = [area("AAA", "2024-11-27", "2024-11-30"), area("BBB", "2024-11-30", "")]

  private static let towns = """
    name,lat,lon
    In,35.5,36.5
    Middle,35.4,36.4
    Out,38,39

    """

  private func imported(
    _ features: [String], places: String = towns, _ arguments: [String] = ["--places", "towns.csv"]
  ) -> (ProgramRun, ScratchFolder) {
    figure("files of other programs imported", 1, "")
    let folder = ScratchFolder()
    folder.write(
      "{\"type\":\"FeatureCollection\",\"features\":[\n" + features.joined(separator: ",\n") + "]}", to: "areas.geojson"
    )
    folder.write(places, to: "towns.csv")
    return (Frontline.run(["import", "geojson", "areas.geojson", "-o", "map"] + arguments, in: folder), folder)
  }

  private func rows(_ file: String, in folder: ScratchFolder) throws -> [String] {
    try folder.text(of: "map/\(file).csv").split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func `polygons without places are refused, and both ways to name places are told`() {
    let (run, folder) = imported(PolygonImportTests.passing, [])
    #expect(run.code == 65)
    #expect(run.messages.contains("--places FILE") && run.messages.contains("--grid KM"))
    #expect(!ProgramRun(["ls", folder.path]).text.contains("map"))
  }

  @Test func `a place passes where its polygon's side differs from the day before, and says from which file`() throws {
    let (run, folder) = imported(PolygonImportTests.passing)
    #expect(run.messages.hasSuffix("made map: 2 places, 2 changes, 0 events, 0 sources; 0 refused\n"))
    #expect(run.messages.contains("towns.csv:4: warning: Out lies in no polygon on any day, so that it is left out\n"))
    #expect(
      try rows("changes", in: folder) == [
        "2024-11-30,in,AAA,BBB,medium,,,,,from polygons of areas.geojson",
        "2024-11-30,middle,AAA,BBB,medium,,,,,from polygons of areas.geojson",
      ])
    #expect(try folder.text(of: "map/campaign.json").contains("\"eve\" : \"2024-11-27\""))
  }

  @Test func `pictures of single days make no change on a day that is like the one before`() throws {
    let days = ["2024-11-27", "2024-11-28", "2024-11-29", "2024-11-30"]
    let features = zip(days, ["AAA", "AAA", "BBB", "BBB"]).map { day, side in
      PolygonImportTests.area(side, day, "").replacing("\"start\":\"\(day)\",\"end\":null", with: "\"date\":\"\(day)\"")
    }
    let (run, folder) = imported(features)
    #expect(run.code == 0)
    #expect(
      try rows("changes", in: folder).map { $0.prefix(24) } == ["2024-11-29,in,AAA,BBB,me", "2024-11-29,middle,AAA,BB"])
  }

  @Test func `clockwise rings and rings with holes cover what they cover`() throws {
    let clockwise = "[[36,35],[36,36],[37,36],[37,35],[36,35]]"
    let hole = "[[36.45,35.45],[36.55,35.45],[36.55,35.55],[36.45,35.55],[36.45,35.45]]"
    let (_, folder) = imported([
      PolygonImportTests.area("AAA", "2024-11-27", "", clockwise + "," + hole),
      PolygonImportTests.area("BBB", "2024-11-27", "", hole),
    ])
    let control = try rows("places", in: folder).map { $0.split(separator: ",", omittingEmptySubsequences: false)[9] }
    #expect(control == ["BBB", "AAA"])
  }

  @Test func `a place in polygons of two sides is contested, and that is told`() throws {
    let (run, folder) = imported([
      PolygonImportTests.area("AAA", "2024-11-27", ""), PolygonImportTests.area("BBB", "2024-11-29", ""),
    ])
    #expect(run.messages.contains("warning: 2 features put a place in polygons of two sides: 2, 2; the first: "))
    #expect(
      try rows("changes", in: folder).first == "2024-11-29,in,AAA,CONTESTED,low,,,,,from polygons of areas.geojson")
  }

  @Test func `ground that no polygon covers any more is contested, but not after the last day of all`() throws {
    let other = "[[40,35],[41,35],[41,36],[40,36],[40,35]]"
    let (_, folder) = imported(
      [
        PolygonImportTests.area("AAA", "2024-11-27", "2024-11-29"),
        PolygonImportTests.area("BBB", "2024-11-27", "2024-12-02", other),
      ], places: "name,latitude,longitude\nIn,35.5,36.5\nEast,35.5,40.5\n")
    #expect(
      try rows("changes", in: folder) == [
        "2024-11-29,in,AAA,CONTESTED,low,,No polygon covers it from this day on.,,,from polygons of areas.geojson"
      ])
    #expect(try folder.text(of: "map/campaign.json").contains("\"last\" : \"2024-12-01\""))
  }

  @Test func `a grid has a point every so many kilometres where the polygons are`() throws {
    let (run, folder) = imported(PolygonImportTests.passing, ["--grid", "20"])
    let places = try rows("places", in: folder)
    // A degree is 111 km north and south, and 91 km east and west there.
    #expect((20...30).contains(places.count), "\(run.messages)")
    #expect(try rows("changes", in: folder).count == places.count)
    #expect(Frontline.run(["check", "map"], in: folder).code == 0)
    #expect(imported(PolygonImportTests.passing, ["--grid", "0.1"]).0.code == 65)
    #expect(imported(PolygonImportTests.passing, ["--grid", "0"]).0.code == 64)
    #expect(imported(PolygonImportTests.passing, ["--grid", "5", "--places", "towns.csv"]).0.code == 64)
  }

  @Test func `a grid on a map's outlines keeps to the country`() throws {
    let folder = ScratchFolder()
    folder.write(Frontline.run(["export", "geojson"], in: folder).text, to: "areas.geojson")
    let run = Frontline.run(
      ["import", "geojson", "areas.geojson", "-o", "map", "--outlines", "inside", "--grid", "40"], in: folder)
    #expect(run.messages.hasSuffix("; 0 refused\n"), "\(run.messages)")
    #expect((60...160).contains(try rows("places", in: folder).count))
  }

  @Test func `the territory of the program's own export says at its places who held them`() throws {
    let folder = ScratchFolder()
    _ = Frontline.run(["new", "a"], in: folder)
    folder.write(Frontline.run(["export", "geojson", "--map", "a"], in: folder).text, to: "areas.geojson")
    let run = Frontline.run(
      ["import", "geojson", "areas.geojson", "-o", "b", "--outlines", "a", "--places", "a/places.csv"], in: folder)
    #expect(run.messages.hasSuffix("; 0 refused\n"))
    let diff = Frontline.run(["diff", "a", "b"], in: folder).text
    #expect(diff.contains(" 0 differ, 0 only in A, 0 only in B"), "\(diff)")
  }

  /// Everything about the polygon of `passing` in another dress.
  private static let dresses: [(what: String, geometry: String)] = [
    ("several polygons", #"{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]],[\(ring)]]}"#),
    ("a collection", #"{"type":"GeometryCollection","geometries":[{"type":"Polygon","coordinates":[\(ring)]}]}"#),
    (
      "a collection of a point and a collection",
      #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[0,0]},"#
        + #"{"type":"GeometryCollection","geometries":[{"type":"Polygon","coordinates":[\(ring)]}]}]}"#
    ),
    ("a ring that is not closed", #"{"type":"Polygon","coordinates":[[[37,36],[36,36],[36,35],[37,35]]]}"#),
  ]

  private static let ring = "[[36,35],[37,35],[37,36],[36,36],[36,35]]"

  @Test(arguments: dresses.map(\.what)) func `ground is read in every form of it`(what: String) throws {
    let geometry = try #require(Self.dresses.first { $0.what == what }).geometry.replacing("\\(ring)", with: Self.ring)
    let first = Self.passing[0].replacing("{\"type\":\"Polygon\",\"coordinates\":[\(Self.ring)]}", with: geometry)
    #expect(first != Self.passing[0])
    let (run, folder) = imported([first, Self.passing[1]])
    #expect(
      run.messages.hasSuffix("made map: 2 places, 2 changes, 0 events, 0 sources; 0 refused\n"), "\(run.messages)")
    #expect(try rows("changes", in: folder).allSatisfy { $0.contains(",AAA,BBB,") })
  }

  @Test func `what is no ground is told by feature, and so are rings that enclose nothing`() {
    let town =
      #"{"type":"Feature","properties":{"name":"T","start":"2024-11-27","side":"C"},"geometry":{"type":"Point","#
      + #""coordinates":[36.5,35.5]}}"#
    let bare = Self.area("CCC", "2024-11-27", "", "[[36,35],[37,35],[36,35]]")
    let empty = Self.area("CCC", "2024-11-27", "", "")
    let run = imported(Self.passing + [town, bare, empty]).0
    #expect(run.code == 0)
    #expect(
      run.messages.contains("areas.geojson:4: warning: feature 3: the feature is no polygon, so that it is left out"))
    #expect(
      run.messages.contains(
        "areas.geojson: refused: 2 features have no closed ring of four points or more: 4, 5; the first: the polygon has "
      ))
    #expect(run.messages.hasSuffix("; 2 refused\n"))
  }

  @Test(arguments: [
    (
      "name,lat,lon\n", "towns.csv:1: refused: the file names no place; each needs a name, a latitude and a longitude\n"
    ),
    ("", "towns.csv:1: refused: the file is empty; its first line names the columns latitude,longitude\n"),
    (passing[0], "towns.csv:1: refused: the file names no place; each needs a name, a latitude and a longitude\n"),
    ("name,lat,lat,lon\nA,35,35,36\n", "towns.csv:1: refused: the column \"lat\" is there twice\n"),
    ("name,lat,lon\nA,35,x\n", "towns.csv:2: refused: \"x\" is not a longitude in degrees, such as 36.75\n"),
    (
      "name,lat,lon\nFar,10,10\n",
      "areas.geojson:1: none of the places lies in a polygon on any day; do both files mean the same region?\n"
    ),
  ])
  func `places of which nothing can be read are refused in a sentence`(places: String, told: String) {
    let (run, folder) = imported(Self.passing, places: places)
    #expect(run.code == 65)
    #expect(run.messages == told)
    #expect(!ProgramRun(["ls", folder.path]).text.contains("map"))
  }

  @Test func `places can be points of GeoJSON`() throws {
    let point = #"{"type":"Feature","properties":{"name":"In"},"geometry":{"type":"Point","coordinates":[36.5,35.5]}}"#
    let (run, folder) = imported(PolygonImportTests.passing, places: point)
    #expect(run.messages == "made map: 1 place, 1 change, 0 events, 0 sources; 0 refused\n")
    #expect(try rows("places", in: folder).first?.hasPrefix("in,In,") == true)
  }

  @Test func `a map folder whose rings run clockwise is read, and features that lie nowhere are passed over`() throws {
    let folder = ScratchFolder()
    _ = Frontline.run(["new", "a"], in: folder)
    let before = Frontline.run(["show", "--map", "a"], in: folder).text
    let turn = """
      import json, sys
      for name in ["governorates", "areas", "lines"]:
          path = f"{sys.argv[1]}/a/{name}.geojson"
          data = json.load(open(path))
          for feature in data["features"]:
              if feature["geometry"]["type"] == "Polygon":
                  for ring in feature["geometry"]["coordinates"]: ring.reverse()
          nowhere = {"type": "Feature", "properties": {"name": "Nowhere", "kind": "sea"}, "geometry": None}
          data["features"].append(nowhere)
          if name == "lines": open(path, "w").write("\\n".join(json.dumps(feature) for feature in data["features"]))
          else: json.dump(data, open(path, "w"))
      """
    #expect(ProgramRun(["python3", "-c", turn, folder.path]).messages == "")
    #expect(Frontline.run(["check", "a"], in: folder).code == 0)
    #expect(Frontline.run(["show", "--map", "a"], in: folder).text == before)
  }
}
