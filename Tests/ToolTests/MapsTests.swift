import Launching
import Testing

/// The maps inside the program, and how a command names one.
@Suite struct MapsTests {
  @Test func `the maps inside are listed, with the default one marked`() {
    #expect(
      Frontline.run(["maps"]).text == """
        afghanistan-2021: Afghanistan, 1 to 15 August 2021
          15 days from 2021-08-01 to 2021-08-15, 279 places, record 2026.12
          117 of 117 changes and 100 of 100 events cite a source;
          the sources of 62 changes name only the area around the place

        syria-2024 (default): Syria, 27 November to 8 December 2024
          12 days from 2024-11-27 to 2024-12-08, 752 places, record 2026.12
          598 of 652 changes and 187 of 187 events cite a source;
          the sources of 160 changes name only the area around the place

        """)
    let rows = Frontline.run(["maps", "--format", "csv"]).text.split(separator: "\n")
    #expect(rows.first?.hasPrefix("id,title,version,first,last,days,places,") == true)
    #expect(rows.count == 3)
  }

  @Test func `without a name the default map is read, and its id names the same`() {
    let plain = Frontline.run(["show", "--date", "d9"])
    #expect(plain.code == 0)
    #expect(Frontline.run(["show", "--date", "d9", "--map", "syria-2024"]).text == plain.text)
    #expect(Frontline.run(["show", "--date", "d9", "--map", Project.map]).text == plain.text)
    #expect(Frontline.run(["cite", "--map", "syria-2024"]).text == Frontline.run(["cite"]).text)
    #expect(Frontline.run(["check", "syria-2024"]).text == Frontline.run(["check"]).text)
  }

  @Test(arguments: [
    (["show", "--date", "d12"], "Thu 12 Aug 2021  day 12 of 15   Afghanistan, 1 to 15 August 2021"),
    (["describe", "--date", "d15"], "41 of 279 tracked places changed."),
    (["control", "--date", "d15", "--at", "34.5658,69.2124"], "held by the US-led forces"),
    (["place", "kabul"], "capital in Kabul province"), (["changes", "--date", "d6"], "Zaranj"),
    (["events", "--date", "d6"], "Zaranj, the first provincial capital"), (["sources"], "TOLOnews"),
    (["cite", "--date", "d6"], "frontline show --date 2021-08-06 --map afghanistan-2021"),
    (["diff", "inside", "afghanistan-2021"], "share no place"),
    (["--accessible", "--date", "d15"], "Sunday 15 August 2021, day 15 of 15."),
    (["--accessible", "--quiz", "--date", "d8"], "Monday 9 August 2021 is hidden."),
  ])
  func `each command takes another map inside by its id`(words: [String], answer: String) {
    let run = Frontline.run(words.first == "diff" ? words : words + ["--map", "afghanistan-2021"])
    #expect(run.code == 0, "\(words): \(run.messages)")
    #expect(run.text.contains(answer), "\(words): \(run.text.prefix(600))")
  }

  @Test func `another map inside passes its check without a warning`() {
    let run = Frontline.run(["check", "afghanistan-2021", "--strict"])
    #expect(run.code == 0)
    #expect(
      run.text.hasPrefix("Maps/afghanistan-2021: 0 errors, 0 warnings; 0 of 117 changes and 0 of 100 events have"))
  }

  @Test func `a folder wins over a map inside that has its name`() {
    let folder = ScratchFolder()
    _ = Frontline.run(["new", "syria-2024"], in: folder)
    #expect(Frontline.run(["place", "saltby", "--map", "syria-2024"], in: folder).code == 0)
  }

  @Test func `a name that is neither a folder nor a map inside is told with those that are`() {
    for words in [["show", "--map", "nowhere"], ["check", "nowhere"], ["diff", "inside", "nowhere"]] {
      let run = Frontline.run(words)
      #expect(run.code == 64)
      #expect(
        run.messages.hasPrefix(
          "Error: there is no map \"nowhere\"; inside the program are afghanistan-2021 and syria-2024, and a map folder can be given too\n"
        ))
    }
  }

  @Test func `the version tells the program's and that of each record`() {
    let lines = Frontline.run(["--version"]).text.split(separator: "\n")
    #expect(lines.first == "frontline 0.1, records afghanistan-2021 2026.12, syria-2024 2026.12")
    #expect(lines.last == "Copyright The frontline contributors. Program: Apache-2.0. Records: CC-BY-4.0.")
  }
}

/// What packs the maps while the program is built.
@Suite struct PackMapsTests {
  /// Packs a folder of maps that `frontline new` makes, some of which say that they are the default.
  private func pack(_ maps: [(name: String, isDefault: Bool)]) throws -> ProgramRun {
    let folder = ScratchFolder()
    for (name, isDefault) in maps {
      _ = Frontline.run(["new", name], in: folder)
      let text = try folder.text(of: "\(name)/campaign.json")
      let more = text.replacing("{\n", with: "{\n  \"default\": true,\n", maxReplacements: 1)
      folder.write(isDefault ? more : text, to: "\(name)/campaign.json")
    }
    return ProgramRun([Frontline.built("pack-maps"), folder.path, "/dev/null"])
  }

  @Test func `exactly one map says that it is the default`() throws {
    #expect(try pack([("one", true), ("two", false)]).code == 0)
    let none = try pack([("one", false), ("two", false)])
    #expect(none.code == 65)
    #expect(none.messages.contains("error: exactly one map must say \"default\": true in its campaign.json"))
    #expect(none.messages.hasSuffix("none does\n"))
    let both = try pack([("one", true), ("two", true)])
    #expect(both.code == 65)
    #expect(both.messages.hasSuffix("one and two do\n"))
  }

  @Test(.enabled(if: variable("FRONTLINE_LONG") != nil, "it builds the program anew"))
  func `a folder that is added to a copy of the project is found by its id`() {
    let folder = ScratchFolder()
    let script = """
      cd "$0" && git ls-files -z | xargs -0 cp --parents -t "$1" && cp -r Tests/Campaigns/kestria "$1/Maps/"
      swift build --package-path "$1" --product frontline 2>&1
      """
    let home = variable("HOME").map { ["HOME=" + $0] } ?? []
    let build = ProgramRun(["/bin/sh", "-c", script, Project.root, folder.path], environment: home, seconds: 1800)
    #expect(build.code == 0, "\(build.text.suffix(2000))")
    let program = folder.path + "/.build/debug/frontline"
    #expect(ProgramRun([program, "maps"]).text.contains("\nkestria: "))
    #expect(ProgramRun([program, "show", "--map", "kestria"]).code == 0)
    #expect(ProgramRun([program, "cite", "--map", "kestria"]).text.contains("--map kestria"))
    #expect(ProgramRun([program, "show"]).text == Frontline.run(["show"]).text)
  }
}
