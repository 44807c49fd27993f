import CNCurses
import Glibc
import Screen

/// What comes from the terminal on standard input.
struct TerminalInput {
  private var decoder: InputDecoder
  private var buffer = [UInt8](repeating: 0, count: 4096)
  private var lastRead = ContinuousClock.now
  /// Whether a read may find more without a wait; asking costs more than knowing that it does not.
  var mayHaveMore = true

  /// Call it once ncurses has the terminal.
  init() {
    let delay = getenv("ESCDELAY").flatMap { Int(String(cString: $0)) } ?? 25
    decoder = InputDecoder(
      .ofTerminal, described: InputDecoder.keysOfDescription, escapeDelay: .milliseconds(min(max(1, delay), 5000)))
  }

  /// How long to wait for what an escape may be the start of; `nil` where there is none.
  var escapeDelay: Duration? { decoder.holdsEscape ? decoder.escapeDelay : nil }

  mutating func fallSilent() { decoder.fallSilent() }

  /// The next event of what has been read.
  mutating func next() -> TerminalEvent? {
    guard let event = decoder.next() else { return nil }
    // In raw mode the terminal sends no signal for ^\; whoever presses it wants the program to die at once.
    if event == .key(.control("\\")) { raise(SIGQUIT) }
    return event
  }

  /// Reads what there is; whether there was anything.
  mutating func read() -> Bool {
    let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
    guard count > 0 else { return count < 0 && (errno == EINTR || errno == EAGAIN) }
    let now = ContinuousClock.now
    decoder.feed(buffer.prefix(count), after: lastRead.duration(to: now))
    lastRead = now
    mayHaveMore = count == buffer.count
    return true
  }
}
