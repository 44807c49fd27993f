import Glibc
import Launching
import Testing

/// The program stopped and continued, by its keys and from outside, in the foreground and behind.
@Suite(.serialized) struct StoppingTests {
  private static func position(_ terminal: WatchedTerminal) -> Int? {
    terminal.screen.lines[0].firstMatch(of: /day (\d+) of/).flatMap { Int($0.1) }
  }

  @Test(arguments: [("STOP", SIGSTOP), ("TSTP", SIGTSTP)], ["1x", "16x"])
  func `silence is not played`(signal: (name: String, number: Int32), speed: String) throws {
    // A shell between them has the program stopped although nobody else could continue it.
    let terminal = try WatchedTerminal(
      ["/bin/sh", "-c", "set -m; \"$0\" \"$@\"; read line; fg", Frontline.path, "--play", "--loop", "--speed", speed])
    try terminal.wait { Self.position($0) ?? 0 > 0 }
    let player = try #require(terminal.status.children.first)
    var before = Self.position(terminal) ?? 0
    kill(player, signal.number)
    while terminal.read(for: 100) { before = Self.position(terminal) ?? before }
    usleep(2_500_000)
    terminal.type("\n")
    var seen: [Int] = []
    try terminal.wait {
      if let now = Self.position($0), now != before, now != seen.last { seen.append(now) }
      return !seen.isEmpty
    }
    // The day that was due, and at most two that were written and not yet read.
    #expect((1...3).contains((seen[0] - before + 13) % 13), "\(before), then \(seen)")
    figure("silences not played", 1, signal.name)
  }

  /// What a shell would be given that has the terminal meanwhile.
  @Test(arguments: ["^Z", "TSTP", "STOP"], ["xterm-256color", "vt100"])
  func `behind a shell the program writes nothing`(how: String, name: String) throws {
    let terminal = try WatchedTerminal(
      [
        "/bin/sh", "-c",
        "set -m; \"$0\" --play --speed 16x --loop; bg >/dev/null; echo BEHIND; read line; fg >/dev/null",
        Frontline.path,
      ], environment: ["TERM=\(name)", "LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no"])
    try terminal.wait { Self.position($0) ?? 0 > 0 }
    let player = try #require(terminal.status.children.first)
    switch how {
    case "^Z": terminal.type("\u{1A}")
    case "TSTP": kill(player, SIGTSTP)
    default: kill(player, SIGSTOP)
    }
    try terminal.wait { String(decoding: $0.output, as: UTF8.self).contains("BEHIND") }
    while terminal.read(for: 300) {}
    let written = String(decoding: terminal.output, as: UTF8.self)
    let behind = written.components(after: "BEHIND")
    #expect(!behind.contains("\u{1B}"), "\(behind.debugDescription)")
    if how != "STOP", name != "vt100" {
      for mode in ["1000", "1002", "1006", "2004"] {
        let (on, off) = (written.lastPosition(of: "[?\(mode)h"), written.lastPosition(of: "[?\(mode)l"))
        #expect(on < off, "mode \(mode)")
      }
    }
    terminal.type("\n")
    try terminal.wait { Self.position($0) != nil && $0.screen.lines[0].contains("playing") }
    terminal.type("q")
    #expect(try terminal.end() == 0)
    figure("stops behind a shell", 1, name == "vt100" ? "" : how)
  }

  @Test func `started behind a shell the program waits for the terminal`() throws {
    let terminal = try WatchedTerminal(
      ["/bin/sh", "-c", "set -m; \"$0\" & sleep 0.5; echo BEHIND; read line; fg >/dev/null", Frontline.path])
    try terminal.wait(for: "BEHIND")
    while terminal.read(for: 200) {}
    #expect(!terminal.output.contains(0x1B))
    terminal.type("\n")
    try terminal.wait(for: "the eve")
    terminal.type("q")
    #expect(try terminal.end() == 0)
  }
}

extension String {
  /// What follows the first place of another text.
  fileprivate func components(after text: String) -> Substring {
    firstRange(of: text).map { self[$0.upperBound...] } ?? ""
  }

  /// How far from the start the last place of another text is; -1 where there is none.
  fileprivate func lastPosition(of text: String) -> Int {
    ranges(of: text).last.map { distance(from: startIndex, to: $0.lowerBound) } ?? -1
  }
}
