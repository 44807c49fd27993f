extension FolderReader {
  mutating func readPlaces() {
    guard let table = table(of: PlaceColumn.self) else { return }
    placeNames.isComplete = table.has(.id)
    if table.rows.isEmpty { report(.noRows, in: .places, line: 1) }
    // The two largest numbers mark ground that nobody speaks for.
    let limit = Int(UInt16.max) - 2
    for row in table.rows.dropFirst(limit).prefix(1) { report(.tooMany(.place, limit: limit), of: row) }
    places.reserveCapacity(table.rows.count)
    for row in table.rows.prefix(limit) { readPlace(row) }
    if table.rows.count > limit { placeNames.isComplete = false }
    settleNames(\.placeNames, of: .places)
  }

  private mutating func readPlace(_ row: MatchedRow<PlaceColumn>) {
    let id = Place.ID(index: UInt16(places.count))
    if placeNames.isComplete { define(.id, of: row, as: id, in: \.placeNames) }
    let kind = row.has(.kind) ? resolve(.kind, of: row, in: kindNames) : nil
    let region = row.has(.governorate) ? resolve(.governorate, of: row, in: regionNames) : nil
    require(.name, of: row)
    let eve = row.has(.control) ? holder(.control, of: row) : nil
    eves.append(eve)
    places.append(
      Place(
        id: id, slug: row.text(.id), name: row.text(.name), arabic: row.text(.arabic), also: others(of: row),
        region: region ?? Region.ID(index: 0), kind: kind ?? PlaceKind.ID(index: 0),
        coordinate: coordinate(of: row, in: region), population: row.isWhole ? population(of: row) : nil,
        eve: eve ?? .contested, reach: row.isWhole ? reach(of: row, kind: kind) : 0))
  }

  /// The other names, which semicolons divide.
  private func others(of row: MatchedRow<PlaceColumn>) -> [String] {
    row.isWhole ? texts(in: row.text(.also)) : []
  }

  private mutating func coordinate(of row: MatchedRow<PlaceColumn>, in region: Region.ID?) -> Coordinate {
    let latitude = row.has(.latitude) ? degrees(.latitude, upTo: 90, of: row) : nil
    let longitude = row.has(.longitude) ? degrees(.longitude, upTo: 180, of: row) : nil
    guard let latitude, let longitude else { return HeaderDraft.nowhere }
    let point = Coordinate(latitude: latitude, longitude: longitude)
    if isInFrame(point, of: row), let region { checkRegion(region, of: point, row) }
    return point
  }

  /// Whether a point is in the frame; if not, that is reported, and whether swapping its numbers would help.
  private mutating func isInFrame(_ point: Coordinate, of row: MatchedRow<PlaceColumn>) -> Bool {
    guard let frame = header.frame, !frame.contains(point) else { return true }
    report(
      .outsideFrame(
        latitude: "\(point.latitude)", longitude: "\(point.longitude)", isSwapped: frame.contains(point.swapped)),
      of: row)
    return false
  }

  /// Reports a place far outside its governorate: in another country, or nowhere near.
  private mutating func checkRegion(
    _ region: Region.ID, of point: Coordinate, _ row: MatchedRow<PlaceColumn>
  ) {
    let home = regions[Int(region.index)]
    guard log.isClean(.governorates), let distance = home.distance(to: point), distance > Region.slackAbroad else {
      return
    }
    let isAbroad = regions.allSatisfy { ($0.distance(to: point) ?? 0) > Region.slackAbroad }
    guard isAbroad || distance > Region.slackAtHome else { return }
    let isSwapped = home.distance(to: point.swapped) == 0
    report(.farFromRegion(home.code, kilometres: Int(distance.rounded()), isSwapped: isSwapped), of: row)
  }

  private mutating func degrees(_ column: PlaceColumn, upTo limit: Int, of row: MatchedRow<PlaceColumn>) -> Double? {
    number(column, from: -limit, to: limit, of: row)
  }

  /// A number of a row that must be there and within bounds; otherwise it is reported.
  private mutating func number<Column>(
    _ column: Column, from: Int, to: Int, of row: MatchedRow<Column>
  ) -> Double? {
    guard let value = row.number(column) else {
      let text = row.text(column)
      report(text.isEmpty ? .missingValue(column.name) : .badNumber(column.name, text), of: row)
      return nil
    }
    guard value >= Double(from), value <= Double(to) else {
      report(.outOfRange(column.name, row.text(column), from: from, to: to), of: row)
      return nil
    }
    return value
  }

  /// A whole number of a row, or `nil` where the cell is blank or wrong; what is wrong is reported.
  mutating func count<Column>(_ column: Column, upTo limit: Int, of row: MatchedRow<Column>) -> Int? {
    guard !row.bytes(column).isEmpty, let value = number(column, from: 0, to: limit, of: row) else { return nil }
    // A comma may divide thousands as well as a fraction, so that such a count could be read in two ways.
    guard let whole = Int(exactly: value), !row.bytes(column).contains(UInt8(ascii: ",")) else {
      report(.badNumber(column.name, row.text(column)), of: row)
      return nil
    }
    return whole
  }

  private mutating func population(of row: MatchedRow<PlaceColumn>) -> Population? {
    let year = count(.populationYear, upTo: 9999, of: row)
    return count(.population, upTo: 1_000_000_000, of: row).map { Population(count: $0, year: year) }
  }

  private mutating func reach(of row: MatchedRow<PlaceColumn>, kind: PlaceKind.ID?) -> Double {
    guard row.bytes(.reach).isEmpty else { return number(.reach, from: 0, to: 20_000, of: row) ?? 0 }
    return kind.map { kinds[Int($0.index)].reach } ?? 0
  }
}
