import Screen
import Testing

/// Links as values: what they may be, where they stand in a frame, and which terminals get them.
struct LinkTests {
  @Test func `a link has nothing in it that would act on a terminal`() {
    for address in ["", "https://e.org/a b", "https://e.org/\u{1B}\\", "https://e.org/\u{7}", "https://e.org/ع"] {
      #expect(Link(1, to: address) == nil)
    }
    let link = Link(12, to: "https://e.org/a;b")
    #expect(link?.around("title") == "\u{1B}]8;id=12;https://e.org/a;b\u{1B}\\title\u{1B}]8;;\u{1B}\\")
  }

  @Test func `a frame keeps the part of a link that it has room for`() throws {
    var frame = Frame(size: Size(columns: 10, rows: 2))
    let link = try #require(Link(1, to: "https://e.org"))
    frame.link(6..<14, ofRow: 1, to: link)
    frame.link(-4..<2, ofRow: 0, to: link)
    frame.link(10..<12, ofRow: 0, to: link)
    frame.link(0..<3, ofRow: 2, to: link)
    #expect(frame.links.map(\.columns) == [6..<10, 0..<2])
    #expect(frame.links.map(\.row) == [1, 0])
  }

  @Test func `what is cleared leads nowhere`() throws {
    var frame = Frame(size: Size(columns: 10, rows: 3))
    let link = try #require(Link(1, to: "https://e.org"))
    for row in 0..<3 { frame.link(2..<6, ofRow: row, to: link) }
    frame.clear(Rect(column: 5, row: 1, columns: 5, rows: 1))
    #expect(frame.links.map(\.row) == [0, 2])
    frame.clear(Rect(column: 6, row: 0, columns: 4, rows: 3))
    #expect(frame.links.count == 2)
  }

  @Test(arguments: [
    (["TERM": "xterm-256color"], true), (["TERM": "xterm-kitty"], true), (["TERM": "tmux-256color"], true),
    (["TERM": "vte-256color"], true),
    (["TERM": "xterm", "COLORTERM": "truecolor"], true), (["TERM": "xterm-256color", "VTE_VERSION": "7600"], true),
    ([:], false), (["TERM": ""], false), (["TERM": "dumb"], false), (["TERM": "linux"], false),
    (["TERM": "linux-16color", "COLORTERM": "truecolor"], false), (["TERM": "vt100"], false),
    (["TERM": "vt220"], false), (["TERM": "xterm"], false), (["TERM": "eterm-color"], false),
    (["TERM": "xterm-256color", "VTE_VERSION": "4601"], false),
    (["TERM": "xterm-256color", "COLORTERM": "gnome-terminal"], false),
    (["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"], false),
    (["TERM": "xterm-256color", "FORCE_HYPERLINK": "0"], false), (["TERM": "linux", "FORCE_HYPERLINK": "1"], true),
    (["TERM": "xterm-256color", "FORCE_HYPERLINK": ""], true),
  ])
  func `a terminal gets links unless it is known not to take them`(environment: [String: String], areTaken: Bool) {
    #expect(Link.areLikelyTaken { environment[$0] } == areTaken)
  }
}
