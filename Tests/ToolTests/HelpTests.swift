import Testing

/// The help of each command has examples, and what it shows works.
@Suite struct HelpTests {
  /// The commands that the help lists, those under `import` too.
  private static func commands() throws -> [[String]] {
    func listed(_ words: [String]) throws -> [String] {
      let lines = try Run(words + ["--help"]).output.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.drop { $0 != "SUBCOMMANDS:" }.dropFirst().prefix { !$0.isEmpty }
        .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
        .compactMap { $0.split(separator: " ").first.map(String.init) }
    }
    return try listed([]).map { [$0] } + listed(["import"]).map { ["import", $0] }
  }

  private static func plays(_ example: Substring) -> Bool {
    ["  frontline", "  frontline --map my-map"].contains(example) || example.contains(" --play")
  }

  private static func examples(_ words: [String]) throws -> [Substring] {
    try Run(words + ["--help"]).output.split(separator: "\n").filter { $0.hasPrefix("  frontline") }
  }

  /// A folder with the files that the examples name.
  static func prepared() throws -> Folder {
    let folder = try Folder()
    for name in ["my-map", "other-map"] { _ = try Run(["new", name], in: folder) }
    try folder.write("latitude,longitude,date\n35.13,36.75,2024-12-05\n", to: "points.csv")
    try folder.write(
      "event_date,sub_event_type,actor1,location,latitude,longitude\n"
        + "2030-03-01,Non-violent transfer of territory,Garrison,Ford,-10,20\n", to: "events.csv")
    try folder.write(try Run(["export", "geojson"]).output, to: "places.geojson")
    return folder
  }

  @Test func `each command's help has an example`() throws {
    let commands = try Self.commands()
    #expect(commands.count > 18)
    for words in commands { #expect(try !Self.examples(words).isEmpty, "\(words)") }
  }

  @Test func `each example does what it says`() throws {
    for words in try Self.commands() {
      // The player wants a terminal; it has the tests of a pseudo-terminal.
      for line in try Self.examples(words) where words != ["play"] && !Self.plays(line) {
        let folder = try Self.prepared()
        var command = String(line)
        if words == ["new"] || words.first == "import" { command = command.replacing("my-map", with: "fresh-map") }
        command = command.replacing("~/.local/share/man/man1/", with: "")
        command = command.replacing("frontline", with: "\"$0\"", maxReplacements: 1)
        let run = try Run(program: "/bin/sh", ["-c", "cd '\(folder.path)' && HOME=. && \(command)", Run.path])
        // A folder with warnings ends --strict with 1.
        #expect(run.status == 0 || run.status == 1 && line.contains("--strict"), "\(line): \(run.complaints)")
      }
    }
  }
}
