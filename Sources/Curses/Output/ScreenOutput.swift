import CNCurses
import Glibc
import Screen

/// Where ncurses writes: to the terminal, or for the time of a frame into a file in memory, so that the frame goes out in
/// one write.
struct ScreenOutput: ~Copyable {
  /// What ncurses is given; its descriptor is the terminal's or the file's.
  let stream: UnsafeMutablePointer<FILE>
  private var memory: Int32 = -1
  /// Whether the stream has a descriptor of its own.
  private let ownsStream: Bool
  private var collects = false
  /// What ncurses wrote and nobody has sent yet.
  private var held: [UInt8] = []
  /// A sequence that the terminal has had already, and that ncurses is about to write again.
  private var repeated: [UInt8] = []

  /// `nil` where the system has no room for a stream.
  init?() {
    let own = fdopen(dup(STDOUT_FILENO), "w")
    guard let stream = own ?? fdopen(STDOUT_FILENO, "w") else { return nil }
    self.stream = stream
    ownsStream = own != nil
  }

  deinit {
    if ownsStream { fclose(stream) } else { fflush(stream) }
    if memory >= 0 { close(memory) }
  }

  /// Call it once ncurses has the terminal.
  ///
  /// Before the first time that it is left, ncurses flushes a screen at every move of the cursor. So it leaves the screen
  /// here, which nobody sees, and what takes it back is not sent twice.
  mutating func begin() {
    // Without a file in memory, or too few descriptors for it, everything goes straight to the terminal.
    if ownsStream { memory = frontline_memory_file() }
    collect()
    endwin()
    hold()
    held = []
    if memory >= 0, let enter = Capability.text("smcup") { repeated = Array(enter.utf8) }
  }

  /// From here on ncurses writes into the file, until `hold` or `send`.
  mutating func collect() {
    guard memory >= 0 else { return }
    dup2(memory, fileno(stream))
    collects = true
  }

  /// Takes what ncurses wrote, to be sent with what comes next.
  mutating func hold() {
    guard collects else { return }
    collects = false
    let length = Int(lseek(memory, 0, SEEK_CUR))
    let start = held.count
    held += repeatElement(0, count: length)
    let count = held.withUnsafeMutableBytes { pread(memory, $0.baseAddress.map { $0 + start }, length, 0) }
    held.removeSubrange((start + max(0, count))...)
    lseek(memory, 0, SEEK_SET)
    dup2(STDOUT_FILENO, fileno(stream))
    if let range = held.firstRange(of: repeated) { held.removeSubrange(range) }
    repeated = []
  }

  /// Sends all that ncurses wrote, and what follows it, to the terminal at once.
  mutating func send(_ bytes: [UInt8] = []) {
    hold()
    guard !held.isEmpty else { return ScreenOutput.write(bytes) }
    held += bytes
    ScreenOutput.write(held)
    held.removeAll(keepingCapacity: true)
  }

  /// Writes bytes to the terminal, in one go if it takes them.
  static func write(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let rest = bytes[sent...]
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      // Whoever had the terminal before may have left it so that a write does not wait.
      if count < 0, errno == EAGAIN, waitForRoom() { continue }
      guard count > 0 else { return }
      sent += count
    }
  }

  private static func waitForRoom() -> Bool {
    var waited = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
    return poll(&waited, 1, -1) > 0 && waited.revents & Int16(POLLOUT) != 0 || errno == EINTR
  }
}
