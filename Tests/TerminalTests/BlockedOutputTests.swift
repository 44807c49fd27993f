import Glibc
import Launching
import Testing

/// A terminal that takes no output: a stopped one, or the far end of a connection that is dead.
@Suite(.serialized) struct BlockedOutputTests {
  @Test(
    arguments: [("TERM", SIGTERM), ("INT", SIGINT), ("HUP", SIGHUP), ("QUIT", SIGQUIT)], ["xterm-256color", "vt100"])
  func `a signal ends the program although nobody reads`(signal: (name: String, number: Int32), name: String) throws {
    let terminal = try WatchedTerminal(
      [Frontline.path, "--play", "--speed", "16x", "--loop"], columns: 200, rows: 60,
      environment: ["TERM=\(name)", "LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no"])
    let before = terminal.modesBefore
    try terminal.wait(for: "2024")
    terminal.waitUntilBlocked()
    terminal.signal(signal.number)
    #expect(try terminal.endUnread(seconds: 3) == 128 + signal.number)
    #expect(terminal.modes == before)
    figure("signals under blocked output", 1, name == "vt100" ? "" : signal.name)
  }

  /// The farewell takes the place of what nobody has read.
  @Test func `whoever reads again finds the terminal given back`() throws {
    let terminal = try WatchedTerminal(
      [Frontline.path, "--play", "--speed", "16x", "--loop"], columns: 200, rows: 60)
    try terminal.wait { $0.screen.isAlternate }
    terminal.waitUntilBlocked()
    terminal.signal(SIGTERM)
    _ = try terminal.endUnread(seconds: 3)
    while terminal.read(for: 50) {}
    #expect(!terminal.screen.isAlternate && terminal.screen.showsCursor && !terminal.screen.marksPastes)
  }
}
