extension FolderReader {
  /// Reads what the holders on the eve rest on; places are known by then, and so are sources.
  mutating func readEve() {
    guard let table = table(of: EveColumn.self) else { return }
    var lines: [Place.ID: Int] = [:]
    for (index, row) in table.rows.enumerated() where row.isWhole { readEve(row, index, &lines) }
  }

  private mutating func readEve(_ row: MatchedRow<EveColumn>, _ index: Int, _ lines: inout [Place.ID: Int]) {
    let place = row.has(.place) ? resolve(.place, of: row, in: placeNames) : nil
    let control = row.has(.control) ? holder(.control, of: row) : nil
    let confidence = row.has(.confidence) ? confidence(.confidence, of: row) : nil
    let basis = basis(.basis, of: row)
    let sources = sources(.sources, of: row)
    guard let place else { return }
    if let earlier = lines.updateValue(row.line, forKey: place) {
      report(.duplicate(.place, row.text(.place), firstLine: earlier), of: row)
    }
    if let control { check(control, of: place, row) }
    guard let confidence else { return }
    places[Int(place.index)].eveEvidence = EveEvidence(
      row: index, confidence: confidence, basis: basis, note: row.text(.note), sources: sources)
  }

  /// Reports a holder that is another than in `places.csv`, with the lines of both.
  private mutating func check(_ control: Holder, of place: Place.ID, _ row: MatchedRow<EveColumn>) {
    let slug = places[Int(place.index)].slug
    guard let other = eves[Int(place.index)], other != control, let line = placeNames.line(of: slug) else { return }
    report(
      .eveDiffers(place: slug, control: code(of: control), inPlaces: code(of: other), line: line), of: row)
  }

  /// How sure a row is; an unknown word is reported with the nearest that is known.
  mutating func confidence<Column>(_ column: Column, of row: MatchedRow<Column>) -> Confidence? {
    let text = row.text(column)
    if let confidence = Confidence(rawValue: text) { return confidence }
    report(.unknown(.confidence, text, among: Confidence.allCases.map(\.rawValue)), of: row)
    return nil
  }

  /// What the sources of a row name; `nil` for a blank cell, and for another word, which is reported.
  mutating func basis<Column>(_ column: Column, of row: MatchedRow<Column>) -> Basis? {
    choice(column, of: row, among: Basis.allCases.map(\.rawValue)).flatMap(Basis.init)
  }

  /// A cell that is blank or one of a few words; `nil` where it is blank, or another word, which is reported.
  mutating func choice<Column>(_ column: Column, of row: MatchedRow<Column>, among words: [String]) -> String? {
    let text = row.text(column)
    guard !text.isEmpty else { return nil }
    if words.contains(text) { return text }
    report(.badChoice(column.name, text, among: words), of: row)
    return nil
  }
}
