public import Campaign

/// The points that a CSV file asks about.
public struct PointList: Sendable {
  public struct Query: Hashable, Sendable {
    public let coordinate: Coordinate
    /// The row's own day, or the one for rows without.
    public let day: Day
    /// The line of the file, from 1.
    public let line: Int
  }

  public private(set) var queries: [Query] = []
  public private(set) var problems: [RowProblem]

  /// Where the columns are that count; other columns are left alone.
  private struct Columns {
    let latitude: Int
    let longitude: Int
    let date: Int?
    let count: Int
  }

  /// Reads a table with the columns `latitude`, `longitude` and, if wanted, `date`; `day` is for rows without one.
  public init(csv bytes: [UInt8], day: Day?, header: Campaign.Header) {
    let table = DelimitedText(bytes)
    problems = table.problems.map { RowProblem($0.line, .file($0.kind)) }
    guard let columns = columns(of: table) else { return }
    for row in table.rows.dropFirst() where !row.isBroken {
      guard row.fields.count == columns.count else {
        let kind = Problem.Kind.wrongFieldCount(found: row.fields.count, expected: columns.count)
        problems.append(RowProblem(row.line, .file(kind)))
        continue
      }
      do throws(RowProblem) {
        queries.append(try PointList.query(row, columns, day, header))
      } catch {
        problems.append(error)
      }
    }
  }

  /// What the header can call a column, the best name first.
  private static let names = (latitude: ["latitude", "lat"], longitude: ["longitude", "lon", "lng", "long"])

  private mutating func columns(of table: DelimitedText) -> Columns? {
    guard let header = table.rows.first else {
      problems.append(RowProblem(1, .emptyPoints))
      return nil
    }
    let fields = header.columnNames
    let found = [PointList.names.latitude, PointList.names.longitude, ["date"]].map { $0.first(where: fields.contains) }
    if let twin = fields.repeated(of: Set(found.compactMap { $0 })) {
      problems.append(RowProblem(header.line, .file(.duplicateColumn(twin))))
    }
    let indices = found.map { name in name.flatMap(fields.firstIndex) }
    guard let latitude = indices[0], let longitude = indices[1] else {
      problems.append(RowProblem(header.line, .noCoordinates))
      return nil
    }
    return Columns(latitude: latitude, longitude: longitude, date: indices[2], count: fields.count)
  }

  private static func query(
    _ row: DelimitedText.Row, _ columns: Columns, _ day: Day?, _ header: Campaign.Header
  ) throws(RowProblem) -> Query {
    let own = columns.date.map { row.fields[$0] } ?? ""
    return Query(
      coordinate: try Coordinate(
        latitude: row.fields[columns.latitude], longitude: row.fields[columns.longitude], line: row.line),
      day: try PointList.day(own, of: row, header, otherwise: day), line: row.line)
  }

  private static func day(
    _ text: String, of row: DelimitedText.Row, _ header: Campaign.Header, otherwise day: Day?
  ) throws(RowProblem) -> Day {
    guard !text.isEmpty else {
      if let day { return day }
      throw RowProblem(row.line, .undated)
    }
    do throws(DayProblem) {
      return try Day(typed: text, in: header)
    } catch {
      throw RowProblem(row.line, .day(error))
    }
  }
}

/// Why what a person typed is no point on the earth.
public enum CoordinateProblem: Error, Hashable, Sendable {
  case notLatitude(String)
  case notLongitude(String)
  case latitudeOutOfRange(String)
  case longitudeOutOfRange(String)

  public var sentence: String {
    switch self {
    case .notLatitude(let text): "\"\(text)\" is not a latitude in degrees, such as 35.13"
    case .notLongitude(let text): "\"\(text)\" is not a longitude in degrees, such as 36.75"
    case .latitudeOutOfRange(let text):
      "latitude \(text) is not between -90 and 90; "
        + (CoordinateProblem.isTooFar(text) ? CoordinateProblem.metres : "are latitude and longitude swapped?")
    case .longitudeOutOfRange(let text):
      "longitude \(text) is not between -180 and 180"
        + (CoordinateProblem.isTooFar(text) ? "; \(CoordinateProblem.metres)" : "")
    }
  }

  private static let metres = "are these metres? degrees of WGS84 are wanted"

  /// Whether a number is no degrees of any kind, as metres of a projection are.
  private static func isTooFar(_ text: String) -> Bool { Double(text).map { abs($0) > 360 } ?? false }
}

extension Coordinate {
  /// Reads the degrees of a row of a file.
  init(latitude: String, longitude: String, line: Int) throws(RowProblem) {
    do throws(CoordinateProblem) {
      try self.init(latitude: latitude, longitude: longitude)
    } catch {
      throw RowProblem(line, .point(error))
    }
  }

  /// Reads degrees as they are typed.
  public init(latitude: String, longitude: String) throws(CoordinateProblem) {
    guard let north = Coordinate.degrees(latitude) else {
      throw .notLatitude(latitude)
    }
    guard let east = Coordinate.degrees(longitude) else {
      throw .notLongitude(longitude)
    }
    guard (-90...90).contains(north) else {
      throw .latitudeOutOfRange(latitude)
    }
    guard (-180...180).contains(east) else {
      throw .longitudeOutOfRange(longitude)
    }
    self.init(latitude: north, longitude: east)
  }

  private static func degrees(_ text: String) -> Double? {
    // As most are, and a long table has two of them a row.
    if text.utf8.allSatisfy({ $0 == 0x2D || $0 == 0x2E || (0x30...0x39).contains($0) }) {
      return Double(text)
    }
    var plain = text.split(whereSeparator: \.isWhitespace).joined()
    // A spreadsheet of many languages writes 35,13.
    if plain.count(where: { $0 == "," }) == 1, !plain.contains(".") { plain = plain.replacing(",", with: ".") }
    guard let first = plain.utf8.first,
      first == 0x2D || first == 0x2B || first == 0x2E || (0x30...0x39).contains(first),
      let value = Double(plain), value.isFinite
    else { return nil }
    return value
  }
}
