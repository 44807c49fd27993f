import Glibc
import Launching
import Testing

/// Links to sources as a person's terminal, a pipe and a file get them.
@Suite(.serialized) struct LinkTests {
  private static let start = "\u{1B}]8;id="
  private static let end = "\u{1B}]8;;\u{1B}\\"

  static let commands = [
    ["place", "hama"], ["sources", "reuters-via-cna-1204"], ["describe", "--date", "d12"],
    ["control", "--date", "d9", "--place", "hama"], ["events", "--date", "d9"], ["changes", "--date", "d9"],
    ["export", "ansi", "--date", "d9", "--view", "sources", "--notes"],
  ]

  /// What a command writes to a terminal.
  private static func printed(_ words: [String], _ environment: [String] = ["TERM=xterm-256color"]) throws -> String {
    let terminal = try WatchedTerminal(
      [Frontline.path] + words, environment: ["LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no"] + environment)
    #expect(try terminal.end() == 0)
    return String(decoding: terminal.output, as: UTF8.self).replacing("\r\n", with: "\n")
  }

  private static func count(_ part: String, in text: String) -> Int {
    text.split(separator: part, omittingEmptySubsequences: false).count - 1
  }

  @Test(arguments: commands)
  func `a terminal gets links, and a pipe the same text without them`(words: [String]) throws {
    let (printed, piped) = (try Self.printed(words), Frontline.run(words).text)
    #expect(Self.count(Self.start, in: printed) > 0)
    #expect(Self.count(Self.start, in: printed) == Self.count(Self.end, in: printed))
    #expect(!piped.contains("\u{1B}]"))
    #expect(!Frontline.run(words, environment: ["TERM=xterm-256color", "FORCE_HYPERLINK=1"]).text.contains("\u{1B}]"))
    for line in printed.split(separator: "\n") where line.contains(Self.start) { #expect(line.contains(Self.end)) }
    #expect(printed.replacing(/\e\]8;[^\e]*\e\\/, with: "") == piped)
  }

  @Test(arguments: commands)
  func `without links, and on a terminal that takes none, the text is the pipe's`(words: [String]) throws {
    let piped = Frontline.run(words).text
    #expect(try Self.printed(words + ["--no-links"]) == Frontline.run(words + ["--no-links"]).text)
    #expect(try !Self.printed(words + ["--no-links"]).contains("\u{1B}]"))
    for environment in [
      ["TERM=linux"], ["TERM=dumb"], ["TERM=vt100"], [], ["TERM=xterm-256color", "FORCE_HYPERLINK=0"],
    ] {
      #expect(try Self.printed(words, environment) == piped, "\(environment)")
    }
  }

  @Test func `a file gets no links though a terminal watches`() throws {
    let folder = ScratchFolder()
    let printed = try Self.printed(
      ["export", "ansi", "--date", "d9", "--view", "sources", "-o", folder.path("day.ansi")], ["TERM=xterm-256color"])
    #expect(printed == "")
    #expect(try !folder.text(of: "day.ansi").contains("\u{1B}]"))
  }

  // MARK: The player

  @Test func `the player's sources are links, and after a key, a click and a new screen none is open`() throws {
    let terminal = try Frontline.player(["--date", "d9", "--view", "sources"])
    terminal.settle()
    let links = terminal.screen.links
    #expect(links.joined().contains { $0 != nil })
    for keys in [
      "\u{1B}[<0;30;8M\u{1B}[<0;30;8m", ".", "\u{C}", "?", "\u{1B}", ",", "V1", "/hama\r\r", "D", "\u{1B}[<65;30;8M",
    ] {
      terminal.type(keys)
      terminal.settle()
      #expect(terminal.screen.link == nil, "after \(keys.debugDescription)")
    }
    terminal.type("q")
    #expect(try terminal.end() == 0)
    #expect(terminal.screen.link == nil)
    let written = String(decoding: terminal.output, as: UTF8.self)
    #expect(Self.count(Self.start, in: written) > 0)
  }

  @Test(arguments: ["?", "V1", "V4", "/hama\r", "12G"])
  func `a screen that is drawn anew leads where it led before`(keys: String) throws {
    let terminal = try Frontline.player(["--date", "d9", "--view", "sources"], columns: 160, rows: 50)
    terminal.type(keys)
    terminal.settle()
    let before = terminal.screen.links
    terminal.type("\u{C}")
    terminal.settle()
    #expect(terminal.screen.links == before)
  }

  @Test func `without links, and where ncurses draws, the player writes none`() throws {
    for (options, environment) in [
      (["--no-links"], ["TERM=xterm-256color"]), ([], ["TERM=xterm-256color", "FORCE_HYPERLINK=0"]),
      ([], ["TERM=vt220"]),
      ([], ["TERM=linux"]),
    ] {
      let terminal = try WatchedTerminal(
        [Frontline.path, "--date", "d9", "--view", "sources"] + options,
        environment: environment + ["LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no"])
      try terminal.wait(for: "Sources of")
      terminal.type("q")
      #expect(try terminal.end() == 0)
      #expect(!String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}]8"), "\(options) \(environment)")
    }
  }

  @Test func `the settings turn links off, and the command line on again`() throws {
    let folder = ScratchFolder()
    folder.write(["config.json": "{\"links\": false}"], under: "frontline")
    for (options, areWritten) in [([], false), (["--links"], true)] {
      let terminal = try WatchedTerminal(
        [Frontline.path, "--date", "d9", "--view", "sources"] + options,
        environment: PseudoTerminal.environment + ["XDG_CONFIG_HOME=\(folder.path)"])
      try terminal.wait(for: "Sources of")
      terminal.type("q")
      #expect(try terminal.end() == 0)
      #expect(String(decoding: terminal.output, as: UTF8.self).contains(Self.start) == areWritten)
    }
  }

  /// A frame may be cut short in the midst of a link.
  @Test(arguments: [SIGABRT, SIGTERM, SIGSEGV])
  func `a program that dies ends the link that it may have begun`(signal: Int32) throws {
    let terminal = try Frontline.player(["--date", "d9", "--view", "sources"])
    terminal.settle()
    let written = terminal.output.count
    terminal.signal(signal)
    #expect(try terminal.end() == 128 + signal)
    let farewell = String(decoding: terminal.output[written...], as: UTF8.self)
    #expect(signal == SIGTERM || farewell.hasPrefix(Self.end), "\(farewell.debugDescription)")
    #expect(terminal.screen.link == nil)
  }

  // MARK: Addresses that would act on a terminal

  @Test func `an address with escapes, blanks or another scheme does nothing but lead`() throws {
    let folder = ScratchFolder.copyOfMap()
    let hostile = "https://e.org/\u{1B}]0;x\u{7} a\u{9C}b"
    let table = try folder.text(of: "sources.csv")
    let spoiled = table.replacing(/(megaphone-1203,[^\n]*?,2024-12-03,)[^,\n]*/) { "\($0.1)\"\(hostile)\"" }
    #expect(spoiled != table)
    folder.write(spoiled, to: "sources.csv")
    let printed = try Self.printed(["sources", "megaphone-1203", "--map", folder.path])
    #expect(printed.contains("https://e.org/%1B]0;x%07%20a%C2%9Cb\u{1B}\\"))
    #expect(
      Self.count("\u{1B}", in: printed) == 2 * (Self.count(Self.start, in: printed) + Self.count(Self.end, in: printed))
    )
    #expect(!printed.contains("\u{7}") && !printed.contains("\u{9C}"))
    folder.write(spoiled.replacing("https://e.org", with: "javascript://e.org"), to: "sources.csv")
    #expect(try !Self.printed(["sources", "megaphone-1203", "--map", folder.path]).contains("\u{1B}"))
  }
}
