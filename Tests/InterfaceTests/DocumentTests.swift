import Launching
import Briefing
import Glibc
import Interface
import Screen
import Testing

/// The documents show what the program shows: its keys, and screens.
///
/// A comment `<!-- screen 80x24 9G -->` stands before a screen of that size after those keys, `<!-- keys -->` before the
/// table of keys; each goes on to the next comment `<!-- end -->`. `FRONTLINE_RECORD=1 swift test` writes them anew and fails.
struct DocumentTests {
  @Test(arguments: [("README.md", 2), ("Sources/frontline/frontline.docc/Views.md", 3)])
  func `a document shows the keys and the screens that the program has`(name: String, count: Int) throws {
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
      isCurrent, "\(name) has other keys or screens than the program: FRONTLINE_RECORD=1 swift test writes them anew")
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
    default: return nil
    }
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
