import ArgumentParser
import Campaign
import Glibc

/// A folder to be written where nothing is yet.
///
/// Its files go into a folder beside the wanted one, which then takes its name, or into one inside it where it is there
/// and empty: it is whole or not there.
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
    guard let followed = target.followed else { throw .system(ELOOP) }
    target = followed
    Leftovers.clear(.folder, of: target)
    var status = stat()
    guard stat(target.systemPath, &status) == 0 else { return try writeAnew(target) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .alreadyThere }
    Leftovers.clear(.folder, of: "\(target)/")
    guard Leftovers.names(in: target).isEmpty else { throw .alreadyThere }
    try fillEmpty(target)
  }

  /// Makes a folder where nothing is yet: beside its name, which it gets in the end.
  private func writeAnew(_ target: String) throws(Problem) {
    try withDraft(Leftovers.Kind.folder.name(for: target)) { draft in
      guard rename(draft.systemPath, target.systemPath) != 0 else { return 0 }
      return errno == ENOTEMPTY || errno == ENOTDIR ? EEXIST : errno
    }
  }

  /// Fills a folder that is there, so that whoever stands in it still does, and it may be a mount: its files are written
  /// into a folder in it, and moved when all are.
  private func fillEmpty(_ target: String) throws(Problem) {
    try withDraft(Leftovers.Kind.folder.name(for: "\(target)/")) { draft in
      let names = Leftovers.names(in: draft)
      for (index, name) in names.enumerated()
      where rename("\(draft)/\(name)".systemPath, "\(target)/\(name)".systemPath) != 0 {
        let code = errno
        for moved in names[..<index] { Leftovers.remove("\(target)/\(moved)") }
        return code
      }
      rmdir(draft.systemPath)
      return 0
    }
  }

  /// Writes the files into a folder of its own and does something with it, which gives the error's number, or 0.
  private func withDraft(_ draft: String, _ place: (String) -> Int32) throws(Problem) {
    // A limit on the size of files must not end the program before it can clean up; what asks it to end waits for that.
    signal(SIGXFSZ, SIG_IGN)
    Interruptions.hold()
    defer { Interruptions.release() }
    let (lock, failure) = Leftovers.claim {
      guard mkdir(draft.systemPath, 0o777) == 0 else { return -1 }
      return open(draft.systemPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    guard let lock else { throw .system(failure) }
    defer { close(lock) }
    var code = fill(draft)
    if code == 0 { code = place(draft) }
    guard code != 0 else { return }
    Leftovers.remove(draft)
    throw code == EEXIST ? .alreadyThere : .system(code)
  }

  /// The folders inside it that its files lie in.
  private var subfolders: Set<String> {
    Set(files.keys.compactMap { path in path.lastIndex(of: "/").map { String(path[..<$0]) } })
  }

  /// Writes all that is in it into a folder; gives the error's number, or 0.
  private func fill(_ draft: String) -> Int32 {
    for name in subfolders.sorted() where mkdir("\(draft)/\(name)".systemPath, 0o777) != 0 { return errno }
    for (name, bytes) in files {
      let code = write(bytes, to: "\(draft)/\(name)")
      guard code == 0 else { return code }
    }
    return 0
  }

  /// Writes a new file; gives the error's number, or 0.
  private func write(_ bytes: [UInt8], to file: String) -> Int32 {
    let descriptor = open(file.systemPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return errno }
    let code = writeAll(bytes, to: descriptor)
    return close(descriptor) != 0 && code == 0 ? errno : code
  }
}
