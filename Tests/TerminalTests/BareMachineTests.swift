import Glibc
import Launching
import Testing

@testable import Curses

/// Machines that lack something: a database of terminals, /proc, descriptors, settings that can be read.
@Suite(.serialized) struct BareMachineTests {
  private static let names = [
    "xterm-256color", "screen-256color", "tmux-256color", "linux", "vt100", "xterm", "screen",
  ]

  private static func screen(_ environment: [String]) throws -> [[VirtualScreen.Look]] {
    let terminal = try WatchedTerminal(
      [Frontline.path, "--date", "d8"], environment: environment + ["LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no"])
    try terminal.wait(for: "day 8 of 12")
    terminal.type(".")
    try terminal.wait(for: "day 9 of 12")
    terminal.settle()
    let looks = terminal.screen.looks
    terminal.type("q")
    #expect(try terminal.end() == 0)
    #expect(!terminal.screen.isAlternate && terminal.screen.showsCursor)
    return looks
  }

  @Test(arguments: names)
  func `the program's own description draws what the machine's does`(name: String) throws {
    let description = try #require(BuiltInDescription(of: name))
    let own = try Self.screen(["TERM=\(name)", "TERMINFO=\(description.variable)"])
    let machine = try Self.screen(["TERM=\(name)"])
    let isSame = own == machine
    #expect(isSame)
    figure("terminals known without a database", 1, name)
  }

  @Test func `other names have no description in the program`() {
    for name in ["", "dumb", "xterm-kitty", "unknown"] { #expect(BuiltInDescription(of: name) == nil) }
  }

  /// The dynamic loader of the build for debugging needs a few of them itself.
  @Test(arguments: [4, 5, 6, 7, 8, 9, 10])
  func `with few descriptors it plays`(limit: Int) throws {
    let terminal = try WatchedTerminal(["/bin/sh", "-c", "ulimit -n \(limit); exec \"$0\"", Frontline.path])
    try terminal.wait(for: "the eve")
    terminal.type(".")
    try terminal.wait(for: "day 1 of 12")
    terminal.resize(columns: 100, rows: 30)
    try terminal.wait { $0.screen.lines[29].contains("q quit") }
    terminal.signal(SIGTERM)
    #expect(try terminal.end() == 128 + SIGTERM)
    figure("limits of descriptors", 1, "\(limit)")
  }

  @Test(arguments: [
    ("", "it is empty"), (" \n\t\n", "it is empty"), (nil, "it is no ordinary file"),
    (String(repeating: " ", count: 70_000), "it is larger than 64 KiB"),
  ])
  func `settings that cannot be read are passed over, and that is said`(text: String?, reason: String) throws {
    let folder = ScratchFolder()
    folder.write([:], under: "frontline")
    if let text {
      folder.write(text, to: "frontline/config.json")
    } else {
      folder.write([:], under: "frontline/config.json")
    }
    let variable = "XDG_CONFIG_HOME=\(folder.path)"
    let path = folder.path("frontline/config.json")
    for words in [[], ["--date", "eve"]] {
      let terminal = try WatchedTerminal(
        [Frontline.path] + words, environment: PseudoTerminal.environment + [variable])
      try terminal.wait { $0.screen.isAlternate && $0.screen.text.contains("the eve") }
      terminal.type("q")
      #expect(try terminal.end() == 0)
      let written = String(decoding: terminal.output, as: UTF8.self)
      #expect(written.contains("frontline: \(path) is passed over: \(reason)"))
      let quiet = try WatchedTerminal(
        [Frontline.path, "--no-config"] + words, environment: PseudoTerminal.environment + [variable])
      try quiet.wait { $0.screen.isAlternate && $0.screen.text.contains("the eve") }
      #expect(!String(decoding: quiet.output, as: UTF8.self).contains("passed over"))
      quiet.type("Q")
      #expect(try quiet.end() == 0)
      #expect(quiet.screen.text.contains("frontline --date 2024-11-26 --no-config"))
    }
    let told = Frontline.run(["config"], environment: [variable])
    #expect(told.code == 0)
    #expect(told.messages == "frontline: \(path) is passed over: \(reason)\n")
    #expect(told.text.contains("theme"))
  }

  /// Root may read everything, and whoever is not root cannot give a file away.
  @Test func `a folder of settings that is another's does not stop the player`() throws {
    let folder = ScratchFolder()
    folder.write(["config.json": "{\"speed\": \"8x\"}"], under: "frontline")
    let isRoot = geteuid() == 0
    chmod(folder.path("frontline"), 0)
    chmod(folder.path, 0o755)
    defer { chmod(folder.path("frontline"), 0o755) }
    let words = isRoot ? ["setpriv", "--reuid", "65534", "--clear-groups", Frontline.path] : [Frontline.path]
    guard !isRoot || Installed.has("setpriv") else { return }
    let terminal = try WatchedTerminal(
      words, environment: PseudoTerminal.environment + ["XDG_CONFIG_HOME=\(folder.path)", "PATH=/usr/bin:/bin"])
    try terminal.wait { $0.screen.isAlternate && $0.screen.text.contains("the eve") }
    terminal.type("q")
    #expect(try terminal.end() == 0)
    #expect(String(decoding: terminal.output, as: UTF8.self).contains("is passed over: Permission denied"))
  }

  /// Only root may change its root, and only the release build is one file.
  @Test func `without /proc and without a database the one file runs`() throws {
    guard Frontline.isGiven, geteuid() == 0 else {
      return print("NOT RUN: a root folder of its own is root's, and takes the release build")
    }
    let folder = ScratchFolder()
    #expect(ProgramRun(["cp", Frontline.path, folder.path("frontline")]).code == 0)
    for words in [["--version"], ["show", "--date", "d5"], ["describe", "--date", "d5"], ["changes"]] {
      let alone = ProgramRun(["chroot", folder.path, "/frontline"] + words)
      let usual = Frontline.run(words)
      #expect(alone.code == 0 && alone.output == usual.output, "\(words): \(alone.messages)")
    }
    for name in Self.names {
      let terminal = try WatchedTerminal(
        ["chroot", folder.path, "/frontline", "--date", "d8"],
        environment: ["TERM=\(name)", "LANG=C.UTF-8", "PATH=/usr/sbin:/usr/bin:/sbin:/bin"])
      try terminal.wait(for: "day 8 of 12")
      terminal.type("q")
      #expect(try terminal.end() == 0)
    }
    let other = try WatchedTerminal(
      ["chroot", folder.path, "/frontline"],
      environment: ["TERM=xterm-kitty", "PATH=/usr/sbin:/usr/bin:/sbin:/bin"])
    #expect(try other.end() == 69)
    #expect(String(decoding: other.output, as: UTF8.self).contains("use `frontline show`"))
    figure("names of terminals in an empty root folder", Self.names.count, "")
  }
}
