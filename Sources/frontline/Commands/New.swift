import ArgumentParser
import Briefing
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
    try FolderDraft.sampleCountry(id: folderName(of: directory).slug, title: title).deliver(to: directory)
    let map = directory.pathAsArgument.quotedForShell
    complain("made \(directory.visible); play it: frontline --map \(map)")
  }
}
