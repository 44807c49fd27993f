import ArgumentParser
import Campaign
import Exports

/// How a command writes its records.
enum Format: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case csv
}

extension Format {
  /// Writes records that are known in all three forms.
  func write<Row: JSONConvertible>(
    _ rows: [Row], header: [String], fields: (Row) -> [String], text: () -> String
  ) throws {
    switch self {
    case .text where rows.isEmpty: complain("nothing is recorded for that")
    case .text: try deliver(text())
    case .json: try deliver(JSON.list(rows.map(\.json)).indented)
    case .csv: try deliver(data: CSV.text(header: header, rows.map(fields)))
    }
  }

  /// Writes rows of one of a map folder's tables.
  func write<Row: TableRow>(_ rows: [Row], text: () -> String) throws {
    try write(rows, header: Row.header, fields: \.fields, text: text)
  }
}
