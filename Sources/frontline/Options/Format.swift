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
  func write<Row: Encodable>(_ rows: [Row], columns: [String], fields: (Row) -> [String], text: () -> String) throws {
    switch self {
    case .text where rows.isEmpty: complain("nothing is recorded for that")
    case .text: try deliver(text())
    case .json: try deliver(jsonText(rows))
    case .csv:
      var table = Table(columns: columns)
      for row in rows { table.add(fields(row)) }
      try deliver(table.csv)
    }
  }
}
