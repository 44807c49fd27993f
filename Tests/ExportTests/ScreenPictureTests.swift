import Launching
import Briefing
import Interface
import Screen
import Testing

/// Views without a map of their own are drawn as the player's screen, and so is all in the terminal's own colours.
struct ScreenPictureTests {
  private let scratch = ScratchFolder()

  static let sizes = [(80, 24), (120, 40), (60, 20), (30, 5)]

  /// Each view with the themes in which its picture is the screen.
  static let screens = ViewKind.allCases.map { view in
    (view, ThemeName.allCases.filter { !view.isMap || $0 == .base16 })
  }

  @Test(arguments: screens)
  func `a picture of a screen has the cells that a terminal shows`(view: ViewKind, themes: [ThemeName]) {
    var files: [String] = []
    for (index, theme) in themes.enumerated() {
      let (columns, rows) = Self.sizes[index % Self.sizes.count]
      let look = ["--date", "d9", "--view", view.rawValue, "--theme", theme.rawValue, "--size", "\(columns)x\(rows)"]
      files += [scratch.export(["svg"] + look), scratch.export(["ansi"] + look)]
    }
    Reader.check("screens.py", [scratch.path("")] + files)
  }

  /// The map pictures' own test looks at what they tell; here only that none is missing.
  @Test(arguments: ViewKind.allCases)
  func `every view is drawn in every theme by another program`(view: ViewKind) {
    let files = ThemeName.allCases.map {
      scratch.export("svg", "--date", "d9", "--view", view.rawValue, "--theme", $0.rawValue)
    }
    Reader.check("drawn.py", [scratch.path("")] + files)
  }

  @Test(arguments: ["strip", "corridor", "multiples", "sources"])
  func `columns stay in line whatever typeface a browser has`(view: String) {
    Reader.check("columns.py", scratch.export("svg", "--date", "d9", "--view", view, "--size", "100x30"))
  }

  @Test(arguments: ["strip --order importance --cited", "corridor --corridor 4", "multiples --page 2", "sources"])
  func `a picture of a screen says what it shows, what it rests on and how it was made`(view: String) throws {
    let words = ["svg", "--date", "d9", "--view"] + view.split(separator: " ").map(String.init)
    let text = try #require(TextFile.read(scratch.export(words)))
    for words in [
      "Thu 5 Dec 2024, day 9 of 12</title>",
      view.contains("--cited") ? "15 of 752 tracked places changed.\n" : "Syrian government 366 (17 fewer)",
      "128 sources:", ">Syrian government<", ">Small letter: uncertain<", "boundaries do not", "As of 5 Dec 2024",
      "--size 80x24",
    ] { #expect(text.contains(words), "\(words)") }
    let command = text.split(separator: "\n").first { $0.hasPrefix("command: frontline ") }
    let again = command?.dropFirst("command: frontline ".count).split(separator: " ").map(String.init) ?? []
    #expect(again.count >= words.count)
    #expect(Frontline.run(again).text == text)
  }

  @Test func `small multiples with outlines are the contact sheet`() throws {
    let sheet = try #require(TextFile.read(scratch.export("svg", "--contact-sheet")))
    let same = try #require(TextFile.read(scratch.export("svg", "--contact-sheet", "--view", "multiples")))
    let maps = [sheet, same].map { $0.split(separator: "\n").filter { $0.contains("<path") } }
    #expect(maps[0].count > 13)
    #expect(maps[0] == maps[1])
    #expect(same.contains("--view multiples --contact-sheet"))
  }

  @Test func `a path that is wider than its column goes on in the next line`() {
    let folder = scratch.path(String(repeating: "wide", count: 40))
    #expect(Frontline.run("new", folder).code == 0)
    let lines = Frontline.run("export", "svg", "--contact-sheet", "--map", folder).text.split(separator: "\n")
    let parts = lines.filter { $0.hasPrefix("<text") && $0.contains("widewide") }
    #expect(parts.count > 3)
    #expect(parts.allSatisfy { $0.count < 160 })
  }
}
