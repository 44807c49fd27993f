public import Campaign

/// All that the record has on one place, for JSON.
public struct PlaceRecord: JSONConvertible, Sendable {
  private let place: Place
  private let region: Region
  private let kind: String
  private let day: Day
  private let holder: Hold
  private let side: String?
  private let since: Day?
  private let changes: [ChangeRow]
  private let events: [EventRow]
  private let eve: String
  private let evidence: EveRow?

  public init(_ place: Place, on day: Day, campaign: Campaign, chronicle: Chronicle) {
    self.place = place
    self.day = day
    region = campaign[place.region]
    kind = campaign[place.kind].slug
    holder = chronicle.hold(of: place.id, on: day)
    side = holder.side.map { campaign[$0].code }
    since = chronicle.lastChange(of: place.id, on: day)?.day
    changes = chronicle.history(of: place.id).map { ChangeRow($0, in: campaign) }
    events = chronicle.events(at: place.id).map { EventRow($0, in: campaign) }
    eve = campaign.code(of: place.eve)
    evidence = EveRow(place, in: campaign)
  }

  public var json: JSON { .object(present: identity + history) }

  private var identity: [(String, JSON?)] {
    [
      ("id", .text(place.slug)), ("name", .text(place.name)), ("arabic", .words(place.arabic)),
      ("also", .texts(place.also)),
      ("governorate", .object([("code", .text(region.code)), ("name", .text(region.name))])), ("kind", .text(kind)),
      ("latitude", .number(place.coordinate.latitude)), ("longitude", .number(place.coordinate.longitude)),
      ("population", place.population.map { .integer($0.count) } ?? .null),
      ("population_year", place.population?.year.map { .integer($0) } ?? .null), ("reach_km", .number(place.reach)),
    ]
  }

  private var history: [(String, JSON?)] {
    [
      ("eve", .text(eve)), ("date", .text(day.description)), ("side", side.map(JSON.text) ?? .null),
      ("state", .text(holder.word)), ("since", since.map { .text($0.description) } ?? .null),
      ("source_note", since == nil && (evidence?.sources ?? []).isEmpty ? .text(Source.noSource) : nil),
      ("eve_evidence", evidence?.json), ("changes", .list(changes.map(\.json))),
      ("events", .list(events.map(\.json))),
    ]
  }
}
