import CNCurses
import Glibc
import Screen

/// Where ncurses writes: to the terminal, or for the time of a frame into a file in memory, so that the frame goes out in
/// one write and in as few bytes as it takes.
struct ScreenOutput: ~Copyable {
  /// What ncurses is given; its descriptor is the terminal's or the file's.
  let stream: UnsafeMutablePointer<FILE>
  private let memory: Int32
  private var written: [UInt8] = []
  /// `nil` on terminals whose sequences are not ECMA-48's.
  private var folding: Folding?
  private var steps = Transitions()
  /// A sequence that the terminal has had already, and that ncurses is about to write again.
  private var repeated: [UInt8] = []

  /// `nil` where the terminal cannot be opened once more.
  init?() {
    guard let stream = fdopen(dup(STDOUT_FILENO), "w") else { return nil }
    self.stream = stream
    // Without a file in memory everything goes straight to the terminal.
    memory = frontline_memory_file()
  }

  deinit {
    fclose(stream)
    if memory >= 0 { close(memory) }
  }

  /// Call it once ncurses has the terminal.
  ///
  /// Before the first time that it is left, ncurses flushes a screen at every move of the cursor. So it leaves the screen
  /// here, which nobody sees, and what takes it back is not sent twice.
  mutating func begin() {
    guard memory >= 0 else {
      endwin()
      return
    }
    if hasStandardSequences { folding = Folding(keepsColumn: keepsColumn) }
    collect()
    endwin()
    _ = takeWritten()
    giveBack()
    if let enter = Capability.text("smcup") { repeated = Array(enter.utf8) }
  }

  /// From here on ncurses writes into the file, until `send`.
  func collect() { if memory >= 0 { dup2(memory, fileno(stream)) } }

  /// Sends all that ncurses wrote to the terminal at once; a step between frames is kept, so that it can be taken again.
  mutating func send(size: Size, step: (from: Frame, to: Frame)? = nil) {
    guard memory >= 0 else { return }
    let count = takeWritten()
    giveBack()
    let before = folding?.has
    let bytes = written.withUnsafeBufferPointer { written in
      let written = UnsafeBufferPointer(rebasing: written[..<count])
      return folding?.fold(written, columns: size.columns, rows: size.rows) ?? Array(written)
    }
    bytes.withUnsafeBufferPointer(ScreenOutput.write)
    if let step, let before, let after = folding?.has {
      steps.keep(Transitions.Transition(from: step.from, to: step.to, before: before, after: after, bytes: bytes))
    }
  }

  /// Takes a step again that was taken before, and says whether there was such.
  ///
  /// ncurses does not know of it: before it draws the next time, it has to `follow`.
  mutating func repeatStep(from: Frame, to: Frame) -> Bool {
    guard let folding, let step = steps.transition(from: from, to: to, folding.has) else { return false }
    step.bytes.withUnsafeBufferPointer(ScreenOutput.write)
    self.folding?.skip(to: step.after)
    return true
  }

  /// Takes in what ncurses wrote to draw what the terminal shows already.
  mutating func follow(size: Size) {
    let count = takeWritten()
    giveBack()
    written.withUnsafeBufferPointer {
      folding?.follow(UnsafeBufferPointer(rebasing: $0[..<count]), columns: size.columns, rows: size.rows)
    }
  }

  /// Makes the terminal what ncurses takes it to be, before something else than a frame is written.
  mutating func settle() {
    resetPen()
    folding?.forget()
    steps.forget()
  }

  /// The same for the last time.
  func resetPen() { folding?.farewell.withUnsafeBufferPointer(ScreenOutput.write) }

  // MARK: The file in memory

  private func giveBack() { dup2(STDOUT_FILENO, fileno(stream)) }

  /// Reads what ncurses wrote into `written`, and forgets it; gives how many bytes they are.
  private mutating func takeWritten() -> Int {
    let length = Int(lseek(memory, 0, SEEK_CUR))
    if written.count < length { written = Array(repeating: 0, count: length * 3 / 2) }
    let count = written.withUnsafeMutableBytes { pread(memory, $0.baseAddress, length, 0) }
    lseek(memory, 0, SEEK_SET)
    return dropRepeated(max(0, count))
  }

  private mutating func dropRepeated(_ count: Int) -> Int {
    guard !repeated.isEmpty else { return count }
    defer { repeated = [] }
    guard let range = written[..<count].firstRange(of: repeated) else { return count }
    written.removeSubrange(range)
    return count - range.count
  }

  private static func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    var sent = 0
    while sent < bytes.count {
      let count = Glibc.write(STDOUT_FILENO, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
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

  // MARK: The terminal

  /// Whether the terminal moves and colours as ECMA-48 says, without pauses.
  private var hasStandardSequences: Bool {
    Capability.text("cup") == "\u{1B}[%i%p1%d;%p2%dH" && Capability.text("op") == "\u{1B}[39;49m"
      && Capability.text("setaf")?.hasPrefix("\u{1B}[") == true && Capability.text("sgr0")?.contains("$<") == false
  }

  private var keepsColumn: Bool {
    var modes = termios()
    guard tcgetattr(STDOUT_FILENO, &modes) == 0 else { return false }
    return modes.c_oflag & tcflag_t(ONLCR) == 0 || modes.c_oflag & tcflag_t(OPOST) == 0
  }
}

/// What the terminal's description says.
enum Capability {
  /// A text of the description; `nil` where it lacks it.
  static func text(_ name: String) -> String? {
    guard let text = tigetstr(name), Int(bitPattern: text) != -1 else { return nil }
    return String(cString: text)
  }
}
