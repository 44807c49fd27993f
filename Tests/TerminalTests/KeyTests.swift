import Launching
import Testing

/// What each key does in the running program; a row is the keys and the text that only they bring to the screen.
@Suite(.serialized) struct KeyTests {
  static let right = "\u{1B}OC"
  static let left = "\u{1B}OD"
  static let up = "\u{1B}OA"
  static let down = "\u{1B}OB"

  static let time = [
    Step(right, shows: "day 1 of 12"), Step("l", shows: "day 1 of 12"), Step(".", shows: "day 1 of 12"),
    Step(left, shows: "day 3 of 12", from: ["--date", "d4"]), Step("h", shows: "day 3 of 12", from: ["--date", "d4"]),
    Step(",", shows: "day 3 of 12", from: ["--date", "d4"]), Step(left, shows: "this is the eve"),
    Step("\u{1B}OH", shows: "Tue 26 Nov 2024  the eve", from: ["--date", "d4"]),
    Step("gg", shows: "Tue 26 Nov 2024  the eve", from: ["--date", "d4"]),
    Step("\u{1B}OF", shows: "Sun 8 Dec 2024  day 12 of 12"), Step("G", shows: "Sun 8 Dec 2024  day 12 of 12"),
    Step("3" + right, shows: "day 3 of 12"), Step("9G", shows: "day 9 of 12"), Step("99l", shows: "day 12 of 12"),
    Step("g2024-12-05\r", shows: "Thu 5 Dec 2024"), Step(":5 dec\r", shows: "Thu 5 Dec 2024"),
    Step("gd9\r", shows: "day 9 of 12"), Step("g2024-13-40\r", shows: "has no day 2024-13-40"),
    Step("gtomorrow\r", shows: "\"tomorrow\""), Step("]", shows: "Wed 27 Nov 2024"),
    Step("[", shows: "Sat 30 Nov 2024", from: ["--date", "2024-12-01"]),
    Step(">", shows: "paused 2x"), Step("<", shows: "paused 1/2x"),
    Step("\u{7F}", shows: "paused 1x", after: ">>", showed: "paused 4x"),
    Step("L", shows: "paused 1x loop"), Step(" ", shows: "playing 1x"), Step("p", shows: "playing 1x"),
    Step(" ", shows: "paused 1x", after: " ", showed: "playing 1x"),
    Step("/hama\r}", shows: "day 9 of 12", from: ["--date", "2024-11-30"]),
  ]

  static let places = [
    Step("\t\r", shows: "capital in"), Step("/idleb\r\r", shows: "capital in Idlib"),
    Step("/lattakia\ri", shows: "capital in Latakia"),
    Step("/حماة\ri", shows: "capital in Hama"), Step("/sarāqib\r\r", shows: "city in Idlib"),
    Step("/zzzz\r", shows: "no place is called"),
    Step("/al\rn", shows: "2 of "), Step("/al\rN", shows: " found"), Step("n", shows: "nothing has been searched"),
    Step("/hama\r\r\r", shows: "Why this cell"), Step("/hama\rw", shows: "Why this cell"),
    Step("/hama\r\r" + down + "\r", shows: "Thu 5 Dec 2024"), Step("c", shows: "Why this cell"),
    Step("\r", shows: "select a place first"), Step("?", shows: "play or pause"), Step("S", shows: "record 2"),
    Step("X", shows: "X does nothing"), Step("\u{1B}", shows: "The eve", after: "?", showed: "play or pause"),
  ]

  /// A press and a release at a cell, counted from 0, as terminals report it.
  private static func click(_ column: Int, _ row: Int) -> String {
    ["M", "m"].map { "\u{1B}[<0;\(column + 1);\(row + 1)\($0)" }.joined()
  }

  static let mouse = [
    Step(click(14, 9) + click(14, 9), shows: "capital in Hama"), Step(click(76, 22), shows: "day 12 of 12"),
    Step("\u{1B}[<65;8;10M", shows: "day 1 of 12"),
    Step("\u{1B}[<64;8;10M", shows: "day 3 of 12", from: ["--date", "d4"]),
    Step(click(64, 5), shows: "day 9 of 12", from: ["--view", "strip"]),
    Step(click(64, 5) + click(64, 5), shows: "capital in Damascus", from: ["--view", "strip"]),
    // The click goes to nobody, so that the next day is the fifth.
    Step(
      click(76, 22) + ".", shows: "day 5 of 12", from: ["--date", "d4"], after: "%",
      showed: "the mouse is the terminal's"),
  ]

  @Test(arguments: time + places + mouse)
  func `a key does what the help says`(_ step: Step) throws { try step.check() }

  @Test func `escape never quits`() throws {
    let terminal = try Frontline.player()
    while terminal.read(for: 100) {}
    terminal.type("\u{1B}")
    while terminal.read(for: 100) {}
    terminal.type(".")
    try terminal.wait(for: "day 1 of 12")
  }

  @Test func `stepping back shows the very screen seen before`() throws {
    let terminal = try Frontline.player()
    var seen: [String] = [terminal.screen.text]
    for day in 1...12 {
      terminal.type(".")
      try terminal.wait(for: "day \(day) of 12")
      while terminal.read(for: 30) {}
      seen.append(terminal.screen.text)
    }
    for day in (1...11).reversed() {
      terminal.type(",")
      try terminal.wait(for: "day \(day) of 12")
      while terminal.read(for: 30) {}
      #expect(terminal.screen.text == seen[day])
    }
  }

  @Test func `playing reaches the last day by itself and pauses there`() throws {
    let terminal = try Frontline.player()
    terminal.type(">>>> ")
    try terminal.wait(seconds: 20) { $0.screen.text.contains("day 12 of 12") && $0.screen.text.contains("paused 16x") }
  }

  @Test func `a paused player writes nothing and uses no processor time`() throws {
    let terminal = try Frontline.player()
    while terminal.read(for: 100) {}
    let before = terminal.status.processorTicks
    #expect(!terminal.read(for: 600))
    #expect(terminal.status.processorTicks == before)
  }
}
