/// A file of comma-separated values as rows of texts, for whoever brings a table of their own.
public struct DelimitedText: Sendable {
  public struct Row: Sendable {
    /// The line of the file on which the row starts, from 1.
    public let line: Int
    /// Its texts by their columns; blank in a column that was not asked for.
    public let fields: [String]
    /// Whether a quote opens in it and does not close, or a byte is not UTF-8, which `problems` tells: its fields mean
    /// nothing.
    public let isBroken: Bool
  }

  public let rows: [Row]
  /// What breaks the rules of the format or is not UTF-8, and on which line.
  public let problems: [(line: Int, kind: Problem.Kind)]

  /// - Parameter isWanted: whether a column counts, by its name in the first row; of others nothing is made.
  public init(_ bytes: [UInt8], columns isWanted: (String) -> Bool = { _ in true }) {
    let table = CSVTable(bytes)
    let wanted = table.rows.first.map { table.cells[$0.cells].map { isWanted(table.text($0)) } } ?? []
    let encoding = lineNotUTF8(in: bytes).map { (line: $0, kind: Problem.Kind.badEncoding) }
    rows = table.rows.enumerated().map { index, row in
      let fields = row.cells.indices.map { cell in
        let column = cell - row.cells.lowerBound
        return index == 0 || column >= wanted.count || wanted[column] ? table.text(table.cells[cell]) : ""
      }
      let isGarbled = encoding != nil && fields.contains(where: \.hasReplacement)
      return Row(line: row.line, fields: fields, isBroken: isGarbled || table.isBroken(row))
    }
    problems = [encoding].compactMap { $0 } + table.problems
  }
}

extension DelimitedText.Row {
  /// The names of the columns where the row is a header.
  public var columnNames: [String] { fields.map(\.columnName) }
}
