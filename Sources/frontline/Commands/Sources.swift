import ArgumentParser
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

  @OptionGroup var map: MapOption

  func run() throws {
    let campaign = try map.campaign()
    let all = Reliance.all(in: campaign)
    let chosen = try id.map { [try source(called: $0, among: all)] } ?? all
    try format.write(chosen, header: Reliance.columns, fields: \.fields) {
      let total = id == nil ? ["\(all.count.counting("source")); \(FolderReport.Record(campaign).sentence)\n"] : []
      return (chosen.map(\.text) + total).joined(separator: "\n")
    }
  }

  private func source(called id: String, among all: [Reliance]) throws -> Reliance {
    if let reliance = all.first(where: { $0.source.slug == id }) { return reliance }
    let hint = nearest(to: id, among: all.map(\.source.slug)).map { " (did you mean \"\($0)\"?)" }
    throw ValidationError("there is no source \"\(id)\"" + (hint ?? "; `frontline sources` lists them"))
  }
}
