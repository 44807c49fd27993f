import Glibc

/// How far a long piece of work is: a line on standard error once it has taken a second, and only on a terminal.
struct Progress {
  private let work: String
  private let isWatched: Bool
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var told: ContinuousClock.Instant?
  private var length = 0

  /// - Parameters:
  ///   - work: what is being done, `checking my-map`.
  ///   - isQuiet: whether data goes to the same terminal meanwhile, where the line would stand in its midst.
  init(_ work: String, isQuiet: Bool = false) {
    self.work = work
    isWatched = !isQuiet && isatty(STDERR_FILENO) == 1
    start = clock.now
  }

  /// Says how much is done, at most five times a second.
  mutating func advance(to done: Int, of total: Int) { tell { "\(done * 100 / max(1, total)) %" } }

  /// Says how much has been written where nobody knows how much will be.
  mutating func advance(to bytes: Int) { tell { "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB" } }

  private mutating func tell(_ amount: () -> String) {
    guard isWatched else { return }
    let now = clock.now
    guard now - start >= .seconds(1), told.map({ now - $0 >= .milliseconds(200) }) ?? true else { return }
    told = now
    let text = "\(work): \(amount())"
    writeAll(Array("\r\(text)".utf8), to: STDERR_FILENO)
    length = max(length, text.unicodeScalars.count)
  }

  /// Takes the line away.
  mutating func finish() {
    guard told != nil else { return }
    writeAll(Array("\r\(String(repeating: " ", count: length))\r".utf8), to: STDERR_FILENO)
    told = nil
  }
}
