extension FolderReader {
  // MARK: Sources

  mutating func readSources() {
    let rules = ["id", "title", "date", "url"].map { ColumnRule(name: $0) }
    guard let table = table(.sources, rules + [ColumnRule(name: "side", isOptional: true)]) else { return }
    sourceNames.isComplete = true
    for row in table.rows {
      let id = Source.ID(index: sources.count)
      let slug = table.text(0, of: row)
      define(slug, as: id, in: \.sourceNames, file: .sources, line: row.line, key: "id")
      let isDated = row.width == table.width && !table.range(2, of: row).isEmpty
      let day = isDated ? day(2, of: row, in: table, file: .sources) : nil
      let voice = table.text(4, of: row)
      let side = voice.isEmpty ? nil : resolve(voice, in: sideNames, file: .sources, line: row.line)
      sources.append(
        Source(id: id, slug: slug, title: table.text(1, of: row), day: day, url: table.text(3, of: row), side: side))
    }
  }

  // MARK: Changes

  mutating func readChanges() {
    let rules = ["date", "place", "from", "to", "confidence", "note", "sources", "disputed"].map {
      ColumnRule(name: $0)
    }
    guard let table = table(.changes, rules) else { return }
    changes.reserveCapacity(table.rows.count)
    var holders: [Holder?] = places.map(\.eve)
    var latest: Day?
    for row in table.rows where row.width == table.width {
      let day = day(0, of: row, in: table, file: .changes)
      checkDay(day, from: header.first, after: &latest, file: .changes, line: row.line)
      let place = resolve(table.text(1, of: row), in: placeNames, file: .changes, line: row.line)
      let from = holder(table.text(2, of: row), file: .changes, line: row.line)
      let to = holder(table.text(3, of: row), file: .changes, line: row.line)
      let confidence = confidence(table.text(4, of: row), line: row.line)
      let sources = sources(table.text(6, of: row), file: .changes, line: row.line)
      check(place, from: from, to: to, against: &holders, line: row.line)
      guard let day, let place, let from, let to, let confidence else { continue }
      changes.append(
        Change(
          id: Change.ID(index: changes.count), day: day, place: place, from: from, to: to, confidence: confidence,
          note: table.text(5, of: row), sources: sources, disputed: table.text(7, of: row)))
    }
  }

  /// Whether a row's day is one of the campaign's and not before the row above.
  private mutating func checkDay(
    _ day: Day?, from first: Day?, after latest: inout Day?, file: MapFileName, line: Int
  ) {
    guard let day else { return }
    if let first, let last = header.last, first <= last, day < first || day > last {
      report(.outsideDays(day, from: first, to: last), in: file, line: line)
    }
    if let earlier = latest, day < earlier {
      report(.outOfOrder(day, after: earlier), in: file, line: line)
    }
    latest = max(latest ?? day, day)
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
    var latest: Day?
    for row in table.rows where row.width == table.width {
      let day = day(0, of: row, in: table, file: .events)
      checkDay(day, from: header.eve, after: &latest, file: .events, line: row.line)
      readEvent(row, of: table, day: day)
    }
  }

  private mutating func readEvent(_ row: CSVTable.Row, of table: MatchedTable, day: Day?) {
    let slug = table.text(1, of: row)
    let place = slug.isEmpty ? nil : resolve(slug, in: placeNames, file: .events, line: row.line)
    let kind = table.text(2, of: row)
    _ = resolve(kind, in: eventKindNames, file: .events, line: row.line)
    let headline = table.text(3, of: row)
    require(headline, "headline", file: .events, line: row.line)
    let sources = sources(table.text(5, of: row), file: .events, line: row.line)
    let key = table.text(6, of: row)
    if key != "yes", !key.isEmpty { report(.badAnswer("key", key), in: .events, line: row.line) }
    guard let day else { return }
    events.append(
      Occurrence(
        id: Occurrence.ID(index: events.count), day: day, place: place, kind: kind, headline: headline,
        detail: table.text(4, of: row), sources: sources, isKey: key == "yes"))
  }
}
