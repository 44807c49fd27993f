import Campaign

/// Lines of comma-separated values (RFC 4180, with line feeds).
enum CSV {
  /// A row; fields with a comma, a quote or a line end are put in quotes.
  static func line(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\n"
  }

  private static func quoted(_ field: String) -> String {
    let field = FormulaGuard.guarded(field.visible)
    let needsQuotes = field.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
