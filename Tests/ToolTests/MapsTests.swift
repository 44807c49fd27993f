import Glibc
import Testing

/// The maps inside the program, and how a command names one.
@Suite struct MapsTests {
  @Test func `the maps inside are listed, with the default one marked`() throws {
    #expect(
      try Run(["maps"]).output == """
        syria-2024 (default): Syria, 27 November to 8 December 2024
          12 days from 2024-11-27 to 2024-12-08, 542 places, record 2026.11
          364 of 488 changes and 148 of 149 events cite a source

        """)
    let rows = try Run(["maps", "--format", "csv"]).output.split(separator: "\n")
    #expect(rows.first?.hasPrefix("id,title,version,first,last,days,places,") == true)
    #expect(rows.count == 2)
  }

  @Test func `without a name the default map is read, and its id names the same`() throws {
    let plain = try Run(["show", "--date", "d9"])
    #expect(plain.status == 0)
    #expect(try Run(["show", "--date", "d9", "--map", "syria-2024"]).output == plain.output)
    #expect(try Run(["show", "--date", "d9", "--map", Shipped.path]).output == plain.output)
    #expect(try Run(["cite", "--map", "syria-2024"]).output == Run(["cite"]).output)
    #expect(try Run(["check", "syria-2024"]).output == Run(["check"]).output)
  }

  @Test func `a folder wins over a map inside that has its name`() throws {
    let folder = try Folder()
    _ = try Run(["new", "syria-2024"], in: folder)
    #expect(try Run(["place", "saltby", "--map", "syria-2024"], in: folder).status == 0)
  }

  @Test func `a name that is neither a folder nor a map inside is told with those that are`() throws {
    for words in [["show", "--map", "nowhere"], ["check", "nowhere"], ["diff", "inside", "nowhere"]] {
      let run = try Run(words)
      #expect(run.status == 64)
      #expect(
        run.complaints.hasPrefix(
          "Error: there is no map \"nowhere\"; inside the program is syria-2024, and a map folder can be given too\n"))
    }
  }

  @Test func `the version tells the program's and that of each record`() throws {
    #expect(try Run(["--version"]).output == "frontline 0.1, record syria-2024 2026.11\n")
  }
}

/// What packs the maps while the program is built.
@Suite struct PackMapsTests {
  /// Packs a folder of maps that `frontline new` makes, some of which say that they are the default.
  private func pack(_ maps: [(name: String, isDefault: Bool)]) throws -> Run {
    let folder = try Folder()
    for (name, isDefault) in maps {
      _ = try Run(["new", name], in: folder)
      let text = try folder.text(of: "\(name)/campaign.json")
      let more = text.replacing("{\n", with: "{\n  \"default\": true,\n", maxReplacements: 1)
      try folder.write(isDefault ? more : text, to: "\(name)/campaign.json")
    }
    return try Run(program: Run.beside("pack-maps"), [folder.path, "/dev/null"])
  }

  @Test func `exactly one map says that it is the default`() throws {
    #expect(try pack([("one", true), ("two", false)]).status == 0)
    let none = try pack([("one", false), ("two", false)])
    #expect(none.status == 65)
    #expect(none.complaints.contains("error: exactly one map must say \"default\": true in its campaign.json"))
    #expect(none.complaints.hasSuffix("none does\n"))
    let both = try pack([("one", true), ("two", true)])
    #expect(both.status == 65)
    #expect(both.complaints.hasSuffix("one and two do\n"))
  }

  @Test(.enabled(if: getenv("FRONTLINE_LONG") != nil, "it builds the program anew"))
  func `a folder that is added to a copy of the project is found by its id`() throws {
    let folder = try Folder()
    let script = """
      cd "$0" && git ls-files -z | xargs -0 cp --parents -t "$1" && cp -r Tests/Campaigns/kestria "$1/Maps/"
      swift build --package-path "$1" --product frontline 2>&1
      """
    let build = try Run(
      program: "/bin/sh", ["-c", script, Shipped.root, folder.path], environment: Run.buildEnvironment)
    #expect(build.status == 0, "\(build.output.suffix(2000))")
    let program = folder.path + "/.build/debug/frontline"
    #expect(try Run(program: program, ["maps"]).output.contains("\nkestria: "))
    #expect(try Run(program: program, ["show", "--map", "kestria"]).status == 0)
    #expect(try Run(program: program, ["cite", "--map", "kestria"]).output.contains("--map kestria"))
    #expect(try Run(program: program, ["show"]).output == Run(["show"]).output)
  }
}
