/// Rows of fields as comma-separated values (RFC 4180, with line feeds).
public struct Table {
  public private(set) var csv: String

  public init(columns: [String]) {
    csv = CSV.line(columns)
  }

  /// Adds a row; fields with a comma, a quote or a line end are put in quotes.
  public mutating func add(_ fields: [String]) {
    csv += CSV.line(fields)
  }
}
