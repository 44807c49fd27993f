import Interface
import Screen
import Testing

/// README shows what the program shows: its keys, and a screen.
struct ReadmeTests {
  @Test func `README lists the keys of the one table`() throws {
    let readme = try #require(TextFile.read("\(Shipped.root)/README.md"))
    #expect(readme.contains(keyTable))
  }

  @Test func `README shows the screen of 5 December`() throws {
    let readme = try #require(TextFile.read("\(Shipped.root)/README.md"))
    var model = try Shipped.model()
    model.press("9G")
    let picture = Frame(model).text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : "    \($0)"
    }
    #expect(readme.contains(picture.joined(separator: "\n")))
  }
}
