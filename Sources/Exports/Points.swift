public import Campaign

/// The points that a CSV file asks about.
public struct PointList: Sendable {
  public struct Query: Hashable, Sendable {
    public let coordinate: Coordinate
    /// The row's own day, where it has one.
    public let day: Day?
  }

  public let queries: [Query]
  /// What is wrong, `line` and a sentence each; empty where all is well.
  public let faults: [(line: Int, sentence: String)]

  /// Reads a table with the columns `latitude`, `longitude` and, if wanted, `date`; other columns are left alone.
  public init(csv bytes: [UInt8], header: Campaign.Header) {
    let table = DelimitedText(bytes)
    var queries: [Query] = []
    var faults = table.faults
    guard let columns = table.rows.first else {
      self.init([], faults + [(1, "the file is empty; its first line names the columns latitude,longitude")])
      return
    }
    guard let latitude = columns.fields.firstIndex(of: "latitude"),
      let longitude = columns.fields.firstIndex(of: "longitude")
    else {
      self.init(
        [], faults + [(columns.line, "the columns \"latitude\" and \"longitude\" are wanted in the first line")])
      return
    }
    let date = columns.fields.firstIndex(of: "date")
    for row in table.rows.dropFirst() {
      guard row.fields.count == columns.fields.count else {
        faults.append((row.line, "the row has \(row.fields.count) fields, the header has \(columns.fields.count)"))
        continue
      }
      do throws(PointFault) {
        let point = try Coordinate(latitude: row.fields[latitude], longitude: row.fields[longitude])
        queries.append(
          Query(
            coordinate: point,
            day: try date.flatMap { index throws(PointFault) in try PointList.day(row.fields[index], header) }))
      } catch {
        faults.append((row.line, error.sentence))
      }
    }
    self.init(queries, faults)
  }

  private init(_ queries: [Query], _ faults: [(line: Int, sentence: String)]) {
    self.queries = queries
    self.faults = faults
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
