import Glibc
import Launching

/// A program that runs in a pseudo-terminal, as a person's would, with its screen as text.
final class WatchedTerminal {
  private let terminal: PseudoTerminal
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

  /// The screen as it was when a wait was given up.
  struct Timeout: Error {
    let screen: String
  }

  /// Whether the screen has no other one to go to, as of GNU screen without `altscreen`.
  var ignoresAlternate = false {
    didSet { screen.ignoresAlternate = ignoresAlternate }
  }

  /// Starts a program; its environment has nothing but what is given.
  init(
    _ words: [String], columns: Int = 80, rows: Int = 24, environment: [String] = PseudoTerminal.environment,
    isControlling: Bool = true
  ) throws {
    terminal = try PseudoTerminal(
      words, columns: columns, rows: rows, environment: environment, isControlling: isControlling)
    screen = VirtualScreen(columns: columns, rows: rows)
  }

  /// The modes before the program started, which it must leave behind.
  var modesBefore: [UInt32] { terminal.modesBefore }
  var modes: [UInt32] { terminal.modes }
  var process: pid_t { terminal.process }
  var status: ProcessStatus { terminal.status }

  // MARK: What a person does

  func type(_ text: String) { send(Array(text.utf8)) }

  /// Sends bytes, and reads what comes meanwhile, as a person's terminal does; `false` where nobody takes them any more.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    let end = ContinuousClock.now.advanced(by: .seconds(60))
    while !rest.isEmpty {
      guard let count = terminal.write(rest), ContinuousClock.now < end else { return false }
      rest.removeFirst(count)
      if count == 0 { read(for: 5) }
    }
    return true
  }

  func hangUp() { terminal.hangUp() }

  func resize(columns: Int, rows: Int) {
    screen = VirtualScreen(columns: columns, rows: rows)
    terminal.resize(columns: columns, rows: rows)
  }

  func signal(_ number: Int32) { terminal.signal(number) }

  // MARK: What a person sees

  /// Reads until the screen is as wanted; fails after some seconds, with the screen as it was then.
  func wait(seconds: Int = 10, until isWanted: (WatchedTerminal) -> Bool) throws {
    let end = ContinuousClock.now.advanced(by: .seconds(seconds))
    while !isWanted(self) {
      guard ContinuousClock.now < end else { throw Timeout(screen: screen.text) }
      read(for: 50)
    }
  }

  func wait(for text: String) throws { try wait { $0.screen.text.contains(text) } }

  /// Reads what comes within some milliseconds, and says whether anything did.
  @discardableResult
  func read(for milliseconds: Int32) -> Bool {
    let bytes = terminal.read(for: milliseconds)
    bytesWritten += bytes.count
    if isWatched {
      output += bytes
      screen.feed(bytes[...])
    }
    return !bytes.isEmpty
  }

  /// Reads until the program waits for a key and nothing that it wrote is left, at most for some seconds.
  func readUntilIdle() {
    let end = ContinuousClock.now.advanced(by: .seconds(10))
    while ContinuousClock.now < end {
      // In this order: what it wrote before it fell asleep is there by then.
      let wasAsleep = status.isAsleep
      if !read(for: 5), wasAsleep { return }
    }
  }

  /// Waits until the program has taken in all that it was sent: it writes nothing and uses no processor time.
  func settle() {
    var before = -1
    while true {
      while read(for: 150) {}
      let now = status.processorTicks ?? 0
      if now == before, status.isAsleep { return }
      before = now
    }
  }

  /// Reads nothing until the program waits for a reader.
  func waitUntilBlocked() {
    var before = -1
    while case let now = status.processorTicks ?? 0, now != before || !status.isAsleep || !status.isWriting {
      before = now
      usleep(100_000)
    }
  }

  /// Waits until the program ends although nobody reads what it writes.
  func endUnread(seconds: Int) throws -> Int32 {
    let limit = ContinuousClock.now.advanced(by: .seconds(seconds))
    while ContinuousClock.now < limit {
      if let code = terminal.codeIfEnded() { return code }
      usleep(5000)
    }
    throw Timeout(screen: screen.text)
  }

  /// Waits until the program ends: its exit code, or 128 and the signal that ended it.
  func end(seconds: Int = 10) throws -> Int32 {
    let limit = ContinuousClock.now.advanced(by: .seconds(seconds))
    while true {
      if let code = terminal.codeIfEnded() {
        while read(for: 20) {}
        return code
      }
      guard ContinuousClock.now < limit else { throw Timeout(screen: screen.text) }
      read(for: 20)
    }
  }
}
