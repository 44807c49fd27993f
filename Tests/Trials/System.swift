import Glibc

/// The most memory that this process has had resident, in megabytes.
func peakMegabytes() -> Int {
  status("VmHWM") / 1024
}

/// The memory that this process has resident now.
func residentKilobytes() -> Int { status("VmRSS") }

/// The most memory in megabytes since this was asked for last.
func takePeakMegabytes() -> Int {
  defer {
    let descriptor = open("/proc/self/clear_refs", O_WRONLY)
    _ = write(descriptor, "5", 1)
    close(descriptor)
  }
  return peakMegabytes()
}

/// The time that processors have spent on this process, which is the same whatever else the machine does.
func processorTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}

private func status(_ name: String) -> Int {
  let lines = String(decoding: readAll("/proc/self/status"), as: UTF8.self).split(separator: "\n")
  return lines.first { $0.hasPrefix(name + ":") }?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
}

func readAll(_ path: String) -> [UInt8] {
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

/// Writes a text to standard output at once, past any buffer, since other processes write there too.
func write(_ text: String) { _ = write(STDOUT_FILENO, text, text.utf8.count) }

/// Writes files to a directory, which is made where there is none.
func write(_ files: [String: [UInt8]], to directory: String) {
  mkdir(directory, 0o755)
  for (name, bytes) in files {
    let descriptor = open("\(directory)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      written += count
    }
    close(descriptor)
  }
}

struct NotStarted: Error {}

/// Runs a program to its end: its exit code, or 128 and the signal that ended it.
func run(_ arguments: [String]) throws -> Int32 {
  var process = pid_t()
  let texts = arguments.map { strdup($0) }
  defer { for text in texts { free(text) } }
  guard posix_spawn(&process, "/proc/self/exe", nil, nil, texts + [nil], environ) == 0 else { throw NotStarted() }
  var status: Int32 = 0
  waitpid(process, &status, 0)
  return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
}

extension Duration {
  var milliseconds: Int { Int(self / .milliseconds(1)) }
  var microseconds: Double { self / .microseconds(1) }
}
