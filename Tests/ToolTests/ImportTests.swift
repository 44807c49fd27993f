import Launching
import Campaign
import Testing

@Suite struct ImportTests {
  /// Made-up rows in ACLED's columns, newest first as its export tool writes them.
  static let acled = """
    event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,inter1,actor2,inter2,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities
    L1,07 March 2030,1,Strategic developments,Non-violent transfer of territory,Eastern Guard,Rebel group,Military Forces of Lorn,State forces,Lorn,Eastmark,Farhaven,41.2,-29.05,1,,Handed over.,
    L2,06 March 2030,2,Battles,Government regains territory,Upland Assembly,3,Military Forces of Lorn,1,Lorn,Westmark,Stone Bridge,41.35,-30.35,1,Island Post,,0
    L3,2030-03-05,1,Battles,Non-state actor overtakes territory,Military Forces of Lorn,,Upland Assembly,,Lorn,Westmark,Stone Bridge,41.35,-30.35,1,Island Post; Lorn Radio,"Control passed, at night.",3
    L4,02 March 2030,1,Battles,Armed clash,Upland Assembly,3,Military Forces of Lorn,1,Lorn,Westmark,Stone Bridge,41.35,-30.35,1,Island Post,Shots were heard.,7
    L5,08 March 2030,1,Battles,Non-state actor overtakes territory,Upland Assembly,3,Eastern Guard,3,Lorn,Eastmark,Farhaven,41.2,-29.05,1,Island Post,,0
    L6,09 March 2030,1,Battles,Non-state actor overtakes territory,Upland Assembly,3,Eastern Guard,3,Lorn,Eastmark,Farhaven,41.2,-29.05,1,Island Post,,0
    L7,32 March 2030,1,Battles,Armed clash,Upland Assembly,3,Eastern Guard,3,Lorn,Eastmark,Farhaven,41.2,-29.05,1,Island Post,,0
    L8,09 March 2030,1,Battles,Armed clash,Upland Assembly,3,Eastern Guard,3,Lorn,Eastmark,Farhaven,-29.05,241.2,1,Island Post,,0
    L9,09 March 2030,1,Battles,Government regains territory,Upland Assembly,3,Eastern Guard,3,Lorn,Eastmark,Farhaven,41.2,-29.05,1,Island Post,,0
    L10,09 March 2030
    """

  private func imported(_ kind: String, _ text: String, _ arguments: [String] = []) -> (ProgramRun, ScratchFolder) {
    let folder = ScratchFolder()
    folder.write(text, to: "input")
    return (Frontline.run(["import", kind, "input", "-o", "map"] + arguments, in: folder), folder)
  }

