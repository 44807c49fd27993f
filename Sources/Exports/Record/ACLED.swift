import Briefing
import Campaign

extension ExportRequest {
  /// The changes under ACLED's column names.
  ///
  /// A change to the side whose code is `GOV` is `Government regains territory`, one to any other side `Non-state actor
  /// overtakes territory`, one on a day with a withdrawal at the place `Non-violent transfer of territory`, and one to
  /// contested ground `Armed clash`. What the record does not know is blank: no actor's kind, no number of the dead.
  func writeACLED(_ write: Writing) throws {
    try write(CSV.line(ACLED.columns))
    for change in changes { try write(CSV.line(acledRow(change))) }
  }

  private func acledRow(_ change: Change) -> [String] {
    let place = campaign[change.place]
    let event = acledEvent(change)
    let titles = change.sources.map { campaign[$0].caption }
    let tags =
      [ACLEDTags.confidenceStart + change.confidence.rawValue] + (change.disputed.isEmpty ? [] : ["disputed"])
      + (change.from == .contested ? [ACLEDTags.fromContested] : [])
      + (change.to == .contested ? [ACLEDTags.toContested] : [])
    // A number that an import has kept is the event's own.
    let reference = ACLEDReference.id(in: change.remark)
    let fields = [
      "event_id_cnty": reference ?? "\(campaign.header.id)-\(change.id.index + 1)",
      "event_date": change.day.description,
      "year": String(change.day.components.year),
      // ACLED counts 1 as the day itself; another day on record makes it a part of a week.
      "time_precision": change.disputed.isEmpty ? "1" : "2",
      "disorder_type": event.disorder,
      "event_type": event.type,
      "sub_event_type": event.subType,
      "actor1": campaign.name(of: change.to),
      "actor2": campaign.name(of: change.from),
      "country": campaign.header.country,
      "admin1": campaign[place.region].name,
      "location": place.name,
      "latitude": "\(place.coordinate.latitude)",
      "longitude": "\(place.coordinate.longitude)",
      "geo_precision": "1",
      "source": titles.isEmpty ? Source.noSource : titles.joined(separator: "; "),
      "notes": [change.note, change.otherClaim, reference == nil ? change.remarkInWords : ""]
        .filter { !$0.isEmpty }.joined(separator: " "),
      "tags": tags.joined(separator: "; "),
    ]
    return ACLED.columns.map { fields[$0] ?? "" }
  }

  private func acledEvent(_ change: Change) -> ACLED.Event {
    guard case .side(let side) = change.to else { return .clash }
    let events = chronicle.events(on: change.day)
    if events.contains(where: { $0.place == change.place && $0.kind == "withdrawal" }) { return .peaceful }
    return campaign[side].code == "GOV" ? .regained : .overtaken
  }
}

/// The names that ACLED's export has for columns and events.
private enum ACLED {
  struct Event {
    let disorder: String
    let type: String
    let subType: String

    static let clash = Event(disorder: "Political violence", type: "Battles", subType: "Armed clash")
    static let regained = Event(
      disorder: "Political violence", type: "Battles", subType: "Government regains territory")
    static let overtaken = Event(
      disorder: "Political violence", type: "Battles", subType: "Non-state actor overtakes territory")
    static let peaceful = Event(
      disorder: "Strategic developments", type: "Strategic developments",
      subType: "Non-violent transfer of territory")
  }

  static let columns = [
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1",
    "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso",
    "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source",
    "source_scale", "notes", "fatalities", "tags", "timestamp",
  ]
}
