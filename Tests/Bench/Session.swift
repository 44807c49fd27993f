import Glibc
import Screen

/// A program in a pseudo-terminal, with a clock on what it writes.
final class Session {
  private let leader: Int32
  private let process: pid_t
  private let start: UInt64

  enum Failure: Error {
    case noTerminal
    case notStarted(String)
  }

  init(_ arguments: [String], _ size: Size) throws {
    var (leader, follower) = (Int32(0), Int32(0))
    var name = [CChar](repeating: 0, count: 128)
    var window = winsize(ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&leader, &follower, &name, nil, &window) == 0 else { throw Failure.noTerminal }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addclose(&actions, leader)
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setflags(&attributes, 0x80)  // POSIX_SPAWN_SETSID
    var process = pid_t()
    var texts = arguments.map { strdup($0) } + [nil]
    var environment = [strdup("TERM=xterm-256color"), strdup("LANG=C.UTF-8"), nil]
    start = Session.nanoseconds
    let code = posix_spawn(&process, arguments[0], &actions, &attributes, &texts, &environment)
    close(follower)
    guard code == 0 else { throw Failure.notStarted(arguments[0]) }
    self.leader = leader
    self.process = process
  }

  deinit {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(leader)
  }

  /// Milliseconds from the start to the last byte before a silence.
  func timeToFirstFrame() -> Double {
    var last = start
    var silence: Int32 = 3000
    while true {
      let (time, bytes) = read(for: silence)
      guard bytes > 0 else { return Double(last - start) / 1e6 }
      last = time
      silence = 60
    }
  }

  /// Milliseconds from a key to the last byte of what it brings.
  func timeToAnswer(of key: String) -> Double {
    let sent = Session.nanoseconds
    _ = write(leader, key, key.utf8.count)
    var last = sent
    while case let (time, bytes) = read(for: 20), bytes > 0 { last = time }
    return Double(last - sent) / 1e6
  }

  /// Waits some milliseconds for bytes: when they came, and how many.
  func read(for milliseconds: Int32) -> (time: UInt64, bytes: Int) {
    var waited = pollfd(fd: leader, events: Int16(POLLIN), revents: 0)
    guard poll(&waited, 1, milliseconds) > 0 else { return (Session.nanoseconds, 0) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(leader, &buffer, buffer.count)
    return (Session.nanoseconds, max(0, count))
  }

  /// How often the program has gone to sleep and been woken, from `/proc`.
  var wakeUps: Int { status("voluntary_ctxt_switches") }
  var residentKilobytes: Int { status("VmRSS") }

  private func status(_ name: String) -> Int {
    var buffer = [UInt8](repeating: 0, count: 8192)
    let descriptor = open("/proc/\(process)/status", O_RDONLY)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    close(descriptor)
    let lines = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).split(separator: "\n")
    let line = lines.first { $0.hasPrefix(name + ":") } ?? ""
    return line.split { !("0"..."9").contains($0) }.first.flatMap { Int($0) } ?? 0
  }

  private static var nanoseconds: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
