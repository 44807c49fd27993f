/// An article of the user's manual: the blocks of its Markdown.
///
/// The articles keep to little of Markdown, which reads well raw: headings, paragraphs, lists, tables, and code that is
/// indented by four blanks. Comments are left out; they say which test writes what follows.
struct Article: Equatable {
  enum Block: Equatable {
    case heading(String, level: Int)
    case paragraph(String)
    /// An item of a list, with what stands before it: `-` or a number.
    case item(String, marker: String)
    case code([String])
    /// Rows of cells; the first one is the head.
    case table([[String]])
  }

  private(set) var blocks: [Block] = []

  init(markdown: String) {
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) { read(line) }
    blocks.removeAll { $0 == .paragraph("") }
    blocks = blocks.map(\.trimmed)
  }

  /// The first paragraph, a sentence that says what the article is about.
  var summary: String {
    for case .paragraph(let text) in blocks { return Article.plain(text) }
    return ""
  }
}

// MARK: Reading

extension Article {
  /// Takes in the next line; an empty paragraph as the last block says that nothing goes on.
  private mutating func read(_ line: Substring) {
    let text = line.drop { $0 == " " }
    switch (blocks.last, text) {
    case (.code(let lines), "") where !lines.isEmpty: replaceLast(.code(lines + [""]))
    case (_, ""): blocks.append(.paragraph(""))
    case (_, _) where text.hasPrefix("<!--"): blocks.append(.paragraph(""))
    case (.code(let lines), _) where line.hasPrefix("    "): replaceLast(.code(lines + [String(line.dropFirst(4))]))
    case (.paragraph(""), _) where line.hasPrefix("    "): blocks.append(.code([String(line.dropFirst(4))]))
    case (.table(let rows), _) where text.hasPrefix("|"): replaceLast(.table(rows + Article.row(text)))
    case (_, _) where text.hasPrefix("|"): blocks.append(.table(Article.row(text)))
    case (_, _) where line.hasPrefix("#"): readHeading(line)
    default: readProse(text)
    }
  }

  private mutating func readHeading(_ line: Substring) {
    let title = line.drop { $0 == "#" }
    blocks.append(.heading(String(title.dropFirst()), level: line.count - title.count))
    blocks.append(.paragraph(""))
  }

  /// A line of a paragraph or of a list's item, or the start of one.
  private mutating func readProse(_ text: Substring) {
    let marker = text.prefix { $0 != " " }
    let isItem = marker == "-" || marker.hasSuffix(".") && marker.dropLast().allSatisfy(\.isNumber) && marker.count > 1
    switch blocks.last {
    case _ where isItem: blocks.append(.item(String(text.dropFirst(marker.count + 1)), marker: String(marker)))
    case .item(let start, let marker): replaceLast(.item("\(start) \(text)", marker: marker))
    case .paragraph(let start) where !start.isEmpty: replaceLast(.paragraph("\(start) \(text)"))
    case .paragraph, .heading, .code, .table, nil: blocks.append(.paragraph(String(text)))
    }
  }

  private mutating func replaceLast(_ block: Block) { blocks[blocks.count - 1] = block }

  /// The row that a line of a table is; the line below the head is none.
  private static func row(_ line: Substring) -> [[String]] {
    let cells = line.split(separator: "|").map { cell in
      let start = cell.drop { $0 == " " }
      return String(start.prefix(start.count - start.reversed().prefix { $0 == " " }.count))
    }
    let isRule = cells.allSatisfy { $0.allSatisfy { "-:".contains($0) } }
    return isRule ? [] : [cells]
  }
}

extension Article.Block {
  /// The block without blank lines at the end of its code.
  fileprivate var trimmed: Article.Block {
    guard case .code(var lines) = self else { return self }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return .code(lines)
  }
}
