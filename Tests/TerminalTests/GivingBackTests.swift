import Launching
import Glibc
import Testing

/// The terminal is as it was after every way out.
@Suite(.serialized) struct GivingBackTests {
  struct WayOut: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let leave: @Sendable (WatchedTerminal) -> Void
    let code: Int32
  }

  static let ways = [
    WayOut(testDescription: "q", leave: { $0.type("q") }, code: 0),
    WayOut(testDescription: "Q", leave: { $0.type("Q") }, code: 0),
    WayOut(testDescription: "^C", leave: { $0.type("\u{3}") }, code: 0),
    WayOut(testDescription: "^\\", leave: { $0.type("\u{1C}") }, code: 128 + SIGQUIT),
    WayOut(testDescription: "QUIT", leave: { $0.signal(SIGQUIT) }, code: 128 + SIGQUIT),
    WayOut(testDescription: "an INT storm", leave: { for _ in 0..<200 { $0.signal(SIGINT) } }, code: 128 + SIGINT),
    WayOut(
      testDescription: "TERM while it plays",
      leave: {
        $0.type(">>>>L "); $0.signal(SIGTERM)
      }, code: 128 + SIGTERM),
    WayOut(
      testDescription: "STOP, CONT and q",
      leave: {
        $0.signal(SIGSTOP)
        $0.signal(SIGCONT)
        $0.type("q")
      }, code: 0),
    WayOut(testDescription: "an abort", leave: { $0.signal(SIGABRT) }, code: 128 + SIGABRT),
    WayOut(testDescription: "a bad address", leave: { $0.signal(SIGSEGV) }, code: 128 + SIGSEGV),
    WayOut(testDescription: "TERM", leave: { $0.signal(SIGTERM) }, code: 128 + SIGTERM),
    WayOut(testDescription: "HUP", leave: { $0.signal(SIGHUP) }, code: 128 + SIGHUP),
    WayOut(testDescription: "INT", leave: { $0.signal(SIGINT) }, code: 128 + SIGINT),
    WayOut(testDescription: "a trap", leave: { $0.signal(SIGTRAP) }, code: 128 + SIGTRAP),
    WayOut(testDescription: "an illegal instruction", leave: { $0.signal(SIGILL) }, code: 128 + SIGILL),
  ]

  @Test(arguments: ways)
  func `the terminal is as it was`(after way: WayOut) throws {
    let terminal = try WatchedTerminal([Frontline.path])
    let before = terminal.modesBefore
    try terminal.wait { $0.screen.text.contains("2024") && $0.screen.isAlternate }
    #expect(terminal.modes != before)
    way.leave(terminal)
    #expect(try terminal.end() == way.code)
    #expect(terminal.modes == before)
    #expect(!terminal.screen.isAlternate)
    #expect(terminal.screen.showsCursor)
    #expect(!terminal.screen.marksPastes)
    #expect(terminal.screen.link == nil)
    #expect(kill(terminal.process, 0) != 0)
    figure("ways out survived", 1, way.testDescription)
  }

  /// Real crashes, in a small program that takes the terminal as the player does.
  @Test(arguments: [
    ("trap", [SIGILL, SIGTRAP]), ("overflow", [SIGILL, SIGTRAP]), ("abort", [SIGABRT]), ("nest", [SIGSEGV]),
  ])
  func `a crash gives the terminal back`(kind: String, signals: [Int32]) throws {
    let terminal = try WatchedTerminal([Frontline.built("frontline-crash"), kind])
    let before = terminal.modesBefore
    try terminal.wait(for: "about to die")
    #expect(terminal.screen.isAlternate && terminal.screen.marksPastes)
    terminal.type("x")
    #expect(signals.map { 128 + $0 }.contains(try terminal.end()))
    #expect(terminal.modes == before)
    #expect(!terminal.screen.isAlternate && terminal.screen.showsCursor && !terminal.screen.marksPastes)
    figure("ways out survived", 1, "a crash by \(kind)")
  }

  /// The window is closed: nobody is there to be given anything back, but the program must not live on.
  @Test(arguments: [false, true])
  func `a terminal that goes away ends the program`(plays: Bool) throws {
    let terminal = try Frontline.player(plays ? ["--play"] : [])
    terminal.hangUp()
    let code = try terminal.end()
    #expect([0, 128 + SIGHUP].contains(code))
    figure("ways out survived", 1, plays ? "the other side closed while it plays" : "the other side closed")
  }

  @Test func `stopped from outside, it goes on where it was and spins nowhere`() throws {
    let terminal = try Frontline.player(["--date", "d3"])
    for _ in 1...20 {
      terminal.signal(SIGSTOP)
      terminal.signal(SIGCONT)
    }
    while terminal.read(for: 200) {}
    let before = terminal.status.processorTicks
    #expect(!terminal.read(for: 500))
    #expect(terminal.status.processorTicks == before)
    #expect(terminal.screen.text.contains("day 3 of 12"))
    figure("ways out survived", 1, "STOP and CONT twenty times")
  }

  /// A full disk, a closed output and a reader that has gone, under each command that writes much.
  @Test(arguments: ["changes", "events --format json", "show --date d9", "place hama", "changes --format csv"])
  func `an output that takes nothing is one sentence, and a closed pipe none`(command: String) {
    let full = ProgramRun(["/bin/sh", "-c", "\"$0\" \(command) >/dev/full", Frontline.path])
    #expect(full.code == 74)
    #expect(full.messages == "frontline: cannot write the output: No space left on device\n")
    let closed = ProgramRun(["/bin/sh", "-c", "\"$0\" \(command) >&-", Frontline.path])
    #expect(closed.code == 74)
    #expect(closed.messages == "frontline: cannot write the output: Bad file descriptor\n")
    let pipe = ProgramRun(["/bin/sh", "-c", "\"$0\" \(command) | head -c 1", Frontline.path])
    #expect(pipe.messages.isEmpty)
    #expect(pipe.output.count == 1)
    figure("outputs that take nothing told", 3, command)
  }

  /// A shell with job control runs the player, so that ^Z has somebody to give the terminal to.
  @Test func `stopping gives the terminal back, and going on draws it again`() throws {
    let script = "set -m; stty -g; \"$0\"; for turn in $(seq 20); do echo STOPPED $turn; read line; fg >/dev/null; done"
    let terminal = try WatchedTerminal(["/bin/sh", "-c", script, Frontline.path])
    try terminal.wait { $0.screen.isAlternate && $0.screen.text.contains("the eve") }
    let during = terminal.modes
    for turn in 1...20 {
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
    figure("ways out survived", 1, "^Z and fg twenty times")
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
      // The rest of a frame of the size before may still come, and names that day elsewhere.
      try terminal.wait { $0.screen.lines[0].contains(/29 Nov 2024,? +day 3 of 12/) }
    }
  }

  @Test(arguments: [["TERM=nonsense-terminal"], [], ["TERM=dumb"]])
  func `a terminal that cannot be used is one sentence`(environment: [String]) throws {
    let terminal = try WatchedTerminal([Frontline.path], environment: environment)
    #expect(try terminal.end() == 69)
    #expect(String(decoding: terminal.output, as: UTF8.self).contains("use `frontline show`"))
  }

  @Test(arguments: [
    ["TERM=vt100", "LANG=C"], ["TERM=xterm", "LANG=C"], ["TERM=linux"], ["TERM=xterm-256color", "NO_COLOR=1"],
  ])
  func `poor terminals work`(environment: [String]) throws {
    let terminal = try WatchedTerminal([Frontline.path], environment: environment)
    try terminal.wait(for: "the eve")
    terminal.type(".")
    try terminal.wait(for: "day 1 of 12")
    terminal.type("q")
    #expect(try terminal.end() == 0)
  }

  @Test func `without colours no colour is written`() throws {
    let terminal = try WatchedTerminal([Frontline.path], environment: ["TERM=xterm-256color", "NO_COLOR=1"])
    try terminal.wait(for: "the eve")
    while terminal.read(for: 50) {}
    let text = String(decoding: terminal.output, as: UTF8.self)
    #expect(!text.contains("\u{1B}[38;5"))
    #expect(!text.contains("\u{1B}[48;5"))
  }
}
