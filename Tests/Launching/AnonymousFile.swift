import Glibc

/// A file without a name, which no pipe's size bounds and which is gone with this value.
struct AnonymousFile: ~Copyable {
  private let file: UnsafeMutablePointer<FILE>

  init() {
    guard let file = tmpfile() else { fatalError("no temporary file can be made") }
    self.file = file
    _ = fcntl(fileno(file), F_SETFD, FD_CLOEXEC)
  }

  deinit { fclose(file) }

  var descriptor: Int32 { fileno(file) }

  /// All that was written to it, by whomever.
  var bytes: [UInt8] {
    lseek(descriptor, 0, SEEK_SET)
    return TextFile.bytes(from: descriptor)
  }
}
