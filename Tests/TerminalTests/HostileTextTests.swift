import Launching
import Testing

/// A map folder whose texts try to act on the terminal: whatever shows them shows marks instead.
@Suite(.serialized) struct HostileTextTests {
  /// What a text could do, and the scalars that must not come out.
  static let attacks: [(name: String, text: String)] = [
    ("the clipboard by OSC 52", "\u{1B}]52;c;cm0gLXJmIH4=\u{7}"),
    ("a link by OSC 8", "\u{1B}]8;;http://example.org\u{1B}\\link\u{1B}]8;;\u{1B}\\"),
    ("colours and cursor by CSI", "\u{1B}[31m\u{1B}[2J\u{1B}[H"),
    ("a device string by DCS", "\u{1B}P+q544e\u{1B}\\"),
    ("C1 bytes", "\u{9B}31m\u{9D}52;c;!\u{9C}\u{90}"),
    ("line ends", "one\r\ntwo\nthree\rfour"),
    ("other controls", "\u{8}\u{8}\u{C}\u{E}\u{7F}\t"),
    ("bidi overrides", "\u{202E}desrever\u{202C} \u{2066}isolate\u{2069}\u{200F}"),
    ("zero width", "a\u{200B}b\u{200D}c\u{FEFF}d\u{2060}e\u{AD}f\u{3164}"),
    ("separators and tags", "\u{2028}x\u{2029}y\u{E0041}z"),
    ("markup", "<script>alert(1)</script><!-- ]]> -->\"'&lt;"),
    ("a formula", "=HYPERLINK(\"http://example.org\")"),
  ]

  /// A map with all of them.
  static let allAttacks = HostileMap(with: attacks.map(\.text).joined(separator: " "))

  static let commands: [[String]] =
    [
      ["changes"], ["changes", "--format", "json"], ["events"], ["events", "--format", "json"], ["place", "hama"],
      ["place", "hama", "--format", "json"], ["control", "--date", "d9", "--place", "hama"],
      ["control", "--date", "d9", "--place", "hama", "--format", "json"], ["show", "--date", "d9", "--size", "200x60"],
      ["show", "--date", "d9", "--size", "200x60", "--place", "hama"], ["show", "--date", "d9", "--size", "80x24"],
      ["cite"], ["cite", "--format", "bibtex"], ["cite", "--format", "csl-json"],
    ]
    + ["change", "strip", "corridor", "multiples", "known", "sources"].map {
      ["show", "--date", "d9", "--size", "160x50", "--view", $0]
    }

  @Test func `no text of any file reaches the output raw`() {
    let folder = Self.allAttacks.folder()
    for command in Self.commands {
      let finished = Frontline.run(command + ["--map", folder.path])
      #expect(finished.code == 0, "\(command): \(finished.messages)")
      #expect(!finished.output.isEmpty)
      let raw = Set(finished.text.unicodeScalars.filter(isDangerous))
      #expect(raw.isEmpty, "\(command): \(raw)")
      // A line of a file's own making could pass for one of the program's.
      #expect(!finished.text.split(separator: "\n").contains { $0.hasPrefix("two") || $0.hasPrefix("three") })
    }
    figure(
      "commands with hostile text", Self.commands.count,
      "\(Self.attacks.count) attacks in \(HostileMap.columns.count) columns and \(HostileMap.keys.count) keys")
  }

  /// A name may be anything that can be seen; an identifier stands on command lines and may not.
  @Test func `an identifier that cannot be seen is refused, and the refusal is safe to read`() {
    let folder = ScratchFolder.copyOfMap()
    let places = String(decoding: Project.mapFile("places.csv"), as: UTF8.self)
    folder.write(places.replacing("\naleppo,", with: "\naleppo\u{9B}31m\u{202E},"), to: "places.csv")
    let finished = Frontline.run(["show", "--map", folder.path])
    #expect(finished.code == 65)
    #expect(finished.messages.contains("\"aleppo<U+009B>31m<U+202E>\" cannot name a place"))
    #expect(!finished.messages.unicodeScalars.contains(where: isDangerous))
  }

  @Test func `what a file is refused for is told without its controls`() {
    let folder = ScratchFolder.copyOfMap()
    let changes = String(decoding: Project.mapFile("changes.csv"), as: UTF8.self)
    folder.write(changes.replacing(",HTS,high,", with: ",HTS\u{1B}]52;c;eA==\u{7},\u{1B}[31mhigh,"), to: "changes.csv")
    let finished = Frontline.run(["changes", "--map", folder.path])
    #expect(finished.code == 65)
    #expect(finished.messages.contains("<U+001B>]52;c;eA==<U+0007>"))
    #expect(!finished.messages.unicodeScalars.contains(where: isDangerous))
  }

  /// The player's own sequences are the same whatever the texts are: those of the attack are not among them.
  @Test func `the player shows marks and acts on nothing`() throws {
    let folder = HostileMap(with: "\u{1B}]52;c;eA==\u{7}\u{1B}[31;45mX\u{9B}7m\u{202E}\u{200D}").folder()
    let terminal = try Frontline.player(["--map", folder.path, "--date", "d9"], columns: 200, rows: 60)
    for keys in ["/hama\r", "\r", "\r", "c", "S", "?", "\u{1B}", "]", "}"] {
      terminal.type(keys)
      while terminal.read(for: 60) {}
    }
    terminal.type("q")
    #expect(try terminal.end() == 0)
    let written = String(decoding: terminal.output, as: UTF8.self)
    #expect(!written.contains("\u{1B}]52"))
    #expect(!written.contains("\u{1B}[31;45m"))
    #expect(
      !written.unicodeScalars.contains { (0x80..<0xA0).contains($0.value) || $0 == "\u{202E}" || $0 == "\u{200D}" })
  }

  /// In CSV a text that a spreadsheet would run has an apostrophe before it; numbers are left alone.
  @Test func `a formula is text in CSV`() {
    let folder = HostileMap(with: "=1+2").folder()
    let finished = Frontline.run(["events", "--format", "csv", "--map", folder.path])
    #expect(finished.text.contains(",'=1+2"))
    #expect(!finished.text.contains(",=1+2"))
  }
}

/// The fields of a table, by the rules of RFC 4180.
func fields(of text: String) -> [[String]] {
  var rows: [[String]] = [[""]]
  var isQuoted = false
  for scalar in text.unicodeScalars {
    let row = rows.count - 1
    switch scalar {
    case "\"": isQuoted.toggle()
    case "," where !isQuoted: rows[row].append("")
    case "\n" where !isQuoted: rows.append([""])
    default: rows[row][rows[row].count - 1].unicodeScalars.append(scalar)
    }
  }
  return rows.filter { $0 != [""] }
}

/// Whether a scalar acts on a terminal or cannot be seen; told by Unicode's own classes and blocks, not by the program.
func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 10: false
  case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x115F...0x1160, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164,
    0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0xE000...0xF8FF, 0xE0000...0xE0FFF:
    true
  default: false
  }
}
