import Briefing
import Interface

/// The manual page of the program, made from the commands, the keys and the few things that only prose can say.
struct ManualPage {
  private var page = ManualText()

  /// The page's source.
  static func source(of tree: CommandTree) -> String {
    var manual = ManualPage()
    manual.addHead(tree.command)
    // The parser adds a help of its own at the end, which the program's own takes the place of.
    for command in (tree.command.subcommands ?? []).dropLast() { manual.add(command, under: "") }
    manual.addKeys()
    manual.addSurroundings()
    return manual.page.text
  }

  private mutating func addHead(_ command: CommandTree.Node) {
    page.macro(".Dd \(Version.current.date)\n.Dt FRONTLINE 1\n.Os\n.Sh NAME\n.Nm frontline")
    page.macro(".Nd who held what, day by day\n.Sh SYNOPSIS\n.Nm\n.Op Ar command\n.Op Ar options\n.Sh DESCRIPTION")
    page.prose(command.abstract ?? "")
    for paragraph in (command.discussion ?? "").paragraphs { addParagraph(paragraph) }
    page.macro(".Pp")
    page.prose(
      """
      Data goes to standard output, messages to standard error. Days are written 2024-12-05, "5 dec" or d9; places by \
      id or by any usual spelling of the name.
      """)
    page.macro(".Sh COMMANDS")
  }

  // MARK: Commands

  private mutating func add(_ command: CommandTree.Node, under parent: String) {
    let name = parent + command.commandName
    page.macro(".Ss " + name)
    page.prose(command.abstract ?? "")
    for paragraph in (command.discussion ?? "").paragraphs { addParagraph(paragraph) }
    let arguments = (command.arguments ?? []).filter { argument in
      argument.shouldDisplay && !["help", "version"].contains(argument.names?.last?.name)
    }
    if !arguments.isEmpty {
      page.macro(".Bl -tag -width Ds")
      for argument in arguments { page.item(head(of: argument), body(of: argument, among: arguments)) }
      page.macro(".El")
    }
    for subcommand in command.subcommands ?? [] { add(subcommand, under: name + " ") }
  }

  /// A paragraph of a discussion: prose, then lines that stay as they are; columns of a table stay as well.
  private mutating func addParagraph(_ lines: [String]) {
    let isTable = lines.contains { !$0.hasPrefix("  ") && $0.contains("   ") }
    let prose = isTable ? [] : lines.prefix { !$0.hasPrefix("  ") }
    let isList = prose.allSatisfy { $0.contains(": ") }
    for paragraph in isList ? prose.map({ $0 }) : [prose.joined(separator: " ")] where !paragraph.isEmpty {
      page.macro(".Pp")
      page.prose(paragraph)
    }
    let literal = lines.dropFirst(prose.count).map { $0.hasPrefix("  ") ? String($0.dropFirst(2)) : $0 }
    if !literal.isEmpty { page.literal(literal) }
  }

  private func head(of argument: CommandTree.Argument) -> String {
    let value = argument.valueName.map { "Ar " + ManualText.argument($0) } ?? ""
    switch argument.kind {
    case .positional: return value
    case .option: return names(of: argument) + " " + value
    case .flag: return names(of: argument)
    }
  }

  private func names(of argument: CommandTree.Argument) -> String {
    (argument.names ?? []).map { "Fl " + ManualText.argument(String($0.typed.dropFirst())) }.joined(separator: " , ")
  }

  private func body(of argument: CommandTree.Argument, among others: [CommandTree.Argument]) -> String {
    // Both names of a flag that can be turned off come with the same words.
    if let name = argument.names?.last?.name, name.hasPrefix("no-") {
      let turned = others.first { $0.names?.last?.name == String(name.dropFirst("no-".count)) }
      if let typed = turned?.names?.last?.typed { return "The opposite of \(typed)." }
    }
    let words = argument.abstract ?? (argument.isOptional ? "Optional." : "Needed.")
    let choices = (argument.allValues ?? []).filter { !words.contains($0) }
    let told = choices.isEmpty ? "" : " One of \((argument.allValues ?? []).joined(separator: ", "))."
    // A flag that is on by itself says so in its name.
    let usual = argument.kind == .flag ? nil : argument.defaultValue
    return words + told + (usual.map { " The default is \($0)." } ?? "")
  }

  // MARK: The rest

  private mutating func addKeys() {
    page.macro(".Sh KEYS")
    page.prose("In the player, ? lists the keys.")
    for (heading, bindings) in keyLists where !bindings.isEmpty {
      page.macro(".Ss \(heading)\n.Bl -tag -width Ds")
      for binding in bindings {
        let (keys, help) = (binding.keys, binding.help)
        page.item(
          keys.map { "Ic " + ManualText.argument($0) }.joined(separator: " Ns \"\\& \" Ns "),
          help.last == "?" ? help : help + ".")
      }
      page.macro(".El")
    }
  }

  private mutating func addSurroundings() {
    page.macro(".Sh ENVIRONMENT\n.Bl -tag -width Ds")
    page.item("Ev TERM", "The terminal; any that can place a cursor will do.")
    page.item("Ev LANG", "With a UTF-8 locale, glyphs beyond ASCII can be chosen.")
    page.item("Ev NO_COLOR", "If it is set and not empty, nothing is coloured.")
    page.item("Ev CLICOLOR_FORCE", "Unless it is 0, output is coloured even where it is no terminal.")
    page.item("Ev XDG_CONFIG_HOME", "The folder of settings; ~/.config by default.")
    page.macro(".El\n.Sh FILES\n.Bl -tag -width Ds")
    page.item("Pa ~/.config/frontline/config.json", "The player's settings; frontline config tells them.")
    page.macro(".El\n.Sh EXIT STATUS\n.Bl -tag -width Ds")
    page.item("0", "All went well.")
    page.item("1", "There are warnings, and check was asked to be strict.")
    page.item("64", "The command line has a mistake.")
    page.item("65", "A map folder or another file that was read has a mistake.")
    page.item("69", "There is no terminal to draw on.")
    page.item("74", "The output cannot be written.")
    page.macro(".El\n.Sh EXAMPLES")
    page.prose("The screen of 5 December as text:")
    page.literal(["frontline show --date \"5 dec\" --size 120x40"])
    page.prose("A map of your own:")
    page.literal(["frontline new my-map", "frontline check my-map", "frontline --map my-map"])
  }
}

extension String {
  /// The lines of each stretch between blank lines.
  fileprivate var paragraphs: [[String]] {
    split(separator: "\n", omittingEmptySubsequences: false).split(whereSeparator: \.isEmpty)
      .map { $0.map(String.init) }
  }
}
