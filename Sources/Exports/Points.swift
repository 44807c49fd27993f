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
  /// What is wrong, `line` and a sentence each; empty where all is well.
  public private(set) var faults: [(line: Int, sentence: String)]

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
    faults = table.faults
    guard let columns = columns(of: table) else { return }
    for row in table.rows.dropFirst() where !row.isBroken {
      guard row.fields.count == columns.count else {
        faults.append((row.line, "the row has \(row.fields.count) fields, the header has \(columns.count)"))
        continue
      }
      do throws(PointFault) {
        queries.append(try PointList.query(row, columns, day, header))
      } catch {
        faults.append((row.line, error.sentence))
      }
    }
  }

  private mutating func columns(of table: DelimitedText) -> Columns? {
    guard let header = table.rows.first else {
      faults.append((1, "the file is empty; its first line names the columns latitude,longitude"))
      return nil
    }
    for name in ["latitude", "longitude", "date"] where header.fields.count(where: { $0 == name }) > 1 {
      faults.append((header.line, "the column \"\(name)\" is there twice"))
    }
    guard let latitude = header.fields.firstIndex(of: "latitude"),
      let longitude = header.fields.firstIndex(of: "longitude")
    else {
      faults.append((header.line, "the columns \"latitude\" and \"longitude\" are wanted in the first line"))
      return nil
    }
    return Columns(
      latitude: latitude, longitude: longitude, date: header.fields.firstIndex(of: "date"),
      count: header.fields.count)
  }

  private static func query(
    _ row: DelimitedText.Row, _ columns: Columns, _ day: Day?, _ header: Campaign.Header
  ) throws(PointFault) -> Query {
    let point = try Coordinate(latitude: row.fields[columns.latitude], longitude: row.fields[columns.longitude])
    let own = try columns.date.flatMap { index throws(PointFault) in try PointList.day(row.fields[index], header) }
    guard let day = own ?? day else {
      throw PointFault(sentence: "the row has no date, and --date gives none")
    }
    return Query(coordinate: point, day: day, line: row.line)
  }

  private static func day(_ text: String, _ header: Campaign.Header) throws(PointFault) -> Day? {
    guard !text.isEmpty else { return nil }
    do throws(DayFault) {
      return try Day(typed: text, in: header)
    } catch {
      throw PointFault(sentence: error.sentence)
    }
  }
}

/// Why a point cannot be used.
public struct PointFault: Error, Hashable, Sendable {
  public let sentence: String
}

extension Coordinate {
  /// Reads degrees as they are typed.
  public init(latitude: String, longitude: String) throws(PointFault) {
    guard let north = Coordinate.degrees(latitude) else {
      throw PointFault(sentence: "\"\(latitude)\" is not a latitude in degrees, such as 35.13")
    }
    guard let east = Coordinate.degrees(longitude) else {
      throw PointFault(sentence: "\"\(longitude)\" is not a longitude in degrees, such as 36.75")
    }
    guard (-90...90).contains(north) else {
      throw PointFault(sentence: "latitude \(latitude) is not between -90 and 90; are latitude and longitude swapped?")
    }
    guard (-180...180).contains(east) else {
      throw PointFault(sentence: "longitude \(longitude) is not between -180 and 180")
    }
    self.init(latitude: north, longitude: east)
  }

  private static func degrees(_ text: String) -> Double? {
    let plain = text.split(separator: " ").joined()
    guard let first = plain.utf8.first,
      first == 0x2D || first == 0x2B || first == 0x2E || (0x30...0x39).contains(first),
      let value = Double(plain), value.isFinite
    else { return nil }
    return value
  }
}
