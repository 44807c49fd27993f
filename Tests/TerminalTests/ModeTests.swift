import Launching
import Glibc
import Testing

/// The running program before an audience, with the quiz, by events, and as linear text.
@Suite(.serialized) struct ModeTests {
  static let steps: [Step] = [
    Step("r", shows: "backwards 1x"), Step("r", shows: "paused 1x", after: "r", showed: "backwards 1x"),
    Step("r", shows: "day 12 of 12"), Step("P", shows: "paused 1x by events"),
    Step("PP", shows: "all days take the same time"),
    Step("D", shows: "Tuesday 26 November 2024, the"), Step("9GD", shows: "Thursday 5 December 2024"),
    Step("D", shows: "The eve: how", after: "D", showed: "Tuesday 26 November 2024, the"),
    Step("\u{1B}[6~\u{1B}[6~", shows: "Thursday, day 2 of 12", from: ["--present"]),
    Step("\u{1B}[5~", shows: "Friday, day 3 of 12", from: ["--present", "--date", "d4"]),
    Step(">>>>", shows: "no faster", from: ["--present"]),
    Step("s", shows: "* Control of Hama", from: ["--present", "--date", "d9"]),
    Step("s", shows: "the speaker's notes are hidden", from: ["--present", "--notes", "--date", "d9"]),
    Step("1", shows: "confidence)", from: ["--quiz"]),
    Step("1\r", shows: "day 9 of 12", from: ["--quiz", "--date", "d8"]),
    Step(KeyTests.right, shows: "the next day is hidden", from: ["--quiz"]),
    Step("\u{1B}", shows: "the quiz is closed", from: ["--quiz"]),
    Step("n", shows: "1 to 4 chooses", from: ["--quiz"], after: "1", showed: "confidence)"),
  ]

  @Test(arguments: steps)
  func `a key does what the help says`(_ step: Step) throws { try step.check() }

  @Test(arguments: [("--present", "Tuesday, the eve"), ("--quiz", "Which of these places")])
  func `an option starts in its mode`(option: String, shown: String) throws {
    let usual = try Frontline.player()
    usual.readUntilIdle()
    #expect(!usual.screen.text.contains(shown))
    try Frontline.player([option]).wait(for: shown)
  }

  @Test func `b blanks the screen, which then neither wakes nor writes, until any key`() throws {
    let terminal = try Frontline.player(["--present", "--play"])
    terminal.type("b")
    try terminal.wait { $0.screen.text.allSatisfy(\.isWhitespace) }
    while terminal.read(for: 400) {}
    let before = terminal.status.processorTicks
    #expect(!terminal.read(for: 2500))
    #expect(terminal.status.processorTicks == before)
    terminal.type("x")
    try terminal.wait(for: "Tuesday, the eve")
    terminal.type("Q")
    #expect(try terminal.end() == 0)
    #expect(terminal.screen.text.contains("frontline --date 2024-11-26 --present"))
  }

  @Test func `playing pauses on a day with key events when asked to`() throws {
    let terminal = try Frontline.player(["--pause-on", "events"])
    terminal.type(">>>> ")
    try terminal.wait { $0.screen.text.contains("day 1 of 12") && $0.screen.text.contains("paused 16x") }
    terminal.type(" ")
    try terminal.wait { $0.screen.text.contains("day 2 of 12") && $0.screen.text.contains("paused 16x") }
  }

  @Test func `playing backwards reaches the eve by itself and pauses there`() throws {
    let terminal = try Frontline.player(["--date", "d3"])
    terminal.type(">>>>r")
    try terminal.wait { $0.screen.text.contains("the eve") && $0.screen.text.contains("paused 16x") }
  }

  // MARK: Linear text

  private static func talk(_ lines: String, _ options: String = "", after: String = "") -> ProgramRun {
    ProgramRun([
      "/bin/sh", "-c", "printf '\(lines)' | TERM= \"$0\" --accessible \(options) \(after)", Frontline.path,
    ])
  }

  @Test func `linear text needs no terminal and ends with its input`() {
    let session = Self.talk("1\\n1\\n", "--date d3")
    #expect(session.code == 0)
    #expect(session.messages.isEmpty)
    #expect(session.text.contains("Friday 29 November 2024, day 3 of 12."))
    #expect(session.text.contains("Sunday 1 December 2024, day 5 of 12."))
    #expect(!session.output.contains(0x1B))
  }

  @Test func `without any input linear text says hello and ends`() {
    let session = Frontline.run(["--accessible"])
    #expect(session.code == 0)
    #expect(session.text.contains("0. Quit"))
  }

  @Test func `linear text ends at zero, and what follows is not read`() {
    let session = Self.talk("0\\n1\\n")
    #expect(session.code == 0)
    #expect(!session.text.contains("27 November 2024"))
  }

  @Test func `a last line without an end is taken too`() {
    #expect(Self.talk("1").text.contains("Wednesday 27 November 2024"))
  }

  @Test func `a reader that leaves early ends linear text quietly`() {
    let session = Self.talk("5\\n5\\n5\\n5\\n5\\n5\\n", "--date d12", after: "| head -n 1")
    #expect(session.code == 0)
    #expect(session.messages.isEmpty)
    #expect(session.text == "Syria, 27 November to 8 December 2024.\n")
  }

  @Test func `the quiz works through a pipe`() {
    let session = Self.talk("1\\n1\\n", "--quiz --date d8")
    #expect(session.text.contains("Thursday 5 December 2024 is hidden."))
    let passing = "Hama: control passed from the Syrian government to the HTS-led command on 5 Dec 2024"
    #expect(session.text.contains(passing))
    #expect(session.text.contains("Friday 6 December 2024 is hidden."))
  }

  @Test func `linear text answers each line as it is typed`() throws {
    let terminal = try WatchedTerminal([Frontline.path, "--accessible"])
    try terminal.wait(for: "Your choice?")
    terminal.type("1\n")
    try terminal.wait(for: "27 November 2024, day 1 of 12")
    terminal.type("\u{4}")
    #expect(try terminal.end() == 0)
    #expect(!terminal.output.contains(0x1B))
  }

  // MARK: describe and mistakes

  @Test func `describe tells one day, several, or all`() {
    func dates(_ options: String...) -> [Substring] {
      let told = Frontline.run(["describe"] + options)
      #expect(told.code == 0)
      return told.text.split(separator: "\n").filter { $0.contains("2024, day ") || $0.contains("2024, the eve") }
    }
    #expect(dates("--date", "5 dec").count == 1)
    #expect(dates("--from", "d3", "--to", "d5").count == 3)
    #expect(dates("--from", "d11").count == 2)
    #expect(dates("--to", "d1").count == 2)
    #expect(dates().count == 13)
  }

  @Test(arguments: [
    ["describe", "--date", "d3", "--from", "d1"], ["describe", "--from", "d5", "--to", "d4"],
    ["describe", "--from", "never"], ["--seed", "3"], ["--accessible", "--present"],
    ["--accessible", "--view", "strip"], ["--accessible", "--theme", "dark"], ["--pause-on", "weekends"],
    ["--quiz", "--seed", "many"], ["--quiz", "--play"], ["--notes"], ["show", "--notes"],
  ])
  func `a mistake in the options is one sentence and 64`(arguments: [String]) {
    let told = Frontline.run(arguments)
    #expect(told.code == 64)
    #expect(told.output.isEmpty)
    #expect(told.messages.hasPrefix("Error: "))
  }
}
