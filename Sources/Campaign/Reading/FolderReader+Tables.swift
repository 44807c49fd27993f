extension FolderReader {
  /// A date of a row, or `nil` where it is none, which is reported.
  mutating func day<Column>(_ column: Column, of row: MatchedRow<Column>) -> Day? {
    if let day = Day(bytes: row.bytes(column)) { return day }
    reportDay(row.text(column), file: Column.file, line: row.line, column: nil)
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
  mutating func sources<Column>(_ column: Column, of row: MatchedRow<Column>) -> [Source.ID] {
    let text = row.text(column)
    guard !text.isEmpty, text != Source.noSource else { return [] }
    // Many records rest on the same sources: they share one list.
    if let known = sourceLists[text] { return known }
    var ids: [Source.ID] = []
    for name in text.split(whereSeparator: { $0 == " " || $0 == ";" }) {
      if let id = resolve(String(name), in: sourceNames, file: Column.file, line: row.line) { ids.append(id) }
    }
    if log.isEmpty { sourceLists[text] = ids }
    return ids
  }

  /// The texts that a cell lists with semicolons between them.
  func texts(in cell: String) -> [String] {
    guard !cell.isEmpty else { return [] }
    return cell.split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
  }

  /// What the name in a cell stands for; an unknown one is reported with the nearest that is known.
  mutating func resolve<ID, Column>(_ column: Column, of row: MatchedRow<Column>, in names: Names<ID>) -> ID? {
    resolve(row.text(column), in: names, file: Column.file, line: row.line)
  }

  /// The holder whose code a cell has; an unknown one is reported.
  mutating func holder<Column>(_ column: Column, of row: MatchedRow<Column>) -> Holder? {
    let code = row.text(column)
    if code == header.contestedCode, !code.isEmpty { return .contested }
    return resolve(code, in: sideNames, or: [header.contestedCode], file: Column.file, line: row.line).map(Holder.side)
  }

  /// Adds a row's identifier; one that is blank, has spaces or is there already is reported.
  mutating func define<ID, Column>(
    _ column: Column, of row: MatchedRow<Column>, as id: ID, in names: WritableKeyPath<FolderReader, Names<ID>>
  ) {
    let (noun, name) = (self[keyPath: names].noun, row.text(column))
    guard !name.isEmpty else { return report(.missingValue(column.name), of: row) }
    if !name.isIdentifier { report(.badIdentifier(noun, name), of: row) }
    if let earlier = self[keyPath: names].define(name, as: id, line: row.line) {
      report(.duplicate(noun, name, firstLine: earlier), of: row)
    }
  }

  /// A blank cell where a text is needed is reported.
  mutating func require<Column>(_ column: Column, of row: MatchedRow<Column>) {
    if row.has(column), row.text(column).isEmpty { report(.missingValue(column.name), of: row) }
  }

  /// Reports a problem of a row.
  mutating func report<Column>(_ kind: Problem.Kind, of row: MatchedRow<Column>) {
    report(kind, in: Column.file, line: row.line)
  }
}

extension String {
  /// Whether a byte that is not UTF-8 was in it.
  var hasReplacement: Bool { unicodeScalars.contains("\u{FFFD}") }

  /// Whether it can name a place, a side, a source …: not blank, without spaces, and all of it to be seen.
  var isIdentifier: Bool {
    !isEmpty && !utf8.contains(UInt8(ascii: " ")) && unicodeScalars.allSatisfy(\.isVisible)
  }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  public var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[start...end])
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
