import Launching
import Briefing
import Glibc
import Interface
import Screen
import Testing

/// README shows what the program shows: its keys, and screens.
///
/// A comment `<!-- screen 80x24 9G -->` stands before a screen of that size after those keys, `<!-- keys -->` before the
/// table of keys; each goes on to the next comment `<!-- end -->`. `FRONTLINE_RECORD=1 swift test` writes them anew and fails.
struct ReadmeTests {
  private static let path = "\(Shipped.root)/README.md"

  @Test func `README shows the keys and the screens that the program has`() throws {
    let readme = try #require(TextFile.read(Self.path))
    var parts = readme.split(separator: "<!-- ", omittingEmptySubsequences: false).map(String.init)
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
      TextFile.write(expected, to: Self.path)
      Issue.record("recorded README; read it, then run without FRONTLINE_RECORD")
    }
    let isCurrent = readme == expected
    #expect(isCurrent, "README's keys or screens are not the program's: FRONTLINE_RECORD=1 swift test writes them anew")
    #expect(shown >= 2)
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
