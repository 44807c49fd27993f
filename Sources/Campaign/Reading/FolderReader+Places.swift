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
    case also

    static let rules =
      [
        "id", "name", "arabic", "governorate", "kind", "latitude", "longitude", "population", "population_year",
        "control",
      ].map { ColumnRule(name: $0) } + ["reach", "also"].map { ColumnRule(name: $0, isOptional: true) }
  }

  /// A row of the places, and how to ask for its cells.
  private struct PlaceRow {
    let table: MatchedTable
    let row: CSVTable.Row
    let isWhole: Bool
    var line: Int { row.line }

    init(_ row: CSVTable.Row, of table: MatchedTable) {
      self.table = table
      self.row = row
      isWhole = table.isWhole(row)
    }

    func text(_ column: Column) -> String { table.text(column.rawValue, of: row) }
    func range(_ column: Column) -> Range<Int> { table.range(column.rawValue, of: row) }
    /// Whether a cell stands under its column, so that it can be checked.
    func has(_ column: Column) -> Bool { isWhole && table.has(column.rawValue) }
  }

  mutating func readPlaces() {
    guard let table = table(.places, Column.rules) else { return }
    placeNames.isComplete = table.has(Column.id.rawValue)
    if table.rows.isEmpty { report(.noRows, in: .places, line: 1) }
    // The two largest numbers mark ground that nobody speaks for.
    let limit = Int(UInt16.max) - 2
    if table.rows.count > limit { report(.tooMany(.place, limit: limit), in: .places, line: table.rows[limit].line) }
    places.reserveCapacity(table.rows.count)
    for row in table.rows.prefix(limit) { readPlace(PlaceRow(row, of: table)) }
    if table.rows.count > limit { placeNames.isComplete = false }
    settleNames(\.placeNames, of: .places)
  }

  private mutating func readPlace(_ row: PlaceRow) {
    let id = Place.ID(index: UInt16(places.count))
    let slug = row.text(.id)
    if placeNames.isComplete { define(slug, as: id, in: \.placeNames, file: .places, line: row.line, key: "id") }
    let kind = row.has(.kind) ? resolve(row.text(.kind), in: kindNames, file: .places, line: row.line) : nil
    let region = region(of: row)
    if row.has(.name) { require(row.text(.name), "name", file: .places, line: row.line) }
    let eve = row.has(.control) ? holder(row.text(.control), file: .places, line: row.line) : nil
    eves.append(eve)
    places.append(
      Place(
        id: id, slug: slug, name: row.text(.name), arabic: row.text(.arabic), also: others(of: row),
        region: region ?? Region.ID(index: 0), kind: kind ?? PlaceKind.ID(index: 0),
        coordinate: coordinate(of: row, in: region), population: row.isWhole ? population(of: row) : nil,
        eve: eve ?? .contested, reach: row.isWhole ? reach(of: row, kind: kind) : 0))
  }

  private mutating func region(of row: PlaceRow) -> Region.ID? {
    guard row.has(.governorate) else { return nil }
    return resolve(row.text(.governorate), in: regionNames, file: .places, line: row.line)
  }

  /// The other names, which semicolons divide.
  private func others(of row: PlaceRow) -> [String] {
    row.isWhole ? texts(in: row.text(.also)) : []
  }

  /// The holder that a code stands for; an unknown one is reported.
  mutating func holder(_ code: String, file: MapFileName, line: Int) -> Holder? {
    if code == header.contestedCode, !code.isEmpty { return .contested }
    return resolve(code, in: sideNames, file: file, line: line).map(Holder.side)
  }

  private mutating func coordinate(of row: PlaceRow, in region: Region.ID?) -> Coordinate {
    let latitude = row.has(.latitude) ? degrees(.latitude, "latitude", upTo: 90, of: row) : nil
    let longitude = row.has(.longitude) ? degrees(.longitude, "longitude", upTo: 180, of: row) : nil
    guard let latitude, let longitude else { return HeaderDraft.nowhere }
    let point = Coordinate(latitude: latitude, longitude: longitude)
    if isInFrame(point, file: .places, line: row.line), let region { checkRegion(region, of: point, line: row.line) }
    return point
  }

  /// Whether a point is in the frame; if not, that is reported, and whether swapping its numbers would help.
  private mutating func isInFrame(_ point: Coordinate, file: MapFileName, line: Int) -> Bool {
    guard let frame = header.frame, !frame.contains(point) else { return true }
    report(
      .outsideFrame(
        latitude: "\(point.latitude)", longitude: "\(point.longitude)", isSwapped: frame.contains(point.swapped)),
      in: file, line: line)
    return false
  }

  /// Reports a place far outside its governorate: in another country, or nowhere near.
  private mutating func checkRegion(_ region: Region.ID, of point: Coordinate, line: Int) {
    let home = regions[Int(region.index)]
    guard log.isClean(.governorates), let distance = home.distance(to: point), distance > Region.slackAbroad else {
      return
    }
    let isAbroad = regions.allSatisfy { ($0.distance(to: point) ?? 0) > Region.slackAbroad }
    guard isAbroad || distance > Region.slackAtHome else { return }
    let isSwapped = home.distance(to: point.swapped) == 0
    report(
      .farFromRegion(home.code, kilometres: Int(distance.rounded()), isSwapped: isSwapped), in: .places, line: line)
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
