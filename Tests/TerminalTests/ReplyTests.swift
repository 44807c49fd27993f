import Glibc
import Launching
import Testing

/// Keys in every usual sequence and replies of the terminal, sent to the running program.
@Suite(.serialized) struct ReplyTests {
  static let sequences = [
    Step("\u{1B}[C", shows: "day 1 of 12"), Step("\u{1B}[D", shows: "day 3 of 12", from: ["--date", "d4"]),
    Step("\u{1B}[1~", shows: "Tue 26 Nov 2024  the eve", from: ["--date", "d4"]),
    Step("\u{1B}[4~", shows: "day 12 of 12"), Step("\u{1B}[8~", shows: "day 12 of 12"),
    Step("\u{1B}[11~", shows: "play or pause"), Step("\u{1B}[[A", shows: "play or pause"),
    Step("\u{1B}Ou\u{1B}[C", shows: "day 5 of 12"), Step("\u{1B}On", shows: "day 1 of 12"),
    Step("g\u{1B}Op\u{1B}Ou", shows: "Go to date: 05"), Step("g\u{1B}[57400u", shows: "Go to date: 1"),
    Step("\u{1B}[27u", shows: "The eve", after: "?", showed: "play or pause"),
    Step("/حماة", shows: "Find place: حماة"), Step("/漢字", shows: "Find place: 漢 字"),
    Step("/Хама", shows: "Find place: Хама"), Step("gd5é", shows: "Go to date: d5é"),
    Step("/cafe\u{301}", shows: "Find place: cafe\u{301}"), Step("/حَلَب", shows: "Find place: حَلَب"),
    Step("/שָׁלוֹם", shows: "Find place: שָׁלוֹם"), Step("/กำแพง", shows: "Find place: กำแพง"),
    Step("/ᄒ\u{1161}\u{11AB}", shows: "Find place: ᄒ\u{1161}\u{11AB}"), Step("/\u{301}", shows: "Find place: ◌\u{301}"),
    Step("\u{200D}\u{7F}", shows: "Find place: h\n", after: "/ha", showed: "Find place: ha"),
    Step("/h\u{200D}ama\u{202E}s", shows: "Find place: hamas"),
    Step("/cafe\u{301}\u{7F}", shows: "Find place: cafe"), Step("gd5\u{301}", shows: "Go to date: d5\u{301}"),
    Step("é", shows: "this key does nothing here"),
  ]

  @Test(arguments: sequences)
  func `a key is known by each of its sequences`(_ step: Step) throws { try step.check() }

  @Test(arguments: ["\u{1B}[99;5u", "\u{1B}[27;5;99~", "\u{3}"])
  func `control and C end the program however they come`(keys: String) throws {
    let terminal = try Frontline.player()
    terminal.type(keys)
    #expect(try terminal.end() == 0)
  }

  private static let replies = [
    "\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\", "\u{1B}]4;1;rgb:cdcd/0000/0000\u{7}", "\u{1B}]l quick notes\u{1B}\\",
    "\u{1B}P>|XTerm(390)\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}[?64;1;2;6;22c",
    "\u{1B}[24;80R", "\u{1B}[?2026;2$y", "\u{1B}[?1u", "\u{1B}[8;24;80t", "\u{1B}[I", "\u{1B}[?997;2n",
  ]

  /// Whatever panel is open, and in a line that is being typed.
  @Test(arguments: ["", "?", "/", "g"])
  func `a reply of the terminal is no key, however it is split`(before: String) throws {
    let terminal = try Frontline.player(["--date", "d5"])
    terminal.type(before)
    terminal.settle()
    let shown = terminal.screen.text
    for reply in Self.replies {
      terminal.type(reply)
      for split in 2..<reply.utf8.count where split % 3 == 0 {
        terminal.send(Array(reply.utf8.prefix(split)))
        terminal.read(for: 40)
        terminal.send(Array(reply.utf8.dropFirst(split)))
      }
      terminal.readUntilIdle()
      #expect(terminal.screen.text == shown, "\(reply.debugDescription)")
    }
    figure("replies that were no keys", Self.replies.count, before)
  }

  /// What asked came before the player, and the reply while it starts.
  @Test func `a reply to an earlier program is no key`() throws {
    let terminal = try WatchedTerminal([Frontline.path, "--date", "d5"])
    terminal.type("\u{1B}P>|XTerm(390)\u{1B}\\\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\")
    try terminal.wait(for: "paused 1x")
    terminal.settle()
    #expect(terminal.screen.lines[0].contains("day 5 of 12"))
    #expect(terminal.screen.lines[0].contains("paused 1x"))
  }

  @Test func `a slow line has a longer Esc where it is asked for`() throws {
    let terminal = try WatchedTerminal(
      [Frontline.path, "--date", "d5"], environment: PseudoTerminal.environment + ["ESCDELAY=1000"])
    try terminal.wait(for: "day 5 of 12")
    terminal.readUntilIdle()
    for byte in "\u{1B}OC".utf8 {
      terminal.send([byte])
      terminal.read(for: 60)
    }
    try terminal.wait(for: "day 6 of 12")
    #expect(!terminal.screen.text.contains("theme"))
  }

  @Test func `the mouse's reports end with the program`() throws {
    for way in ["q", "Q", "\u{3}"] {
      let terminal = try Frontline.player()
      terminal.type(way)
      #expect(try terminal.end() == 0)
      let written = String(decoding: terminal.output, as: UTF8.self)
      for mode in ["1000", "1002", "1006"] {
        let parts = written.components(separatedBy: "[?\(mode)")
        #expect(parts.count > 2 && parts.last?.hasPrefix("l") == true, "mode \(mode) after \(way.debugDescription)")
      }
    }
  }
}

extension String {
  fileprivate func components(separatedBy text: String) -> [Substring] {
    split(separator: text, omittingEmptySubsequences: false)
  }
}
