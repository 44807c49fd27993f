import Launching
import Testing

/// What `LINES` and `COLUMNS` say beside a window's own size, under a terminal that the program draws on and under one that
/// ncurses draws on.
@Suite(.serialized) struct SizeTests {
  private static let absurd = ["20", "65536", "99999999", "0", "-3", "99999999999999999999", "x"]

  @Test(arguments: ["xterm-256color", "vt100"])
  func `the window's own size counts, whatever the environment says`(name: String) throws {
    let expected = try screen(name)
    for value in Self.absurd {
      let screen = try screen(name, ["LINES=\(value)", "COLUMNS=\(value)"])
      #expect(screen == expected, "\(name), \(value)")
    }
    for environment in ["LINES=20", "COLUMNS=20"] {
      let screen = try screen(name, [environment])
      #expect(screen == expected, "\(name), \(environment)")
    }
    figure("sizes from the environment", Self.absurd.count + 2, name)
  }

  @Test(arguments: ["xterm-256color", "vt100"])
  func `where the window knows no size the environment counts within reason, else 80x24`(name: String) throws {
    let small = try screen(name)
    let large = try screen(name, columns: 100, rows: 30)
    #expect(small != large)
    let told = try screen(name, ["LINES=30", "COLUMNS=100"], columns: 100, rows: 30, knowsSize: false)
    #expect(told == large)
    for value in Self.absurd where value != "20" {
      let screen = try screen(name, ["LINES=\(value)", "COLUMNS=\(value)"], knowsSize: false)
      #expect(screen == small, "\(name), \(value)")
    }
    figure("sizes from the environment", Self.absurd.count, "\(name), a window without a size")
  }

  /// The screen after a day.
  private func screen(
    _ name: String, _ environment: [String] = [], columns: Int = 80, rows: Int = 24, knowsSize: Bool = true
  ) throws -> String {
    let forget = knowsSize ? "" : "stty rows 0 columns 0; "
    let terminal = try WatchedTerminal(
      ["/bin/sh", "-c", forget + "exec \"$0\"", Frontline.path], columns: columns, rows: rows,
      environment: ["TERM=\(name)", "LANG=C", "PATH=/bin:/usr/bin", "SWIFT_BACKTRACE=enable=no"] + environment)
    try terminal.wait(for: "the eve")
    terminal.type(".")
    try terminal.wait(for: "day 1 of")
    terminal.settle()
    let text = terminal.screen.text
    terminal.type("q")
    #expect(try terminal.end() == 0, "\(name) \(environment)")
    return text
  }
}
