import Briefing
import ArgumentParser
import Campaign
import Glibc

struct Help: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print an article on a topic, or the help of a command.",
    discussion: """
      Examples:
        frontline help
        frontline help views
        frontline help import acled
      """)

  @Argument(
    help: ArgumentHelp("A topic or a command; by default all are listed.", valueName: "topic"),
    completion: .list(Topic.all.map(\.name) + Command.names))
  var words: [String] = []

  func run() throws {
    if words.count == 1, let topic = Topic.named(words[0]) { return try print(topic) }
    guard let command = Command.command(named: words) else {
      complain("Error: " + refusal)
      throw ExitCode(EX_USAGE)
    }
    try deliver(Command.helpMessage(for: command) + "\n")
  }

  /// Prints a topic's article, and after it the help of a command that has the same name.
  private func print(_ topic: Topic) throws {
    try deliver(topic.article.text(width: Help.width))
    guard let command = Command.command(named: [topic.name]) else { return }
    try deliver("\n" + Command.helpMessage(for: command) + "\n")
  }

  private var refusal: String {
    let topics = Topic.all.map(\.name)
    let word = words.joined(separator: " ")
    let hint = nearest(to: word, among: topics + Command.names).map { " (did you mean \"\($0)\"?)" } ?? ""
    return
      "there is no topic or command \"\(word)\"\(hint); the topics are \(topics.joined(with: "and")), and `frontline help` lists the commands"
  }

  /// The columns of the terminal; 80 where the output is none.
  private static var width: Int {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}

extension Command {
  /// The command that some words lead to: `import acled`; without words the program itself.
  fileprivate static func command(named words: [String]) -> (any ParsableCommand.Type)? {
    var command: any ParsableCommand.Type = Command.self
    for word in words {
      guard let next = command.configuration.subcommands.first(where: { $0.name == word }) else { return nil }
      command = next
    }
    return command
  }
}

extension ParsableCommand {
  /// What the command is called on the command line.
  static var name: String { configuration.commandName ?? "\(self)".lowercased() }
}
