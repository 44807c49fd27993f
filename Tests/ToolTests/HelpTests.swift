import Launching
import Testing

/// The help of each command has examples, and what it shows works.
@Suite struct HelpTests {
  /// The commands that the help lists, those under `import` too.
  private static func commands() -> [[String]] {
    func listed(_ words: [String]) -> [String] {
      let lines = Frontline.run(words + ["--help"]).text.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.drop { $0 != "SUBCOMMANDS:" }.dropFirst().prefix { !$0.isEmpty }
        .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
        .compactMap { $0.split(separator: " ").first.map(String.init) }
    }
    return listed([]).map { [$0] } + listed(["import"]).map { ["import", $0] }
  }

  private static func plays(_ example: Substring) -> Bool {
    ["  frontline", "  frontline --map my-map"].contains(example) || example.contains(" --play")
  }

  private static func examples(_ words: [String]) -> [Substring] {
    Frontline.run(words + ["--help"]).text.split(separator: "\n").filter { $0.hasPrefix("  frontline") }
  }

  /// A folder with the files that the examples name.
  static func prepared() -> ScratchFolder {
    let folder = ScratchFolder()
    for name in ["my-map", "other-map"] { _ = Frontline.run(["new", name], in: folder) }
    folder.write("latitude,longitude,date\n35.13,36.75,2024-12-05\n", to: "points.csv")
    folder.write(
      "event_date,sub_event_type,actor1,location,latitude,longitude\n"
        + "2030-03-01,Non-violent transfer of territory,Garrison,Ford,-10,20\n", to: "events.csv")
    let features = Frontline.run(["export", "geojson"]).text
    for name in ["places.geojson", "control.geojson"] { folder.write(features, to: name) }
    folder.write(
      "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"iso\":\"A\",\"label\":\"Alpha\","
        + "\"shapeISO\":\"A\",\"shapeName\":\"Alpha\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
        + "[[[1,2],[2,2],[2,3],[1,3],[1,2]]]}}]}", to: "areas.geojson")
    folder.write("name,latitude,longitude\nHama,35.13,36.75\n", to: "towns.csv")
    folder.write("pattern,code,name\nGarrison*,GAR,The Garrison\n", to: "sides.csv")
    return folder
  }

  @Test func `each command's help has an example`() {
    let commands = Self.commands()
    #expect(commands.count > 18)
    for words in commands { #expect(!Self.examples(words).isEmpty, "\(words)") }
  }

  @Test func `each example does what it says`() {
    let ready = Self.prepared()
    for words in Self.commands() {
      // The player wants a terminal; it has the tests of a pseudo-terminal.
      for line in Self.examples(words) where words != ["play"] && !Self.plays(line) {
        // What an example writes is not there for the next.
        let folder = ScratchFolder()
        _ = ProgramRun(["cp", "-r", ready.path("."), folder.path])
        var command = String(line)
        if words == ["new"] || words.first == "import" { command = command.replacing("my-map", with: "fresh-map") }
        command = command.replacing("~/.local/share/man/man1/", with: "")
        command = command.replacing("frontline", with: "\"$0\"", maxReplacements: 1)
        let run = ProgramRun(["/bin/sh", "-c", "cd '\(folder.path)' && HOME=. && \(command)", Frontline.path])
        // A folder with warnings ends --strict with 1.
        #expect(run.code == 0 || run.code == 1 && line.contains("--strict"), "\(line): \(run.messages)")
      }
    }
  }
}
