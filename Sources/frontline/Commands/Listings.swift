import Briefing
import ArgumentParser
import Campaign
import Exports
import Interface

/// Which records a list holds, and how it is written.
struct ListOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only this day: 2024-12-05, \"5 dec\", d9.", valueName: "day"), completion: .days)
  var date: String?

  @Option(help: ArgumentHelp("Only this place, by id or by name.", valueName: "place"), completion: .places)
  var place: String?

  @Option(help: "How to write it.")
  var format = Format.text

  @OptionGroup var links: LinkOption
  @OptionGroup var map: MapOption
}

struct Changes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the changes of control, with their sources.",
    discussion: """
      Examples:
        frontline changes --date "5 dec"
        frontline changes --side SDF --format csv
      """)

  @OptionGroup var options: ListOptions

  @Option(help: ArgumentHelp("Only changes from or to the side with this code.", valueName: "side"), completion: .sides)
  var side: String?

  func run() throws {
    let campaign = try options.map.campaign()
    let day = try campaign.day(options.date)
    let place = try options.place.map { try campaign.place($0).id }
    let holder = try side.map { try campaign.holder(coded: $0) }
    let changes = campaign.changes.filter { change in
      (day ?? change.day) == change.day && (place ?? change.place) == change.place
        && (holder.map { [change.from, change.to].contains($0) } ?? true)
    }
    try options.format.write(changes.map { ChangeRow($0, in: campaign) }) {
      Listing(campaign, linking: options.links.linking).text(of: changes)
    }
  }
}

struct Events: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the events, with their sources.",
    discussion: """
      Examples:
        frontline events --date d12
        frontline events --place hama --format json
      """)

  @OptionGroup var options: ListOptions

  func run() throws {
    let campaign = try options.map.campaign()
    let day = try campaign.day(options.date)
    let place = try options.place.map { try campaign.place($0).id }
    let told = day.map { campaign.events(toldOn: $0...$0) } ?? campaign.events[...]
    let events = told.filter { place == nil || $0.place == place }
    try options.format.write(events.map { EventRow($0, in: campaign) }) {
      Listing(campaign, linking: options.links.linking).text(of: events)
    }
  }
}

struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place", abstract: "Tell all that is known about a place.",
    discussion: """
      Examples:
        frontline place Saraqib
        frontline place hama --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: "The place, by id or by any usual spelling of its name.", completion: .places)
  var name: String

  @Option(
    help: ArgumentHelp("As of this day: 2024-12-05, \"5 dec\", d9; the last by default.", valueName: "day"),
    completion: .days)
  var date: String?

  @Option(help: "How to write it.")
  var format = Format.text

  @OptionGroup var links: LinkOption
  @OptionGroup var map: MapOption

  func run() throws {
    let atlas = try map.atlas()
    let place = try atlas.campaign.place(name)
    let day = try atlas.campaign.day(date) ?? atlas.campaign.header.last
    let record = PlaceRecord(place, in: atlas, on: day)
    switch format {
    case .text: try deliver(record.text(width: 80, withLinks: links.areWritten))
    case .json: try deliver(record.json.indented)
    }
  }
}
