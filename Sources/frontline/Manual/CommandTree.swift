import ArgumentParser
import FoundationEssentials

/// What the parser knows of the commands, as it tells it itself: the help, the parser and the manual cannot differ.
struct CommandTree: Decodable {
  let command: Node

  struct Node: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Node]?
  }

  struct Argument: Decodable {
    enum Kind: String, Decodable {
      case positional
      case option
      case flag
    }

    struct Name: Decodable {
      enum Kind: String, Decodable {
        case long
        case short
        case longWithSingleDash
      }

      let kind: Kind
      let name: String

      /// The name with its dashes.
      var typed: String {
        switch kind {
        case .long: "--" + name
        case .short, .longWithSingleDash: "-" + name
        }
      }
    }

    let kind: Kind
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let defaultValue: String?
    let allValues: [String]?
    let isOptional: Bool
    let shouldDisplay: Bool
  }

  /// Asks the parser; `nil` where it tells something else than it used to.
  static var ofProgram: CommandTree? {
    try? JSONDecoder().decode(CommandTree.self, from: Data(Command._dumpHelp().utf8))
  }
}
