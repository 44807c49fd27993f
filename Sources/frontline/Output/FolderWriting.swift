import ArgumentParser
import Campaign
import Exports
import Glibc

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
    try NewFolder(bytes).deliver(to: directory)
  }
}
