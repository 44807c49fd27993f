/// A column of a table: its name, and whether a file may do without it.
struct ColumnRule {
  let name: String
  var isOptional = false
}

/// A table whose header has been matched with the columns that its file should have.
struct MatchedTable {
  let table: CSVTable
  /// For each column rule, the position of the column in the rows.
  let positions: [Int?]
  /// How many fields a row should have.
  let width: Int

  /// The rows below the header.
  var rows: ArraySlice<CSVTable.Row> { table.rows.dropFirst() }

  /// Whether a row's cells stand under the right columns.
  func isWhole(_ row: CSVTable.Row) -> Bool { row.width == width && !table.isBroken(row) }

  /// Whether the header has a column; without it, its cells are not there to be checked.
  func has(_ column: Int) -> Bool { positions[column] != nil }

  /// A cell's text; blank where the row or the header lacks it.
  func text(_ column: Int, of row: CSVTable.Row) -> String {
    cell(column, of: row).map(table.text) ?? ""
  }

  /// Where a cell's text is in the file.
  func range(_ column: Int, of row: CSVTable.Row) -> Range<Int> {
    cell(column, of: row)?.range ?? 0..<0
  }

  /// The texts of all cells of a row, whatever columns they stand under.
  func texts(of row: CSVTable.Row) -> [String] { table.cells[row.cells].map(table.text) }

  private func cell(_ column: Int, of row: CSVTable.Row) -> CSVTable.Cell? {
    guard let position = positions[column], position < row.cells.count else { return nil }
    return table.cells[row.cells.lowerBound + position]
  }
}

extension FolderReader {
  /// Splits a file into its table and checks the header and the widths; `nil` where the rows cannot be understood.
  ///
  /// A column that is missing or misspelt is told once; the rows are read by the columns that are there.
  mutating func table(_ file: MapFileName, _ rules: [ColumnRule]) -> MatchedTable? {
    guard let bytes = bytes(of: file) else { return nil }
    let table = CSVTable(bytes)
    for fault in table.faults { report(fault.kind, in: file, line: fault.line) }
    log.omit(table.omitted, in: file)
    guard let header = table.rows.first else {
      report(.emptyFile, in: file, line: 1)
      return nil
    }
    let names = table.cells[header.cells].map(table.text)
    let columns = match(names, with: rules, file: file, line: header.line)
    let layout = Columns(names: columns, rowWidth: { self.commonWidth(of: table) }, rules: rules)
    guard let layout else { return nil }
    let matched = MatchedTable(
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
  /// A wrong header is no fault of the rows: a name too many is left out, and one that is missing is put where it
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
