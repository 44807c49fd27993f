import Glibc
import Screen

/// A program in a pseudo-terminal, with a clock on what it writes.
final class Session {
  private let leader: Int32
  let process: pid_t
  private let start: UInt64
  /// Everything that the program has written.
  private(set) var recording: [UInt8] = []
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  enum Failure: Error {
    case noTerminal
    case notStarted(String)
  }

  /// What a key brought: milliseconds to its first and to its last byte, and how many bytes.
  struct Answer {
    var first: Double
    var last: Double
    var bytes: Int
  }

  init(_ arguments: [String], _ size: Size) throws {
    var (leader, follower) = (Int32(0), Int32(0))
    var name = [CChar](repeating: 0, count: 128)
    var window = Session.window(size)
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
    defer { for text in texts + environment { free(text) } }
    start = Session.nanoseconds
    let code = posix_spawnp(&process, arguments[0], &actions, &attributes, &texts, &environment)
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

  private static func window(_ size: Size) -> winsize {
    winsize(ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
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

  /// Sends a key and waits until nothing has come for some milliseconds.
  @discardableResult
  func press(_ key: String, silence: Int32 = 20) -> Answer {
    let sent = Session.nanoseconds
    _ = write(leader, key, key.utf8.count)
    return answer(since: sent, silence: silence)
  }

  /// Gives the terminal another size.
  func resize(to size: Size) -> Answer {
    var window = Session.window(size)
    let sent = Session.nanoseconds
    _ = ioctl(leader, UInt(TIOCSWINSZ), &window)
    kill(process, SIGWINCH)
    return answer(since: sent, silence: 40)
  }

  private func answer(since sent: UInt64, silence: Int32) -> Answer {
    var answer = Answer(first: 0, last: 0, bytes: 0)
    // A program that has much to do is silent before its first byte.
    while case let (time, bytes) = read(for: answer.bytes == 0 ? max(silence, 60) : silence), bytes > 0 {
      let passed = Double(time - sent) / 1e6
      if answer.bytes == 0 { answer.first = passed }
      answer.last = passed
      answer.bytes += bytes
    }
    return answer
  }

  /// Waits some milliseconds for bytes: when they came, and how many.
  func read(for milliseconds: Int32) -> (time: UInt64, bytes: Int) {
    var waited = pollfd(fd: leader, events: Int16(POLLIN), revents: 0)
    guard poll(&waited, 1, milliseconds) > 0 else { return (Session.nanoseconds, 0) }
    let count = max(0, Glibc.read(leader, &buffer, buffer.count))
    let time = Session.nanoseconds
    recording += buffer[..<count]
    return (time, count)
  }

  /// Reads for some milliseconds, whatever comes; gives how many bytes came.
  func listen(for milliseconds: Int) -> Int {
    let end = Session.nanoseconds + UInt64(milliseconds) * 1_000_000
    var bytes = 0
    while case let now = Session.nanoseconds, now < end {
      bytes += read(for: Int32((end - now) / 1_000_000 + 1)).bytes
    }
    return bytes
  }

  // MARK: What the system says of the process

  /// How often the program has gone to sleep and been woken.
  var wakeUps: Int { status("voluntary_ctxt_switches") }
  var residentKilobytes: Int { status("VmRSS") }
  var mostResidentKilobytes: Int { status("VmHWM") }

  /// Time on a processor, in milliseconds.
  var processorTime: Double {
    Double(contents(of: "schedstat").split(separator: " ").first.flatMap { Int($0) } ?? 0) / 1e6
  }

  private func status(_ name: String) -> Int {
    let line = contents(of: "status").split(separator: "\n").first { $0.hasPrefix(name + ":") } ?? ""
    return line.split { !("0"..."9").contains($0) }.first.flatMap { Int($0) } ?? 0
  }

  private func contents(of name: String) -> String {
    var buffer = [UInt8](repeating: 0, count: 8192)
    let descriptor = open("/proc/\(process)/\(name)", O_RDONLY)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    close(descriptor)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }

  private static var nanoseconds: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
