import ArgumentParser

/// The commands of the program; without one it plays.
struct Command: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frontline",
    abstract: "Who held what, day by day: a campaign as a map in the terminal.",
    discussion: """
      Without a command the player starts. In it, ? lists the keys.

      Examples:
        frontline
        frontline show --date d9
        frontline export html -o page.html
      """,
    version: versions,
    subcommands: [
      Play.self, Show.self, Describe.self, ControlCommand.self, Maps.self, Changes.self, Events.self, Inspect.self,
      Export.self,
      Cite.self, Check.self, ListSources.self, New.self, Import.self, Diff.self, Config.self, Completions.self,
      Man.self,
    ],
    defaultSubcommand: Play.self)

  /// What the commands are called.
  static var names: [String] {
    configuration.subcommands.map { $0.configuration.commandName ?? "\($0)".lowercased() } + ["help"]
  }
}
