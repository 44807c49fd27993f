import Launching
import Testing

/// What the terminal shows after any keys is what a screen that is drawn anew shows.
struct RedrawTests {
  /// Keys that change much, little and nothing, and come back to what was shown before.
  private static let keys =
    Array(".,.,.,lhGg0vKftaCczSxmD?+-]}jk>").map(String.init) + ["\t", "\r", "\u{1B}", "9G", "\u{1B}OC"]

  @Test(arguments: [(1, "base16"), (2, "standard"), (3, "light")])
  func `drawing the screen anew changes nothing`(seed: UInt64, theme: String) throws {
    let terminal = try Frontline.player(["--theme", theme])
    var state = seed
    for round in 0..<12 {
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        terminal.type(RedrawTests.keys[Int(state >> 33) % RedrawTests.keys.count])
        while terminal.read(for: 20) {}
      }
      terminal.settle()
      let before = terminal.screen
      terminal.type("\u{C}")
      terminal.settle()
      // The key that draws anew takes the last key's message away.
      let isSame = before.looks.dropLast() == terminal.screen.looks.dropLast()
      #expect(isSame, "round \(round)")
      if terminal.screen.showsCursor {
        #expect(before.row == terminal.screen.row && before.column == terminal.screen.column)
      }
    }
  }

  /// Rows that stay the same but for their place tempt ncurses into scrolling them.
  @Test func `between views of text nothing of the one before stays`() throws {
    let terminal = try Frontline.player(["--date", "d9"], columns: 120, rows: 40)
    for keys in ["V", "8", "V", "1"] {
      terminal.type(keys)
      terminal.settle()
    }
    let before = terminal.screen
    terminal.type("\u{C}")
    terminal.settle()
    let isSame = before.looks.dropLast() == terminal.screen.looks.dropLast()
    #expect(isSame)
  }

  /// A vt100 cannot hide its cursor, which would stand wherever the last change was.
  @Test func `a cursor that cannot be hidden rests at the last row's start`() throws {
    let terminal = try WatchedTerminal(
      [Frontline.path, "--date", "d9"], environment: ["TERM=vt100", "SWIFT_BACKTRACE=enable=no"])
    try terminal.wait(for: "day 9")
    for key in [".", "v", "\u{C}", "v", ","] {
      terminal.type(key)
      terminal.settle()
      #expect(terminal.screen.row == 23 && terminal.screen.column == 0, "after \(key.debugDescription)")
    }
  }
}
