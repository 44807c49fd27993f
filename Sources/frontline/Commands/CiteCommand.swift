import Briefing
import ArgumentParser
import Campaign
import Exports
import Interface
import Screen

struct Cite: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say how to cite a day: the record's version and hash, its sources, the command.",
    discussion: """
      Examples:
        frontline cite --date d9
        frontline cite --format bibtex
        frontline cite --date d9 --place hama
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case bibtex
    case cslJSON = "csl-json"
  }

  @Option(
    help: ArgumentHelp("The day: 2024-12-05, \"5 dec\", d9; the last by default.", valueName: "day"), completion: .days)
  var date: String?

  @Option(
    help: ArgumentHelp("Only what the record says of a place, by id or by name.", valueName: "place"),
    completion: .places)
  var place: String?

  @Option(help: "How to write it.")
  var format = Format.text

  @OptionGroup var map: MapOption

  func run() throws {
    var atlas = try map.atlas()
    atlas.measureAccuracy()
    let day = try atlas.campaign.day(date) ?? atlas.campaign.header.last
    let place = try place.map { try atlas.campaign.place($0) }
    let told = place.map { ["control", "--date", day.description, "--place", $0.slug] }
    let words =
      ["frontline"] + (told ?? ["show", "--date", day.description]) + (atlas.mapArgument.map { ["--map", $0] } ?? [])
    let request = ExportRequest(
      atlas, days: day...day, size: Size(columns: 80, rows: 24),
      command: words.map(\.quotedForShell).joined(separator: " "))
    let citation = Citation(request, folder: try map.files(), program: Version.current.program, of: place)
    var outlet = try ExportOutlet(nil)
    switch format {
    case .text: try outlet.write(citation.text)
    case .bibtex: try outlet.write(citation.bibtex)
    case .cslJSON: try outlet.write(citation.cslJSON)
    }
    try outlet.finish()
  }
}
