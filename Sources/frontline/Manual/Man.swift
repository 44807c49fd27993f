import ArgumentParser

struct Man: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the manual page, in mdoc.",
    discussion: """
      Examples:
        frontline man > ~/.local/share/man/man1/frontline.1
        frontline man | man -l -
      """)

  func run() throws {
    guard let tree = CommandTree.ofProgram else {
      complain("frontline: the parser does not say what its commands are")
      throw ExitCode.failure
    }
    try deliver(ManualPage.source(of: tree))
  }
}
