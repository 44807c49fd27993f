import Campaign
import Exports
import Launching
import Testing

/// Outlines made of somebody else's areas, and lines that no place speaks across.
@Suite struct OutlineTests {
  // MARK: Areas

  private static func square(_ west: Double, _ south: Double, _ size: Double = 1) -> String {
    let (east, north) = (west + size, south + size)
    return "[[\(west),\(south)],[\(east),\(south)],[\(east),\(north)],[\(west),\(north)],[\(west),\(south)]]"
  }

  private static func feature(_ properties: String, _ geometry: String) -> String {
    "{\"type\":\"Feature\",\"properties\":{\(properties)},\"geometry\":\(geometry)}"
  }

  private static func polygon(_ ring: String) -> String { "{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}" }

  private static func collection(_ features: String...) -> String {
    "{\"type\":\"FeatureCollection\",\"features\":[\n\(features.joined(separator: ",\n"))\n]}"
  }

  private func made(_ text: String, _ words: [String] = []) throws -> (run: ProgramRun, folder: ScratchFolder) {
    let folder = ScratchFolder()
    folder.write(text, to: "areas.geojson")
    return (Frontline.run(["import", "outlines", "areas.geojson"] + words, in: folder), folder)
  }

  @Test(arguments: [
    ("\"shapeISO\":\"X-A\",\"shapeName\":\"Alpha\"", "shapeISO", "shapeName"),
    ("\"ADM1_PCODE\":\"X-A\",\"ADM1_EN\":\"Alpha\",\"ADM0_EN\":\"X\"", "ADM1_PCODE", "ADM1_EN"),
    ("\"GID_1\":\"X.1_1\",\"HASC_1\":\"X-A\",\"NAME_1\":\"Alpha\",\"NAME_0\":\"X\"", "HASC_1", "NAME_1"),
    ("\"iso_3166_2\":\"X-A\",\"name\":\"Alpha\",\"scalerank\":3", "iso_3166_2", "name"),
    ("\"code\":\"X-A\",\"name\":\"Alpha\"", "code", "name"),
  ])
  func `the names of those who publish boundaries are known`(properties: String, code: String, name: String) throws {
    let (run, folder) = try made(Self.collection(Self.feature(properties, Self.polygon(Self.square(1, 2)))))
    #expect(
      run.messages == """
        made governorates.geojson: 1 region, code from "\(code)", name from "\(name)"; 0 refused
        they fit into the frame "west": 1, "south": 2, "east": 2, "north": 3

        """)
    let text = try folder.text(of: "governorates.geojson")
    #expect(
      text.contains("\"code\":\"X-A\"") && text.contains("\"name\":\"Alpha\"") && text.contains("\"label\":[1.5,2.5]"))
  }

  @Test func `a map plays on outlines of every usual fault`() throws {
    let clockwise = "[[10,-30],[10,-20],[15,-20],[15,-30],[10,-30]]"
    let open = "[[15,-30],[20,-30],[20,-20],[15,-20]]"
    let text = Self.collection(
      Self.feature("\"label_en\":\"West \\n Land\",\"iso\":\"W W\"", Self.polygon(clockwise)),
      Self.feature(
        "\"label_en\":\"East Land\",\"iso\":\"E\"",
        "{\"type\":\"MultiPolygon\",\"coordinates\":[[\(open)],[\(Self.square(19, -21, 0.5))]]}"),
      Self.feature("\"label_en\":\"Isle\",\"iso\":\"E\"", Self.polygon(Self.square(17, -25))),
      Self.feature("\"label_en\":\"A town\"", "{\"type\":\"Point\",\"coordinates\":[1,2]}"),
      Self.feature("\"iso\":7", "null"), Self.feature("\"other\":1", Self.polygon(Self.square(12, -25))))
    let (run, folder) = try made(text, ["--code", "iso", "--name", "label_en", "-o", "out.geojson"])
    #expect(run.code == 0)
    #expect(
      run.messages == """
        areas.geojson:5: refused: the feature is no area
        areas.geojson:6: refused: the feature is no area
        areas.geojson:7: refused: the area has no "label_en"
        made out.geojson: 2 regions, code from "iso", name from "label_en"; 3 refused
        they fit into the frame "west": 10, "south": -30, "east": 20, "north": -20

        """)
    var draft = MadeUpCountry(
      frame: GeographicBox(west: 10, south: -30, east: 20, north: -20), days: 3, places: 12, changesPerDay: 2
    ).draft
    draft.outlines = ["governorates.geojson": try folder.text(of: "out.geojson")]
    for index in draft.places.indices {
      draft.places[index].region = draft.places[index].coordinate.longitude < 15 ? "W-W" : "E"
    }
    folder.write(draft.files, under: "map")
    let checked = Frontline.run(["check", "map"], in: folder)
    #expect(checked.code == 0, "\(checked.text)\(checked.messages)")
    for place in draft.places {
      let point = "\(place.coordinate.latitude),\(place.coordinate.longitude)"
      let told = Frontline.run(
        ["control", "--map", "map", "--date", "d3", "--at", point, "--format", "json"], in: folder)
      #expect(told.text.contains("\"place\" : \"\(place.id)\""), "\(told.text)\(told.messages)")
      let record = Frontline.run(["place", place.id, "--map", "map"], in: folder)
      let region = place.region == "E" ? "East Land" : "West Land"
      #expect(record.text.contains(" in \(region)"), "\(record.text)\(record.messages)")
    }
    let shown = Frontline.run(["show", "--map", "map", "--date", "d3"], in: folder)
    #expect(shown.code == 0 && shown.text.contains("day 3 of 3"), "\(shown.messages)")
  }

  @Test(arguments: [
    (
      "{\"type\":\"Topology\",\"objects\":{},\"arcs\":[]}",
      "this is TopoJSON, and GeoJSON is wanted; `ogr2ogr -f GeoJSON out.geojson in.topojson` makes it, and so does "
        + "`mapshaper in.topojson -o format=geojson out.geojson`"
    ),
    (
      polygon(square(1, 1)),
      "this is a bare Polygon without a name; wrap it in a Feature: {\"type\": \"Feature\", "
        + "\"properties\": {\"name\": \"…\"}, \"geometry\": …}"
    ),
    (
      "{\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]}],\"type\":\"GeometryCollection\"}",
      "this is a bare GeometryCollection without a name; wrap it in a Feature: {\"type\": \"Feature\", "
        + "\"properties\": {\"name\": \"…\"}, \"geometry\": …}"
    ),
    ("{\"type\":\"Feature\"}", "\"features\" is missing"), ("{\"type\":7}", "\"features\" is missing"),
  ])
  func `a file that is no GeoJSON of features is called what it is, wherever it is read`(text: String, told: String)
    throws
  {
    let (run, folder) = try made(text)
    #expect(run.code == 65 && run.messages == "areas.geojson:1: \(told)\n")
    let events = Frontline.run(["import", "geojson", "areas.geojson", "-o", "map"], in: folder)
    #expect(events.code == 65 && events.messages == "areas.geojson:1: \(told)\n")
  }

  @Test func `the hole of a polygon without an area is no land`() throws {
    let flat = "[[1,1],[2,1],[1,1],[1,1]],\(Self.square(4, 4))"
    let (run, folder) = try made(
      Self.collection(
        Self.feature("\"name\":\"A\"", Self.polygon(Self.square(1, 1))),
        Self.feature("\"name\":\"B\"", Self.polygon(flat))))
    #expect(run.messages.contains("areas.geojson:3: refused: the feature is no area"))
    #expect(try !folder.text(of: "governorates.geojson").contains("\"B\""))
  }

  @Test func `a label lies inside its region where that has most room`() throws {
    // A horseshoe, whose middle lies outside of it.
    let horseshoe = "[[0,0],[10,0],[10,8],[9,8],[9,1],[3,1],[3,8],[0,8],[0,0]]"
    let (run, folder) = try made(Self.collection(Self.feature("\"name\":\"Shoe\"", Self.polygon(horseshoe))))
    #expect(run.code == 0, "\(run.messages)")
    let text = try folder.text(of: "governorates.geojson")
    let label = try #require(text.firstRange(of: "\"label\":["))
    let numbers = text[label.upperBound...].prefix { $0 != "]" }.split(separator: ",").compactMap { Double($0) }
    #expect((1.2...1.8).contains(numbers[0]) && (1...7).contains(numbers[1]), "\(numbers)")
  }

  @Test(arguments: [
    ("{\"type\":\"FeatureCollection\",\"features\":[]}", "areas.geojson:1: the file has no Polygon or MultiPolygon\n"),
    (
      collection(feature("\"a\":\"x\",\"b\":\"y\"", polygon(square(1, 1)))),
      "areas.geojson:2: none of the properties is known as a name; choose with --name; there are a, b\n"
    ),
    ("{", "areas.geojson:1: the file ends where a key in quotes is wanted\n"),
  ])
  func `a file that makes no outlines is told why`(text: String, told: String) throws {
    let (run, folder) = try made(text)
    #expect(run.code == 65)
    #expect(run.messages == told)
    #expect(!folder.names.contains("governorates.geojson"))
  }

  @Test func `metres, unknown properties and files that are there already are told`() throws {
    let metres = Self.collection(
      Self.feature("\"name\":\"A\"", Self.polygon(Self.square(1, 1))),
      Self.feature("\"name\":\"B\"", Self.polygon(Self.square(400_000, 3_900_000))))
    let (run, folder) = try made(metres)
    #expect(
      run.messages.contains("areas.geojson:3: refused: latitude 3900000.0 is not between -90 and 90; are these metres?")
    )
    let again = Frontline.run(["import", "outlines", "areas.geojson"], in: folder)
    #expect(again.code == 64 && again.messages.contains("governorates.geojson is there already"))
    let unknown = Frontline.run(["import", "outlines", "areas.geojson", "-o", "x", "--code", "nmae"], in: folder)
    #expect(unknown.code == 65 && unknown.messages.contains("no area has the property \"nmae\"; there are name"))
  }

  @Test func `the program's own outlines come back`() throws {
    let folder = ScratchFolder()
    folder.write(Project.mapFile("governorates.geojson"), to: "in.geojson")
    let run = Frontline.run(["import", "outlines", "in.geojson", "-o", "out.geojson"], in: folder)
    #expect(
      run.messages.hasPrefix(
        "made out.geojson: 14 regions, code from \"code\", name from \"name\", arabic from \"arabic\"; 0 refused\n"))
    let map = ScratchFolder.copyOfMap()
    map.write(try folder.text(of: "out.geojson"), to: "governorates.geojson")
    let errors = Frontline.run(["check", map.path])
    #expect(errors.code == 0, "\(errors.text.prefix(500))")
  }

  // MARK: Barriers

  /// The small island with a line of one's own.
  private func island(_ coordinates: String, type: String = "LineString", barrier: String = "true") -> ScratchFolder {
    island([dyke(coordinates, type: type, barrier: barrier)])
  }

  private func island(_ lines: [String]) -> ScratchFolder {
    let folder = ScratchFolder()
    _ = Frontline.run(["new", "map"], in: folder)
    folder.write(Self.collection(lines.joined(separator: ",\n")), to: "map/lines.geojson")
    return folder
  }

  private func dyke(_ coordinates: String, type: String = "LineString", barrier: String = "true") -> String {
    "{\"type\":\"Feature\",\"properties\":{\"name\":\"The Dyke\",\"kind\":\"river\",\"rank\":1,\"barrier\":\(barrier)},"
      + "\"geometry\":{\"type\":\"\(type)\",\"coordinates\":\(coordinates)}}"
  }

  private func speaker(_ point: String, _ folder: ScratchFolder) -> String {
    let run = Frontline.run(["control", "--map", "map", "--date", "d1", "--at", point, "--format", "json"], in: folder)
    return run.code == 0 ? run.text : run.messages
  }

  @Test(arguments: [
    ("[[-30.3,40.5],[-30.3,42.2]]", "LineString"), ("[[-30.3,42.2],[-30.3,40.5]]", "LineString"),
    ("[[-30.3,41.0],[-30.3,41.6]]", "LineString"),
    ("[[[-30.3,40.5],[-30.3,41.3]],[[-30.3,42.2],[-30.3,41.31]]]", "MultiLineString"),
    ("[[-30.3,40.5],[-30.31,41],[-30.3,41.2],[-30.29,41.5],[-30.3,42.2]]", "LineString"),
  ])
  func `no place speaks across a line that is a barrier`(coordinates: String, type: String) {
    let folder = island(coordinates, type: type)
    let open = island(coordinates, type: type, barrier: "false")
    // Stone Bridge lies at 41.35, -30.35, four kilometres west of the line.
    #expect(speaker("41.35,-30.32", folder).contains("stone-bridge"), "\(speaker("41.35,-30.32", folder))")
    #expect(speaker("41.35,-30.28", open).contains("stone-bridge"))
    #expect(!speaker("41.35,-30.28", folder).contains("\"place\" : \"stone-bridge\""))
    #expect(Frontline.run(["check", "map"], in: folder).code == 0)
  }

  @Test func `lines of one name are one barrier`() {
    let (south, north) = (dyke("[[-30.3,40.5],[-30.3,40.9]]"), dyke("[[-30.3,40.9],[-30.33,41.1],[-30.33,42.2]]"))
    // Between the second line and where the first would run straight on.
    let point = "41.35,-30.315"
    #expect(speaker(point, island([south])).contains("\"place\" : \"stone-bridge\""))
    #expect(!speaker(point, island([south, north])).contains("\"place\" : \"stone-bridge\""))
  }

  @Test func `a ring that is a barrier keeps what is in it apart`() {
    let folder = island("[[-30.4,41.3],[-30.3,41.3],[-30.3,41.4],[-30.4,41.4],[-30.4,41.3]]")
    #expect(speaker("41.35,-30.32", folder).contains("stone-bridge"))
    #expect(!speaker("41.35,-30.28", folder).contains("\"place\" : \"stone-bridge\""))
    #expect(!speaker("41.42,-30.35", folder).contains("\"place\" : \"stone-bridge\""))
  }

  @Test func `a barrier is told in the rule of the map, and is a corridor on each side`() {
    let folder = island("[[-30.3,40.5],[-30.3,42.2]]")
    #expect(Frontline.run(["export", "html", "--map", "map"], in: folder).text.contains("across a barrier (The Dyke)"))
    let corridor = Frontline.run(["show", "--map", "map", "--view", "corridor", "--size", "160x50"], in: folder)
    #expect(corridor.text.contains("The Dyke, left bank") || corridor.text.contains("The Dyke, right bank"))
  }

  @Test func `what is neither true nor false is told`() {
    let folder = island("[[-30.3,40.5],[-30.3,42.2]]", barrier: "\"yes\"")
    let run = Frontline.run(["check", "map"], in: folder)
    #expect(run.code == 65 && run.text.contains("\"barrier\": true or false is wanted here"), "\(run.text)")
  }
}
