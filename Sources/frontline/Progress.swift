import Glibc

/// How far a long piece of work is: a line on standard error once it has taken a second, and only on a terminal.
struct Progress {
  private let work: String
  private let isWatched = isatty(STDERR_FILENO) == 1
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var told: ContinuousClock.Instant?
  private var length = 0

  /// - Parameter work: what is being done, `checking my-map`.
  init(_ work: String) {
    self.work = work
    start = clock.now
  }

  /// Says how much is done, at most five times a second.
  mutating func advance(to done: Int, of total: Int) {
    guard isWatched else { return }
    let now = clock.now
    guard now - start >= .seconds(1), told.map({ now - $0 >= .milliseconds(200) }) ?? true else { return }
    told = now
    let text = "\(work): \(done * 100 / max(1, total)) %"
    writeAll(Array("\r\(text)".utf8), to: STDERR_FILENO)
    length = text.utf8.count
  }

  /// Takes the line away.
  mutating func finish() {
    guard told != nil else { return }
    writeAll(Array("\r\(String(repeating: " ", count: length))\r".utf8), to: STDERR_FILENO)
    told = nil
  }
}
