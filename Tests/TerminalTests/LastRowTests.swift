import Glibc
import Launching
import Testing

/// The last row on the way out: where there is no other screen to go back to, nothing of the program is left in it.
@Suite(.serialized) struct LastRowTests {
  static let ways: [(String, @Sendable (WatchedTerminal) -> Void)] = [
    ("q", { $0.type("q") }), ("Q", { $0.type("Q") }), ("^C", { $0.type("\u{3}") }),
    ("TERM", { $0.signal(SIGTERM) }), ("INT", { $0.signal(SIGINT) }), ("HUP", { $0.signal(SIGHUP) }),
    ("QUIT", { $0.signal(SIGQUIT) }), ("^\\", { $0.type("\u{1C}") }), ("ABRT", { $0.signal(SIGABRT) }),
    ("SEGV", { $0.signal(SIGSEGV) }),
  ]

  @Test(arguments: ["linux", "vt100", "vt220", "screen-256color"], ways.map(\.0))
  func `the last row is free`(name: String, way: String) throws {
    let terminal = try WatchedTerminal(
      [Frontline.path, "--date", "d5"], environment: ["TERM=\(name)", "LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no"])
    // GNU screen without an alternate one passes over what would go there and back.
    terminal.ignoresAlternate = true
    try terminal.wait(for: "day 5 of 12")
    // The row moves with the window.
    terminal.resize(columns: 90, rows: 30)
    terminal.ignoresAlternate = true
    try terminal.wait { $0.screen.lines[0].contains("day 5 of 12") && $0.screen.lines[29].contains("q quit") }
    Self.ways.first { $0.0 == way }?.1(terminal)
    _ = try terminal.end()
    let (screen, isCommand) = (terminal.screen, way == "Q")
    #expect(screen.row == 29 && screen.column == 0)
    #expect(screen.lines[29].isEmpty, "\(screen.text)")
    if isCommand { #expect(screen.lines[28] == "frontline --date 2024-12-01", "\(screen.text)") }
    figure("last rows left free", 1, name == "vt100" ? way : "")
  }

  @Test func `after ^Z it is free too`() throws {
    let terminal = try WatchedTerminal(
      ["/bin/sh", "-c", "set -m; \"$0\"; printf '%s' STOPPED; read line; fg >/dev/null", Frontline.path],
      environment: ["TERM=vt100", "SWIFT_BACKTRACE=enable=no"])
    try terminal.wait(for: "the eve")
    terminal.type("\u{1A}")
    try terminal.wait(for: "STOPPED")
    #expect(terminal.screen.lines[23] == "STOPPED", "\(terminal.screen.text)")
  }
}
