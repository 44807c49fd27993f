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
  /// Rows of the same location tell of one place where they lie within a kilometre. A place of which no row tells a
  /// transfer is no place of the record, because nobody is known to hold it; its events are told all the same.
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
  /// The positions of `rows` by day, and as the file has them on a day.
  private let order: [Int]
  private var problems: [RowProblem]
  private var register = PlaceRegister()
  /// For each place of the register its row, once it has changed hands.
  private var places: [PlaceRow?] = []
  /// Who holds each place of the register; `nil` before its first change.
  private var holders: [String?] = []
  /// Where locations that were met before are in the register.
  private var known: [Location: Int] = [:]
  /// How every place is.
  private let kind: DraftKind
  private var slugs = Slugs()
  private var kindSlugs: [String: String] = [:]
  private var sides: SideList
  private var sources = SourceList()
  private var changes: [ChangeRow] = []
  private var events: [(row: Int, place: Int)] = []

  /// A location as rows repeat it.
  private struct Location: Hashable {
    let name: String
    let coordinate: Coordinate
  }

  init(_ table: ACLEDTable, _ wishes: ImportWishes) {
    self.wishes = wishes
    kind = wishes.ground.kind("town")
    problems = table.problems
    let rows = table.rows
    self.rows = rows
    order = rows.indices.sorted { (rows[$0].day, $0) < (rows[$1].day, $1) }
    let transferring = rows.lazy.filter { $0.transfer != nil }.flatMap(\.actors).map(\.name)
    sides = SideList(wishes.ground, wishes.sides, armies: ArmyNames(Set(transferring)))
  }

  mutating func imported(_ progress: (Int, Int) -> Void) throws(RowProblem) -> Imported {
    for (count, index) in order.enumerated() {
      progress(count, rows.count)
      do throws(RowProblem) { try take(index) } catch { problems.append(error) }
    }
    addDoubts()
    guard !changes.isEmpty else { throw nothing }
    let days = changes.map(\.day) + events.map { rows[$0.row].day }
    let whole = places.indices.compactMap { index in places[index].map { (index, $0) } }
    guard let first = days.min(), let last = days.max(),
      let frame = wishes.ground.frame(around: whole.map(\.1.coordinate))
    else { throw RowProblem(1, .crossesAntimeridian) }
    let country = wishes.ground.country ?? rows.first { !$0.country.isEmpty }?.country ?? "The country"
    var draft = FolderDraft(
      id: wishes.id, title: wishes.title ?? "\(country), \(first.short) to \(last.short)", country: country,
      days: first...last, frame: frame)
    draft.attribution = ["Imported from an ACLED export; its terms of use hold for this copy."]
    draft.notes = ["Who held a place on the eve is the other actor of its first change, stated without a source."]
    draft.kinds = [kind]
    draft.events = events.map { event($0.row, at: places[$0.place]?.id) }
    draft.eventKinds = Set(draft.events.map(\.kind)).sorted()
    (draft.places, draft.changes, draft.sources) = (whole.map(\.1), changes, sources.all)
    draft.sides = sides.used(in: Set(draft.places.map(\.control) + changes.map(\.to)))
    wishes.ground.lay(under: &draft, regions: whole.map { register.points[$0.0].region ?? "" })
    return Imported(draft, problems, eventPlaces: places.count { $0 == nil })
  }

  /// Why nothing can be made of the file.
  private var nothing: RowProblem {
    guard events.isEmpty else { return RowProblem(1, .noTransfers(events: events.count)) }
    return problems.filter { $0.severity == .refused }.min { $0.line < $1.line } ?? RowProblem(1, .noRows)
  }

  private mutating func addDoubts() {
    let points = rows.map { ToldPoint(line: $0.line, feature: nil, name: $0.location, coordinate: $0.coordinate) }
    problems += Doubts.about(points, within: wishes.ground.box)
    problems += Doubts.about(rows.map { ToldDay(line: $0.line, feature: nil, day: $0.day) })
  }

  // MARK: Rows

  private mutating func take(_ index: Int) throws(RowProblem) {
    let row = rows[index]
    guard let transfer = row.transfer else { return events.append((index, try place(row))) }
    guard let first = row.actors.first else { throw RowProblem(row.line, .actorless) }
    switch transfer {
    case .regained:
      // Where nothing tells who is a state's, actor1 is the best guess.
      let isKnown = row.actors.contains { $0.isState != nil }
      guard let winner = isKnown ? row.actors.first(where: { $0.isState == true }) : first else {
        throw RowProblem(row.line, .nobodyRegains(row.location))
      }
      try change(row, to: winner, isSure: isKnown)
    case .overtaken:
      let others = row.actors.filter { $0.isState != true }
      guard let winner = others.first else {
        throw RowProblem(row.line, .nobodyOvertakes(row.location))
      }
      try change(row, to: winner, isSure: others.count == 1)
    case .handedOver, .contested: try change(row, to: first, isSure: true)
    }
  }

  private mutating func change(_ row: ACLEDRow, to winner: ACLEDRow.Actor, isSure: Bool) throws(RowProblem) {
    let place = try place(row)
    let to = row.transfer == .contested ? FolderDraft.contested : sides.code(ofActor: winner.name)
    // Branches of one army are one side, so that the other actor is the first of another side.
    let codes = row.actors.filter { $0.name != winner.name }.map { actor in
      row.wasContested ? FolderDraft.contested : sides.code(ofActor: actor.name)
    }
    let other = codes.first { $0 != to }
    let from = holders[place] ?? other ?? FolderDraft.contested
    guard from != to else {
      throw RowProblem(row.line, .heldAlready(row.location, by: winner.name))
    }
    let id = try placeRow(place, of: row, heldBy: from)
    let differs = other.map { $0 != from } ?? false
    let isConfirmed = row.isGraded || isSure && !row.sources.isEmpty
    changes.append(
      ChangeRow(
        day: row.day, place: id, from: from, to: to, confidence: isConfirmed ? row.confidence : .low, note: row.notes,
        sources: sources.ids(of: row.sources),
        disputed: differs ? "the file names \(other.map(sides.name) ?? "") as the holder before" : "",
        remark: row.reference))
    holders[place] = to
  }

  /// An event of a row; where its place never changes hands it has none, and says where that is.
  private mutating func event(_ index: Int, at place: String?) -> EventRow {
    let row = rows[index]
    let kind = row.eventType.isEmpty ? row.subEventType : row.eventType
    let point = place == nil ? "at \(row.coordinate.latitude), \(row.coordinate.longitude)" : ""
    let reference = [row.reference, point].filter { !$0.isEmpty }.joined(separator: ", ")
    return EventRow(
      day: row.day, place: place ?? "", kind: slug(ofKind: kind),
      headline: "\(row.subEventType.isEmpty ? kind : row.subEventType): \(row.location)",
      detail: [row.notes, reference.isEmpty ? "" : "(\(reference))"].filter { !$0.isEmpty }.joined(separator: " "),
      sources: sources.ids(of: row.sources))
  }

  private mutating func slug(ofKind kind: String) -> String {
    if let slug = kindSlugs[kind] { return slug }
    let slug = kind.slug
    kindSlugs[kind] = slug
    return slug
  }

  // MARK: Places

  /// Where the row's location is in the register; it is added where it is new, and so is a namesake elsewhere.
  private mutating func place(_ row: ACLEDRow) throws(RowProblem) -> Int {
    let location = Location(name: row.location, coordinate: row.coordinate)
    if let position = known[location] { return position }
    if let box = wishes.ground.box, !box.contains(row.coordinate) {
      throw RowProblem(row.line, wishes.ground.outside(row.location, at: row.coordinate))
    }
    let point = NamedPoint(
      name: row.location, region: row.admin1.isEmpty ? nil : row.admin1, coordinate: row.coordinate, line: row.line)
    let position = register.position(of: point)
    if position == places.count {
      places.append(nil)
      holders.append(nil)
    }
    known[location] = position
    return position
  }

  /// The id of a place; at its first change it becomes a place of the record.
  private mutating func placeRow(_ index: Int, of row: ACLEDRow, heldBy side: String) throws(RowProblem) -> String {
    if let place = places[index] { return place.id }
    let point = register.points[index]
    guard let region = wishes.ground.region(at: point.coordinate) else {
      throw RowProblem(row.line, wishes.ground.outside(row.location, at: row.coordinate))
    }
    let place = PlaceRow(
      id: slugs.free(point.name.slug), name: point.name, region: region, kind: kind.id, coordinate: point.coordinate,
      control: side)
    places[index] = place
    return place.id
  }
}

extension ACLEDRow {
  fileprivate var reference: String { ACLEDReference.text(id) }
}
