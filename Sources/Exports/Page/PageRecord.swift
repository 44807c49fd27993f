import Campaign
import Cartography
import Interface

extension Page {
  /// What the script needs besides the page's text: the days, the sides, the places with their holds.
  func writeRecord(opening day: Day, _ write: Writing) throws {
    let atlas = edition.atlas
    let keys = campaign.events.filter(\.isKey)
    let keyDays = Set(keys.map { atlas.position(of: $0.day) }).sorted()
    let keyPlaces = keyDays.map { day in
      let places = keys.filter { atlas.position(of: $0.day) == day }.compactMap {
        $0.place.map { JSON.integer(Int($0.index)) }
      }
      return (String(day), JSON.list(places))
    }
    let header: [(String, JSON)] = [
      ("eve", .text(campaign.header.eve.description)), ("last", .integer(atlas.lastPosition)),
      ("start", .integer(atlas.position(of: day))),
      ("map", .text(atlas.mapArgument.map { " --map " + $0.quotedForShell } ?? "")),
      (
        "sides",
        .list(campaign.sides.map { .list([.text(String(Character($0.letter))), .text($0.name), .text($0.code)]) })
      ),
      (
        "contested",
        .list([
          .text(String(Character(campaign.header.contestedLetter))), .text(campaign.header.contestedName),
          .text(campaign.header.contestedCode),
        ])
      ),
      ("keyDays", .list(keyDays.map(JSON.integer))), ("keyPlaces", .object(keyPlaces)),
      ("order", .list(atlas.placesByImportance.map { .integer(Int($0.index)) })),
    ]
    // The places follow one by one, so that the object is never held as a whole.
    try write(String(JSON.object(header).compact.dropLast()) + ",\"places\":[")
    for place in campaign.places {
      try write((place.id.index == 0 ? "\n" : ",\n") + json(place).compact)
    }
    try write("]}")
  }

  private func json(_ place: Place) -> JSON {
    let point = plane.position(of: place.coordinate)
    let kind = campaign[place.kind]
    let spans = edition.atlas.spans(of: place.id).flatMap { span in
      [JSON.integer(edition.atlas.position(of: span.start)), .integer(Page.number(of: span.hold))]
    }
    return .object([
      ("id", .text(place.slug)), ("name", .text(place.name)), ("short", .text(place.mapName)),
      ("arabic", .text(place.arabic)), ("kind", .text("\(kind.name) in \(campaign[place.region].name) governorate")),
      ("rank", .integer(kind.rank)), ("reach", .number(place.reach)), ("x", .number((point.x * 10).rounded() / 10)),
      ("y", .number((point.y * 10).rounded() / 10)), ("spans", .list(spans)),
    ])
  }

  /// A hold as the script counts: a side's position, 100 more where it is uncertain, 200 where contested.
  private static func number(of hold: Hold) -> Int {
    switch hold {
    case .held(let side): Int(side.index)
    case .uncertain(let side): 100 + Int(side.index)
    case .contested: 200
    }
  }
}
