import Glibc
import Launching
import Testing

/// A terminal that goes away, with a signal or without one.
@Suite(.serialized) struct HangUpTests {
  struct Start: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var options: [String] = []
    /// What is run before the program.
    var before = ""
    var isControlling = true
    /// What is typed before the terminal goes.
    var keys = ""
    var shows = "2024"
  }

  private static let starts = [
    Start(testDescription: "paused"),
    Start(testDescription: "playing", options: ["--play", "--speed", "16x", "--loop"]),
    Start(testDescription: "the session is another", isControlling: false),
    Start(
      testDescription: "the session is another, playing", options: ["--play", "--speed", "16x", "--loop"],
      isControlling: false),
    Start(testDescription: "HUP is ignored", before: "trap '' HUP;"),
    Start(testDescription: "HUP is ignored, playing", options: ["--play", "--loop"], before: "trap '' HUP;"),
    Start(
      testDescription: "all is ignored", before: "trap '' HUP INT TERM QUIT TSTP TTIN TTOU PIPE;", isControlling: false),
    Start(testDescription: "in a prompt", isControlling: false, keys: "/ham", shows: "Find place: ham"),
    Start(testDescription: "in the date's prompt", isControlling: false, keys: "g2024", shows: "Go to date: 2024"),
    Start(testDescription: "in a list", isControlling: false, keys: "V", shows: "Small multiples"),
    Start(testDescription: "in the quiz", options: ["--quiz"], isControlling: false),
    Start(testDescription: "blank", options: ["--present"], isControlling: false, keys: "b", shows: "\n\n\n\n\n\n\n"),
    Start(testDescription: "half a sequence", isControlling: false, keys: "\u{1B}]11;rgb"),
    Start(testDescription: "linear text", options: ["--accessible"], isControlling: false, shows: "Your choice?"),
    Start(
      testDescription: "linear text, HUP is ignored", options: ["--accessible"], before: "trap '' HUP;",
      shows: "Your choice?"),
    Start(
      testDescription: "the quiz in linear text", options: ["--accessible", "--quiz"], isControlling: false,
      shows: "is hidden"),
  ]

  @Test(arguments: starts, ["xterm-256color", "vt100"])
  func `the program ends within a second`(_ start: Start, name: String) throws {
    let terminal = try WatchedTerminal(
      ["/bin/sh", "-c", start.before + "exec \"$0\" \"$@\"", Frontline.path] + start.options,
      environment: ["TERM=\(name)", "LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no"], isControlling: start.isControlling)
    try terminal.wait(for: "2024")
    terminal.type(start.keys)
    try terminal.wait(for: start.shows)
    terminal.hangUp()
    let code = try terminal.end(seconds: 1)
    #expect([0, 74, 128 + SIGHUP].contains(code))
    figure("terminals that went away", 1, name == "vt100" ? "" : start.testDescription)
  }
}
