import Briefing
import Campaign

/// The tables of a record that are written as comma-separated values.
public enum RecordTable: String, CaseIterable, Sendable {
  case changes
  case events
  case places
  /// What the holders on the eve rest on.
  case eve
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
    case .changes: try writeRows(changes.lazy.map { ChangeRow($0, in: campaign) }, write)
    case .events: try writeRows(events.lazy.map { EventRow($0, in: campaign) }, write)
    case .places: try writeRows(campaign.places.lazy.map { PlaceRow($0, in: campaign) }, write)
    case .eve: try writeRows(campaign.eveRows, write)
    case .strip: try writeStrip(write)
    case .acled: try writeACLED(write)
    case .sources:
      try writeRows(atlas.sources(of: days).lazy.map { SourceRow($0, in: campaign) }, write)
    case .about: try writeAbout(write)
    }
  }

  /// The changes of the days, in the order in which they apply.
  var changes: some Sequence<Change> {
    let days = days
    return campaign.changes.lazy.filter { days.contains($0.day) }
  }

  /// The events of the days, with the background of the eve and the aftermath of the last day.
  var events: ArraySlice<Event> { campaign.events(toldOn: days) }

  /// Writes a file of a map folder, which can go back into one.
  private func writeRows<Row: TableRow>(_ rows: some Sequence<Row>, _ write: Writing) throws {
    try write(CSV.line(Row.header))
    for row in rows { try write(CSV.line(row.fields)) }
  }

  private func writeStrip(_ write: Writing) throws {
    let fixed: [PlaceColumn] = [.id, .name, .governorate, .latitude, .longitude]
    try write(CSV.line(fixed.map(\.name) + eachDay.map(\.description)))
    for place in campaign.places {
      let point = place.coordinate
      let marks = eachDay.map { atlas.mark(of: chronicle.hold(of: place.id, on: $0)) }
      try write(
        CSV.line(
          [place.slug, place.name, campaign[place.region].name, "\(point.latitude)", "\(point.longitude)"] + marks))
    }
  }

  private func writeAbout(_ write: Writing) throws {
    let about = Provenance(self)
    try write(CSV.line(["what", "text"]))
    let rows =
      [("title", about.title), ("record", about.version), ("as of", about.asOf), ("command", about.command)]
      + about.authorship.fields.map { ($0.name, $0.text) }
      + about.legend.map { ("legend", "\($0.mark) = \($0.name)" + ($0.detail.isEmpty ? "" : ": \($0.detail)")) }
      + (about.borderNote.isEmpty ? [] : [("border note", about.borderNote)])
      + about.attribution.map { ("attribution", $0) } + about.notes.map { ("note", $0) }
      + about.sources.map { ("source", $0.line) }
    for row in rows { try write(CSV.line([row.0, row.1])) }
  }
}

extension Campaign {
  /// The rows of `eve.csv`.
  var eveRows: [EveRow] { placesWithEveEvidence.compactMap { EveRow($0, in: self) } }
}
