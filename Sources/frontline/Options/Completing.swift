import Briefing
import ArgumentParser
import Campaign
import EmbeddedMaps
import FoundationEssentials
import Interface

extension CompletionKind {
  /// The campaign's days, by the map folder that the command names.
  static var days: CompletionKind {
    .custom { words, _, prefix in
      offers(words, prefix) { campaign in
        let last = campaign.header.eve.distance(to: campaign.header.last)
        return ["eve"] + (0...last).map { campaign.header.eve.advanced(by: $0).description }
      }
    }
  }

  /// The ids of the campaign's places.
  static var places: CompletionKind {
    .custom { words, _, prefix in offers(words, prefix) { $0.places.map(\.slug) } }
  }

  /// The codes of the campaign's sides.
  static var sides: CompletionKind {
    .custom { words, _, prefix in offers(words, prefix) { $0.sides.map(\.code) } }
  }

  /// The ids of the campaign's sources.
  static var sources: CompletionKind {
    .custom { words, _, prefix in offers(words, prefix) { $0.sources.map(\.slug) } }
  }

  /// The ids of the maps inside the program, and folders.
  static var maps: CompletionKind {
    .custom { _, _, prefix in (ShippedMap.all.map(\.id) + folders(startingWith: prefix)).filter { $0.hasPrefix(prefix) }
    }
  }

  /// The folders whose paths may complete one.
  private static func folders(startingWith prefix: String) -> [String] {
    let parent = prefix.lastIndex(of: "/").map { String(prefix[...$0]) } ?? ""
    let names = try? FileManager.default.contentsOfDirectory(atPath: parent.isEmpty ? "." : parent)
    return (names ?? []).sorted().map { parent + $0 }.filter { MapFolder.isDirectory($0) }
  }

  /// What starts as the word that is being typed; nothing where the folder cannot be read.
  private static func offers(_ words: [String], _ prefix: String, _ all: (Campaign) -> [String]) -> [String] {
    guard let campaign = try? NamedMap(named: map(in: words)).campaign() else { return [] }
    return all(campaign).filter { $0.lowercased().hasPrefix(prefix.lowercased()) }
  }

  /// The map that the words so far name.
  private static func map(in words: [String]) -> String? {
    for (word, next) in zip(words, words.dropFirst()) where word == "--map" { return next }
    return words.first { $0.hasPrefix("--map=") }.map { String($0.dropFirst("--map=".count)) }
  }
}

/// The shells that there are completions for.
enum Shell: String, ExpressibleByArgument, CaseIterable {
  case bash
  case zsh
  case fish

  var completions: CompletionShell {
    switch self {
    case .bash: .bash
    case .zsh: .zsh
    case .fish: .fish
    }
  }
}

struct Completions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print completions for a shell: commands, options, topics, days, places.",
    discussion: """
      Examples:
        frontline completions bash > frontline.bash

      bash: frontline completions bash > ~/.local/share/bash-completion/completions/frontline
      zsh:  frontline completions zsh > a folder of your fpath, as _frontline
      fish: frontline completions fish > ~/.config/fish/completions/frontline.fish
      """)

  @Argument(help: "The shell: bash, zsh or fish.")
  var shell: Shell

  func run() throws {
    try deliver(CompletedCommand.completionScript(for: shell.completions).withoutSecondHelp)
  }
}

/// The program as shells complete it: what the default command takes is taken without its name as well.
private struct CompletedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: Command.configuration.commandName, version: Command.configuration.version,
    subcommands: Command.configuration.subcommands)

  @OptionGroup var play: PlayOptions
}

extension String {
  /// The completions without the `help` that the parser adds to every program: this one brings its own.
  fileprivate var withoutSecondHelp: String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false)
    lines.removeAll { $0.contains("Show subcommand help information.") }
    let heads = lines.indices.filter { lines[$0] == "_frontline_help() {" }
    if heads.count > 1, let end = lines[heads[1]...].firstIndex(of: "}") { lines.removeSubrange(heads[1]...end) }
    return lines.joined(separator: "\n").replacing("|help|help)", with: "|help)").replacing(
      " help help'", with: " help'")
  }
}

extension Command {
  /// The words in which a shell asks what may stand at a place; without a command it is the default one that is asked.
  static func completing(_ words: [String]) -> [String] {
    words.starts(with: ["---completion", "--"]) ? ["---completion", "play"] + words.dropFirst() : words
  }
}
