import Briefing
import Campaign

extension ExportRequest {
  /// The version of the schema that `writeJSON` keeps; a field that goes or changes its meaning raises it.
  public static let schemaVersion = 1

  /// Writes the whole record as one object: a line for each place, change, event, source and day.
  public func writeJSON(_ write: Writing) throws {
    try write("{\n\"schema\": \"frontline-chronicle\",\n\"version\": \(ExportRequest.schemaVersion),\n")
    try write("\"about\": " + Provenance(self).json.compact + ",\n")
    try write("\"campaign\": " + campaign.header.json.compact)
    try writeList("sides", campaign.sides.lazy.map(\.json), write)
    try writeList("kinds", campaign.kinds.lazy.map(\.json), write)
    try writeList("event_kinds", Set(campaign.events.map(\.kind)).sorted().lazy.map(JSON.text), write)
    try writeList("governorates", campaign.regions.lazy.map(\.json), write)
    try writeList("places", campaign.places.lazy.map { $0.json(in: campaign) }, write)
    try writeList("eve", campaign.eveRows.lazy.map(\.json), write)
    try writeList("changes", campaign.changes.lazy.map { ChangeRow($0, in: campaign).json }, write)
    try writeList("events", campaign.events.lazy.map { EventRow($0, in: campaign).json }, write)
    try writeList("sources", campaign.sources.lazy.map { SourceRow($0, in: campaign).json }, write)
    try writeList("corridors", campaign.stretches.lazy.map { $0.json(in: campaign) }, write)
    try writeList("days", eachDay.lazy.map { json($0) }, write)
    try write("\n}\n")
  }

  private func writeList(_ name: String, _ items: some Sequence<JSON>, _ write: Writing) throws {
    try write(",\n\(JSON.quoted(name)): [")
    var separator = "\n"
    for item in items {
      try write(separator + item.compact)
      separator = ",\n"
    }
    try write("\n]")
  }

  /// A day: a letter for each place, in the order of `places`, and how many places each holder has.
  private func json(_ day: Day) -> JSON {
    let holds = chronicle.holds(on: day)
    let counts = campaign.sides.map { side in
      (side.code, JSON.integer(holds.count { $0.side == side.id }))
    }
    return .object([
      ("date", .text(day.description)), ("holders", .text(holds.map(atlas.mark(of:)).joined())),
      ("counts", .object(counts + [(campaign.header.contestedCode, .integer(holds.count { $0.side == nil }))])),
      ("changed", .texts(chronicle.placesChanged(on: day).map { campaign[$0].slug })),
    ])
  }
}

extension Campaign.Header {
  var json: JSON {
    .object(
      [
        ("id", .text(id)), ("title", .text(title)), ("version", .text(version)), ("country", .text(country)),
        ("region", .text(regionWord)),
        ("eve", .text(eve.description)), ("first", .text(first.description)), ("last", .text(last.description)),
        ("frame", frame.json),
        (
          "contested",
          .object([
            ("code", .text(contestedCode)), ("name", .text(contestedName)),
            ("letter", .text(String(Character(contestedLetter)))),
          ])
        ),
        ("attribution", .texts(attribution)), ("border_note", .words(borderNote)),
        ("accuracy_note", .words(accuracyNote)), ("notes", .texts(notes)),
      ] + authorship.members)
  }
}

extension Side {
  var json: JSON {
    .object([
      ("code", .text(code)), ("letter", .text(String(Character(letter)))), ("name", .text(name)),
      ("article", .words(article)), ("detail", .words(detail)), ("hue", .text(hue.rawValue)),
    ])
  }
}

extension PlaceKind {
  var json: JSON {
    .object([
      ("id", .text(slug)), ("name", .text(name)), ("reach_km", .number(reach)), ("rank", .integer(rank)),
      ("always_shown", .bool(alwaysShown)), ("mark", .text(mark.rawValue)),
    ])
  }
}

extension CorridorSpec {
  func json(in campaign: Campaign) -> JSON {
    .object([
      ("line", .text(campaign.lines[line].name)), ("from", from.map { .text(campaign[$0].slug) } ?? .null),
      ("to", to.map { .text(campaign[$0].slug) } ?? .null),
    ])
  }
}

extension Region {
  var json: JSON {
    .object([
      ("code", .text(code)), ("name", .text(name)), ("arabic", .words(arabic)),
      ("area_km2", publishedArea.map(JSON.number) ?? .null),
    ])
  }
}

extension Place {
  func json(in campaign: Campaign) -> JSON {
    .object([
      ("id", .text(slug)), ("name", .text(name)), ("arabic", .words(arabic)),
      ("governorate", .text(campaign[region].code)), ("kind", .text(campaign[kind].slug)),
      ("latitude", .number(coordinate.latitude)), ("longitude", .number(coordinate.longitude)),
      ("population", population.map { .integer($0.count) } ?? .null),
      ("population_year", population?.year.map { .integer($0) } ?? .null),
      ("control", .text(campaign.code(of: eve))), ("reach_km", .number(reach)),
      ("also", .texts(also)),
    ])
  }
}

extension GeographicBox {
  var json: JSON {
    .object([("west", .number(west)), ("south", .number(south)), ("east", .number(east)), ("north", .number(north))])
  }
}
