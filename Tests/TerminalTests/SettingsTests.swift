import Launching
import Glibc
import Testing

@Suite struct SettingsTests {
  @Test func `the player starts as the settings say`() throws {
    let folder = ScratchFolder()
    folder.write(
      ["config.json": "{\"speed\": \"8x\", \"keys\": {\"d\": \"Right\"}}"], under: "frontline")
    for arguments in [[], ["--date", "eve"]] {
      let terminal = try WatchedTerminal(
        [Frontline.path] + arguments,
        environment: [
          "TERM=xterm-256color", "LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no", "XDG_CONFIG_HOME=\(folder.path)",
        ])
      try terminal.wait { $0.screen.text.contains("paused 8x") }
      terminal.type("d")
      try terminal.wait { $0.screen.text.contains("day 1 of 12") }
    }
  }

  @Test(arguments: ["ش", "é", "ж", "漢"]) func `a key beyond ASCII can be bound`(key: String) throws {
    let folder = ScratchFolder()
    folder.write(["config.json": "{\"keys\": {\"\(key)\": \"Right\"}}"], under: "frontline")
    let terminal = try WatchedTerminal(
      [Frontline.path],
      environment: [
        "TERM=xterm-256color", "LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no", "XDG_CONFIG_HOME=\(folder.path)",
      ])
    try terminal.wait(for: "the eve")
    terminal.type(key)
    try terminal.wait(for: "day 1 of 12")
  }
}
