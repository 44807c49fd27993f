import Launching
import Briefing
import Interface
import Testing

/// What works on the default map works on others: on the second one inside the program, on one that is two years long and
/// lies south of the equator, and on what `frontline new` makes.
struct OtherCampaignTests {
  private let scratch = ScratchFolder()

  enum Other: CaseIterable {
    case inside
    case second
    case new

    var title: String {
      switch self {
      case .inside: "Afghanistan, 1 to 15 August 2021"
      case .second: "Kestria, a made-up war"
      case .new: "Lorn, a made-up island"
      }
    }
  }

  static let exports = [
    "text --from d1 --to d3 --notes", "ansi --date d2", "cast --to d3", "cast --cast 3 --to d3", "cells --date d1",
    "svg --contact-sheet --to d5", "svg --contact-sheet --view known --to d5", "html", "geojson --date d3",
    "kml --date d3", "json", "timemap", "csv", "csv --table events", "csv --table places", "csv --table strip",
    "csv --table acled", "csv --table sources", "csv --table about",
  ]

  /// What `--map` takes for it.
  private func map(_ other: Other) -> String {
    switch other {
    case .inside: return "afghanistan-2021"
    case .second: return "\(Project.root)/Tests/Campaigns/kestria"
    case .new:
      #expect(Frontline.run("new", scratch.path("island")).code == 0)
      return scratch.path("island")
    }
  }

  @Test(arguments: Other.allCases, ViewKind.allCases)
  func `every view is shown and drawn`(other: Other, view: ViewKind) {
    let rest = ["--date", "d2", "--view", view.rawValue, "--map", map(other)]
    let shown = Frontline.run(["show", "--size", "120x40"] + rest)
    #expect(shown.text.contains(other.title), "\(shown.messages)")
    let pictures = [[], ["--theme", "base16"], ["--theme", "monochrome"]].map { scratch.export(["svg"] + $0 + rest) }
    #expect(pictures.allSatisfy { TextFile.read($0)?.contains(other.title) == true })
    Reader.check("drawn.py", [scratch.path("")] + pictures)
  }

  @Test(arguments: [["--date", "d4"], ["--date", "d2", "--view", "strip"]])
  func `the command that a picture names runs as it stands`(words: [String]) throws {
    let folder = scratch.path("a map")
    #expect(Frontline.run("new", folder).code == 0)
    let picture = Frontline.run(["export", "svg", "--map", folder] + words)
    // A line of the picture ends where a word does.
    let text = picture.text.split(separator: "\n").map { line in
      String(line.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" })
    }.joined(separator: " ").replacing("&#39;", with: "'")
    let command = try #require(text.split(separator: "`").first { $0.hasPrefix("frontline cite ") })
    #expect(command.hasSuffix(" --map '\(folder)'"))
    let run = ProgramRun(["/bin/sh", "-c", "exec \"$0\" " + command.dropFirst("frontline ".count), Frontline.path])
    #expect(run.code == 0 && run.text.contains("a made-up island"), "\(command): \(run.messages)")
  }

  @Test func `one source is counted as one`() {
    let folder = scratch.path("island")
    #expect(Frontline.run("new", folder).code == 0)
    let rest = ["--map", folder]
    // On the first day of the island one source is used.
    let formats = [
      ["export", "svg", "--date", "d1"], ["export", "svg", "--contact-sheet", "--to", "d1"],
      ["export", "text", "--notes", "--date", "d1"], ["export", "ansi", "--notes", "--date", "d1"],
      ["export", "kml", "--date", "d1"], ["export", "timemap", "--date", "d1"], ["cite", "--date", "d1"],
      ["cite", "--format", "bibtex", "--date", "d1"],
    ]
    for words in formats {
      let run = Frontline.run(words + rest)
      #expect(run.code == 0 && run.text.contains("1 source"), "\(words)")
      #expect(!run.text.contains("1 sources") && !run.text.contains("1 tracked places"), "\(words)")
    }
  }

  @Test(arguments: Other.allCases, exports)
  func `every export is written`(other: Other, export: String) {
    let run = Frontline.run(["export"] + export.split(separator: " ").map(String.init) + ["--map", map(other)])
    #expect(run.code == 0 && run.messages.isEmpty, "\(run.messages)")
    #expect(run.output.count > 200)
  }
}
