import Launching
import Testing

/// The program knows no country: what it plays comes from the map.
@Suite struct NeutralTests {
  /// Words of the maps inside, one of which would show that a country has crept in.
  private static let words = [
    "syria", "damascus", "aleppo", "idlib", "hama", "homs", "daraa", "raqqa", "euphrates", "assad", "hts", "sdf", "sna",
    "afghanistan", "kabul", "kandahar", "herat", "kunduz", "ghani", "taliban", "tlb",
  ]

  /// The files whose examples name a place or a side of the shipped map.
  private static let examples = [
    "CiteCommand", "ControlCommand", "Diff", "Export/ExportCommand", "Listings", "Play", "Show",
  ].map { "\($0).swift" }

  private static func names(in line: Substring) -> [String] {
    let letters = line.lowercased().split { !$0.isLetter }
    return words.filter { word in letters.contains { $0 == word || word == "syria" && $0.hasPrefix(word) } }
  }

  @Test func `no code names the shipped map's country, places or sides`() {
    let find = [
      "/bin/sh", "-c", "find \"$0/Sources\" -name '*.swift' -o -name '*.js' -o -name '*.c' -o -name '*.h'",
      Project.root,
    ]
    let files = ProgramRun(find).text.split(separator: "\n")
    #expect(files.count > 200)
    for file in files where !Self.examples.contains(where: { file.hasSuffix("/Commands/\($0)") }) {
      for line in (TextFile.read(String(file)) ?? "").split(separator: "\n") {
        let isComment = line.drop { $0 == " " }.hasPrefix("//")
        #expect(isComment || Self.names(in: line).isEmpty, "\(file): \(line)")
      }
    }
  }

  @Test func `the general help names no country`() {
    for line in Frontline.run(["--help"]).text.split(separator: "\n") {
      #expect(Self.names(in: line).isEmpty, "\(line)")
    }
  }
}
