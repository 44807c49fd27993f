import Campaign

/// The tables of a record as a Frictionless Data Package: a description and a schema for each
/// (https://specs.frictionlessdata.io/data-package/, /table-schema/).
struct DataPackage {
  private let campaign: Campaign
  /// The tables by their paths inside the site.
  private let tables: [String: [UInt8]]

  init(_ campaign: Campaign, _ tables: [String: [UInt8]]) {
    self.campaign = campaign
    self.tables = tables
  }

  var json: JSON {
    let header = campaign.header
    return .object(present: [
      ("profile", .text("tabular-data-package")), ("name", .text(header.id)), ("title", .text(header.title)),
      ("version", .text(header.version)), ("homepage", header.authorship.address.map { .text($0.text) }),
      ("description", .text("Who held what, day by day. " + header.notes.joined(separator: " "))),
      ("licenses", header.authorship.licence.isEmpty ? nil : .list([licence])),
      ("contributors", header.authorship.author.isEmpty ? nil : .list([author])),
      ("temporal", .text("\(header.eve)/\(header.last)")),
      ("resources", .list(tables.keys.sorted().map(resource))),
    ])
  }

  /// The terms by their name, which the standard keeps to letters, digits and a few signs.
  private var licence: JSON {
    let name = campaign.header.authorship.licence
    return .object([
      ("name", .text(String(name.map { $0.isLetter || $0.isNumber || "-._".contains($0) ? $0 : "-" }))),
      ("title", .text(name)),
    ])
  }

  private var author: JSON {
    .object([("title", .text(campaign.header.authorship.author)), ("role", .text("author"))])
  }

  private func resource(_ path: String) -> JSON {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let bytes = tables[path] ?? []
    return .object([
      ("profile", .text("tabular-data-resource")), ("name", .text(String(file.dropLast(".csv".count)))),
      ("path", .text(file)), ("format", .text("csv")), ("mediatype", .text("text/csv")), ("encoding", .text("utf-8")),
      ("bytes", .integer(bytes.count)), ("hash", .text("sha256:\(SHA256(bytes).hexadecimal)")),
      ("schema", schema(of: file, bytes)),
    ])
  }

  /// The columns as the table has them, with what each holds where a map folder has the same file.
  private func schema(of file: String, _ bytes: [UInt8]) -> JSON {
    let header = String(decoding: bytes.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
    let rules = DataPackage.rules[file] ?? []
    let fields = header.split(separator: ",", omittingEmptySubsequences: false).map { name in
      field(String(name), rules.first { $0.name == name })
    }
    let key = rules.contains { $0.name == "id" } || file == "strip.csv" ? "id" : nil
    return .object(
      [("fields", .list(fields))] + (key.map { [("primaryKey", JSON.text($0))] } ?? []) + foreignKeys(of: file))
  }

  private func field(_ name: String, _ rule: ColumnRule?) -> JSON {
    let type = DataPackage.types[name] ?? "string"
    var members: [(String, JSON)] = [("name", .text(name)), ("type", .text(type))]
    if let rule { members.append(("description", .text(rule.content))) }
    if type == "boolean" { members += [("trueValues", .texts(["yes"])), ("falseValues", .texts(["no"]))] }
    return .object(members)
  }

  private func foreignKeys(of file: String) -> [(String, JSON)] {
    guard DataPackage.referring.contains(file) else { return [] }
    let reference = JSON.object([("resource", .text("places")), ("fields", .text("id"))])
    return [("foreignKeys", .list([.object([("fields", .text("place")), ("reference", reference)])]))]
  }

  /// What is not text, by the names of the columns, which mean the same in each table.
  private static let types = [
    "date": "date", "event_date": "date", "latitude": "number", "longitude": "number", "reach": "number",
    "population": "integer", "population_year": "integer", "rank": "integer", "year": "integer", "key": "boolean",
    "read": "boolean",
  ]

  /// The tables whose every row names a place.
  private static let referring: Set = ["changes.csv", "eve.csv"]

  private static let rules = [
    "changes.csv": ChangeColumn.allCases.map(\.rule), "events.csv": EventColumn.allCases.map(\.rule),
    "eve.csv": EveColumn.allCases.map(\.rule), "places.csv": PlaceColumn.allCases.map(\.rule),
    "sources.csv": SourceColumn.allCases.map(\.rule),
  ]
}
