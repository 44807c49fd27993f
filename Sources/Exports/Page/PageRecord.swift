import Briefing
import Campaign
import Cartography

extension Page {
  /// What the script needs besides the page's text: days, sides, places, changes, corridors, and where it starts.
  ///
  /// Each fact is there once: who holds what, what was known when and what a filter leaves follow from the changes.
  func writeRecord(opening day: Day, _ write: Writing) throws {
    try write(String(JSON.object(header(opening: day)).compact.dropLast()))
    // The places and changes follow one by one, so that they are never held as a whole.
    try writeRows("places", campaign.places.map { $0 }, write, json)
    try writeRows("changes", campaign.changes.map { $0 }, write, json)
    try writeRows("events", campaign.events.map { $0 }, write, json)
    try writeRows("corridors", Corridor.routes(of: campaign), write, json)
    try writeOutlines(write)
    try write("}")
  }

  /// The land that nobody speaks for, then each place's, as chain codes.
  private func writeOutlines(_ write: Writing) throws {
    var areas = Areas(request.atlas, plane, request.atlas.territory.nearestPlaces)
    try write(",\n\"outlines\":[\"\(areas.sparseOutline())\"")
    for place in campaign.places { try write(",\n\"\(areas.outline(of: place.id))\"") }
    try write("]")
  }

  private func writeRows<Row>(_ name: String, _ rows: [Row], _ write: Writing, _ json: (Row) -> JSON) throws {
    try write(",\n\"\(name)\":[")
    for (index, row) in rows.enumerated() { try write((index == 0 ? "" : ",\n") + json(row).compact) }
    try write("]")
  }

  private func header(opening day: Day) -> [(String, JSON)] {
    let atlas = request.atlas
    let contested = campaign.header
    return [
      ("eve", .text(campaign.header.eve.description)), ("last", .integer(atlas.lastPosition)),
      ("start", .text(start(opening: day))),
      ("country", .text(campaign.header.country)), ("regionWord", .text(campaign.header.regionWord)),
      ("barriers", .text(atlas.barrierRule)),
      ("banks", .list(campaign.banks.map(json))),
      ("coarseBorder", .text(plane.path(atlas.territory.coarseBorder))),
      ("coarseness", .number((plane.perKilometre * Territory.coarseness * 100).rounded() / 100)),
      ("unsureBelow", atlas.territory.accuracy?.unsureBelow.map(JSON.number) ?? .null),
      ("map", .text(atlas.mapArgument.map { " --map " + $0.quotedForShell } ?? "")),
      (
        "sides",
        .list(campaign.sides.map { .texts([String(Character($0.letter)), $0.name, $0.code, $0.nameInSentence]) })
      ),
      (
        "contested",
        .texts([String(Character(contested.contestedLetter)), contested.contestedName, contested.contestedCode])
      ),
      ("kinds", .list(campaign.kinds.map(json))), ("embedHeight", .integer(embedHeight)),
      ("regions", .list(campaign.regions.map(json))),
      ("sources", .list(campaign.sources.map { position(of: $0.day) })),
      ("unread", .list(campaign.sources.filter { !$0.isRead }.map { .integer($0.id.index) })),
      ("keys", keyActions), ("missing", .object(Page.missingActions.map { ($0.0, .text($0.1)) })),
      ("doublings", .integer(atlas.mostDoublings)),
      ("origin", .list([campaign.header.frame.north, campaign.header.frame.west].map(JSON.number))),
      ("perDegree", .list([plane.perDegree.latitude, plane.perDegree.longitude].map(JSON.number))),
      ("earthRadius", .number(Coordinate.earthRadius)),
      (
        "markOffset",
        .object([("radii", .number(MarkOffset.radii)), ("turns", .list(MarkOffset.turns.map(JSON.number)))])
      ),
      ("reservedMarks", .integer(DayMap.mostReserved)),
      ("order", .list(atlas.placesByImportance.map { .integer(Int($0.index)) })),
      ("capitals", .list(atlas.capitals.map { .integer(Int($0.index)) })),
      ("phrases", .object(Page.phrases.map { ($0.name, .text($0.text)) })), ("dates", dates), ("spelling", spelling),
      ("filter", filter), ("playing", playing), ("daySigns", daySigns),
    ] + choices
  }

  /// Where the page opens, written as its links are.
  private func start(opening day: Day) -> String {
    let viewState = request.viewState
    // The page has its theme from the start, and says the day and the view in any case.
    let told: Set = ["date", "view", "theme"]
    let others = viewState.linkParts(in: campaign).filter { !told.contains($0.name) }
    let parts = [("date", "\(day)"), ("view", viewState.view.rawValue)] + others
    return parts.map { "\($0)=\($1.percentEncoded)" }.joined(separator: "&")
  }

  private func position(of day: Day?) -> JSON { day.map { .integer(campaign.header.eve.distance(to: $0)) } ?? .null }

  /// How tall the page is inside of another: the map as wide as a column of text is, and what stands around it.
  private var embedHeight: Int { Int((640 * plane.height / plane.width).rounded()) + 180 }

  // MARK: Rows

