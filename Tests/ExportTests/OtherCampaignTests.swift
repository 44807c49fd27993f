import Interface
import Testing

/// What works on the shipped map works on others: on one that is two years long and lies south of the equator, and on
/// what `frontline new` makes.
struct OtherCampaignTests {
  private let scratch = Scratch()

  enum Other: CaseIterable {
    case second
    case new
  }

  static let exports = [
    "text --from d1 --to d3 --notes", "ansi --date d2", "cast --to d3", "cast --cast 3 --to d3", "cells --date d1",
    "svg --contact-sheet --to d5", "svg --contact-sheet --view known --to d5", "html", "geojson --date d3",
    "kml --date d3", "json", "timemap", "csv", "csv --table events", "csv --table places", "csv --table strip",
    "csv --table acled", "csv --table sources", "csv --table about",
  ]

  private func folder(_ other: Other) -> String {
    guard other == .new else { return "\(Frontline.root)/Tests/Campaigns/kestria" }
    #expect(Frontline.run("new", scratch.path("island")).code == 0)
    return scratch.path("island")
  }

  @Test(arguments: Other.allCases, ViewKind.allCases)
  func `every view is shown and drawn`(other: Other, view: ViewKind) {
    defer { scratch.remove() }
    let rest = ["--date", "d2", "--view", view.rawValue, "--map", folder(other)]
    let title = other == .new ? "Lorn, a made-up island" : "Kestria, a made-up war"
    let shown = Frontline.run(["show", "--size", "120x40"] + rest)
    #expect(shown.text.contains(title), "\(shown.messages)")
    let pictures = [[], ["--theme", "base16"], ["--theme", "monochrome"]].map { scratch.export(["svg"] + $0 + rest) }
    #expect(pictures.allSatisfy { TextFile.read($0)?.contains(title) == true })
    Reader.check("drawn.py", [scratch.path("")] + pictures)
  }

  @Test(arguments: Other.allCases, exports)
  func `every export is written`(other: Other, export: String) {
    defer { scratch.remove() }
    let run = Frontline.run(["export"] + export.split(separator: " ").map(String.init) + ["--map", folder(other)])
    #expect(run.code == 0 && run.messages.isEmpty, "\(run.messages)")
    #expect(run.output.count > 200)
  }
}
