import Campaign

extension Imported {
  /// A map folder from an ACLED export.
  ///
  /// - *Government regains territory*: the place passes to the actor that is a state's; where neither `inter` nor the
  ///   names tell, to actor1, and the change is of low confidence.
  /// - *Non-state actor overtakes territory*: it passes to the actor that is not; where neither is a state's, to actor1,
  ///   and the change is of low confidence, because the order of ACLED's actors does not say who gained.
  /// - *Non-violent transfer of territory*: it passes to actor1.
  /// - Every other row becomes an event; figures of the dead are left out.
  ///
  /// Rows of the same `admin1` and `location` tell of one place, unless they lie farther apart than a place reaches.
  ///
  /// Who held a place on the eve is the other actor of its first change, or nobody certain.
  ///
  /// - Parameter progress: is told how many of how many rows have been taken, each read first and taken then.
  public static func acled(
    _ bytes: [UInt8], _ wishes: ImportWishes, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(RowProblem) -> Imported {
    let table = try ACLEDTable(bytes) { progress($0, 2 * $1) }
    var taking = ACLEDTaking(table, wishes)
    return try taking.imported { progress($0 + $1, 2 * $1) }
  }
}

/// The taking of an ACLED export, row by row in order of date.
private struct ACLEDTaking {
  private let wishes: ImportWishes
  private let rows: [ACLEDRow]
  private var problems: [RowProblem]
  private var places: [PlaceRow] = []
  /// Where the locations of a governorate and name are in `places`: several where they lie out of each other's reach.
  private var known: [[String]: [Int]] = [:]
  /// How every place is.
  private let kind: DraftKind
  private var slugs = Slugs()
  private var sides = SideList()
  private var sources = SourceList()
  private var changes: [ChangeRow] = []
  private var events: [EventRow] = []
  /// Who holds each of `places`; `nil` before its first change.
  private var holders: [String?] = []

  init(_ table: ACLEDTable, _ wishes: ImportWishes) {
    self.wishes = wishes
    kind = wishes.ground.kind("town")
    problems = table.problems
    rows = table.rows.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }

  mutating func imported(_ progress: (Int, Int) -> Void) throws(RowProblem) -> Imported {
    for (index, row) in rows.enumerated() {
      progress(index, rows.count)
      do throws(RowProblem) { try take(row) } catch { problems.append(error) }
    }
    guard let first = (changes.map(\.day) + events.map(\.day)).min(),
      let last = (changes.map(\.day) + events.map(\.day)).max()
    else { throw problems.min { $0.line < $1.line } ?? RowProblem(1, .noRows) }
    guard let frame = wishes.ground.frame(around: places.map(\.coordinate)) else {
      throw RowProblem(1, .crossesAntimeridian)
    }
    let country = wishes.ground.country ?? rows.first { !$0.country.isEmpty }?.country ?? "The country"
    var draft = FolderDraft(
      id: wishes.id, title: wishes.title ?? "\(country), \(first.short) to \(last.short)", country: country,
      days: first...last, frame: frame)
    draft.attribution = ["Imported from an ACLED export; its terms of use hold for this copy."]
    draft.notes = ["Who held a place on the eve is the other actor of its first change, stated without a source."]
    draft.sides = sides.all.isEmpty ? [DraftSide(code: "NOBODY", name: "Nobody on record")] : sides.all
    draft.kinds = [kind]
    draft.eventKinds = Set(events.map(\.kind)).sorted()
    (draft.places, draft.changes, draft.events, draft.sources) = (places, changes, events, sources.all)
    for index in places.indices where holders[index] == nil { draft.places[index].control = FolderDraft.contested }
    wishes.ground.lay(under: &draft)
    return Imported(draft, problems)
  }

  // MARK: Rows

  private mutating func take(_ row: ACLEDRow) throws(RowProblem) {
    switch row.subEventType.lowercased() {
    case "government regains territory":
      // Where nothing tells who is a state's, actor1 is the best guess.
      let isKnown = row.actors.contains { $0.isState != nil }
      guard let winner = isKnown ? row.actors.first(where: { $0.isState == true }) : row.actors.first else {
        throw RowProblem(row.line, .nobodyRegains(row.location))
      }
      try change(row, to: winner, isSure: isKnown)
    case "non-state actor overtakes territory":
      let others = row.actors.filter { $0.isState != true }
      guard let winner = others.first else {
        throw RowProblem(row.line, .nobodyOvertakes(row.location))
      }
      try change(row, to: winner, isSure: others.count == 1)
    case "non-violent transfer of territory":
      guard let winner = row.actors.first else { throw RowProblem(row.line, .file(.missingValue("actor1"))) }
      try change(row, to: winner, isSure: true)
    default: try event(row)
    }
  }

  private mutating func change(_ row: ACLEDRow, to winner: ACLEDRow.Actor, isSure: Bool) throws(RowProblem) {
    let place = try place(row)
    let to = sides.code(of: winner.name, on: wishes.ground)
    let other = row.actors.first { $0.name != winner.name }.map { sides.code(of: $0.name, on: wishes.ground) }
    let from = holders[place] ?? other ?? FolderDraft.contested
    guard from != to else {
      throw RowProblem(row.line, .heldAlready(row.location, by: winner.name))
    }
    if holders[place] == nil { places[place].control = from }
    let differs = other.map { $0 != from } ?? false
    changes.append(
      ChangeRow(
        day: row.day, place: places[place].id, from: from, to: to,
        confidence: isSure && !row.sources.isEmpty ? row.confidence : .low, note: row.notes,
        sources: sources.ids(of: row.sources),
        disputed: differs ? "the file names \(other.map(sides.name) ?? "") as the holder before" : ""))
    holders[place] = to
  }

  private mutating func event(_ row: ACLEDRow) throws(RowProblem) {
    let place = try place(row)
    let kind = row.eventType.isEmpty ? row.subEventType : row.eventType
    events.append(
      EventRow(
        day: row.day, place: places[place].id, kind: kind.slug,
        headline: "\(row.subEventType.isEmpty ? kind : row.subEventType): \(row.location)", detail: row.notes,
        sources: sources.ids(of: row.sources)))
  }

  /// Where the row's location is in `places`; it is added where it is new, and so is a namesake out of reach of it.
  private mutating func place(_ row: ACLEDRow) throws(RowProblem) -> Int {
    let key = [row.admin1, row.location]
    let distances = (known[key] ?? []).map { ($0, places[$0].coordinate.distance(to: row.coordinate)) }
    if let nearest = distances.min(by: { $0.1 < $1.1 }), nearest.1 <= kind.reach { return nearest.0 }
    guard let region = wishes.ground.region(at: row.coordinate) else {
      throw RowProblem(row.line, .outsideOutlines(row.location))
    }
    places.append(
      PlaceRow(
        id: slugs.free(row.location.slug), name: row.location, region: region, kind: kind.id,
        coordinate: row.coordinate, control: FolderDraft.contested))
    holders.append(nil)
    known[key, default: []].append(places.count - 1)
    return places.count - 1
  }
}
