import Briefing

extension Article {
  /// The article as plain text in lines of at most some columns; only code and words that are longer go beyond.
  func text(width: Int) -> String {
    var text = ""
    for (index, block) in blocks.enumerated() {
      if index > 0, !(block.isItem && blocks[index - 1].isItem) { text += "\n" }
      text += block.lines(width: width).map { $0 + "\n" }.joined()
    }
    return text
  }

  /// Markdown's text as it is read.
  ///
  /// Code keeps its marks where it would be lost among words: a single sign, or several words.
  static func plain(_ markdown: String) -> String {
    let parts = markdown.split(separator: "`", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      guard index % 2 == 1 else { return String(part).replacing("**", with: "") }
      return part.count > 1 && !part.contains(" ") ? String(part) : "`\(part)`"
    }.joined()
  }
}

extension Article.Block {
  fileprivate var isItem: Bool {
    if case .item = self { true } else { false }
  }

  fileprivate func lines(width: Int) -> [String] {
    switch self {
    case .heading(let title, let level):
      let plain = Article.plain(title)
      return level > 2 ? [plain] : [plain, String(repeating: level == 1 ? "=" : "-", count: plain.count)]
    case .paragraph(let text): return Article.plain(text).wrapped(to: width)
    case .item(let text, let marker):
      let indent = String(repeating: " ", count: marker.count + 1)
      let lines = Article.plain(text).wrapped(to: width - indent.count)
      return lines.enumerated().map { ($0 == 0 ? marker + " " : indent) + $1 }
    case .code(let lines):
      let room = width - (lines.map(\.count).max() ?? 0)
      return lines.map { $0.isEmpty ? "" : String(repeating: " ", count: min(4, max(0, room))) + $0 }
    case .table(let rows): return Article.lines(ofTable: rows.map { $0.map(Article.plain) }, width: width)
    }
  }
}

// MARK: Tables

extension Article {
  private static let gap = 2
  /// No column is made narrower than this.
  private static let least = 10

  /// A table in columns; the widest ones are wrapped until all of them fit.
  fileprivate static func lines(ofTable rows: [[String]], width: Int) -> [String] {
    let widths = columnWidths(of: rows, width: width)
    let rule = widths.map { String(repeating: "-", count: $0) }
    return rows.prefix(1).flatMap { lines(ofRow: $0, widths) } + lines(ofRow: rule, widths)
      + rows.dropFirst().flatMap { lines(ofRow: $0, widths) }
  }

  private static func columnWidths(of rows: [[String]], width: Int) -> [Int] {
    var widths = (0..<(rows.first?.count ?? 0)).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    let room = width - gap * (widths.count - 1)
    while widths.reduce(0, +) > room, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > least
    { widths[widest] -= 1 }
    return widths
  }

  private static func lines(ofRow cells: [String], _ widths: [Int]) -> [String] {
    let columns = zip(cells, widths).map { $0.wrapped(to: $1) }
    return (0..<(columns.map(\.count).max() ?? 0)).map { row in
      var line = ""
      for (index, column) in columns.enumerated() where row < column.count {
        let start = widths[..<index].reduce(0) { $0 + $1 + gap }
        line += String(repeating: " ", count: start - line.count) + column[row]
      }
      return line
    }
  }
}

extension String {
  /// The words in lines of at most some columns; a longer word has a line of its own.
  fileprivate func wrapped(to width: Int) -> [String] {
    split(separator: " ").map(String.init).inLines { $0.count <= width }
  }
}
