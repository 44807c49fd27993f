import Briefing
import Campaign

extension ExportRequest {
  /// Writes the events and changes as TimeMap's list of events: every value a text, months before days.
  ///
  /// The first entry, on the first day and at no place, holds what the list says of itself.
  public func writeTimeMap(_ write: Writing) throws {
    try write("[\n" + aboutEntry.lines)
    for event in events { try write(",\n" + entry(event).lines) }
    for change in changes { try write(",\n" + entry(change).lines) }
    try write("\n]\n")
  }

  private var aboutEntry: JSON {
    let about = Provenance(self)
    return entry(
      id: "about", about.lines.joined(separator: "\n"), on: days.lowerBound, at: nil, category: "About",
      filters: [], sources: [], comments: about.notes.joined(separator: "\n"))
  }

  private func entry(_ event: Event) -> JSON {
    entry(
      id: "event-\(event.id.index + 1)", [event.headline, event.detail].filter { !$0.isEmpty }.joined(separator: "\n"),
      on: event.day, at: event.place, category: event.kind, filters: event.isKey ? ["turning point"] : [],
      sources: event.sources, comments: comments(on: event.sources))
  }

  private func entry(_ change: Change) -> JSON {
    let place = campaign[change.place].name
    let to = campaign.name(of: change.to)
    let headline = "\(place): \(campaign.name(of: change.from)) -> \(to)"
    return entry(
      id: "change-\(change.id.index + 1)", [headline, change.note].filter { !$0.isEmpty }.joined(separator: "\n"),
      on: change.day, at: change.place, category: "change of control",
      filters: [to, change.confidence.inWords],
      sources: change.sources,
      comments: comments(
        on: change.sources, also: change.otherClaim, change.remarkInWords, change.basis?.inWords ?? ""))
  }

  /// What else there is to say: that nothing citable is known, what others claim, and what the record remarks.
  private func comments(on sources: [Source.ID], also texts: String...) -> String {
    ([sources.isEmpty ? Source.noSource : ""] + texts)
      .filter { !$0.isEmpty }.joined(separator: "; ")
  }

  private func entry(
    id: String, _ description: String, on day: Day, at place: Place.ID?, category: String, filters: [String],
    sources: [Source.ID], comments: String
  ) -> JSON {
    let (year, month, date) = day.components
    let place = place.map { campaign[$0] }
    return .object([
      ("id", .text(id)), ("description", .text(description)), ("date", .text("\(month)/\(date)/\(year)")),
      ("time", .text("")), ("location", .text(place?.name ?? "")),
      ("latitude", .text(place.map { "\($0.coordinate.latitude)" } ?? "")),
      ("longitude", .text(place.map { "\($0.coordinate.longitude)" } ?? "")), ("category", .text(category)),
      ("associations", .texts([category] + filters)), ("sources", .texts(sources.map { campaign[$0].slug })),
      ("comments", .text(comments)),
    ])
  }
}
