import Glibc
import Testing

@Suite struct SettingsTests {
  @Test func `the player starts as the settings say`() throws {
    var template = Array("/tmp/frontline-settings-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    mkdir(folder + "/frontline", 0o755)
    let path = folder + "/frontline/config.json"
    defer {
      remove(path)
      rmdir(folder + "/frontline")
      rmdir(folder)
    }
    let file = try #require(fopen(path, "w"))
    fputs("{\"speed\": \"8x\", \"keys\": {\"d\": \"Right\"}}", file)
    fclose(file)
    for arguments in [[], ["--date", "eve"]] {
      let terminal = try PseudoTerminal(
        [Frontline.path] + arguments,
        environment: ["TERM=xterm-256color", "LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no", "XDG_CONFIG_HOME=\(folder)"])
      try terminal.wait { $0.screen.text.contains("paused 8x") }
      terminal.type("d")
      try terminal.wait { $0.screen.text.contains("day 1 of 12") }
    }
  }
}
