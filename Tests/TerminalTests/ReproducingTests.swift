import Launching
import Testing

/// The command that `Q` prints and `y` shows: it shows the same screen again.
@Suite(.serialized) struct ReproducingTests {
  @Test(arguments: [
    "9G/hama\r", "9G/hama\rw", "9Gv", "3Gm9Gx", "3Gm9G", "Gvv", "7GK", "6Gf1267f", "8G/hama\rz",
    "8G/hama\rzz\u{1B}[1;2C\u{1B}[1;2C", "5G+++", "GCCattF", "9GV4oo", "GV5oo", "V6o", "9GV8o", "9GD", "S", "P>>L",
    "4G/homs\r\r",
  ])
  func `the command that Q prints shows the same screen again`(keys: String) throws {
    let first = try Frontline.player()
    first.type(keys)
    // Once the command has been shown and is gone again, all keys before it have been taken.
    first.type("y")
    try first.wait(for: "This view as a command")
    first.type("y")
    try first.wait { !$0.screen.text.contains("This view as a command") }
    while first.read(for: 200) {}
    let screen = first.screen.lines.dropLast()
    first.type("Q")
    #expect(try first.end() == 0)
    let printed = first.screen.lines.joined().drop { $0 == " " }
    #expect(printed.hasPrefix("frontline --date "))
    let words = printed.dropFirst("frontline".count)
    let second = try WatchedTerminal(["/bin/sh", "-c", "exec \"$0\"\(words)", Frontline.path])
    try second.wait { $0.screen.lines.dropLast() == screen }
  }

  @Test func `the command for a view that the settings ask for says so all the same`() throws {
    // Somebody else has other settings.
    let terminal = try Frontline.player(["--theme", "dark", "--no-mouse", "--speed", "2x"])
    terminal.type("Q")
    #expect(try terminal.end() == 0)
    #expect(terminal.screen.text.contains("frontline --date 2024-11-26 --theme dark --speed 2x --no-mouse"))
  }

  @Test func `two records are shown where they part, and the command for it says both`() throws {
    let terminal = try WatchedTerminal([Frontline.path, "diff", "inside", "inside", "--play", "--date", "d9"])
    try terminal.wait(for: "5 Dec 2024: A beside B")
    try terminal.wait(for: "752 agree, 0 differ")
    terminal.type("Q")
    #expect(try terminal.end() == 0)
    #expect(terminal.screen.text.contains("frontline diff inside inside --play --date 2024-12-05"))
  }

  // MARK: y

  /// `frontline --date 2024-11-29`, as RFC 4648 writes it.
  private static let copied = "\u{1B}]52;c;ZnJvbnRsaW5lIC0tZGF0ZSAyMDI0LTExLTI5\u{7}"

  @Test func `y shows the command, and with --clipboard the terminal gets it as a text to copy`() throws {
    let terminal = try Frontline.player(["--clipboard", "--date", "d3"])
    terminal.type("y")
    try terminal.wait(for: "This view as a command")
    try terminal.wait(for: "sent to the terminal's clipboard")
    #expect(String(decoding: terminal.output, as: UTF8.self).contains(Self.copied))
  }

  @Test func `without --clipboard nothing goes to the terminal's clipboard`() throws {
    let terminal = try Frontline.player(["--date", "d3"])
    terminal.type("y")
    try terminal.wait(for: "frontline --date 2024-11-29")
    terminal.type("q")
    #expect(try terminal.end() == 0)
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}]52"))
  }

  @Test func `a terminal that is known to have no clipboard is left alone`() throws {
    let terminal = try WatchedTerminal(
      [Frontline.path, "--clipboard"], environment: ["TERM=linux", "LANG=C", "SWIFT_BACKTRACE=enable=no"])
    try terminal.wait(for: "the eve")
    terminal.type("y")
    try terminal.wait(for: "not copied: this terminal has no clipboard")
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}]52"))
  }
}
