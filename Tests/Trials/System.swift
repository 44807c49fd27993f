import Glibc
import Launching

/// The most memory that this process has had resident, in megabytes.
func peakMegabytes() -> Int { ProcessStatus.own.peakKilobytes / 1024 }

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

/// Writes a text to standard output at once, past any buffer, since other processes write there too.
func write(_ text: String) { _ = write(STDOUT_FILENO, text, text.utf8.count) }

/// Writes files to a directory, which is made where there is none.
func write(_ files: [String: [UInt8]], to directory: String) {
  mkdir(directory, 0o755)
  for (name, bytes) in files { TextFile.write(bytes, to: "\(directory)/\(name)") }
}

/// Runs this program with other words to its end: its exit code, or 128 and the signal that ended it.
func runAnew(_ words: [String]) -> Int32 { ProgramRun.sharingOutput(["/proc/self/exe"] + words) }

extension Duration {
  var milliseconds: Int { Int(self / .milliseconds(1)) }
  var microseconds: Double { self / .microseconds(1) }
}
