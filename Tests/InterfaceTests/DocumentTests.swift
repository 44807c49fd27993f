import Briefing
import Campaign
import Glibc
import Interface
import Launching
import Screen
import Testing

/// The documents show what the program shows: its keys, screens, and the columns of its tables.
///
/// A comment `<!-- screen 80x24 9G -->` stands before a screen of that size after those keys, `<!-- keys -->` before the
/// table of keys, `<!-- columns changes.csv -->` before that of a file's columns; each goes on to the next comment
/// `<!-- end -->`. `FRONTLINE_RECORD=1 swift test` writes them anew and fails.
struct DocumentTests {
  @Test(arguments: [
    ("README.md", 2), ("Sources/frontline/frontline.docc/Views.md", 3), ("Sources/frontline/frontline.docc/Maps.md", 5),
  ])
  func `a document shows the keys, screens and columns that the program has`(name: String, count: Int) throws {
    let path = "\(Shipped.root)/\(name)"
    let document = try #require(TextFile.read(path))
    var parts = document.split(separator: "<!-- ", omittingEmptySubsequences: false).map(String.init)
    var shown = 0
    for (index, part) in parts.enumerated() {
      guard let close = part.range(of: " -->\n"), let content = try content(for: part[..<close.lowerBound]) else {
        continue
      }
      shown += 1
      parts[index] = part[..<close.upperBound] + "\n" + content + "\n"
    }
    let expected = parts.joined(separator: "<!-- ")
    if getenv("FRONTLINE_RECORD") != nil {
      TextFile.write(expected, to: path)
      Issue.record("recorded \(name); read it, then run without FRONTLINE_RECORD")
    }
    let isCurrent = document == expected
    #expect(
      isCurrent,
      "\(name) has other keys, screens or columns than the program: FRONTLINE_RECORD=1 swift test writes them anew")
    #expect(shown == count)
  }

  /// What belongs after a comment; `nil` where it is none of these.
  private func content(for comment: Substring) throws -> String? {
    let words = comment.split(separator: " ")
    switch words.first {
    case "keys": return keyTable
    case "screen":
      let size = words[1].split(separator: "x").compactMap { Int($0) }
      var model = try Shipped.model(Size(columns: size[0], rows: size[1]))
      if words.count > 2 { model.press(String(words[2])) }
      return Frame(model).text.split(separator: "\n").map { "    \($0)\n" }.joined()
    case "columns": return try columnTable(of: #require(MapFileName(rawValue: String(words[1]))))
    default: return nil
    }
  }

  /// A row for each column of a file: its name, and what it has.
  private func columnTable(of file: MapFileName) -> String {
    "| column | has |\n| --- | --- |\n"
      + file.columns.map { column in
        "| `\(column.name)` | \(column.content)\(column.isOptional ? " (may be missing)" : "") |\n"
      }.joined()
  }
}

extension StringProtocol {
  /// Where a text stands first.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
