import Campaign

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
    let field = guarded(field.visible)
    let needsQuotes = field.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// A text that a spreadsheet would take for a formula with an apostrophe before it, which spreadsheets take for text.
  private static func guarded(_ field: String) -> String {
    guard let first = field.utf8.first, "=+-@".utf8.contains(first), Double(field) == nil else { return field }
    return "'" + field
  }
}
