extension FolderReader {
  // MARK: Sources

  mutating func readSources() {
    guard let table = table(of: SourceColumn.self) else { return }
    sourceNames.isComplete = table.has(.id)
    for row in table.rows {
      let id = Source.ID(index: sources.count)
      if sourceNames.isComplete { define(.id, of: row, as: id, in: \.sourceNames) }
      let isDated = row.isWhole && !row.bytes(.date).isEmpty
      let day = isDated ? day(.date, of: row) : nil
      let side = row.bytes(.side).isEmpty ? nil : resolve(.side, of: row, in: sideNames)
      let isRead = choice(.read, of: row, among: ["yes", "no"]) != "no"
      sources.append(
        Source(
          id: id, slug: row.text(.id), title: row.text(.title), day: day, url: row.text(.url), side: side,
          isRead: isRead))
    }
    settleNames(\.sourceNames, of: .sources)
  }

  // MARK: Changes

  mutating func readChanges() {
    guard let table = table(of: ChangeColumn.self) else { return }
    changes.reserveCapacity(table.rows.count)
    var holders = eves
    var days: [DatedRow] = []
    for row in table.rows {
      guard row.isWhole else {
        forgetHolders(of: row.texts, in: &holders)
        continue
      }
      readChange(row, &holders, &days)
    }
    checkOrder(of: days, in: .changes)
  }

  private mutating func readChange(
    _ row: MatchedRow<ChangeColumn>, _ holders: inout [Holder?], _ days: inout [DatedRow]
  ) {
    let day = day(.date, of: row, from: header.first)
    if let day { days.append(DatedRow(day: day, line: row.line)) }
    let place = row.has(.place) ? resolve(.place, of: row, in: placeNames) : nil
    if place == nil { forgetHolder(near: row.text(.place), in: &holders) }
    let from = row.has(.from) ? holder(.from, of: row) : nil
    let to = row.has(.to) ? holder(.to, of: row) : nil
    let confidence = row.has(.confidence) ? confidence(.confidence, of: row) : nil
    let basis = basis(.basis, of: row)
    let sources = sources(.sources, of: row)
    check(place, from: from, to: to, against: &holders, row)
    guard let day, let place, let from, let to, let confidence else { return }
    changes.append(
      Change(
        id: Change.ID(index: changes.count), day: day, place: place, from: from, to: to, confidence: confidence,
        basis: basis, note: row.text(.note), sources: sources, disputed: row.text(.disputed), remark: row.text(.remark))
    )
  }

  /// Takes a change as missed that a row with too many or too few fields may have told of.
  private func forgetHolders(of texts: [String], in holders: inout [Holder?]) {
    for text in texts { if let place = placeNames[text] { holders[Int(place.index)] = nil } }
  }

  /// Takes a change as missed of the place that a misspelt name was probably meant to be.
  private func forgetHolder(near slug: String, in holders: inout [Holder?]) {
    guard !log.isFull(.changes), let name = nearest(to: slug, among: placeNames.all) else { return }
    forgetHolders(of: [name], in: &holders)
  }

  /// A row's day, where it is one of the campaign's; otherwise it is reported.
  private mutating func day<Column>(_ column: Column, of row: MatchedRow<Column>, from first: Day?) -> Day? {
    guard row.has(column), let day = day(column, of: row) else { return nil }
    guard let first, let last = header.last, first <= last, day < first || day > last else { return day }
    report(.outsideDays(day, from: first, to: last), of: row)
    return nil
  }

  /// Reports the rows that stand out of the order of days; as few as would have to move are.
  private mutating func checkOrder(of rows: [DatedRow], in file: MapFileName) {
    var kept: Day?
    var early: [DatedRow] = []
    for (row, isInPlace) in zip(rows, DatedRow.inOrder(rows)) {
      if isInPlace {
        for other in early { report(.tooSoon(other.day, before: row.day), in: file, line: other.line) }
        early = []
        kept = row.day
      } else if let kept, row.day < kept {
        report(.outOfOrder(row.day, after: kept), in: file, line: row.line)
      } else {
        early.append(row)
      }
    }
  }

  /// Whether a change starts from what the place was; afterwards the place is what the change says.
  private mutating func check(
    _ place: Place.ID?, from: Holder?, to: Holder?, against holders: inout [Holder?], _ row: MatchedRow<ChangeColumn>
  ) {
    guard let place else { return }
    let index = Int(place.index)
    let slug = places[index].slug
    if let from, let was = holders[index], was != from {
      report(.wrongHolder(place: slug, was: code(of: was), notWhat: code(of: from)), of: row)
    }
    if let from, let to, from == to {
      report(.changesNothing(place: slug, holder: code(of: to)), of: row)
    }
    holders[index] = to
  }

  func code(of holder: Holder) -> String {
    switch holder {
    case .side(let side): sides[Int(side.index)].code
    case .contested: header.contestedCode
    }
  }

  // MARK: Events

  mutating func readEvents() {
    guard let table = table(of: EventColumn.self) else { return }
    events.reserveCapacity(table.rows.count)
    var days: [DatedRow] = []
    for row in table.rows where row.isWhole {
      // The background and the aftermath have days that are not played.
      let day = row.has(.date) ? day(.date, of: row) : nil
      if let day { days.append(DatedRow(day: day, line: row.line)) }
      readEvent(row, day: day)
    }
    checkOrder(of: days, in: .events)
  }

  private mutating func readEvent(_ row: MatchedRow<EventColumn>, day: Day?) {
    let place = row.bytes(.place).isEmpty ? nil : resolve(.place, of: row, in: placeNames)
    if row.has(.kind) { _ = resolve(.kind, of: row, in: eventKindNames) }
    require(.headline, of: row)
    let sources = sources(.sources, of: row)
    let isKey = choice(.key, of: row, among: ["yes"]) != nil
    let rank = count(.rank, upTo: 1_000_000, of: row)
    guard let day else { return }
    events.append(
      Event(
        id: Event.ID(index: events.count), day: day, place: place, kind: row.text(.kind),
        headline: row.text(.headline), detail: row.text(.detail), sources: sources, isKey: isKey, rank: rank))
  }
}
