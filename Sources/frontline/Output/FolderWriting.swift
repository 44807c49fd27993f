import ArgumentParser
import Campaign
import Exports
import Glibc

/// Why a map folder could not be written.
enum FolderProblem: Error {
  case alreadyThere
  case system(Int32)
}

/// A title that says nothing is refused.
func checkTitle(_ title: String?) throws {
  if let title, title.unicodeScalars.allSatisfy({ $0.properties.isWhitespace }) {
    throw ValidationError("--title: the title is blank; leave it out, or say what the campaign is called")
  }
}

extension FolderDraft {
  /// Writes the folder where nothing is yet, after a reader has found it whole; tells why where it cannot be.
  func deliver(to directory: String) throws {
    let bytes = files.mapValues { Array($0.utf8) }
    do throws(Problems) {
      _ = try Campaign(MapFolder(path: directory, files: bytes))
    } catch {
      complain(error.description)
      complain("frontline: nothing was written to \(directory.visible)")
      throw ExitCode(EX_DATAERR)
    }
    do throws(FolderProblem) {
      try write(bytes, to: directory)
    } catch .alreadyThere {
      throw ValidationError("\"\(directory.visible)\" is there already; name a folder that is new or empty")
    } catch .system(let code) {
      complain("frontline: cannot write \(directory.visible): \(String(cString: strerror(code)))")
      throw ExitCode(EX_IOERR)
    }
  }

  /// Writes the files into a folder beside the wanted one, which then takes its name: it is whole or not there.
  private func write(_ files: [String: [UInt8]], to directory: String) throws(FolderProblem) {
    var target = directory
    while target.utf8.count > 1, target.hasSuffix("/") { target.removeLast() }
    // Renaming replaces an empty folder and nothing else; asked first, so that no work is done in vain.
    var status = stat()
    if stat(target, &status) == 0, !isEmptyFolder(target) { throw .alreadyThere }
    let draft = "\(target).new-\(getpid())"
    guard mkdir(draft, 0o777) == 0 else { throw .system(errno) }
    for (name, bytes) in files {
      let code = write(bytes, to: "\(draft)/\(name)")
      guard code == 0 else {
        remove(draft, with: files.keys)
        throw .system(code)
      }
    }
    guard rename(draft, target) == 0 else {
      let code = errno
      remove(draft, with: files.keys)
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

  /// Writes a new file; gives the error's number, or 0.
  private func write(_ bytes: [UInt8], to file: String) -> Int32 {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return errno }
    let code = writeAll(bytes, to: descriptor)
    return close(descriptor) != 0 && code == 0 ? errno : code
  }

  private func remove(_ draft: String, with names: some Sequence<String>) {
    for name in names { unlink("\(draft)/\(name)") }
    rmdir(draft)
  }
}
