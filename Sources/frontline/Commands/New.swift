import ArgumentParser
import Campaign
import Exports

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a map folder of a small made-up country that plays at once.",
    discussion: """
      Its campaign.json says what to change. Files that exist already are left alone.

      Examples:
        frontline new my-map
        frontline new my-map --title "A war of my own"
        frontline --map my-map
      """)

  @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"), completion: .directory)
  var directory: String

  @Option(help: ArgumentHelp("The campaign's title.", valueName: "text"))
  var title: String?

  func validate() throws {
    try checkTitle(title)
    if directory.isEmpty { throw ValidationError("the folder to make has no name") }
  }

  func run() throws {
    let name = directory.split(separator: "/").last.map(String.init) ?? directory
    try FolderDraft.sampleCountry(id: name.slug, title: title).deliver(to: directory)
    complain("made \(directory.visible); play it: frontline --map \(directory.shellQuoted)")
  }
}

extension String {
  /// The word as a shell reads it back.
  var shellQuoted: String {
    let isPlain = utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "-_./".utf8.contains(byte)
    }
    return isPlain && !isEmpty
      ? self : "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
