import ArgumentParser
import Campaign
import Exports
import Glibc

/// Where an export goes: standard output, or a file that is replaced only when the new one is complete.
struct ExportOutlet: ~Copyable {
  /// The file as the person named it; `nil` is standard output.
  private let name: String?
  /// What is renamed to `target` in the end; `nil` where there is nothing to rename.
  private var temporary: String?
  private var target = ""
  private var descriptor: Int32
  private var pending: [UInt8] = []
  /// Whether text may reach a terminal, where it must not act.
  let isTerminal: Bool
  private var written = 0
  private var progress: Progress

  private static let chunk = 1 << 16

  /// Opens the file beside the one that it will replace; `-` and `nil` are standard output.
  init(_ file: String?) throws {
    name = file == "-" ? nil : file
    // Without these a closed pipe, or a limit on the size of files, would end the program before it could clean up.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    descriptor = STDOUT_FILENO
    isTerminal = name == nil && isatty(STDOUT_FILENO) == 1
    progress = Progress("writing \((name ?? "the output").visible)", isQuiet: isTerminal)
    if let name { try openBeside(name) }
  }

  /// Writes a piece; `isDrawing` says that its escapes are meant for a terminal.
  mutating func write(_ text: String, isDrawing: Bool = false) throws {
    try add((isTerminal && !isDrawing ? text.harmless : text).utf8)
  }

  /// Writes bytes that are no text; on a terminal they could act.
  mutating func write(bytes: [UInt8]) throws {
    guard !isTerminal else {
      complain("frontline: this format is not for a terminal; name a file with -o, or send it on through a pipe")
      throw ExitCode(EX_USAGE)
    }
    try add(bytes)
  }

  private mutating func add(_ bytes: some Collection<UInt8>) throws {
    pending += bytes
    written += bytes.count
    progress.advance(to: written)
    if pending.count >= ExportOutlet.chunk { try flush() }
  }

  /// Makes the file complete and gives it its name.
  mutating func finish() throws {
    try flush()
    progress.finish()
    guard name != nil else { return }
    guard temporary == nil || fsync(descriptor) == 0 else { throw failure(errno) }
    guard close(descriptor) == 0 else { throw failure(errno) }
    guard let temporary else { return }
    try leaveIfInterrupted()
    guard rename(temporary.systemPath, target.systemPath) == 0 else { throw failure(errno) }
    self.temporary = nil
    syncFolder()
    Interruptions.release()
  }

  /// An export that did not come to its end leaves what stood there as it was.
  deinit {
    guard let temporary else { return }
    unlink(temporary.systemPath)
    Interruptions.release()
  }

  /// Removes what there is of the file where the program has been asked to end, and ends.
  private mutating func leaveIfInterrupted() throws {
    guard let temporary, Interruptions.isWaiting else { return }
    unlink(temporary.systemPath)
    self.temporary = nil
    Interruptions.release()
    throw ExitCode(EX_IOERR)
  }

  private mutating func flush() throws {
    try leaveIfInterrupted()
    var written = 0
    while written < pending.count {
      let count = pending.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(errno) }
      written += count
    }
    pending.removeAll(keepingCapacity: true)
  }

  // MARK: Opening

  private mutating func openBeside(_ name: String) throws {
    guard let followed = name.followed else { throw failure(ELOOP) }
    target = followed
    var status = stat()
    let exists = stat(target.systemPath, &status) == 0
    // A pipe or a device takes what it is given; there is nothing to replace.
    if exists, status.st_mode & S_IFMT != S_IFREG, status.st_mode & S_IFMT != S_IFDIR {
      descriptor = open(target.systemPath, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw failure(errno) }
      return
    }
    guard !exists || status.st_mode & S_IFMT == S_IFREG else { throw failure(EISDIR) }
    guard !exists || access(target.systemPath, W_OK) == 0 else { throw failure(errno) }
    try openPart()
    if exists { fchmod(descriptor, status.st_mode & 0o7777) }
  }

  /// Opens the file that takes the target's name in the end.
  private mutating func openPart() throws {
    Leftovers.clear(.file, of: target)
    let path = Leftovers.Kind.file.name(for: target)
    // Held from before the file is there until it has its name or is removed.
    Interruptions.hold()
    let (claimed, code) = Leftovers.claim {
      open(path.systemPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    guard let claimed else {
      Interruptions.release()
      throw failure(code)
    }
    (descriptor, temporary) = (claimed, path)
  }

  /// Makes the new name survive a loss of power, where the file system can.
  private func syncFolder() {
    let path = target.folderOfPath
    let folder = open((path.isEmpty ? "." : path).systemPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// A closed pipe ends the program quietly, anything else with 74.
  private mutating func failure(_ code: Int32) -> ExitCode {
    progress.finish()
    guard name != nil || code != EPIPE else { return ExitCode.success }
    complain(
      "frontline: cannot write \(name.map { "\"\($0)\"".visible } ?? "the output"): \(String(cString: strerror(code)))"
    )
    return ExitCode(EX_IOERR)
  }
}
