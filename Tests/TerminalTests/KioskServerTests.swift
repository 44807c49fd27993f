import Glibc
import Launching
import Testing

/// The recipes of `frontline help kiosk` with the servers that they name, on this machine's loopback.
@Suite(.serialized) struct KioskServerTests {
  private let scratch = ScratchFolder()

  /// The lines of code in the article that begin with one of some words, with this build's program in them.
  private func recipe(_ starts: String...) -> [String] {
    Frontline.run(["help", "kiosk"]).text.split(separator: "\n").map { String($0.drop { $0 == " " }) }
      .filter { line in starts.contains { line.hasPrefix($0) } }
      .map { $0.replacing("frontline --kiosk", with: "\(Frontline.path) --kiosk") }
  }

  private func isInstalled(_ programs: String...) -> Bool {
    let missing = programs.filter { !Installed.has($0) }
    if !missing.isEmpty { #expect(!Installed.isPromised, "\(missing) are not installed") }
    return missing.isEmpty
  }

  /// Watches through a client, and leaves with `q`.
  private func watch(_ client: [String]) throws {
    let terminal = try WatchedTerminal(client)
    try terminal.wait(for: "The eve: how")
    terminal.type("l")
    try terminal.wait(for: "day 1 of 12")
    terminal.send([26])
    try terminal.wait(for: "it does not stop")
    terminal.type("q")
    try terminal.wait(for: "Goodbye.")
    #expect(try terminal.end(seconds: 10) == 0)
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test func `over ssh the account's only command is the player`() throws {
    guard isInstalled("ssh", "ssh-keygen", "/usr/sbin/sshd"), getuid() == 0 else { return }
    mkdir("/run/sshd", 0o755)
    for name in ["host", "user"] {
      #expect(ProgramRun(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", scratch.path(name)]).code == 0)
    }
    let settings = recipe(
      "ForceCommand", "PermitTTY", "Allow", "X11Forwarding", "PermitTunnel", "PermitUserRC")
    #expect(settings.count == 8)
    scratch.write(
      """
      Port 2422
      ListenAddress 127.0.0.1
      HostKey \(scratch.path("host"))
      PidFile none
      AuthorizedKeysFile \(scratch.path("user.pub"))
      StrictModes no
      PermitRootLogin yes
      Match User root
      \(settings.joined(separator: "\n"))

      """, to: "sshd_config")
    let server = try LocalServer(["/usr/sbin/sshd", "-D", "-f", scratch.path("sshd_config")], port: 2422)
    try withExtendedLifetime(server) {
      try watch([
        "/usr/bin/ssh", "-tt", "-p", "2422", "-i", scratch.path("user"), "-o", "StrictHostKeyChecking=no", "-o",
        "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR", "-F", "none", "root@127.0.0.1", "ls /",
      ])
    }
  }

  @Test func `over a plain connection each has a player`() throws {
    guard isInstalled("socat") else { return }
    let server = try plainServer()
    try withExtendedLifetime(server) { try watch(client) }
  }

  private func plainServer() throws -> LocalServer {
    let line = try #require(recipe("socat TCP-LISTEN").first)
    return try LocalServer(["/bin/sh", "-c", "exec " + line], port: 2424)
  }

  private var client: [String] {
    ["/bin/sh", "-c", "exec " + (recipe("socat STDIO").first ?? "")]
  }

  @Test(.enabled(if: variable("FRONTLINE_LONG") == "1"))
  func `fifty players take less than 500 MB, and give all terminals back`() throws {
    guard isInstalled("socat") else { return }
    let server = try plainServer()
    try withExtendedLifetime(server) {
      let watchers = try (0..<50).map { _ in try WatchedTerminal(client) }
      for watcher in watchers { try watcher.wait(for: "The eve: how") }
      for watcher in watchers { watcher.type("lvvc") }
      for watcher in watchers { try watcher.wait(for: "day 1 of 12") }
      let kilobytes = proportionalKilobytes
      #expect(kilobytes < 500_000)
      #expect(kilobytes > 0)
      figure("players at once", 50, "\(kilobytes / 1000) MB in all")
      for watcher in watchers { watcher.type("q") }
      for watcher in watchers {
        #expect(try watcher.end(seconds: 20) == 0)
        #expect(watcher.modes == watcher.modesBefore)
      }
    }
  }

  /// The proportional set sizes of all players, added up.
  private var proportionalKilobytes: Int {
    let script = """
      for process in $(pgrep -f "^$0 --kiosk"); do grep ^Pss: /proc/$process/smaps_rollup; done | awk '{ sum += $2 } END { print sum + 0 }'
      """
    return Int(ProgramRun(["sh", "-c", script, Frontline.path]).text.split(separator: "\n").first ?? "0") ?? 0
  }
}
