import ArgumentParser
import Briefing
import Campaign
import Exports

struct ListSources: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "List the sources, and what rests on each.",
    discussion: """
      The text ends with the number of changes and events that have no source.

      Examples:
        frontline sources
        frontline sources reuters-via-cna-1204
        frontline sources --format csv
      """)

  @Argument(help: ArgumentHelp("Only the source with this id.", valueName: "source"), completion: .sources)
  var id: String?

  @Option(help: "How to write it: text, json, or csv, which counts what rests on each.")
  var format = Format.text

  @OptionGroup var links: LinkOption
  @OptionGroup var map: MapOption

  func run() throws {
    let campaign = try map.campaign()
    let chosen = try id.map { try source(called: $0, in: campaign) }
    let uses = SourceUse.all(in: campaign).filter { $0.source == chosen ?? $0.source }
    let rows = uses.map { SourceUseRow($0, in: campaign) }
    try format.write(rows, header: SourceUseRow.columns, fields: \.fields) {
      let listing = Listing(campaign, linking: links.linking)
      let total = id == nil ? ["\(uses.count.counting("source")); \(SourceCounts(campaign).sentence)\n"] : []
      return (uses.map { listing.text(of: $0) } + total).joined(separator: "\n")
    }
  }

  private func source(called id: String, in campaign: Campaign) throws -> Source.ID {
    if let source = campaign.sources.first(where: { $0.slug == id }) { return source.id }
    let hint = nearest(to: id, among: campaign.sources.map(\.slug)).map { " (did you mean \"\($0)\"?)" }
    throw ValidationError("there is no source \"\(id)\"" + (hint ?? "; `frontline sources` lists them"))
  }
}
