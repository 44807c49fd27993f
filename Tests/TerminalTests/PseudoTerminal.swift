import Glibc

/// A program that runs in a pseudo-terminal, as a person's would, with its screen as text.
final class PseudoTerminal {
  private let leader: Int32
  private let follower: Int32
  let process: pid_t
  private(set) var screen: VirtualScreen
  /// All bytes that the program wrote.
  private(set) var output: [UInt8] = []
  /// Off while so much comes that nobody would look at it: then it is only counted.
  ///
  /// Whoever looks again sees a blank screen until the program draws.
  var isWatched = true {
    didSet { screen = VirtualScreen(columns: screen.columns, rows: screen.rows) }
  }
  private(set) var bytesWritten = 0
  private var isClosed = false
  private var status: Int32?

  /// The modes before the program started, which it must leave behind.
  let modesBefore: [UInt32]

  /// Starts a program; its environment has nothing but what is given.
  init(
    _ arguments: [String], columns: Int = 80, rows: Int = 24,
    environment: [String] = ["TERM=xterm-256color", "LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no"]
  ) throws {
    var leader: Int32 = 0
    var follower: Int32 = 0
    var name = [CChar](repeating: 0, count: 128)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&leader, &follower, &name, nil, &size) == 0 else { throw Failure.noTerminal }
    self.leader = leader
    self.follower = follower
    screen = VirtualScreen(columns: columns, rows: rows)
    modesBefore = PseudoTerminal.modes(of: follower)
    _ = fcntl(leader, F_SETFL, O_NONBLOCK)
    process = try PseudoTerminal.spawn(arguments, on: name, environment: environment, closing: [leader, follower])
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var ignored: Int32 = 0
      waitpid(process, &ignored, 0)
    }
    if !isClosed {
      close(leader)
      close(follower)
    }
  }

  enum Failure: Error {
    case noTerminal
    case notStarted(Int32)
    case timeout(String)
  }

  private static func spawn(
    _ arguments: [String], on terminal: [CChar], environment: [String], closing: [Int32]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in closing { posix_spawn_file_actions_addclose(&actions, descriptor) }
    // The first terminal that a session's leader opens becomes its controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The threads of the tests hold signals back, and a child inherits that: let it have them all.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(0x80 | POSIX_SPAWN_SETSIGMASK))  // 0x80 is POSIX_SPAWN_SETSID
    var process = pid_t()
    let code = withCStrings(arguments) { argv in
      withCStrings(environment) { envp in posix_spawn(&process, arguments[0], &actions, &attributes, argv, envp) }
    }
    guard code == 0 else { throw Failure.notStarted(code) }
    return process
  }

  // MARK: What a person does

  func type(_ text: String) { send(Array(text.utf8)) }

  /// Sends bytes, and reads what comes meanwhile, as a person's terminal does; `false` where nobody takes them any more.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    let end = ContinuousClock.now.advanced(by: .seconds(60))
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(leader, $0.baseAddress, min($0.count, 4096)) }
      if count > 0 { rest.removeFirst(count) }
      guard count > 0 || errno == EAGAIN, ContinuousClock.now < end else { return false }
      if count < 0 { read(for: 5) }
    }
    return true
  }

  /// Takes the terminal away, as closing its window does.
  func hangUp() {
    close(follower)
    close(leader)
    isClosed = true
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    screen = VirtualScreen(columns: columns, rows: rows)
    _ = ioctl(leader, UInt(TIOCSWINSZ), &size)
  }

  func signal(_ number: Int32) { kill(process, number) }

  /// The modes of the terminal, as `stty -g` would tell them.
  var modes: [UInt32] { PseudoTerminal.modes(of: follower) }

  private static func modes(of descriptor: Int32) -> [UInt32] {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }

  // MARK: What a person sees

  /// Reads until the screen is as wanted; fails after some seconds, with the screen as it was then.
  func wait(seconds: Int = 10, until isWanted: (PseudoTerminal) -> Bool) throws {
    let end = ContinuousClock.now.advanced(by: .seconds(seconds))
    while !isWanted(self) {
      guard ContinuousClock.now < end else { throw Failure.timeout(screen.text) }
      read(for: 50)
    }
  }

  func wait(for text: String) throws { try wait { $0.screen.text.contains(text) } }

  /// Reads what comes within some milliseconds, and says whether anything did.
  @discardableResult
  func read(for milliseconds: Int32) -> Bool {
    guard !isClosed else {
      usleep(UInt32(milliseconds) * 1000)
      return false
    }
    var waited = pollfd(fd: leader, events: Int16(POLLIN), revents: 0)
    guard poll(&waited, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(leader, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytesWritten += count
    guard isWatched else { return true }
    output += buffer[0..<count]
    screen.feed(buffer[0..<count])
    return true
  }

  /// Reads until the program waits for a key and nothing that it wrote is left; fails to wait for longer than some seconds.
  func readUntilIdle() {
    let end = ContinuousClock.now.advanced(by: .seconds(10))
    while ContinuousClock.now < end {
      // In this order: what it wrote before it fell asleep is there by then.
      let wasAsleep = isAsleep
      if !read(for: 5), wasAsleep { return }
    }
  }

  /// Waits until the program has taken in all that it was sent: it writes nothing and uses no processor time.
  func settle() {
    var before = -1
    while true {
      while read(for: 150) {}
      let now = processorTicks(of: process) ?? 0
      if now == before, isAsleep { return }
      before = now
    }
  }

  /// Whether the program waits for something; on a busy machine one that has work to do waits only for its turn.
  private var isAsleep: Bool {
    String(decoding: readFile("/proc/\(process)/stat"), as: UTF8.self).split(separator: " ").dropFirst(2).first == "S"
  }

  /// Waits until the program ends: its exit code, or 128 and the signal that ended it.
  func end(seconds: Int = 10) throws -> Int32 {
    let limit = ContinuousClock.now.advanced(by: .seconds(seconds))
    var code: Int32 = 0
    while waitpid(process, &code, WNOHANG) == 0 {
      guard ContinuousClock.now < limit else { throw Failure.timeout(screen.text) }
      read(for: 20)
    }
    while read(for: 20) {}
    status = code
    return code & 0x7F == 0 ? (code >> 8) & 0xFF : 128 + (code & 0x7F)
  }
}

/// Calls with a NULL-terminated array of C strings.
func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = texts.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
