import Glibc

/// What a program without a terminal wrote, and how it ended.
struct Finished {
  let output: [UInt8]
  let errors: [UInt8]
  /// The exit code, or 128 and the signal that ended it.
  let code: Int32
  /// How long it took, and the most memory that it had resident.
  let time: Duration
  let peakMegabytes: Int

  var text: String { String(decoding: output, as: UTF8.self) }
  var complaint: String { String(decoding: errors, as: UTF8.self) }

  enum Failure: Error {
    case notStarted(Int32)
    case timeout([String])
  }

  /// Runs the program under test to its end; standard input is `/dev/null`.
  static func running(_ arguments: [String], seconds: Int = 20) throws -> Finished {
    try running(program: [Frontline.path] + arguments, seconds: seconds)
  }

  /// Runs any program to its end, and kills it where it takes longer.
  static func running(program: [String], seconds: Int = 20) throws -> Finished {
    let start = ContinuousClock.now
    var out = Pipe()
    var err = Pipe()
    let process = try spawn(program, out.writing, err.writing)
    out.closeWriting()
    err.closeWriting()
    var code: Int32?
    var usage = rusage()
    while code == nil {
      out.read()
      err.read()
      var status: Int32 = 0
      if wait4(process, &status, WNOHANG, &usage) == process {
        code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
      } else if start.duration(to: .now) > .seconds(seconds) {
        kill(process, SIGKILL)
        waitpid(process, &status, 0)
        throw Failure.timeout(program)
      } else {
        usleep(500)
      }
    }
    out.read()
    err.read()
    return Finished(
      output: out.bytes, errors: err.bytes, code: code ?? -1, time: start.duration(to: .now),
      peakMegabytes: usage.ru_maxrss / 1024)
  }

  private static func spawn(_ arguments: [String], _ out: Int32, _ err: Int32) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, out, 1)
    posix_spawn_file_actions_adddup2(&actions, err, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var process = pid_t()
    let environment = ["LANG=C.UTF-8", "PATH=/usr/bin:/bin", "SWIFT_BACKTRACE=enable=no"]
    let code = withCStrings(arguments) { argv in
      withCStrings(environment) { envp in posix_spawn(&process, arguments[0], &actions, &attributes, argv, envp) }
    }
    guard code == 0 else { throw Failure.notStarted(code) }
    return process
  }

  /// The reading end, which never waits, and the writing end of a pipe.
  private struct Pipe: ~Copyable {
    private let reading: Int32
    private(set) var writing: Int32
    private(set) var bytes: [UInt8] = []

    init() {
      var ends: [Int32] = [-1, -1]
      pipe(&ends)
      (reading, writing) = (ends[0], ends[1])
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      _ = fcntl(reading, F_SETFL, O_NONBLOCK)
    }

    deinit {
      close(reading)
      if writing >= 0 { close(writing) }
    }

    mutating func closeWriting() {
      close(writing)
      writing = -1
    }

    mutating func read() {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = Glibc.read(reading, &buffer, buffer.count)
        guard count > 0 else { return }
        bytes += buffer[0..<count]
      }
    }
  }
}

/// A map folder in the temporary directory that is removed where this value dies.
struct ScratchFolder: ~Copyable {
  let path: String

  /// A copy of the shipped folder.
  init() {
    var template = Array("/tmp/frontline-test.XXXXXX".utf8CString)
    path = mkdtemp(&template) == nil ? "/tmp" : String(decoding: template.dropLast().map(UInt8.init), as: UTF8.self)
    for name in ScratchFolder.names { write(ScratchFolder.shipped(name), to: name) }
  }

  deinit {
    for name in ScratchFolder.names {
      unlink("\(path)/\(name)")
      rmdir("\(path)/\(name)")
    }
    rmdir(path)
  }

  static let names = [
    "campaign.json", "governorates.geojson", "areas.geojson", "lines.geojson", "banks.geojson", "places.csv",
    "sources.csv", "changes.csv", "events.csv",
  ]

  private static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/")

  static func shipped(_ name: String) -> [UInt8] { readFile("\(root)/Maps/syria-2024/\(name)") }

  func write(_ bytes: [UInt8], to name: String) {
    let descriptor = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    _ = Glibc.write(descriptor, bytes, bytes.count)
    close(descriptor)
  }

  func write(_ text: String, to name: String) { write(Array(text.utf8), to: name) }
}

/// All bytes of a file; none where there is no such file.
func readFile(_ path: String) -> [UInt8] {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else { return [] }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else { return bytes }
    bytes += buffer[0..<count]
  }
}
