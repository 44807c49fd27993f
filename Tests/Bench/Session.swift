import Glibc
import Launching
import Screen

/// A program in a pseudo-terminal, with a clock on what it writes.
final class Session {
  private let terminal: PseudoTerminal
  private let start: UInt64
  /// Everything that the program has written.
  private(set) var recording: [UInt8] = []

  enum Failure: Error {
    case notStarted(String)
  }

  /// What a key brought: milliseconds to its first and to its last byte, and how many bytes.
  struct Answer {
    var first: Double
    var last: Double
    var bytes: Int
  }

  init(_ arguments: [String], _ size: Size) throws {
    start = Session.nanoseconds
    terminal = try PseudoTerminal(
      arguments, columns: size.columns, rows: size.rows, environment: Session.environment)
  }

  /// Without links, which the programs beside the player do not write.
  private static let environment = ["TERM=xterm-256color", "LANG=C.UTF-8", "FORCE_HYPERLINK=0"]

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
    _ = terminal.write(Array(key.utf8)[...])
    return answer(since: sent, silence: silence)
  }

  /// Gives the terminal another size.
  func resize(to size: Size) -> Answer {
    let sent = Session.nanoseconds
    terminal.resize(columns: size.columns, rows: size.rows)
    terminal.signal(SIGWINCH)
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
    let bytes = terminal.read(for: milliseconds)
    let time = Session.nanoseconds
    recording += bytes
    return (time, bytes.count)
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
  var wakeUps: Int { terminal.status.wakeUps }
  var residentKilobytes: Int { terminal.status.residentKilobytes }
  var mostResidentKilobytes: Int { terminal.status.peakKilobytes }

  /// Time on a processor, in milliseconds.
  var processorTime: Double { terminal.status.processorTime }

  private static var nanoseconds: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
