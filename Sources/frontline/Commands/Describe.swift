import Briefing
import ArgumentParser
import Campaign
import Interface

struct Describe: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell one or more days in plain sentences.",
    discussion: """
      Without a date it tells every day. Lines have at most 80 characters of plain ASCII.

      Examples:
        frontline describe --date "5 dec"
        frontline describe --from d9 --to d12
      """)

  @Option(help: ArgumentHelp("Only this day: 2024-12-05, \"5 dec\", d9.", valueName: "day"), completion: .days)
  var date: String?

  @Option(help: ArgumentHelp("The first day; the eve by default.", valueName: "day"), completion: .days)
  var from: String?

  @Option(help: ArgumentHelp("The last day; the record's last by default.", valueName: "day"), completion: .days)
  var to: String?

  @OptionGroup var links: LinkOption
  @OptionGroup var map: MapOption

  func validate() throws {
    guard date == nil || (from == nil && to == nil) else {
      throw ValidationError("give --date for one day, or --from and --to for several, not both")
    }
  }

  func run() throws {
    let atlas = try map.atlas()
    let days = try days(of: atlas.campaign)
    let withLinks = links.areWritten
    let texts = days.map { atlas.narration(of: $0).text(width: 80, withLinks: withLinks) }
    try deliver(texts.joined(separator: "\n"))
  }

  private func days(of campaign: Campaign) throws -> [Day] {
    if let day = try campaign.day(date) { return [day] }
    let first = try campaign.day(from, option: "--from") ?? campaign.header.eve
    let last = try campaign.day(to, option: "--to") ?? campaign.header.last
    guard first <= last else {
      throw ValidationError("--from \(first.short) is after --to \(last.short); swap them")
    }
    return (0...first.distance(to: last)).map(first.advanced(by:))
  }
}
