import Glibc
import Testing

/// The terminal is as it was after every way out.
@Suite(.serialized) struct GivingBackTests {
  struct WayOut: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let leave: @Sendable (PseudoTerminal) -> Void
    let code: Int32
  }

  static let ways = [
    WayOut(testDescription: "q", leave: { $0.type("q") }, code: 0),
    WayOut(testDescription: "Q", leave: { $0.type("Q") }, code: 0),
    WayOut(testDescription: "^C", leave: { $0.type("\u{3}") }, code: 0),
    WayOut(testDescription: "TERM", leave: { $0.signal(SIGTERM) }, code: 128 + SIGTERM),
    WayOut(testDescription: "HUP", leave: { $0.signal(SIGHUP) }, code: 128 + SIGHUP),
    WayOut(testDescription: "INT", leave: { $0.signal(SIGINT) }, code: 128 + SIGINT),
    WayOut(testDescription: "a trap", leave: { $0.signal(SIGTRAP) }, code: 128 + SIGTRAP),
    WayOut(testDescription: "an illegal instruction", leave: { $0.signal(SIGILL) }, code: 128 + SIGILL),
  ]

  @Test(arguments: ways)
  func `the terminal is as it was`(after way: WayOut) throws {
    let terminal = try PseudoTerminal([Frontline.path])
    let before = terminal.modes
    try terminal.wait { $0.screen.text.contains("2024") && $0.screen.isAlternate }
    #expect(terminal.modes != before)
    way.leave(terminal)
    #expect(try terminal.end() == way.code)
    #expect(terminal.modes == before)
    #expect(!terminal.screen.isAlternate)
    #expect(terminal.screen.showsCursor)
  }

  /// A shell with job control runs the player, so that ^Z has somebody to give the terminal to.
  @Test func `stopping gives the terminal back, and going on draws it again`() throws {
    let script = "set -m; stty -g; \"$0\"; for turn in 1 2 3 4 5; do echo STOPPED $turn; read line; fg >/dev/null; done"
    let terminal = try PseudoTerminal(["/bin/sh", "-c", script, Frontline.path])
    try terminal.wait { $0.screen.isAlternate && $0.screen.text.contains("the eve") }
    let during = terminal.modes
    for turn in 1...5 {
      terminal.type("\u{1A}")
      try terminal.wait { !$0.screen.isAlternate && $0.screen.text.contains("STOPPED \(turn)") }
      #expect(terminal.modes != during)
      #expect(terminal.screen.showsCursor)
      terminal.type("\n")
      try terminal.wait { $0.screen.isAlternate && $0.screen.text.contains("the eve") }
      #expect(terminal.modes == during)
    }
    terminal.type(".")
    try terminal.wait(for: "day 1 of 12")
    terminal.type("q")
    #expect(try terminal.end() == 0)
  }

  @Test func `Q prints the command that resumes`() throws {
    let terminal = try Frontline.player(["--date", "5 dec"])
    terminal.type("/hama\rQ")
    #expect(try terminal.end() == 0)
    #expect(terminal.screen.text.contains("frontline --date 2024-12-05 --place hama"))
  }

  @Test func `a resize redraws and keeps the day`() throws {
    let terminal = try Frontline.player(["--date", "d3"])
    for (columns, rows) in [(120, 40), (60, 20), (40, 10), (200, 60), (80, 24)] {
      terminal.resize(columns: columns, rows: rows)
      try terminal.wait { $0.screen.lines[0].contains("29 Nov 2024") }
      #expect(terminal.screen.text.contains("day 3 of 12"))
    }
  }

  @Test(arguments: [["TERM=nonsense-terminal"], [], ["TERM=dumb"]])
  func `a terminal that cannot be used is one sentence`(environment: [String]) throws {
    let terminal = try PseudoTerminal([Frontline.path], environment: environment)
    #expect(try terminal.end() == 69)
    #expect(String(decoding: terminal.output, as: UTF8.self).contains("use `frontline show`"))
  }

  @Test(arguments: [
    ["TERM=vt100", "LANG=C"], ["TERM=xterm", "LANG=C"], ["TERM=linux"], ["TERM=xterm-256color", "NO_COLOR=1"],
  ])
  func `poor terminals work`(environment: [String]) throws {
    let terminal = try PseudoTerminal([Frontline.path], environment: environment)
    try terminal.wait(for: "the eve")
    terminal.type(".")
    try terminal.wait(for: "day 1 of 12")
    terminal.type("q")
    #expect(try terminal.end() == 0)
  }

  @Test func `without colours no colour is written`() throws {
    let terminal = try PseudoTerminal([Frontline.path], environment: ["TERM=xterm-256color", "NO_COLOR=1"])
    try terminal.wait(for: "the eve")
    while terminal.read(for: 50) {}
    let text = String(decoding: terminal.output, as: UTF8.self)
    #expect(!text.contains("\u{1B}[38;5"))
    #expect(!text.contains("\u{1B}[48;5"))
  }
}

/// The processor time that a process has used, in clock ticks, from `/proc`.
func processorTicks(of process: pid_t) -> Int? {
  var buffer = [UInt8](repeating: 0, count: 1024)
  let descriptor = open("/proc/\(process)/stat", O_RDONLY)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  let count = read(descriptor, &buffer, buffer.count)
  let fields = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).split(separator: " ")
  guard fields.count > 14, let user = Int(fields[13]), let system = Int(fields[14]) else { return nil }
  return user + system
}
