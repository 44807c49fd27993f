import Campaign

/// The making of a map folder from what is said of places, place by place.
struct GeoJSONTaking {
  private let wishes: ImportWishes
  private let eve: Day
  /// The last day that the file names.
  private let lastDay: Day?
  private var problems: [RowProblem]
  private var places: [PlaceRow] = []
  /// The governorate of each of `places` as the file names it.
  private var regions: [String] = []
  private var changes: [ChangeRow] = []
  private var eveRows: [EveRow] = []
  private let sides: SideList
  private var sources = SourceList()
  private var slugs = Slugs()
  private var kinds: [String] = []

  init(_ wishes: ImportWishes, _ problems: [RowProblem], _ sides: SideList, eve: Day, lastDay: Day?) {
    self.wishes = wishes
    self.problems = problems
    self.sides = sides
    self.eve = eve
    self.lastDay = lastDay
  }

  mutating func imported(_ histories: [PlaceHistory]) throws(RowProblem) -> Imported {
    // What the file itself calls a place is its own, whatever the names of others would come to.
    let keys = histories.map { $0.point.key.map { slugs.free($0.slug) } }
    for (history, key) in zip(histories, keys) {
      let id = history.point.id ?? history.point.name
      take(history, as: key ?? slugs.free((Int(id) == nil ? id : history.point.name).slug))
    }
    let ends = histories.flatMap(\.claims).compactMap { $0.end?.advanced(by: -1) } + (lastDay.map { [$0] } ?? [])
    let last = (changes.map(\.day) + ends + [eve.advanced(by: 1)]).max() ?? eve
    guard let frame = wishes.ground.frame(around: places.map(\.coordinate)) else {
      throw problems.firstRefusal(or: .crossesAntimeridian)
    }
    var draft = FolderDraft(
      id: wishes.id, title: wishes.title ?? "\(wishes.id), \(eve.advanced(by: 1).short) to \(last.short)",
      country: wishes.ground.country ?? "The country", days: eve.advanced(by: 1)...last, frame: frame)
    draft.attribution = ["Imported from GeoJSON; the terms of that file hold for this copy."]
    draft.sides = sides.used(in: Set(places.map(\.control) + changes.map(\.to)))
    draft.kinds = kinds.map { wishes.ground.kind($0, stations: wishes.stations) }
    (draft.places, draft.eve, draft.sources) = (places, eveRows, sources.all)
    draft.changes = changes.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
    wishes.ground.lay(under: &draft, regions: regions)
    return Imported(draft, problems)
  }

  // MARK: Places

  private mutating func take(_ history: PlaceHistory, as id: String) {
    let point = history.point
    let claims = settled(history)
    guard let first = claims.first else { return }
    let named = point.region.flatMap { wishes.ground.knows(region: $0) ? $0 : nil }
    guard let region = named ?? wishes.ground.region(at: point.coordinate) else {
      let kind = wishes.ground.outside(point.name, at: point.coordinate)
      problems += history.claims.map { RowProblem($0.line, kind, feature: $0.feature) }
      return
    }
    if !kinds.contains(point.kind) { kinds.append(point.kind) }
    let isKnownOnEve = first.start == eve
    places.append(
      PlaceRow(
        id: id, name: point.name, arabic: point.arabic, region: region, kind: point.kind,
        coordinate: point.coordinate, control: isKnownOnEve ? code(of: first.hold) : FolderDraft.contested))
    regions.append(point.region ?? "")
    if isKnownOnEve { addEve(first, of: id) }
    var hold: DatedClaim.Hold = isKnownOnEve ? first.hold : .contested
    var end: Day? = isKnownOnEve ? first.end : nil
    for claim in claims.dropFirst(isKnownOnEve ? 1 : 0) {
      if let end, claim.start > end { pass(id, &hold, to: .contested, on: end, nil) }
      pass(id, &hold, to: claim.hold, on: claim.start, claim)
      end = claim.end
    }
    if let end { pass(id, &hold, to: .contested, on: end, nil) }
  }

  /// The claims of a place in order, without those that start while another one still holds, which are refused.
  private mutating func settled(_ history: PlaceHistory) -> [DatedClaim] {
    var settled: [DatedClaim] = []
    let claims = history.claims.sorted {
      ($0.start, $0.startMinute, $0.line, $0.feature) < ($1.start, $1.startMinute, $1.line, $1.feature)
    }
    for claim in claims {
      guard let last = settled.last else {
        settled.append(claim)
        continue
      }
      let takesOver = last.endsWithinDay && last.end == claim.start.advanced(by: 1)
      if takesOver {
        settled[settled.count - 1].end = claim.start
        // Of a day before which nothing is known its end counts.
        if last.start == eve, claim.start == eve { settled.removeLast() }
        settled.append(claim)
      } else if last.start == claim.start, last.end == claim.end, last.hold == claim.hold {
        continue
      } else if claim.start < last.end ?? last.start.advanced(by: 1) {
        problems.append(RowProblem(claim, .heldTwice(history.point.name, claim.start)))
      } else {
        settled.append(claim)
      }
    }
    return settled
  }

  /// Adds what the holder on the eve rests on, where the file says so.
  private mutating func addEve(_ claim: DatedClaim, of place: String) {
    let isFromPolygons = wishes.stations != nil
    guard claim.confidence != nil || !claim.sources.isEmpty || claim.basis != nil || isFromPolygons else { return }
    eveRows.append(
      EveRow(
        place: place, control: code(of: claim.hold), confidence: confidence(claim.hold, claim), basis: claim.basis,
        note: isFromPolygons ? [claim.note, claim.remark].filter { !$0.isEmpty }.joined(separator: "; ") : claim.note,
        sources: sources.ids(of: claim.sources)))
  }

  // MARK: Changes

  /// Adds the change from one hold to the next; from a side to the same side it goes by way of contested ground.
  private mutating func pass(
    _ place: String, _ hold: inout DatedClaim.Hold, to next: DatedClaim.Hold, on day: Day, _ claim: DatedClaim?
  ) {
    guard hold != next else { return }
    let (from, to) = (code(of: hold), code(of: next))
    if from != to {
      add(place, from, to, on: day, confidence(next, claim), claim)
    } else {
      add(place, from, FolderDraft.contested, on: day, .low, claim)
      add(place, FolderDraft.contested, to, on: day, confidence(next, claim), claim)
    }
    hold = next
  }

  private mutating func add(
    _ place: String, _ from: String, _ to: String, on day: Day, _ confidence: Confidence, _ claim: DatedClaim?
  ) {
    changes.append(
      ChangeRow(
        day: day, place: place, from: from, to: to, confidence: confidence, basis: claim?.basis,
        note: claim?.note ?? "The file says nothing of the place from this day on.",
        sources: sources.ids(of: claim?.sources ?? []), disputed: claim?.disputed ?? "", remark: claim?.remark ?? ""))
  }

  private func confidence(_ hold: DatedClaim.Hold, _ claim: DatedClaim?) -> Confidence {
    switch hold {
    case .uncertain: .low
    case .held: claim?.confidence.map { $0 == .low ? .medium : $0 } ?? .medium
    case .contested: claim?.confidence ?? .low
    }
  }

  private func code(of hold: DatedClaim.Hold) -> String { hold.side ?? FolderDraft.contested }
}
