import ArgumentParser

/// The commands of the program; without one it plays.
struct Command: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frontline",
    abstract: "Show who held what, day by day, and on whose word.",
    discussion: """
      Without a command the player starts. In it, ? lists the keys.

      Topics, each an article that `frontline help TOPIC` prints:
      \(Topic.list)

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
      Man.self, Help.self,
    ],
    defaultSubcommand: Play.self)

  /// What the commands are called.
  static var names: [String] { configuration.subcommands.map { $0.name } }
}
