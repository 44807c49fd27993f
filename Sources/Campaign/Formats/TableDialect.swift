/// How a table's file divides its cells, and where its header starts.
///
/// Spreadsheets divide cells by commas, semicolons or tabs, as their language has it, and may say so in a line
/// `sep=;` of its own. Without that line the header tells: what stands in it most often outside quotes.
struct TableDialect {
  let separator: UInt8
  /// Where the header starts.
  let start: Int
  /// The line on which it starts.
  let line: Int
  /// What ends its lines.
  let lineEnd: UInt8

  private static let separators = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
  private static let quote = UInt8(ascii: "\"")
  /// No header is longer, in bytes.
  private static let longestHeader = 65_536

  init(_ bytes: [UInt8]) {
    let first = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lineEnd = bytes.lineEnd
    let told = TableDialect.toldSeparator(in: bytes[first...].prefix(16))
    start = told?.end ?? first
    line = told == nil ? 1 : 2
    separator = told?.separator ?? TableDialect.commonSeparator(in: bytes[start...].prefix(TableDialect.longestHeader))
  }

  /// What a first line such as `sep=;` says, and where the next line starts.
  private static func toldSeparator(in bytes: ArraySlice<UInt8>) -> (separator: UInt8, end: Int)? {
    var rest = bytes
    let isQuoted = rest.first == quote
    if isQuoted { rest.removeFirst() }
    guard rest.prefix(4).map({ $0 | 0x20 }).elementsEqual("sep=".utf8) else { return nil }
    rest.removeFirst(4)
    guard let separator = rest.popFirst(), separator > 0x20 || separator == 9, separator < 0x7F, separator != quote
    else { return nil }
    if isQuoted, rest.popFirst() != quote { return nil }
    // Programs that think of it as a row of the table add a separator for each further column.
    while rest.first == separator { rest.removeFirst() }
    guard let end = rest.first, end == 10 || end == 13 else { return nil }
    return (separator, rest.startIndex + (end == 13 && rest.dropFirst().first == 10 ? 2 : 1))
  }

  /// What divides the cells of a header: the most frequent, a comma where several are as frequent.
  private static func commonSeparator(in bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts = separators.map { _ in 0 }
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == 10 || byte == 13 { break }
      if let index = separators.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return separators[counts.firstIndex(of: most) ?? 0]
  }
}

extension String {
  /// The name of a column as its header means it, whatever capitals and blanks stand in it: `Event Date ` is
  /// `event_date`.
  public var columnName: String {
    if utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !(0x41...0x5A).contains($0) }) { return self }
    return lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "_")
  }
}