  /// Name, rank, and the mark: how large it is beside a capital's, and whether it is a square.
  private func json(_ kind: PlaceKind) -> JSON {
    .list([
      .text(kind.name), .integer(kind.rank), .number(kind.mark.share), .integer(kind.mark == .capital ? 1 : 0),
    ])
  }

  /// The barrier, the bank, and its outline in tenths of the map's units.
  private func json(_ bank: Bank) -> JSON { .texts([bank.barrier, bank.name, plane.path(bank.polygons)]) }

  /// Name and the box around it on the map, from west and north to east and south.
  private func json(_ region: Region) -> JSON {
    let corners = region.polygons.flatMap { $0 }.flatMap { $0 }.map(plane.position)
    let (xs, ys) = (corners.map(\.x), corners.map(\.y))
    let box = [xs.min(), ys.min(), xs.max(), ys.max()].map { JSON.number((($0 ?? 0) * 10).rounded() / 10) }
    return .list([.text(region.name)] + box)
  }

  /// Id, name, name on the map where it is another, Arabic, kind, governorate, reach in km, x, y, the eve's hold, the
  /// name without what stands in brackets, other names, and what the eve's hold rests on.
  private func json(_ place: Place) -> JSON {
    let point = plane.position(of: place.coordinate)
    return .list([
      .text(place.slug), .text(place.name), .text(place.mapName == place.name ? "" : place.mapName),
      .text(place.arabic), .integer(Int(place.kind.index)), .integer(Int(place.region.index)), .number(place.reach),
      // Ten metres: distances are told in tenths of a kilometre.
      .number((point.x * 100).rounded() / 100), .number((point.y * 100).rounded() / 100),
      .integer(Page.number(of: place.holdOnEve)), .text(place.nameWithoutBrackets ?? ""), .texts(place.also),
      place.eveEvidence.map(json) ?? .null,
    ])
  }

  /// Confidence from 0 to 2, the note, the sources, and the basis as a change has it.
  private func json(_ evidence: EveEvidence) -> JSON {
    .list([
      .integer(Page.confidences.firstIndex(of: evidence.confidence) ?? 0), .text(evidence.note),
      .list(evidence.sources.map { .integer(Int($0.index)) }), .integer(Page.number(of: evidence.basis)),
    ])
  }

  /// Day, place, hold, from whom, confidence from 0 to 2, the day of the first report, the sources, and the basis:
  /// 0 for none, 1 for the place, 2 for the area.
  private func json(_ change: Change) -> JSON {
    let level = Page.confidences.firstIndex(of: change.confidence) ?? 0
    return .list([
      .integer(request.atlas.position(of: change.day)), .integer(Int(change.place.index)),
      .integer(Page.number(of: change.hold)), .integer(Page.number(of: change.from.surely)), .integer(level),
      position(of: request.atlas.reportDay(of: change)), .list(change.sources.map { .integer(Int($0.index)) }),
      .integer(Page.number(of: change.basis)),
    ])
  }

  private static func number(of basis: Basis?) -> Int {
    switch basis {
    case nil: 0
    case .place: 1
    case .area: 2
    }
  }

  /// Day, place, whether it is a turning point, and the sources.
  private func json(_ event: Event) -> JSON {
    .list([
      .integer(campaign.header.eve.distance(to: event.day)), event.place.map { .integer(Int($0.index)) } ?? .null,
      .integer(event.isKey ? 1 : 0), .list(event.sources.map { .integer(Int($0.index)) }),
    ])
  }

  /// Into how many equal pieces a corridor is parted.
  private static let pieces = 111

  /// Title, kilometres, the places with their kilometres, and in runs what speaks for each piece.
  ///
  /// A run is a place's position, or -1 out of reach, -2 outside, -3 in a gap, and how many pieces it has.
  private func json(_ route: Corridor.Route) -> JSON {
    let territory = request.atlas.territory
    let corridor = Corridor(route, campaign, territory)
    var runs: [(ground: Int, count: Int)] = []
    for ground in corridor.grounds(pieces: Page.pieces, in: territory).map(Page.number) {
      if runs.last?.ground == ground { runs[runs.count - 1].count += 1 } else { runs.append((ground, 1)) }
    }
    let places = corridor.places(of: campaign).flatMap { place, kilometre in
      [JSON.integer(Int(place.index)), .number((kilometre * 10).rounded() / 10)]
    }
    return .list([
      .text(request.atlas.title(of: corridor, route)), .number((corridor.length * 10).rounded() / 10), .list(places),
      .list(runs.flatMap { [JSON.integer($0.ground), .integer($0.count)] }),
    ])
  }

  private static func number(of ground: Corridor.Ground) -> Int {
    switch ground {
    case .place(let place): Int(place.index)
    case .sparse: -1
    case .outside: -2
    case .gap: -3
    }
  }

  /// A hold as the script counts: a side's position, 100 more where it is uncertain, 200 where contested.
  static func number(of hold: Hold) -> Int {
    switch hold {
    case .held(let side): Int(side.index)
    case .uncertain(let side): 100 + Int(side.index)
    case .contested: 200
    }
  }
}

extension String {
  /// The text as a value in a link's fragment: all but letters, digits and `-._,` by their bytes.
  fileprivate var percentEncoded: String {
    utf8.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "-._,".utf8.contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
    }.joined()
  }
}
