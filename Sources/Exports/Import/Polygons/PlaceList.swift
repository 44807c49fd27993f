import Campaign

/// The places of a file at which something is read: a table with names and coordinates, or points of GeoJSON.
public struct PlaceList: Sendable {
  private(set) var points: [NamedPoint] = []
  public private(set) var problems: [RowProblem] = []

  public var isEmpty: Bool { points.isEmpty }

  /// What a column of a table may be called.
  private static let columns: [(key: String, names: [String])] = [
    ("id", ["id", "slug"]), ("name", ["name", "place", "location", "town"]), ("arabic", ["arabic"]),
    ("kind", ["kind"]), ("governorate", ["governorate", "admin1"]), ("latitude", ["latitude", "lat", "y"]),
    ("longitude", ["longitude", "lon", "lng", "long", "x"]),
  ]

  public init(_ bytes: [UInt8]) {
    if FileSignature.first(of: bytes) == UInt8(ascii: "{") { readFeatures(bytes) } else { readTable(bytes) }
    if points.isEmpty, problems.isEmpty { problems = [RowProblem(1, .noPlaces)] }
  }

  private mutating func readFeatures(_ bytes: [UInt8]) {
    let file = GeoFeatures(bytes)
    problems = file.problems.map { RowProblem($0.line, .file($0.kind)) }
    var register = PlaceRegister()
    for feature in file.features {
      guard let point = feature.point, feature.strayPoint == nil else { continue }
      do throws(RowProblem) {
        _ = register.position(of: try NamedPoint(feature, at: point))
      } catch {
        problems.append(error)
      }
    }
    points = register.points
  }

  private mutating func readTable(_ bytes: [UInt8]) {
    let table = DelimitedText(bytes)
    problems = table.problems.map { RowProblem($0.line, .file($0.kind)) }
    guard let header = table.rows.first else { return problems.append(RowProblem(1, .emptyPoints)) }
    let names = header.columnNames
    var columns: [String: Int] = [:]
    for column in PlaceList.columns {
      guard let name = column.names.first(where: names.contains) else { continue }
      columns[column.key] = names.firstIndex(of: name)
      if names.repeated(of: [name]) != nil { problems.append(RowProblem(header.line, .file(.duplicateColumn(name)))) }
    }
    guard problems.isEmpty else { return }
    guard columns["latitude"] != nil, columns["longitude"] != nil else {
      return problems.append(RowProblem(header.line, .noCoordinates))
    }
    var register = PlaceRegister()
    for row in table.rows.dropFirst() where !row.isBroken {
      do throws(RowProblem) {
        _ = register.position(of: try PlaceList.point(row, columns))
      } catch {
        problems.append(error)
      }
    }
    points = register.points
  }

  private static func point(_ row: DelimitedText.Row, _ columns: [String: Int]) throws(RowProblem) -> NamedPoint {
    func field(_ key: String) -> String {
      columns[key].flatMap { row.fields.indices.contains($0) ? row.fields[$0].singleSpaced : nil } ?? ""
    }
    let id = field("id")
    let name = field("name").isEmpty ? id : field("name")
    guard !name.isEmpty else { throw RowProblem(row.line, .file(.missingValue("name"))) }
    let coordinate = try Coordinate(latitude: field("latitude"), longitude: field("longitude"), line: row.line)
    return NamedPoint(
      key: id.isEmpty ? nil : id, name: name, arabic: field("arabic"),
      kind: field("kind").isEmpty ? "town" : field("kind").slug,
      region: field("governorate").isEmpty ? nil : field("governorate"), coordinate: coordinate, line: row.line)
  }
}
