/// A file of comma-separated values as rows of texts, for whoever brings a table of their own.
public struct DelimitedText: Sendable {
  public struct Row: Sendable {
    /// The line of the file on which the row starts, from 1.
    public let line: Int
    public let fields: [String]
    /// Whether a quote opens in it and does not close, or a byte is not UTF-8, which `problems` tells: its fields mean
    /// nothing.
    public let isBroken: Bool
  }

  public let rows: [Row]
  /// What breaks the rules of the format or is not UTF-8, and on which line.
  public let problems: [(line: Int, kind: Problem.Kind)]

  public init(_ bytes: [UInt8]) {
    let table = CSVTable(bytes)
    let encoding = lineNotUTF8(in: bytes).map { (line: $0, kind: Problem.Kind.badEncoding) }
    rows = table.rows.map { row in
      let fields = table.cells[row.cells].map(table.text)
      let isGarbled = encoding != nil && fields.contains(where: \.hasReplacement)
      return Row(line: row.line, fields: fields, isBroken: isGarbled || table.isBroken(row))
    }
    problems = [encoding].compactMap { $0 } + table.problems
  }
}
