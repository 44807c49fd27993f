extension FolderReader {
  private enum Column: Int, CaseIterable {
    case id
    case name
    case arabic
    case governorate
    case kind
    case latitude
    case longitude
    case population
    case populationYear
    case control
    case reach

    static let rules =
      [
        "id", "name", "arabic", "governorate", "kind", "latitude", "longitude", "population", "population_year",
        "control",
      ].map { ColumnRule(name: $0) } + [ColumnRule(name: "reach", isOptional: true)]
  }

  /// A row of the places, and how to ask for its cells.
  private struct PlaceRow {
    let table: MatchedTable
    let row: CSVTable.Row
    func text(_ column: Column) -> String { table.text(column.rawValue, of: row) }
    func range(_ column: Column) -> Range<Int> { table.range(column.rawValue, of: row) }
    var line: Int { row.line }
  }

  mutating func readPlaces() {
    guard let table = table(.places, Column.rules) else { return }
    placeNames.isComplete = true
    if table.rows.isEmpty { report(.noRows, in: .places) }
    // The two largest numbers mark ground that nobody speaks for.
    let limit = Int(UInt16.max) - 2
    if table.rows.count > limit { report(.tooMany(.place, limit: limit), in: .places) }
    places.reserveCapacity(table.rows.count)
    for row in table.rows.prefix(limit) { readPlace(PlaceRow(table: table, row: row), width: table.width) }
  }

  private mutating func readPlace(_ row: PlaceRow, width: Int) {
    let id = Place.ID(index: UInt16(places.count))
    let slug = row.text(.id)
    define(slug, as: id, in: \.placeNames, file: .places, line: row.line, key: "id")
    let isWhole = row.row.width == width
    let kind = isWhole ? resolve(row.text(.kind), in: kindNames, file: .places, line: row.line) : nil
    let region = isWhole ? resolve(row.text(.governorate), in: regionNames, file: .places, line: row.line) : nil
    if isWhole { require(row.text(.name), "name", file: .places, line: row.line) }
    places.append(
      Place(
        id: id, slug: slug, name: row.text(.name), arabic: row.text(.arabic), region: region ?? Region.ID(index: 0),
        kind: kind ?? PlaceKind.ID(index: 0), coordinate: isWhole ? coordinate(of: row) : HeaderDraft.nowhere,
        population: isWhole ? population(of: row) : nil,
        eve: (isWhole ? holder(row.text(.control), file: .places, line: row.line) : nil) ?? .contested,
        reach: isWhole ? reach(of: row, kind: kind) : 0))
  }

  /// The holder that a code stands for; an unknown one is reported.
  mutating func holder(_ code: String, file: MapFileName, line: Int) -> Holder? {
    if code == header.contestedCode, !code.isEmpty { return .contested }
    return resolve(code, in: sideNames, file: file, line: line).map(Holder.side)
  }

  private mutating func coordinate(of row: PlaceRow) -> Coordinate {
    let latitude = degrees(.latitude, "latitude", upTo: 90, of: row)
    let longitude = degrees(.longitude, "longitude", upTo: 180, of: row)
    guard let latitude, let longitude else { return HeaderDraft.nowhere }
    let point = Coordinate(latitude: latitude, longitude: longitude)
    checkFrame(point, file: .places, line: row.line, column: nil)
    return point
  }

  /// Reports a point outside the frame, and whether swapping its numbers would bring it inside.
  mutating func checkFrame(_ point: Coordinate, file: MapFileName, line: Int, column: Int?) {
    guard let frame = header.frame, !frame.contains(point) else { return }
    let swapped = Coordinate(latitude: point.longitude, longitude: point.latitude)
    report(
      .outsideFrame(
        latitude: "\(point.latitude)", longitude: "\(point.longitude)", isSwapped: frame.contains(swapped)),
      in: file, line: line, column: column)
  }

  private mutating func degrees(_ column: Column, _ name: String, upTo limit: Int, of row: PlaceRow) -> Double? {
    number(column, name, from: -limit, to: limit, of: row)
  }

  /// A number of a row that must be there and within bounds; otherwise it is reported.
  private mutating func number(_ column: Column, _ name: String, from: Int, to: Int, of row: PlaceRow) -> Double? {
    guard let value = Decimal.whole(row.table.table.bytes, row.range(column)) else {
      let text = row.text(column)
      report(text.isEmpty ? .missingValue(name) : .badNumber(name, text), in: .places, line: row.line)
      return nil
    }
    guard value >= Double(from), value <= Double(to) else {
      report(.outOfRange(name, row.text(column), from: from, to: to), in: .places, line: row.line)
      return nil
    }
    return value
  }

  /// A whole number of a row, or `nil` where the cell is blank or wrong; what is wrong is reported.
  private mutating func count(_ column: Column, _ name: String, upTo limit: Int, of row: PlaceRow) -> Int? {
    guard !row.range(column).isEmpty, let value = number(column, name, from: 0, to: limit, of: row) else { return nil }
    guard let whole = Int(exactly: value) else {
      report(.badNumber(name, row.text(column)), in: .places, line: row.line)
      return nil
    }
    return whole
  }

  private mutating func population(of row: PlaceRow) -> Population? {
    let year = count(.populationYear, "population_year", upTo: 9999, of: row)
    return count(.population, "population", upTo: 1_000_000_000, of: row).map { Population(count: $0, year: year) }
  }

  private mutating func reach(of row: PlaceRow, kind: PlaceKind.ID?) -> Double {
    guard row.range(.reach).isEmpty else { return number(.reach, "reach", from: 0, to: 20_000, of: row) ?? 0 }
    return kind.map { kinds[Int($0.index)].reach } ?? 0
  }
}
