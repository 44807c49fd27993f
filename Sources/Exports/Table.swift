/// Rows of fields as comma-separated values (RFC 4180, with line feeds).
public struct Table {
  private var text: String

  public init(columns: [String]) {
    text = columns.joined(separator: ",") + "\n"
  }

  /// Adds a row; fields with a comma, a quote or a line end are put in quotes.
  public mutating func add(_ fields: [String]) {
    text += fields.map(Table.quoted).joined(separator: ",") + "\n"
  }

  public var csv: String { text }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
