import ArgumentParser
import Campaign
import EmbeddedMaps
import Exports

struct Maps: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the maps inside the program.",
    discussion: """
      Each can be named after --map by its id; the default one needs no name. A folder after --map is a map of your own.

      Examples:
        frontline maps
        frontline maps --format csv
      """)

  @Option(help: "How to write it.")
  var format = Format.text

  func run() throws {
    let rows = ShippedMap.all.map(MapRow.init)
    try format.write(rows, columns: MapRow.columns, fields: \.row) { rows.map(\.text).joined(separator: "\n") }
  }
}

/// What the list says of a map.
private struct MapRow: Encodable {
  let id: String
  let title: String
  let version: String
  let first: String
  let last: String
  let days: Int
  let places: Int
  let changes: Int
  /// How many of the changes have a source.
  let citedChanges: Int
  let events: Int
  let citedEvents: Int
  let isDefault: Bool

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case id, title, version, first, last, days, places, changes
    case citedChanges = "cited_changes"
    case events
    case citedEvents = "cited_events"
    case isDefault = "default"
  }

  static let columns = CodingKeys.allCases.map(\.rawValue)

  init(_ map: ShippedMap) {
    let campaign = map.campaign
    let (header, record) = (campaign.header, FolderReport.Record(campaign))
    (id, title, version, isDefault) = (header.id, header.title, header.version, header.isDefault)
    (first, last) = (header.first.description, header.last.description)
    days = header.eve.distance(to: header.last)
    places = campaign.places.count
    (changes, citedChanges) = (record.changes, record.changes - record.changesWithoutSource)
    (events, citedEvents) = (record.events, record.events - record.eventsWithoutSource)
  }

  var row: [String] {
    [id, title, version, first, last] + [days, places, changes, citedChanges, events, citedEvents].map(String.init)
      + [isDefault ? "yes" : ""]
  }

  var text: String {
    """
    \(id.visible)\(isDefault ? " (default)" : ""): \(title.visible)
      \(days.counting("day")) from \(first) to \(last), \(places.counting("place")), record \(version.visible)
      \(citedChanges) of \(changes.counting("change")) and \(citedEvents) of \(events.counting("event")) cite a source

    """
  }
}
