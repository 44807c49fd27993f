extension FolderReader {
  // MARK: Sources

  mutating func readSources() {
    let rules = ["id", "title", "date", "url"].map { ColumnRule(name: $0) }
    guard let table = table(.sources, rules + [ColumnRule(name: "side", isOptional: true)]) else { return }
    sourceNames.isComplete = table.has(0)
    for row in table.rows {
      let id = Source.ID(index: sources.count)
      let slug = table.text(0, of: row)
      if table.has(0) { define(slug, as: id, in: \.sourceNames, file: .sources, line: row.line, key: "id") }
      let isDated = table.isWhole(row) && !table.range(2, of: row).isEmpty
      let day = isDated ? day(2, of: row, in: table, file: .sources) : nil
      let voice = table.text(4, of: row)
      let side = voice.isEmpty ? nil : resolve(voice, in: sideNames, file: .sources, line: row.line)
      sources.append(
        Source(id: id, slug: slug, title: table.text(1, of: row), day: day, url: table.text(3, of: row), side: side))
    }
    settleNames(\.sourceNames, of: .sources)
  }

  // MARK: Changes

  mutating func readChanges() {
    let rules = ["date", "place", "from", "to", "confidence", "note", "sources", "disputed"].map {
      ColumnRule(name: $0)
    }
    guard let table = table(.changes, rules) else { return }
    changes.reserveCapacity(table.rows.count)
    var holders = eves
    var days: [DatedRow] = []
    for row in table.rows {
      guard table.isWhole(row) else {
        forgetHolders(of: table.texts(of: row), in: &holders)
        continue
      }
      readChange(row, of: table, &holders, &days)
    }
    checkOrder(of: days, in: .changes)
  }

  private mutating func readChange(
    _ row: CSVTable.Row, of table: MatchedTable, _ holders: inout [Holder?], _ days: inout [DatedRow]
  ) {
    let day = day(of: row, in: table, from: header.first, file: .changes)
    if let day { days.append(DatedRow(day: day, line: row.line)) }
    let slug = table.text(1, of: row)
    let place = table.has(1) ? resolve(slug, in: placeNames, file: .changes, line: row.line) : nil
    if place == nil { forgetHolder(near: slug, in: &holders) }
    let from = table.has(2) ? holder(table.text(2, of: row), file: .changes, line: row.line) : nil
    let to = table.has(3) ? holder(table.text(3, of: row), file: .changes, line: row.line) : nil
    let confidence = table.has(4) ? confidence(table.text(4, of: row), line: row.line) : nil
    let sources = sources(table.text(6, of: row), file: .changes, line: row.line)
    check(place, from: from, to: to, against: &holders, line: row.line)
    guard let day, let place, let from, let to, let confidence else { return }
    changes.append(
      Change(
        id: Change.ID(index: changes.count), day: day, place: place, from: from, to: to, confidence: confidence,
        note: table.text(5, of: row), sources: sources, disputed: table.text(7, of: row)))
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
  private mutating func day(
    of row: CSVTable.Row, in table: MatchedTable, from first: Day?, file: MapFileName
  ) -> Day? {
    guard table.has(0), let day = day(0, of: row, in: table, file: file) else { return nil }
    guard let first, let last = header.last, first <= last, day < first || day > last else { return day }
    report(.outsideDays(day, from: first, to: last), in: file, line: row.line)
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

  private mutating func confidence(_ text: String, line: Int) -> Confidence? {
    if let confidence = Confidence(rawValue: text) { return confidence }
    let suggestion = nearest(to: text, among: Confidence.allCases.map(\.rawValue))
    report(.unknown(.confidence, text, suggestion: suggestion), in: .changes, line: line)
    return nil
  }

  /// Whether a change starts from what the place was; afterwards the place is what the change says.
  private mutating func check(
    _ place: Place.ID?, from: Holder?, to: Holder?, against holders: inout [Holder?], line: Int
  ) {
    guard let place else { return }
    let index = Int(place.index)
    let slug = places[index].slug
    if let from, let was = holders[index], was != from {
      report(.wrongHolder(place: slug, was: code(of: was), notWhat: code(of: from)), in: .changes, line: line)
    }
    if let from, let to, from == to {
      report(.changesNothing(place: slug, holder: code(of: to)), in: .changes, line: line)
    }
    holders[index] = to
  }

  private func code(of holder: Holder) -> String {
    switch holder {
    case .side(let side): sides[Int(side.index)].code
    case .contested: header.contestedCode
    }
  }

  // MARK: Events

  mutating func readEvents() {
    let rules = ["date", "place", "kind", "headline", "detail", "sources"].map { ColumnRule(name: $0) }
    guard let table = table(.events, rules + [ColumnRule(name: "key", isOptional: true)]) else { return }
    events.reserveCapacity(table.rows.count)
    var days: [DatedRow] = []
    for row in table.rows where table.isWhole(row) {
      let day = day(of: row, in: table, from: header.eve, file: .events)
      if let day { days.append(DatedRow(day: day, line: row.line)) }
      readEvent(row, of: table, day: day)
    }
    checkOrder(of: days, in: .events)
  }

  private mutating func readEvent(_ row: CSVTable.Row, of table: MatchedTable, day: Day?) {
    let slug = table.text(1, of: row)
    let place = slug.isEmpty ? nil : resolve(slug, in: placeNames, file: .events, line: row.line)
    let kind = table.text(2, of: row)
    if table.has(2) { _ = resolve(kind, in: eventKindNames, file: .events, line: row.line) }
    let headline = table.text(3, of: row)
    if table.has(3) { require(headline, "headline", file: .events, line: row.line) }
    let sources = sources(table.text(5, of: row), file: .events, line: row.line)
    let key = table.text(6, of: row)
    if key != "yes", !key.isEmpty { report(.badAnswer("key", key), in: .events, line: row.line) }
    guard let day else { return }
    events.append(
      Event(
        id: Event.ID(index: events.count), day: day, place: place, kind: kind, headline: headline,
        detail: table.text(4, of: row), sources: sources, isKey: key == "yes"))
  }
}
