import Briefing
import Campaign

/// The tables of a record that are written as comma-separated values.
public enum RecordTable: Sendable {
  case changes
  case events
  case places
  /// A row for each place, a column for each day, a letter for each state.
  case strip
  /// The changes under the column names of ACLED, for tools that read those.
  case acled
  case sources
  /// The legend, the attribution and all else that a table has no room for.
  case about
}

extension ExportRequest {
  /// Writes a table, row by row; changes and events are those of the request's days.
  public func writeCSV(_ table: RecordTable, _ write: Writing) throws {
    switch table {
    case .changes:
      try write(CSV.line(ChangeRow.columns))
      for change in changes { try write(CSV.line(ChangeRow(change, in: campaign).row)) }
    case .events:
      try write(CSV.line(EventRow.columns))
      for event in events { try write(CSV.line(EventRow(event, in: campaign).row)) }
    case .places: try writePlaces(write)
    case .strip: try writeStrip(write)
    case .acled: try writeACLED(write)
    case .sources: try writeSources(write)
    case .about: try writeAbout(write)
    }
  }

  /// The changes of the days, in the order in which they apply.
  var changes: some Sequence<Change> {
    let days = days
    return campaign.changes.lazy.filter { days.contains($0.day) }
  }

  var events: some Sequence<Event> {
    let days = days
    return campaign.events.lazy.filter { days.contains($0.day) }
  }

  /// The columns of `places.csv`, so that the table can go back into a map folder.
  private func writePlaces(_ write: Writing) throws {
    try write(
      CSV.line([
        "id", "name", "arabic", "governorate", "kind", "latitude", "longitude", "population", "population_year",
        "control", "reach", "also",
      ]))
    for place in campaign.places {
      let kind = campaign[place.kind]
      try write(
        CSV.line([
          place.slug, place.name, place.arabic, campaign[place.region].code, kind.slug,
          "\(place.coordinate.latitude)", "\(place.coordinate.longitude)", place.population.map { "\($0.count)" } ?? "",
          place.population?.year.map { "\($0)" } ?? "", campaign.code(of: place.eve),
          place.reach == kind.reach ? "" : JSON.digits(place.reach), place.also.joined(separator: ";"),
        ]))
    }
  }

  private func writeStrip(_ write: Writing) throws {
    let fixed = ["id", "name", "governorate", "latitude", "longitude"]
    try write(CSV.line(fixed + eachDay.map(\.description)))
    for place in campaign.places {
      let point = place.coordinate
      let marks = eachDay.map { atlas.mark(of: chronicle.hold(of: place.id, on: $0)) }
      try write(
        CSV.line(
          [place.slug, place.name, campaign[place.region].name, "\(point.latitude)", "\(point.longitude)"] + marks))
    }
  }

  private func writeSources(_ write: Writing) throws {
    try write(CSV.line(["id", "title", "date", "url", "side"]))
    for source in campaign.sourcesUsed(on: days, chronicle).map({ campaign[$0] }) {
      try write(
        CSV.line([
          source.slug, source.title, source.day?.description ?? "", source.url,
          source.side.map { campaign[$0].code } ?? "",
        ]))
    }
  }

  private func writeAbout(_ write: Writing) throws {
    let about = Provenance(self)
    try write(CSV.line(["what", "text"]))
    let rows =
      [("title", about.title), ("record", about.version), ("as of", about.asOf), ("command", about.command)]
      + about.legend.map { ("legend", "\($0.mark) = \($0.name)" + ($0.detail.isEmpty ? "" : ": \($0.detail)")) }
      + (about.borderNote.isEmpty ? [] : [("border note", about.borderNote)])
      + about.attribution.map { ("attribution", $0) } + about.notes.map { ("note", $0) }
      + about.sources.map { ("source", $0.line) }
    for row in rows { try write(CSV.line([row.0, row.1])) }
  }
}
