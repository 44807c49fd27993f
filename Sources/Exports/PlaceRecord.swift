public import Campaign

/// All that the record has on one place, for JSON.
public struct PlaceRecord: Encodable, Sendable {
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
  }

  private enum Key: String, CodingKey {
    case id, name, arabic, also, governorate, kind, latitude, longitude, population, eve, date, side, state, since
    case changes, events
    case populationYear = "population_year"
    case reach = "reach_km"
    case sourceNote = "source_note"
    case code
  }

  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(place.slug, forKey: .id)
    try fields.encode(place.name, forKey: .name)
    try fields.encode(place.arabic.isEmpty ? nil : place.arabic, forKey: .arabic)
    try fields.encode(place.also, forKey: .also)
    var governorate = fields.nestedContainer(keyedBy: Key.self, forKey: .governorate)
    try governorate.encode(region.code, forKey: .code)
    try governorate.encode(region.name, forKey: .name)
    try fields.encode(kind, forKey: .kind)
    try fields.encode(place.coordinate.latitude, forKey: .latitude)
    try fields.encode(place.coordinate.longitude, forKey: .longitude)
    try fields.encode(place.population?.count, forKey: .population)
    try fields.encode(place.population?.year, forKey: .populationYear)
    try fields.encode(place.reach, forKey: .reach)
    try encodeHistory(to: &fields)
  }

  private func encodeHistory(to fields: inout KeyedEncodingContainer<Key>) throws {
    try fields.encode(eve, forKey: .eve)
    try fields.encode(day.description, forKey: .date)
    try fields.encode(side, forKey: .side)
    try fields.encode(holder.word, forKey: .state)
    try fields.encode(since?.description, forKey: .since)
    if since == nil { try fields.encode(Source.noSource, forKey: .sourceNote) }
    try fields.encode(changes, forKey: .changes)
    try fields.encode(events, forKey: .events)
  }
}
