/// A file of comma-separated values as rows of texts, for whoever brings a table of their own.
public struct DelimitedText: Sendable {
  public struct Row: Sendable {
    /// The line of the file on which the row starts, from 1.
    public let line: Int
    public let fields: [String]
    /// Whether a quote opens in it and does not close, or a byte is not UTF-8, which `faults` tells: its fields mean
    /// nothing.
    public let isBroken: Bool
  }

  public let rows: [Row]
  /// What breaks the rules of the format or is not UTF-8: the line and a sentence each.
  public let faults: [(line: Int, sentence: String)]

  public init(_ bytes: [UInt8]) {
    let table = CSVTable(bytes)
    let encoding = lineNotUTF8(in: bytes).map { (line: $0, sentence: Problem.Kind.badEncoding.sentence) }
    rows = table.rows.map { row in
      let fields = table.cells[row.cells].map(table.text)
      let isGarbled = encoding != nil && fields.contains(where: \.hasReplacement)
      return Row(line: row.line, fields: fields, isBroken: isGarbled || table.isBroken(row))
    }
    faults = [encoding].compactMap { $0 } + table.faults.map { (line: $0.line, sentence: $0.kind.sentence) }
  }
}
