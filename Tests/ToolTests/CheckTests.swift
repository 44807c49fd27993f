import Launching
import Testing

@Suite struct CheckTests {
  @Test func `the shipped campaign passes its check, and what has no source is counted`() {
    let run = Frontline.run(["check"])
    #expect(run.code == 0)
    #expect(run.messages == "")
    let last = run.text.split(separator: "\n").last ?? ""
    #expect(last.hasPrefix("Maps/syria-2024: 0 errors, "))
    let counts =
      "54 of 652 changes and 0 of 187 events have no source; sources name the place itself for 438 changes, only the area"
    #expect(last.hasSuffix("; \(counts) around it for 160"))
    #expect(!run.text.contains("[loaded-words]"))
  }

  /// A folder with one warning, from the shipped files.
  private func folder(_ replacing: [(file: String, old: String, new: String)]) throws -> ScratchFolder {
    let folder = ScratchFolder()
    _ = ProgramRun(["/bin/cp", "-r", Project.map, folder.path + "/map"])
    for (file, old, new) in replacing {
      let text = try folder.text(of: "map/" + file)
      let range = try #require(text.firstRange(of: old))
      folder.write(String(text[..<range.lowerBound] + new + text[range.upperBound...]), to: "map/" + file)
    }
    return folder
  }

  @Test func `warnings end with 1 only where they are asked to, and errors with 65`() throws {
    let loaded = try folder([("events.csv", "M5 highway cut at al-Zirbah", "The regime left")])
    let warned = Frontline.run(["check", "map"], in: loaded)
    #expect(warned.code == 0)
    #expect(
      warned.text.contains(
        "map/events.csv:16:29: warning: \"regime\" takes a side; say \"government\" [loaded-words]\n"))
    #expect(Frontline.run(["check", "map", "--strict"], in: loaded).code == 1)
    let broken = try folder([("changes.csv", "GOV", "GVO")])
    let refused = Frontline.run(["check", "map/"], in: broken)
    #expect(refused.code == 65)
    #expect(
      refused.text == """
        map/changes.csv:2:28: error: there is no side "GVO" (did you mean "GOV"?)
        map: 1 error; warnings were not looked for

        """)
  }

  @Test func `a workflow gets commands in which nothing breaks the line`() throws {
    let broken = try folder([("events.csv", "kind,headline", "kind,\"100%, all:\nof it\"")])
    let run = Frontline.run(["check", "map", "--format", "github"], in: broken)
    #expect(run.code == 65)
    let lines = run.text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("::error file=map/events.csv,line=1,col=") || $0.hasPrefix("::notice::") })
    #expect(lines.first?.hasSuffix("::there is no column \"100%25, all:<U+000A>of it\"") == true)
  }

  @Test func `another program reads the report`() throws {
    let loaded = try folder([("events.csv", "M5 highway cut at al-Zirbah", "The regime left")])
    loaded.write(Frontline.run(["check", "map", "--format", "json"], in: loaded).text, to: "report.json")
    let script = """
      import json, sys
      report = json.load(open(sys.argv[1]))
      entry = [entry for entry in report["entries"] if entry["rule"] == "loaded-words"][0]
      print(entry["file"], entry["line"], entry["column"], entry["severity"], report["record"]["changes_without_source"])
      """
    let read = ProgramRun(["python3", "-c", script, loaded.path + "/report.json"])
    #expect(read.text == "map/events.csv 16 29 warning 54\n")
  }

  @Test func `the map is asked for each of its places without that place, by side and by region`() throws {
    let folder = ScratchFolder()
    let text = Frontline.run(["check", "--between"]).text
    folder.write(Frontline.run(["check", "--between", "--format", "json"]).text, to: "between.json")
    let script = """
      import json, sys
      report = json.load(open(sys.argv[1]))
      kinds = ("right", "wrong", "unanswered")
      counts = lambda rows: [sum(row[kind] for row in rows) for kind in kinds]
      assert counts(report["holders"]) == counts(report["regions"]) == counts([report["all"]])
      assert sum(counts([report["all"]])) == report["places"] * report["days"]
      assert {row["place"] for row in report["disagreeing"]} <= {row["place"] for row in report["mistaken"]}
      print(report["right_of_100"], report["unsure_below_km"], report["all"]["right_percent"])
      """
    let read = ProgramRun(["python3", "-c", script, folder.path + "/between.json"])
    #expect(read.code == 0, "\(read.messages)")
    let words = read.text.split(separator: " ")
    #expect(text.contains("Between its places this map is right in \(try #require(words.first)) of 100 cases.\n"))
    #expect(text.contains("Where the margin is below \(try #require(words.dropFirst().first)) km, "))
    #expect(Frontline.run(["check", "--between", "--format", "github"]).code == 64)
  }

  @Test(arguments: [
    ([], ["PATH=/usr/bin"], false), (["--color", "always"], ["NO_COLOR=1"], true),
    (["--color", "never"], ["CLICOLOR_FORCE=1"], false), ([], ["CLICOLOR_FORCE=1"], true),
    ([], ["CLICOLOR_FORCE=0"], false), ([], ["NO_COLOR=1", "CLICOLOR_FORCE=1"], false),
    (["--color=auto"], ["NO_COLOR=", "CLICOLOR_FORCE=1"], true),
  ])
  func `colours are as the option says, and else as the environment says`(
    arguments: [String], environment: [String], isColoured: Bool
  ) throws {
    let loaded = try folder([("events.csv", "M5 highway cut at al-Zirbah", "The regime left")])
    let run = Frontline.run(["check", "map"] + arguments, in: loaded, environment: environment)
    #expect(run.text.contains("\u{1B}[1;33mwarning\u{1B}[0m") == isColoured)
  }
}
