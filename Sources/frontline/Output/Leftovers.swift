import Campaign
import Glibc

/// What exports write beside the file or folder that they make, until it is complete.
///
/// Whoever writes one holds a lock on it. A part without a lock was left by a program that was killed, and the next export
/// of the same name removes it.
enum Leftovers {
  /// What the name of a part has after the name of its target and before or after the number of its process.
  enum Kind {
    case file
    case folder

    /// The name of the part that this process writes.
    func name(for target: String) -> String {
      switch self {
      case .file: "\(target).\(getpid()).part"
      case .folder: "\(target).new-\(getpid())"
      }
    }

    /// Whether a name is that of a part of a target, whatever process wrote it.
    fileprivate func isPart(_ name: String, of target: String) -> Bool {
      let (start, end) =
        switch self {
        case .file: (target + ".", ".part")
        case .folder: (target + ".new-", "")
        }
      guard name.hasPrefix(start), name.hasSuffix(end), name.utf8.count > start.utf8.count + end.utf8.count
      else { return false }
      return name.dropFirst(start.count).dropLast(end.count).utf8.allSatisfy { $0 &- 48 < 10 }
    }
  }

  /// Makes a part and marks it as being written: its descriptor, or `nil` and the error's number.
  ///
  /// Another export may take it for one that was left, between its making and its mark; then it is made again.
  static func claim(_ make: () -> Int32) -> (descriptor: Int32?, code: Int32) {
    for _ in 0..<200 {
      let descriptor = make()
      if descriptor < 0, errno != EEXIST { return (nil, errno) }
      var status = stat()
      if descriptor >= 0, lock(descriptor), fstat(descriptor, &status) == 0, status.st_nlink > 0 {
        return (descriptor, 0)
      }
      if descriptor >= 0 { close(descriptor) }
      usleep(1000)
    }
    return (nil, EAGAIN)
  }

  /// Removes what is left of exports of a target, which has a path.
  static func clear(_ kind: Kind, of target: String) {
    let folder = target.folderOfPath
    let name = String(target.dropFirst(folder.count))
    for entry in names(in: folder.isEmpty ? "." : folder) where kind.isPart(entry, of: name) {
      let path = folder + entry
      let descriptor = open(path.systemPath, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if lock(descriptor) { remove(path) }
      close(descriptor)
    }
  }

  /// Removes a file, or a folder with all that is in it; a link is removed, not followed.
  static func remove(_ path: String) {
    guard unlink(path.systemPath) != 0, errno == EISDIR || errno == EPERM else { return }
    for name in names(in: path) { remove("\(path)/\(name)") }
    rmdir(path.systemPath)
  }

  /// The names of what is in a folder, but for itself and its parent.
  static func names(in path: String) -> [String] {
    guard let folder = opendir(path.systemPath) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(systemBytes: $0.prefix { $0 != 0 }) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func lock(_ descriptor: Int32) -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }
}

extension String {
  /// The part of a path up to and with the last slash; nothing where there is none.
  var folderOfPath: String { lastIndex(of: "/").map { String(self[...$0]) } ?? "" }

  /// The path that a link means, whether that is there or not, so that the link stays one; the path itself where it is
  /// no link, and `nil` where links lead round in a circle.
  var followed: String? {
    var path = self
    // As many as the system follows.
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(path.systemPath, &buffer, buffer.count)
      guard count > 0 else { return path }
      let meant = String(systemBytes: buffer.prefix(count).map(UInt8.init(bitPattern:)))
      path = meant.hasPrefix("/") ? meant : path.folderOfPath + meant
    }
    return nil
  }
}
