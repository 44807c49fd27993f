public import Glibc

/// A program in a pseudo-terminal of its own, as bytes that go in and come out.
public final class PseudoTerminal {
  private let leader: Int32
  private let follower: Int32
  public let process: pid_t
  /// The terminal's modes before the program started.
  public let modesBefore: [UInt32]
  private var hasHungUp = false
  private var code: Int32?

  public struct NoTerminal: Error {}

  /// What a program sees of the environment unless a test says otherwise.
  public static let environment = ["TERM=xterm-256color", "LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no"]

  /// Starts a program; its environment has nothing but what is given.
  ///
  /// - Parameter isControlling: Whether the terminal is the session's, so that the kernel tells of its end by a signal.
  public init(
    _ words: [String], columns: Int, rows: Int, environment: [String] = PseudoTerminal.environment,
    isControlling: Bool = true
  ) throws {
    var (leader, follower) = (Int32(0), Int32(0))
    var name = [CChar](repeating: 0, count: 128)
    var size = PseudoTerminal.size(columns: columns, rows: rows)
    guard openpty(&leader, &follower, &name, nil, &size) == 0 else { throw NoTerminal() }
    (self.leader, self.follower) = (leader, follower)
    modesBefore = PseudoTerminal.modes(of: follower)
    for end in [leader, follower] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(leader, F_SETFL, O_NONBLOCK)
    let path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    // The first terminal that a session's leader opens becomes its controlling terminal.
    process = try spawn(
      words, environment: environment,
      redirecting: [
        (0, .file(path, flags: isControlling ? O_RDWR : O_RDWR | O_NOCTTY)), (1, .descriptor(0)), (2, .descriptor(0)),
      ], leadsSession: true)
  }

  deinit {
    if code == nil {
      kill(process, SIGKILL)
      var ignored: Int32 = 0
      waitpid(process, &ignored, 0)
    }
    hangUp()
  }

  private static func size(columns: Int, rows: Int) -> winsize {
    winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
  }

  private static func modes(of descriptor: Int32) -> [UInt32] {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }

  /// The modes of the terminal, as `stty -g` would tell them.
  public var modes: [UInt32] { PseudoTerminal.modes(of: follower) }

  public var status: ProcessStatus { ProcessStatus(of: process) }

  /// Writes as many of the bytes as the terminal takes now: how many, or `nil` where nobody takes them any more.
  public func write(_ bytes: ArraySlice<UInt8>) -> Int? {
    let count = bytes.withUnsafeBytes { Glibc.write(leader, $0.baseAddress, min($0.count, 4096)) }
    return count >= 0 ? count : errno == EAGAIN ? 0 : nil
  }

  /// Waits some milliseconds for what the program writes; empty where nothing comes.
  public func read(for milliseconds: Int32) -> [UInt8] {
    guard !hasHungUp else {
      usleep(UInt32(milliseconds) * 1000)
      return []
    }
    var waited = pollfd(fd: leader, events: Int16(POLLIN), revents: 0)
    guard poll(&waited, 1, milliseconds) > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = max(0, Glibc.read(leader, buffer.baseAddress, buffer.count))
    }
  }

  public func resize(columns: Int, rows: Int) {
    var size = PseudoTerminal.size(columns: columns, rows: rows)
    _ = ioctl(leader, UInt(TIOCSWINSZ), &size)
  }

  public func signal(_ number: Int32) { kill(process, number) }

  /// Takes the terminal away, as closing its window does.
  public func hangUp() {
    guard !hasHungUp else { return }
    close(follower)
    close(leader)
    hasHungUp = true
  }

  /// The exit code of the program, or 128 and the signal that ended it; `nil` while it runs.
  public func codeIfEnded() -> Int32? {
    var status: Int32 = 0
    if code == nil, waitpid(process, &status, WNOHANG) == process { code = exitCode(of: status) }
    return code
  }
}
