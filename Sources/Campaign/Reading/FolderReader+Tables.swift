extension FolderReader {
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

  /// The texts that a cell lists with semicolons between them.
  func texts(in cell: String) -> [String] {
    guard !cell.isEmpty else { return [] }
    return cell.split(separator: ";").map { String($0.trimmingBlanks) }.filter { !$0.isEmpty }
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
  /// Whether a byte that is not UTF-8 was in it.
  var hasReplacement: Bool { unicodeScalars.contains("\u{FFFD}") }

  /// Whether it can name a place, a side, a source …: not blank, without spaces, and all of it to be seen.
  var isIdentifier: Bool {
    !isEmpty && !utf8.contains(UInt8(ascii: " ")) && unicodeScalars.allSatisfy(\.isVisible)
  }
}

extension Substring {
  /// The text without blanks at its ends.
  var trimmingBlanks: Substring {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
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
