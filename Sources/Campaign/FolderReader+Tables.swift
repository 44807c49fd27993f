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
  let width: Int

  /// The rows below the header.
  var rows: ArraySlice<CSVTable.Row> { table.rows.dropFirst() }

  /// A cell's text; blank where the row or the header lacks it.
  func text(_ column: Int, of row: CSVTable.Row) -> String {
    cell(column, of: row).map(table.text) ?? ""
  }

  /// Where a cell's text is in the file.
  func range(_ column: Int, of row: CSVTable.Row) -> Range<Int> {
    cell(column, of: row)?.range ?? 0..<0
  }

  private func cell(_ column: Int, of row: CSVTable.Row) -> CSVTable.Cell? {
    guard let position = positions[column], position < row.cells.count else { return nil }
    return table.cells[row.cells.lowerBound + position]
  }
}

extension FolderReader {
  /// Splits a file into its table and checks the header and the widths; `nil` where the rows cannot be understood.
  mutating func table(_ file: MapFileName, _ rules: [ColumnRule]) -> MatchedTable? {
    guard let bytes = bytes(of: file) else { return nil }
    let table = CSVTable(bytes)
    for fault in table.faults { report(fault.kind, in: file, line: fault.line) }
    log.omit(table.omitted, in: file)
    guard let header = table.rows.first else {
      report(.emptyFile, in: file)
      return nil
    }
    let names = table.cells[header.cells].map(table.text)
    guard let positions = match(names, with: rules, file: file, line: header.line) else { return nil }
    for row in table.rows where row.width != header.width {
      report(.wrongFieldCount(found: row.width, expected: header.width), in: file, line: row.line)
    }
    return MatchedTable(table: table, positions: positions, width: header.width)
  }

  /// Where each column is; `nil` where one that is needed is missing.
  private mutating func match(_ names: [String], with rules: [ColumnRule], file: MapFileName, line: Int) -> [Int?]? {
    let known = rules.map(\.name)
    var seen: Set<String> = []
    for name in names {
      if !known.contains(name) {
        report(.unknownColumn(name, suggestion: nearest(to: name, among: known)), in: file, line: line)
      } else if !seen.insert(name).inserted {
        report(.duplicateColumn(name), in: file, line: line)
      }
    }
    let missing = rules.filter { !$0.isOptional && !seen.contains($0.name) }
    for rule in missing { report(.missingColumn(rule.name), in: file, line: line) }
    return missing.isEmpty ? known.map { names.firstIndex(of: $0) } : nil
  }

  /// A date of a row, or `nil` where it is none, which is reported.
  mutating func day(_ column: Int, of row: CSVTable.Row, in table: MatchedTable, file: MapFileName) -> Day? {
    let range = table.range(column, of: row)
    if let day = Day(bytes: table.table.bytes[range]) { return day }
    reportDay(table.text(column, of: row), file: file, line: row.line, column: nil)
    return nil
  }

  /// Reports a text that is no date, or a date that the calendar does not have.
  mutating func reportDay(_ text: String, file: MapFileName, line: Int, column: Int?) {
    let isWritten =
      text.utf8.count == 10
      && text.utf8.enumerated().allSatisfy { $0 == 4 || $0 == 7 ? $1 == UInt8(ascii: "-") : $1 &- 48 < 10 }
    report(isWritten ? .noSuchDay(text) : .badDate(text), in: file, line: line, column: column)
  }

  /// The sources that a cell lists, with spaces or semicolons between them; none for a blank cell or "no source".
  mutating func sources(_ text: String, file: MapFileName, line: Int) -> [Source.ID] {
    guard !text.isEmpty, text != Source.noSource else { return [] }
    // Many records rest on the same sources: they share one list.
    if let known = sourceLists[text] { return known }
    var ids: [Source.ID] = []
    for name in text.split(whereSeparator: { $0 == " " || $0 == ";" }) {
      if let id = resolve(String(name), in: sourceNames, file: file, line: line) { ids.append(id) }
    }
    if log.isEmpty { sourceLists[text] = ids }
    return ids
  }

  /// Adds an identifier; one that is blank, has spaces or is there already is reported.
  mutating func define<ID>(
    _ name: String, as id: ID, in names: WritableKeyPath<FolderReader, Names<ID>>, file: MapFileName, line: Int,
    key: String
  ) {
    let noun = self[keyPath: names].noun
    guard !name.isEmpty else { return report(.missingValue(key), in: file, line: line) }
    if !name.isIdentifier { report(.badIdentifier(noun, name), in: file, line: line) }
    if let earlier = self[keyPath: names].define(name, as: id, line: line) {
      report(.duplicate(noun, name, firstLine: earlier), in: file, line: line)
    }
  }

  /// A blank cell where a text is needed is reported.
  mutating func require(_ text: String, _ name: String, file: MapFileName, line: Int) {
    if text.isEmpty { report(.missingValue(name), in: file, line: line) }
  }
}

extension String {
  /// Whether it can name a place, a side, a source …: not blank, without spaces, and all of it to be seen.
  var isIdentifier: Bool {
    !isEmpty && !utf8.contains(UInt8(ascii: " ")) && unicodeScalars.allSatisfy(\.isVisible)
  }
}

extension Day {
  /// The day that some bytes write as `2024-12-05`.
  init?(bytes: ArraySlice<UInt8>) {
    guard bytes.count == 10 else { return nil }
    var parts = (0, 0, 0)
    for (offset, byte) in bytes.enumerated() {
      if offset == 4 || offset == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      let digit = Int(byte) - 48
      guard (0...9).contains(digit) else { return nil }
      switch offset {
      case 0..<4: parts.0 = parts.0 * 10 + digit
      case 5..<7: parts.1 = parts.1 * 10 + digit
      default: parts.2 = parts.2 * 10 + digit
      }
    }
    self.init(year: parts.0, month: parts.1, day: parts.2)
  }
}
