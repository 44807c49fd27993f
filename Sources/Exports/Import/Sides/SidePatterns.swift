import Campaign

/// Which names are which sides, as a file of the person's own says.
///
/// Each row has a pattern and a code; a name, a letter and a hue are taken where they are there. The first row whose
/// pattern a name meets counts: `*` stands for any letters, `^` and `$` for its ends, and `|` divides several patterns; a
/// pattern without any of them is a part of the name. Capitals do not count.
public struct SidePatterns: Sendable {
  private struct Row: Sendable {
    let patterns: [String]
    let side: DraftSide
  }

  private var rows: [Row] = []
  public private(set) var problems: [RowProblem] = []

  /// No patterns at all.
  public init() {}

  /// The columns that count.
  private static let columns: Set = ["pattern", "code", "name", "letter", "hue", "detail"]

  /// Reads a table with the columns `pattern` and `code`, and `name`, `letter`, `hue` and `detail` where they are there.
  public init(csv bytes: [UInt8]) {
    let table = DelimitedText(bytes)
    problems = table.problems.map { RowProblem($0.line, .file($0.kind)) }
    guard let header = table.rows.first else {
      problems.append(RowProblem(1, .file(.emptyFile)))
      return
    }
    let names = header.columnNames
    for column in ["pattern", "code"] where !names.contains(column) {
      problems.append(RowProblem(header.line, .file(.missingColumn(column))))
    }
    if let twin = names.repeated(of: SidePatterns.columns) {
      problems.append(RowProblem(header.line, .file(.duplicateColumn(twin))))
    }
    guard problems.isEmpty else { return }
    for row in table.rows.dropFirst() {
      do throws(RowProblem) { try add(row, names) } catch { problems.append(error) }
    }
  }

  /// The side that a name is of, if a row says so.
  func side(of name: String) -> DraftSide? {
    guard !rows.isEmpty else { return nil }
    let name = name.folded
    return rows.first { $0.patterns.contains { SidePatterns.matches(name, $0) } }?.side
  }

  private mutating func add(_ row: DelimitedText.Row, _ names: [String]) throws(RowProblem) {
    guard row.fields.count <= names.count else {
      throw RowProblem(row.line, .file(.wrongFieldCount(found: row.fields.count, expected: names.count)))
    }
    let fields = Dictionary(zip(names, row.fields.map(\.singleSpaced))) { first, _ in first }
    func field(_ name: String) -> String { fields[name] ?? "" }
    for column in ["pattern", "code"] where field(column).isEmpty {
      throw RowProblem(row.line, .file(.missingValue(column)))
    }
    rows.append(
      Row(
        patterns: field("pattern").folded.split(separator: "|").map { SidePatterns.plain($0.trimmed) }
          .filter { !$0.isEmpty },
        side: try side(field, on: row.line)))
  }

  /// The side that a row describes; what an earlier row says of the same code holds for it.
  private func side(_ field: (String) -> String, on line: Int) throws(RowProblem) -> DraftSide {
    let code = field("code")
    guard !code.contains(" ") else { throw RowProblem(line, .badCode(code)) }
    if let earlier = rows.first(where: { $0.side.code == code }) { return earlier.side }
    let letter = field("letter").uppercased()
    guard letter.isEmpty || letter.unicodeScalars.count == 1 && ("A"..."Z").contains(letter) else {
      throw RowProblem(line, .badLetter(field("letter")))
    }
    if !letter.isEmpty, let other = rows.first(where: { $0.side.letter == letter }) {
      throw RowProblem(line, .sameLetter(letter, other.side.code, code))
    }
    let hue = field("hue").lowercased()
    guard hue.isEmpty || Hue(rawValue: hue) != nil else { throw RowProblem(line, .badHue(field("hue"))) }
    return DraftSide(
      code: code, name: field("name").isEmpty ? code : field("name"), detail: field("detail"),
      letter: letter.isEmpty ? nil : letter, hue: hue.isEmpty ? nil : hue)
  }

  /// A pattern with `*` alone, which `.*`, `^` and `$` of a regular expression come to.
  private static func plain(_ pattern: String) -> String {
    var plain = pattern.split(separator: ".*", omittingEmptySubsequences: false).joined(separator: "*")
    let (isStart, isEnd) = (plain.hasPrefix("^"), plain.hasSuffix("$"))
    plain.removeAll { $0 == "\\" }
    guard isStart || isEnd else { return plain }
    let body = plain.dropFirst(isStart ? 1 : 0).dropLast(isEnd ? 1 : 0)
    return (isStart ? "" : "*") + body + (isEnd ? "" : "*")
  }

  /// Whether a name meets a pattern, both folded.
  private static func matches(_ name: String, _ pattern: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return name.contains(pattern) }
    guard name.hasPrefix(first), name.hasSuffix(last), name.count >= first.count + last.count else { return false }
    var rest = name.dropFirst(first.count).dropLast(last.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let found = rest.firstRange(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}
