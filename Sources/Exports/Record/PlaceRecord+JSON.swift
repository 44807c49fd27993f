public import Briefing
public import Campaign

/// A place's record as one object.
extension PlaceRecord {
  public var json: JSON { .object(present: identityMembers + historyMembers) }

  private var identityMembers: [(String, JSON?)] {
    [
      ("id", .text(place.slug)), ("name", .text(place.name)), ("arabic", .words(place.arabic)),
      ("also", .texts(place.also)),
      ("governorate", .object([("code", .text(region.code)), ("name", .text(region.name))])),
      ("kind", .text(kind.slug)), ("latitude", .number(place.coordinate.latitude)),
      ("longitude", .number(place.coordinate.longitude)),
      ("population", place.population.map { .integer($0.count) } ?? .null),
      ("population_year", place.population?.year.map { .integer($0) } ?? .null), ("reach_km", .number(place.reach)),
    ]
  }

  private var historyMembers: [(String, JSON?)] {
    [
      ("eve", .text(campaign.code(of: place.eve))), ("date", .text(day.description)),
      ("side", hold.side.map { .text(campaign[$0].code) } ?? .null), ("state", .text(hold.word)),
      ("since", cause.map { .text($0.day.description) } ?? .null),
      ("source_note", cause == nil && place.eveSources.isEmpty ? .text(Source.noSource) : nil),
      ("eve_evidence", EveRow(place, in: campaign)?.json),
      ("changes", .list(changes.map { ChangeRow($0, in: campaign).json })),
      ("events", .list(events.map { EventRow($0, in: campaign).json })),
      ("cited", .list(cited.map(\.json))),
    ]
  }

  /// The sources of the eve, the changes and the events, each once.
  private var cited: [Source] {
    SourceUse.all(of: changes, events, eve: [place]).map { campaign[$0.source] }
  }
}
