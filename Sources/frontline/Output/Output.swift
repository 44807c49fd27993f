import ArgumentParser
import Campaign
import Exports
import Glibc

/// Writes a message to standard error; whatever in it would act on a terminal is marked.
func complain(_ message: String) {
  let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
  writeAll(lines.map { String($0).visible + "\n" }.joined(), to: STDERR_FILENO)
}

/// Writes data to standard output, and says whether anybody still reads it; a closed pipe ends the program quietly,
/// anything else with 74.
@discardableResult
func deliver(_ text: String) throws -> Bool {
  let code = writeAll(text, to: STDOUT_FILENO)
  guard code != 0, code != EPIPE else { return code == 0 }
  complain("frontline: cannot write the output: \(String(cString: strerror(code)))")
  throw ExitCode(EX_IOERR)
}

/// Writes a table or other data, which says what the record says; on a terminal what would act there is a mark.
@discardableResult
func deliver(data: String) throws -> Bool {
  try deliver(isatty(STDOUT_FILENO) == 1 ? data.harmless : data)
}

/// Writes everything; gives the error's number, or 0.
@discardableResult
private func writeAll(_ text: String, to descriptor: Int32) -> Int32 {
  writeAll(Array(text.utf8), to: descriptor)
}

/// Writes everything; gives the error's number, or 0.
@discardableResult
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  // Without this a closed pipe would end the program by a signal, before it could tell the two apart.
  signal(SIGPIPE, SIG_IGN)
  return bytes.withUnsafeBufferPointer { bytes in
    var written = 0
    while written < bytes.count, let base = bytes.baseAddress {
      let count = write(descriptor, base + written, bytes.count - written)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return errno }
      written += count
    }
    return 0
  }
}
