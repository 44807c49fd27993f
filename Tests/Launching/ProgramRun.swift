import Glibc

/// A program that ran to its end without a terminal: what it wrote, and how it ended.
public struct ProgramRun: Sendable {
  /// All that it wrote to standard output.
  public let output: [UInt8]
  /// All that it wrote to standard error.
  public let messages: String
  /// The exit code, or 128 and the signal that ended it; 127 where it could not be started.
  public let code: Int32
  public let time: Duration
  /// The most memory that it had resident at once.
  public let peakKilobytes: Int

  public var text: String { String(decoding: output, as: UTF8.self) }

  /// What every program sees of the environment unless a test says otherwise.
  public static let environment = [
    "PATH=" + (variable("PATH") ?? "/usr/bin:/bin"), "LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no",
  ]

  /// Runs a program with nothing to read; it is killed where it takes longer than some seconds.
  ///
  /// - Parameters:
  ///   - environment: Variables in addition to the usual ones, or in their place.
  ///   - path: A file that takes the output in this value's place.
  public init(_ words: [String], environment: [String] = [], output path: String? = nil, seconds: Int = 600) {
    let out = AnonymousFile()
    let err = AnonymousFile()
    let start = ContinuousClock.now
    do throws(NotStarted) {
      let process = try spawn(
        words, environment: ProgramRun.merged(environment),
        redirecting: [
          (STDIN_FILENO, .file("/dev/null", flags: O_RDONLY)),
          (STDOUT_FILENO, path.map { .file($0, flags: O_WRONLY | O_CREAT | O_TRUNC) } ?? .descriptor(out.descriptor)),
          (STDERR_FILENO, .descriptor(err.descriptor)),
        ])
      let (code, peak) = ProgramRun.wait(for: process, until: start.advanced(by: .seconds(seconds)))
      self.code = code ?? 128 + SIGKILL
      peakKilobytes = peak
      output = out.bytes
      messages = String(decoding: err.bytes, as: UTF8.self) + (code == nil ? "killed after \(seconds) s\n" : "")
    } catch {
      (code, peakKilobytes, output) = (127, 0, [])
      messages = "cannot run \(error.program): \(String(cString: strerror(error.reason)))"
    }
    time = start.duration(to: .now)
  }

  /// The usual variables, and those that are given in the place of their namesakes.
  private static func merged(_ variables: [String]) -> [String] {
    let names = variables.map { $0.prefix { $0 != "=" } + "=" }
    return environment.filter { usual in !names.contains { usual.hasPrefix($0) } } + variables
  }

  /// Waits for the end of a process, which is killed after some time; then there is no code.
  private static func wait(for process: pid_t, until end: ContinuousClock.Instant) -> (code: Int32?, peak: Int) {
    var (status, usage) = (Int32(0), rusage())
    while wait4(process, &status, WNOHANG, &usage) == 0 {
      guard ContinuousClock.now < end else {
        kill(process, SIGKILL)
        wait4(process, &status, 0, &usage)
        return (nil, Int(usage.ru_maxrss))
      }
      usleep(500)
    }
    return (exitCode(of: status), Int(usage.ru_maxrss))
  }

  /// Runs a program that shares this one's environment and output: its code, as above.
  public static func sharingOutput(_ words: [String]) -> Int32 {
    guard let process = try? spawn(words) else { return 127 }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return exitCode(of: status)
  }
}

/// The value of a variable of this process's environment.
public func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
