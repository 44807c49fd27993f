/// A file of comma-separated values as rows of texts, for whoever brings a table of their own.
public struct DelimitedText: Sendable {
  public struct Row: Sendable {
    /// The line of the file on which the row starts, from 1.
    public let line: Int
    public let fields: [String]
  }

  public let rows: [Row]
  /// What breaks the rules of the format or is not UTF-8: the line and a sentence each.
  public let faults: [(line: Int, sentence: String)]

  public init(_ bytes: [UInt8]) {
    let table = CSVTable(bytes)
    rows = table.rows.map { row in Row(line: row.line, fields: table.cells[row.cells].map(table.text)) }
    let encoding = isUTF8(bytes) ? [] : [(line: 1, sentence: Problem.Kind.badEncoding.sentence)]
    faults = encoding + table.faults.map { (line: $0.line, sentence: $0.kind.sentence) }
  }
}
