/// A table whose header has been matched with the columns that its file should have.
struct MatchedTable<Column: TableColumn> {
  let table: CSVTable
  /// For each column, its position in the rows.
  fileprivate let positions: [Int?]
  /// How many fields a row should have.
  fileprivate let width: Int

  /// The rows below the header.
  var rows: LazyMapCollection<ArraySlice<CSVTable.Row>, MatchedRow<Column>> {
    table.rows.dropFirst().lazy.map { MatchedRow(row: $0, table: self) }
  }

  /// Whether the header has a column.
  func has(_ column: Column) -> Bool { positions[column.rawValue] != nil }
}

/// A row of a table, whose cells are asked for by their columns.
struct MatchedRow<Column: TableColumn> {
  fileprivate let row: CSVTable.Row
  fileprivate let table: MatchedTable<Column>

  /// The line in the file on which it starts.
  var line: Int { row.line }

  /// Whether its cells stand under the right columns.
  var isWhole: Bool { row.width == table.width && !table.table.isBroken(row) }

  /// Whether a cell stands under its column, so that it can be checked.
  func has(_ column: Column) -> Bool { isWhole && table.has(column) }

  /// A cell's text; blank where the row or the header lacks it.
  func text(_ column: Column) -> String { cell(column).map(table.table.text) ?? "" }

  /// The bytes of a cell as the file has them.
  func bytes(_ column: Column) -> ArraySlice<UInt8> { table.table.bytes[cell(column)?.range ?? 0..<0] }

  /// The number that a cell is from end to end, with a decimal point or a decimal comma.
  func number(_ column: Column) -> Double? {
    cell(column).flatMap {
      Decimal.whole(table.table.bytes, $0.range) ?? Decimal.withComma(table.table.bytes[$0.range])
    }
  }

  /// The texts of all cells, whatever columns they stand under.
  var texts: [String] { table.table.cells[row.cells].map(table.table.text) }

  private func cell(_ column: Column) -> CSVTable.Cell? {
    guard let position = table.positions[column.rawValue], position < row.cells.count else { return nil }
    return table.table.cells[row.cells.lowerBound + position]
  }
}

extension FolderReader {
  /// Splits a file into its table and checks the header and the widths; `nil` where the rows cannot be understood.
  ///
  /// A column that is missing or misspelt is told once; the rows are read by the columns that are there.
  mutating func table<Column: TableColumn>(of columns: Column.Type) -> MatchedTable<Column>? {
    let (file, rules) = (Column.file, Column.rules)
    guard let bytes = bytes(of: file) else { return nil }
    let table = CSVTable(bytes)
    for problem in table.problems { report(problem.kind, in: file, line: problem.line) }
    log.omit(table.omitted, in: file)
    guard let header = table.rows.first else {
      report(.emptyFile, in: file, line: 1)
      return nil
    }
    let names = table.cells[header.cells].map(table.text)
    let known = match(names, with: rules, file: file, line: header.line)
    let layout = Columns(names: known, rowWidth: { self.commonWidth(of: table) }, rules: rules)
    guard let layout else { return nil }
    let matched = MatchedTable<Column>(
      table: table, positions: rules.map { layout.names.firstIndex(of: $0.name) }, width: layout.names.count)
    for row in table.rows.dropFirst() where row.width != matched.width && !table.isBroken(row) {
      report(.wrongFieldCount(found: row.width, expected: matched.width), in: file, line: row.line)
    }
    return matched
  }

  /// What each column of the header stands for, `nil` for one that is unknown or there already; what is wrong is told.
  ///
  /// A misspelt name stands for the column that it is nearest to, where that one is missing.
  private mutating func match(
    _ names: [String], with rules: [ColumnRule], file: MapFileName, line: Int
  ) -> [String?] {
    let known = rules.map(\.name)
    // Capitals and blanks are no other column.
    let names = names.map { known.contains($0.columnName) ? $0.columnName : $0 }
    var seen = Set(known).intersection(names)
    let missing = rules.filter { !$0.isOptional && !seen.contains($0.name) }
    var told: Set<String> = []
    var columns: [String?] = []
    for name in names {
      let isKnown = known.contains(name)
      let suggestion = isKnown ? nil : nearest(to: name, among: known)
      if !isKnown { report(.unknownColumn(name, suggestion: suggestion), in: file, line: line) }
      let isFirst = told.insert(name).inserted
      if isKnown, !isFirst { report(.duplicateColumn(name), in: file, line: line) }
      let guess = suggestion.flatMap { seen.insert($0).inserted ? $0 : nil }
      columns.append(isKnown ? (isFirst ? name : nil) : guess)
    }
    for rule in missing { report(.missingColumn(rule.name), in: file, line: line) }
    return columns
  }

  /// How many fields most rows below the header have; `nil` where there are none.
  private func commonWidth(of table: CSVTable) -> Int? {
    var counts: [Int: Int] = [:]
    for row in table.rows.dropFirst() where !table.isBroken(row) { counts[row.width, default: 0] += 1 }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }
}

/// Which column each field of the rows stands under, where the header is wrong as well.
private struct Columns {
  let names: [String?]

  /// Lays the header's columns over rows of a common width; `nil` where they cannot be laid so.
  ///
  /// A wrong header is no problem of the rows: a name too many is left out, and one that is missing is put where it
  /// belongs, if the rows then fit. A header without a mistake decides by itself.
  init?(names: [String?], rowWidth: () -> Int?, rules: [ColumnRule]) {
    let needed = rules.filter { !$0.isOptional }.map(\.name)
    let isRight = names.allSatisfy { $0 != nil } && needed.allSatisfy(names.contains)
    guard !isRight, let rowWidth = rowWidth(), rowWidth != names.count else {
      self.names = names
      return
    }
    let fitting = [names.filter { $0 != nil }, Columns.completed(names, needed)].first { $0.count == rowWidth }
    guard let fitting else { return nil }
    self.names = fitting
  }

  /// The header with the missing columns after those that they follow in the rules.
  private static func completed(_ names: [String?], _ needed: [String]) -> [String?] {
    var names = names
    for (index, name) in needed.enumerated() where !names.contains(name) {
      let before = index > 0 ? names.firstIndex(of: needed[index - 1]) : nil
      names.insert(name, at: before.map { $0 + 1 } ?? 0)
    }
    return names
  }
}
