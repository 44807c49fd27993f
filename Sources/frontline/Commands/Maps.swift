import Briefing
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
    let header = rows.first?.cells.map(\.name) ?? []
    try format.write(rows, header: header, fields: { $0.cells.map(\.cell.text) }) {
      rows.map(\.text).joined(separator: "\n")
    }
  }
}

/// What the list says of a map.
private struct MapRow: JSONConvertible {
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
  /// How many of those name only the area around the place.
  let areaChanges: Int
  let events: Int
  let citedEvents: Int
  let isDefault: Bool

  init(_ map: ShippedMap) {
    let campaign = map.campaign
    let (header, record) = (campaign.header, SourceCounts(campaign))
    (id, title, version, isDefault) = (header.id, header.title, header.version, header.isDefault)
    (first, last) = (header.first.description, header.last.description)
    days = header.eve.distance(to: header.last)
    places = campaign.places.count
    (changes, citedChanges) = (record.changes, record.changes - record.changesWithoutSource)
    areaChanges = record.changesByArea
    (events, citedEvents) = (record.events, record.events - record.eventsWithoutSource)
  }

  /// What each column has, under its name.
  var cells: [(name: String, cell: TableCell)] {
    [
      ("id", .text(id)), ("title", .text(title)), ("version", .text(version)), ("first", .text(first)),
      ("last", .text(last)), ("days", .integer(days)), ("places", .integer(places)), ("changes", .integer(changes)),
      ("cited_changes", .integer(citedChanges)), ("area_changes", .integer(areaChanges)), ("events", .integer(events)),
      ("cited_events", .integer(citedEvents)), ("default", .answer(isDefault)),
    ]
  }

  var json: JSON { .object(cells.map { ($0.name, $0.cell.json) }) }

  private var area: String {
    areaChanges == 0 ? "" : ";\n  the sources of \(areaChanges.counting("change")) name only the area around the place"
  }

  var text: String {
    """
    \(id.visible)\(isDefault ? " (default)" : ""): \(title.visible)
      \(days.counting("day")) from \(first) to \(last), \(places.counting("place")), record \(version.visible)
      \(citedChanges) of \(changes.counting("change")) and \(citedEvents) of \(events.counting("event")) cite a source\(area)

    """
  }
}