  @Test func `changes of territory pass to whom the kind of event says`() throws {
    let (run, folder) = imported("acled", ImportTests.acled)
    #expect(run.code == 0)
    #expect(
      try folder.text(of: "map/changes.csv") == """
        date,place,from,to,confidence,basis,note,sources,disputed,remark
        2030-03-05,stone-bridge,MILITARY-FORCES-OF-LORN,UPLAND-ASSEMBLY,high,,"Control passed, at night.",island-post lorn-radio,,ACLED event L3
        2030-03-06,stone-bridge,UPLAND-ASSEMBLY,MILITARY-FORCES-OF-LORN,medium,,,island-post,,ACLED event L2
        2030-03-07,farhaven,MILITARY-FORCES-OF-LORN,EASTERN-GUARD,low,,Handed over.,,,ACLED event L1
        2030-03-08,farhaven,EASTERN-GUARD,UPLAND-ASSEMBLY,low,,,island-post,,ACLED event L5

        """)
    #expect(
      try folder.text(of: "map/events.csv") == """
        date,place,kind,headline,detail,sources,key,rank
        2030-03-02,stone-bridge,battles,Armed clash: Stone Bridge,Shots were heard. (ACLED event L4),island-post,,

        """)
    let shown = Frontline.run(["show", "--map", "map", "--date", "2030-03-06"], in: folder).text
    #expect(shown.contains(/U>M 1 place\n +Stone Bridge\n/))
  }

  @Test func `every row that is left out is told with its line, and one that changes nothing is not refused`() {
    #expect(
      imported("acled", ImportTests.acled).0.messages == """
        input:7: Farhaven is held by Upland Assembly already, so that this is no change
        input:8: refused: "32 March 2030" is not a date; write 2024-12-05 or 05 December 2024
        input:9: refused: longitude 241.2 is not between -180 and 180
        input:10: refused: no actor is a state's (inter 1), so that nobody regains Farhaven
        input:11: refused: the row has 2 fields, the header has 18
        made map: 2 places, 4 changes, 1 event, 2 sources; 4 refused

        """)
  }

  @Test func `where nothing tells who is a state's, the first actor is taken and not sure`() throws {
    let rows = """
      event_date,sub_event_type,actor1,actor2,location,latitude,longitude,source
      2030-01-02,Government regains territory,Crown,League,Ford,10,20,Post
      2030-01-03,Non-state actor overtakes territory,League,Crown,Ford,10,20,Post
      """
    let (run, folder) = imported("acled", rows)
    #expect(run.code == 0)
    #expect(
      try folder.text(of: "map/changes.csv").hasSuffix(
        """
        2030-01-02,ford,LEAGUE,CROWN,low,,,post,,
        2030-01-03,ford,CROWN,LEAGUE,low,,,post,,

        """))
  }

  @Test(arguments: ["", SecondCampaignTests.path])
  func `what the program exports as GeoJSON it takes back with the same holders on all days`(map: String) {
    let folder = ScratchFolder()
    let exported = Frontline.run(
      ["export", "geojson", "-o", "out.geojson"] + (map.isEmpty ? [] : ["--map", map]), in: folder)
    #expect(exported.code == 0)
    let outlines = map.isEmpty ? "inside" : map
    let run = Frontline.run(["import", "geojson", "out.geojson", "-o", "map", "--outlines", outlines], in: folder)
    #expect(run.messages.hasSuffix("; 0 refused\n"))
    let diff = Frontline.run(["diff", outlines, "map"], in: folder)
    #expect(diff.text.hasSuffix(" agree, 0 differ, 0 only in A, 0 only in B\n"))
    #expect(diff.text.split(separator: "\n").count == 1)
  }

  @Test func `the quiet days at the end of an export come back`() throws {
    let folder = ScratchFolder()
    _ = Frontline.run(["new", "a"], in: folder)
    let header = try folder.text(of: "a/campaign.json").replacing("\"2030-03-10\"", with: "\"2030-03-15\"")
    folder.write(header, to: "a/campaign.json")
    let days = ["", "1234", "\"soon\"", "[\"2031-01-01\"]"]
    folder.write(Frontline.run(["export", "geojson", "--map", "a"], in: folder).text, to: "out.geojson")
    _ = Frontline.run(["import", "geojson", "out.geojson", "-o", "b", "--outlines", "a"], in: folder)
    #expect(
      Frontline.run(["diff", "a", "b"], in: folder).text
        == "A is a, B is b; 10 places, counted for each day: 160 agree, 0 differ, 0 only in A, 0 only in B\n")
    // What others call the same is no day of the record's.
    for (index, day) in days.enumerated() {
      let about = day.isEmpty ? "\"by nobody\"" : "{\"last_day\":\(day)}"
      let point = """
        {"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},
         "properties":{"name":"Ford","start":"2030-01-01","end":"2030-01-05","side":"LEAGUE"}}
        """
      folder.write("{\"about\":\(about),\"features\":[\(point)]}", to: "foreign")
      let run = Frontline.run(["import", "geojson", "foreign", "-o", "foreign-\(index)"], in: folder)
      #expect(run.messages == "made foreign-\(index): 1 place, 1 change, 0 events, 0 sources; 0 refused\n")
      #expect(try folder.text(of: "foreign-\(index)/campaign.json").contains("\"last\" : \"2030-01-05\""))
    }
  }

  @Test func `namesakes more than a kilometre apart are places of their own`() throws {
    let rows = """
      event_date,sub_event_type,actor1,actor2,admin1,location,latitude,longitude
      2030-01-02,Non-violent transfer of territory,Crown,League,North,Ford,10,20
      2030-01-03,Non-violent transfer of territory,Crown,League,North,Ford,10.5,20
      2030-01-04,Non-violent transfer of territory,League,Crown,North,Ford,10.505,20.002
      2030-01-05,Non-violent transfer of territory,League,Crown,North,Ford,10.001,20
      """
    let (run, folder) = imported("acled", rows)
    #expect(run.messages == "made map: 2 places, 4 changes, 0 events, 0 sources; 0 refused\n")
    let places = try folder.text(of: "map/places.csv").split(separator: "\n").dropFirst()
    #expect(places.map { $0.split(separator: ",")[0...1].joined(separator: " ") } == ["ford Ford", "ford-2 Ford"])
    let changes = try folder.text(of: "map/changes.csv").split(separator: "\n").dropFirst()
    #expect(changes.map { $0.split(separator: ",")[1] } == ["ford", "ford-2", "ford-2", "ford"])
  }

  @Test(arguments: ["import", "import acled", "import geojson"])
  func `the help of an import names how large a file can be`(command: String) {
    let words = command.split(separator: " ").map(String.init)
    let run = Frontline.run(words + ["--help"])
    let isNamed = run.text.replacing("\n", with: " ").split(separator: " ").joined(separator: " ").contains(
      "as large as 64 MiB")
    #expect(isNamed)
  }

  @Test(arguments: [
    ("", "input:1: the file is empty\n"),
    (
      "event_date,location\n",
      "input:1: this is not an ACLED export: the header lacks \"sub_event_type\", \"actor1\", \"latitude\", \"longitude\"\n"
    ),
    (
      """
      event_date,sub_event_type,actor1,location,latitude,longitude
      2030-01-01,Non-violent transfer of territory,A,West,0,-179
      2030-01-01,Non-violent transfer of territory,A,East,0,179
      """,
      "input:1: the places lie on both sides of the antimeridian, which a map cannot cross; keep to one side\n"
    ),
  ])
  func `a file that is no export ends with 65 and makes nothing`(text: String, told: String) {
    let (run, folder) = imported("acled", text)
    #expect(run.code == 65)
    #expect(run.messages == told)
    #expect(ProgramRun(["ls", folder.path]).text == "input\n")
  }

  @Test func `outlines of another folder carry the imported places`() throws {
    let folder = ScratchFolder()
    folder.write(ImportTests.acled, to: "input")
    _ = Frontline.run(["new", "lorn"], in: folder)
    let run = Frontline.run(["import", "acled", "input", "-o", "map", "--outlines", "lorn/"], in: folder)
    #expect(run.code == 0)
    #expect(try folder.text(of: "map/governorates.geojson") == folder.text(of: "lorn/governorates.geojson"))
    #expect(try folder.text(of: "map/places.csv").contains("farhaven,Farhaven,,L-E,town,41.2,-29.05,"))
  }

  @Test func `with a campaign's outlines its own export in ACLED's columns comes back with its sides`() {
    let folder = ScratchFolder()
    _ = Frontline.run(["new", "lorn"], in: folder)
    folder.write(Frontline.run(["export", "csv", "--table", "acled", "--map", "lorn"], in: folder).text, to: "input")
    let run = Frontline.run(["import", "acled", "input", "-o", "map", "--outlines", "lorn"], in: folder)
    #expect(run.code == 0)
    let summary = Frontline.run(["diff", "lorn", "map"], in: folder).text.split(separator: "\n").last ?? ""
    // How sure each change is comes back too.
    #expect(summary.contains(": 54 agree, 0 differ, "), "\(summary)")
  }

  /// Writes the record's points as GeoJSON without a line of the program: from the CSV files, by Python.
  private static let points = """
    import csv, datetime, json, sys
    rows = lambda name: list(csv.DictReader(open(f"{sys.argv[1]}/{name}.csv", encoding="utf-8")))
    history = {row["place"]: [("2024-11-26", row["control"], row["confidence"], row["sources"])] for row in rows("eve")}
    for row in rows("changes"):
        spans = history[row["place"]]
        if spans[-1][0] == row["date"]: spans.pop()
        spans.append((row["date"], row["to"], row["confidence"], row["sources"]))
    features = []
    for place in rows("places"):
        spans = history[place["id"]]
        for index, (start, side, confidence, sources) in enumerate(spans):
            state = "contested" if side == "CONTESTED" else "uncertain" if confidence == "low" else "held"
            features.append({"type": "Feature", "geometry": {"type": "Point", "coordinates": [float(place["longitude"]), float(place["latitude"])]},
                "properties": {"place": place["id"], "name": place["name"], "kind": place["kind"], "start": start,
                    "end": spans[index + 1][0] if index + 1 < len(spans) else None, "state": state,
                    "side": None if side == "CONTESTED" else side, "confidence": confidence, "sources": sources.split()}})
    features.append({"type": "Feature", "properties": None, "geometry": {"type": "Polygon", "coordinates": [[[36, 35], [37, 35], [37, 36], [36, 35]]]}})
    json.dump({"features": features, "type": "FeatureCollection"}, open(sys.argv[2], "w"))
    """

  @Test func `the record comes back from GeoJSON with the same holders on all thirteen days`() throws {
    let folder = ScratchFolder()
    let written = ProgramRun(["python3", "-c", ImportTests.points, Project.map, folder.path + "/points.geojson"])
    #expect(written.messages == "")
    let run = Frontline.run(["import", "geojson", "points.geojson", "-o", "map", "--outlines", "inside"], in: folder)
    #expect(run.messages.hasSuffix("; 0 refused\n"))
    let shipped = try Campaign(MapFolder.read(directory: Project.map))
    let back = try Campaign(MapFolder.read(directory: folder.path + "/map"))
    #expect(back.header.eve == shipped.header.eve && back.header.last == shipped.header.last)
    #expect(back.places.map(\.slug) == shipped.places.map(\.slug))
    let (before, after) = (Chronicle(shipped), Chronicle(back))
    for position in 0...12 {
      let day = shipped.header.eve.advanced(by: position)
      let differing = zip(shipped.places, back.places).filter { one, other in
        shipped.words(for: before.hold(of: one.id, on: day)) != back.words(for: after.hold(of: other.id, on: day))
      }
      #expect(differing.map(\.0.slug) == [], "on \(day)")
    }
  }

  @Test func `points that overlap, lack a day or lie nowhere are refused by line`() throws {
    let features = [
      (#""name": "A", "start": "2030-01-01", "end": "2030-01-05", "side": "X""#, "[1, 2]"),
      (#""name": "A", "start": "2030-01-03", "side": "Y""#, "[1, 2]"),
      (
        #""name": "A", "start": "2030-01-07T10:00:00Z", "side": "Y", "state": "uncertain", "sources": "P; Q""#, "[1, 2]"
      ),
      (#""name": "B", "side": "Y""#, "[1, 2]"), (#""name": "B", "start": "soon", "side": "Y""#, "[1, 2]"),
      (#""start": "2030-01-01", "side": "Y""#, "[1, 2]"),
      (#""name": "C", "start": "2030-01-01", "side": "Y""#, "[1, 92]"),
      (#""name": "C", "start": "2030-01-01", "state": "lost", "side": "Y""#, "[1, 2]"),
      (#""name": "C", "start": "2030-01-05", "end": "2030-01-05", "side": "Y""#, "[1, 2]"),
    ].map { #"{"type": "Feature", "properties": {\#($0)}, "geometry": {"type": "Point", "coordinates": \#($1)}}"# }
    let (run, folder) = imported("geojson", "{\"features\": [\n" + features.joined(separator: ",\n") + "]}")
    #expect(
      run.messages == """
        input:3: refused: feature 2: A is held by two at once on 2030-01-03
        input:5: refused: feature 4: "start" is missing
        input:6: refused: feature 5: "soon" is not a date; write "start" as 2024-12-05
        input:7: refused: feature 6: the point has neither "place" nor "name"
        input:8: refused: feature 7: latitude 92.0 is not between -90 and 90; are latitude and longitude swapped?
        input:9: refused: feature 8: "state" is held, uncertain or contested, not "lost"
        input:10: refused: feature 9: "end" (2030-01-05) is not after "start" (2030-01-05)
        made map: 1 place, 2 changes, 0 events, 2 sources; 7 refused

        """)
    #expect(
      try folder.text(of: "map/changes.csv") == """
        date,place,from,to,confidence,basis,note,sources,disputed,remark
        2030-01-05,a,X,CONTESTED,low,,The file says nothing of the place from this day on.,,,
        2030-01-07,a,CONTESTED,Y,low,,,p q,,

        """)
  }
}

extension Campaign {
  /// A hold by the side's code, so that two campaigns can be compared.
  fileprivate func words(for hold: Hold) -> String {
    switch hold {
    case .held(let side): self[side].code
    case .uncertain(let side): self[side].code + "?"
    case .contested: "contested"
    }
  }
}
