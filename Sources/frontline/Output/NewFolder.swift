import ArgumentParser
import Campaign
import Glibc

/// A folder to be written where nothing is yet.
///
/// Its files go into a folder beside the wanted one, which then takes its name: it is whole or not there.
struct NewFolder {
  /// The files by their paths inside the folder.
  private let files: [String: [UInt8]]

  init(_ files: [String: [UInt8]]) { self.files = files }

  private enum Problem: Error {
    case alreadyThere
    case system(Int32)
  }

  /// Writes it; where it cannot be, says why and throws the exit code.
  func deliver(to directory: String) throws {
    do throws(Problem) {
      try write(to: directory)
    } catch .alreadyThere {
      throw ValidationError("\"\(directory.visible)\" is there already; name a folder that is new or empty")
    } catch .system(let code) {
      complain("frontline: cannot write \(directory.visible): \(String(cString: strerror(code)))")
      throw ExitCode(EX_IOERR)
    }
  }

  private func write(to directory: String) throws(Problem) {
    var target = directory
    while target.utf8.count > 1, target.hasSuffix("/") { target.removeLast() }
    // Renaming replaces an empty folder and nothing else; asked first, so that no work is done in vain.
    var status = stat()
    if stat(target, &status) == 0, !isEmptyFolder(target) { throw .alreadyThere }
    let draft = "\(target).new-\(getpid())"
    // A limit on the size of files must not end the program before it can clean up; what asks it to end waits for that.
    signal(SIGXFSZ, SIG_IGN)
    Interruptions.hold()
    defer { Interruptions.release() }
    let code = fill(draft)
    guard code == 0 else {
      remove(draft)
      throw .system(code)
    }
    guard rename(draft, target) == 0 else {
      let code = errno
      remove(draft)
      throw code == ENOTEMPTY || code == EEXIST || code == ENOTDIR ? .alreadyThere : .system(code)
    }
  }

  private func isEmptyFolder(_ path: String) -> Bool {
    guard let folder = opendir(path) else { return false }
    defer { closedir(folder) }
    var count = 0
    while readdir(folder) != nil { count += 1 }
    // Its own entry and its parent's.
    return count <= 2
  }

  /// The folders inside it that its files lie in.
  private var subfolders: Set<String> {
    Set(files.keys.compactMap { path in path.lastIndex(of: "/").map { String(path[..<$0]) } })
  }

  /// Makes the draft with all that is in it; gives the error's number, or 0.
  private func fill(_ draft: String) -> Int32 {
    guard mkdir(draft, 0o777) == 0 else { return errno }
    for name in subfolders.sorted() where mkdir("\(draft)/\(name)", 0o777) != 0 { return errno }
    for (name, bytes) in files {
      let code = write(bytes, to: "\(draft)/\(name)")
      guard code == 0 else { return code }
    }
    return 0
  }

  /// Writes a new file; gives the error's number, or 0.
  private func write(_ bytes: [UInt8], to file: String) -> Int32 {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return errno }
    let code = writeAll(bytes, to: descriptor)
    return close(descriptor) != 0 && code == 0 ? errno : code
  }

  private func remove(_ draft: String) {
    for name in files.keys { unlink("\(draft)/\(name)") }
    for name in subfolders.sorted().reversed() { rmdir("\(draft)/\(name)") }
    rmdir(draft)
  }
}
