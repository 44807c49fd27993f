/// Lines of comma-separated values (RFC 4180, with line feeds).
///
/// A field is data and says exactly what the record says, marks and joiners too; whoever writes to a terminal keeps from
/// it what would act there.
public enum CSV {
  /// A row; fields with a comma, a quote or a line end are put in quotes.
  public static func line(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\n"
  }

  /// A header and its rows.
  public static func text(header: [String], _ rows: some Sequence<[String]>) -> String {
    line(header) + rows.map(line).joined()
  }

  private static func quoted(_ field: String) -> String {
    let field = FormulaGuard.guarded(field)
    let needsQuotes = field.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return field }
    guard field.utf8.contains(0x22) else { return "\"" + field + "\"" }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
