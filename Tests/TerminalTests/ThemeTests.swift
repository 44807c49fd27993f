import Launching
import Testing

/// The themes in the running program, by the bytes that it writes.
@Suite(.serialized) struct ThemeTests {
  private static let onDark = "48;5;233"
  private static let onLight = "48;5;231"

  @Test func `C draws the whole screen in the next theme`() throws {
    let terminal = try Frontline.player(["--date", "d9"])
    while terminal.read(for: 100) {}
    for (theme, colour) in [("dark", ThemeTests.onDark), ("light", ThemeTests.onLight)] {
      let before = terminal.output.count
      terminal.type("C")
      try terminal.wait(for: "theme: \(theme)")
      while terminal.read(for: 100) {}
      let written = terminal.output[before...]
      // What was written since then is enough to make the screen from nothing.
      var anew = VirtualScreen(columns: 80, rows: 24)
      anew.feed(written)
      #expect(anew.text == terminal.screen.text)
      #expect(String(decoding: written, as: UTF8.self).contains(colour))
    }
  }

  @Test(arguments: [("dark", onDark), ("LIGHT", onLight)])
  func `a theme can be asked for on the command line`(_ theme: String, _ colour: String) throws {
    let terminal = try Frontline.player(["--theme", theme])
    while terminal.read(for: 100) {}
    #expect(String(decoding: terminal.output, as: UTF8.self).contains(colour))
  }

  @Test func `a theme that is asked for stands above NO_COLOR`() throws {
    let terminal = try WatchedTerminal(
      [Frontline.path, "--theme", "dark"], environment: ["TERM=xterm-256color", "NO_COLOR=1"])
    try terminal.wait(for: "the eve")
    while terminal.read(for: 100) {}
    #expect(String(decoding: terminal.output, as: UTF8.self).contains(ThemeTests.onDark))
  }

  @Test func `an empty NO_COLOR asks for nothing`() throws {
    let terminal = try WatchedTerminal([Frontline.path], environment: ["TERM=xterm-256color", "NO_COLOR="])
    try terminal.wait(for: "the eve")
    while terminal.read(for: 100) {}
    #expect(String(decoding: terminal.output, as: UTF8.self).contains("48;5;88"))
  }

  @Test func `a terminal with eight colours fills ground, and writes in black and white`() throws {
    for date in ["2024-11-26", "d9"] {
      let bytes = try bytes(on: "linux", ["--date", date])
      #expect(bytes.contains(/\e\[(\d+;)*4[1-6]m/))
      // Letters in a hue are too pale or too dark to read on some background.
      #expect(!bytes.contains(/\e\[(\d+;)*3[1-6](;\d+)*m/))
      #expect(!bytes.contains(/[34]8;5;/))
    }
  }

  @Test func `a terminal without colours turns round what passed today`() throws {
    func countReversed(_ date: String) throws -> Int {
      try bytes(on: "vt100", ["--date", date]).matches(of: /\e\[(\d+;)*7(;\d+)*m/).count
    }
    // The plates of the date, at the head and on the bar.
    #expect(try countReversed("2024-11-26") == 2)
    #expect(try countReversed("d9") > 2)
  }

  /// All that the player writes until it rests.
  private func bytes(on terminal: String, _ arguments: [String]) throws -> String {
    let terminal = try WatchedTerminal([Frontline.path] + arguments, environment: ["TERM=\(terminal)"])
    try terminal.wait(for: "2024")
    while terminal.read(for: 100) {}
    return String(decoding: terminal.output, as: UTF8.self)
  }

  @Test(arguments: [[], ["show"]])
  func `an unknown theme gets one sentence with a suggestion`(_ command: [String]) throws {
    let terminal = try WatchedTerminal([Frontline.path] + command + ["--theme", "drak"], columns: 200)
    #expect(try terminal.end() == 64)
    let text = String(decoding: terminal.output, as: UTF8.self)
    #expect(text.contains("there is no theme \"drak\" (did you mean \"dark\"?)"))
  }
}
