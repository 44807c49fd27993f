import ArgumentParser
import Campaign
import Glibc

/// The text of a file, or of standard input for `-`, in UTF-8; a file that is no text is told what it is.
func bytes(ofFile file: String) throws -> [UInt8] {
  let bytes = try rawBytes(ofFile: file)
  guard let format = FileSignature.name(of: bytes) else { return TextEncoding.utf8(bytes) }
  complain("\(file): \(Problem.Kind.notText(format).sentence)")
  throw ExitCode(EX_DATAERR)
}

private func rawBytes(ofFile file: String) throws -> [UInt8] {
  let descriptor = file == "-" ? STDIN_FILENO : open(file.systemPath, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw unreadable(file, errno) }
  defer { if file != "-" { close(descriptor) } }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw unreadable(file, errno) }
    if count == 0 { return bytes }
    bytes += buffer[0..<count]
    guard bytes.count <= MapFolder.largestFile else {
      complain("\(file): the file is larger than 64 MiB")
      throw ExitCode(EX_DATAERR)
    }
  }
}

private func unreadable(_ file: String, _ code: Int32) -> ExitCode {
  complain("\(file): cannot be read: \(String(cString: strerror(code)))")
  return ExitCode(EX_DATAERR)
}
