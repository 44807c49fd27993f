import Launching
import Glibc
import Testing

/// A large made-up campaign in the running player; the largest that is promised where the program is a release build.
@Suite(.serialized) struct LargeTests {
  @Test func `a large campaign plays as any other, in little memory`() throws {
    let (places, days, changes) = Frontline.isGiven ? (10_000, 5000, 200_000) : (1000, 500, 5000)
    let folder = ScratchFolder()
    let made = ProgramRun(
      [Frontline.built("frontline-trials"), "make"] + [places, days, changes].map(String.init) + [folder.path],
      seconds: 120)
    #expect(made.code == 0, "\(made.messages)")
    let terminal = try WatchedTerminal([Frontline.path, "--map", folder.path], columns: 200, rows: 60)
    try terminal.wait(seconds: 30) { $0.screen.text.contains("the eve") }
    for (key, day) in [(".", 1), ("G", days), (",", days - 1)] {
      terminal.type(key)
      try terminal.wait(for: "day \(day) of \(days)")
    }
    terminal.type("gg>>>> ")
    try terminal.wait(seconds: 20) { $0.screen.text.contains("day 30 of") && $0.screen.text.contains("playing 16x") }
    terminal.type(" vvvvV\u{1B}/place 7\r\r")
    try terminal.wait(for: "Place 7")
    let peak = terminal.status.peakKilobytes / 1024
    #expect(peak < 64, "\(peak) MB")
    terminal.type("q")
    #expect(try terminal.end() == 0)
    figure("changes played", changes, "\(places) places, \(days) days, \(peak) MB at most in the player")
  }
}
