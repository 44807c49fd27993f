import ArgumentParser
import Campaign
import Exports
import Glibc

/// What a folder is called: the last part of its path, of the whole path where that is `.` or `..`.
func folderName(of directory: String) -> String {
  let last = directory.split(separator: "/").last.map(String.init) ?? directory
  guard last == "." || last == "..", let path = realpath(directory.systemPath, nil) else { return last }
  defer { free(path) }
  return String(system: path).split(separator: "/").last.map(String.init) ?? last
}

/// A title that says nothing or is no text is refused.
func checkTitle(_ title: String?) throws {
  if title?.hasStrayBytes == true { throw ValidationError("--title: this is not UTF-8; write it in a UTF-8 terminal") }
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
    try NewFolder(bytes).deliver(to: directory)
  }
}
