import Launching
import Glibc
import Testing

/// Floods of resizes, keys, bytes and pasted text: nothing breaks, memory stays, and the player answers afterwards.
@Suite(.serialized) struct StormTests {
  /// Numbers that look random and are the same in each run (Knuth's MMIX linear congruential generator).
  struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test func `five hundred resizes in two seconds leave the day where it was`() throws {
    let terminal = try Frontline.player(["--date", "d3"])
    let before = terminal.status.residentKilobytes
    var numbers = Numbers(state: 1)
    terminal.isWatched = false
    let start = ContinuousClock.now
    for turn in 0..<500 {
      let isTiny = turn % 10 == 0
      terminal.resize(
        columns: isTiny ? 1 : .random(in: 1...240, using: &numbers),
        rows: isTiny ? 1 : .random(in: 1...70, using: &numbers))
      while start.duration(to: .now) < .milliseconds(4 * turn) { terminal.read(for: 1) }
    }
    while terminal.read(for: 200) {}
    terminal.isWatched = true
    terminal.resize(columns: 80, rows: 24)
    try terminal.wait(for: "day 3 of 12")
    terminal.type(".")
    try terminal.wait(for: "day 4 of 12")
    let after = terminal.status.residentKilobytes
    #expect(after < before + 16_384)
    figure("resizes survived", 500, "memory \(before) KB before, \(after) KB after")
  }

  @Test func `a monkey at the keys breaks nothing`() throws {
    let count = Frontline.isLong ? 200_000 : 5_000
    let terminal = try Frontline.player()
    let before = terminal.status.residentKilobytes
    terminal.isWatched = false
    var monkey = Monkey(numbers: Numbers(state: 7))
    var sent = 0
    while sent < count {
      var bytes: [UInt8] = []
      for _ in 0..<min(500, count - sent) { bytes += monkey.next() }
      #expect(terminal.send(bytes))
      sent += min(500, count - sent)
    }
    // Whatever is half typed ends here: a pasted text, a sequence, a prompt, a panel.
    for key in ["\u{1B}[201~"] + Array(repeating: "\u{1B}", count: 6) {
      terminal.settle()
      terminal.type(key)
    }
    terminal.settle()
    terminal.isWatched = true
    terminal.type("\u{C}")
    terminal.settle()
    terminal.type("g2024-12-05\r")
    try terminal.wait(seconds: 20) { $0.screen.lines[0].hasPrefix(" Thu 5 Dec 2024  day 9 of 12") }
    terminal.type(".")
    try terminal.wait { $0.screen.lines[0].hasPrefix(" Fri 6 Dec 2024  day 10 of 12") }
    let after = terminal.status.residentKilobytes
    #expect(after < before + 16_384)
    figure(
      "keys sent", count, "\(terminal.bytesWritten) bytes drawn; memory \(before) KB before, \(after) KB after")
  }

  // MARK: Pasting

  @Test func `a pasted text never acts as keys`() throws {
    let terminal = try Frontline.player()
    #expect(terminal.screen.marksPastes)
    terminal.type("\u{1B}[200~q\u{3}Q\u{1A}\u{1C}G/hama\r\u{1B}[Cq\u{1B}[201~")
    try terminal.wait(for: "pasted text does nothing here")
    #expect(terminal.screen.text.contains("the eve"))
    terminal.type(".")
    try terminal.wait(for: "day 1 of 12")
  }

  @Test func `a megabyte of pasted text does nothing`() throws {
    let terminal = try Frontline.player()
    let before = terminal.status.residentKilobytes
    var text = Array("\u{1B}[200~".utf8)
    let keys = Array("qQ.\n\u{3}\u{1B}[C \u{1A}é".utf8)
    for index in 0..<(1 << 20) { text.append(keys[index % keys.count]) }
    #expect(terminal.send(text + Array("\u{1B}[201~".utf8)))
    try terminal.wait(seconds: 60) { $0.screen.text.contains("pasted text does nothing here") }
    #expect(terminal.screen.text.contains("the eve"))
    #expect(terminal.status.residentKilobytes < before + 4096)
    figure("bytes pasted", text.count, "")
  }

  @Test func `a pasted text goes into the line that is being typed, and only its end of line is left out`() throws {
    let terminal = try Frontline.player()
    terminal.type("/\u{1B}[200~hama\nq\u{1B}[201~")
    try terminal.wait(for: "Find place: hama")
    terminal.type("\r\r")
    try terminal.wait(for: "capital in")
  }

  /// The end mark may get lost; a second later keys are keys again.
  @Test func `a paste without an end ends by itself`() throws {
    let terminal = try Frontline.player()
    terminal.type("\u{1B}[200~qqq")
    while terminal.read(for: 100) {}
    usleep(1_100_000)
    terminal.type(".")
    try terminal.wait(for: "day 1 of 12")
  }
}

/// Presses anything but the keys that leave or stop the program.
private struct Monkey {
  var numbers: StormTests.Numbers

  private static let known = [
    "\u{1B}OA", "\u{1B}OB", "\u{1B}OC", "\u{1B}OD", "\u{1B}OH", "\u{1B}OF", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[Z",
    "\u{1B}[3~", "\u{1B}OP", "\u{1B}[15~", "\u{1B}[24~", "\u{1B}",
  ]
  private static let broken = [
    "\u{1B}[", "\u{1B}O", "\u{1B}[1;", "\u{1B}[999999999999999999999m", "\u{1B}]52;c;", "\u{1B}P",
    "\u{1B}[<0;9999;9999M",
    "\u{1B}[<64;0;0m", "\u{1B}[M\u{7F}\u{7F}\u{7F}", "\u{1B}[200~pasted\u{1B}[201~", "\u{1B}[201~", "\u{1B}[I",
    "\u{1B}[O",
    "\u{1B}[?1;2c", "\u{1B}[200~",
  ]

  mutating func next() -> [UInt8] {
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0..<5: letter()
    case 5: Array(Monkey.known.randomElement(using: &numbers).map { Array($0.utf8) } ?? [])
    case 6: Array(Monkey.broken.randomElement(using: &numbers).map { Array($0.utf8) } ?? [])
    case 7: [control()]
    case 8: [.random(in: 0x80...0xFF, using: &numbers)]
    default: Array(String(Character(scalar())).utf8)
    }
  }

  private mutating func letter() -> [UInt8] {
    let byte = UInt8.random(in: 0x20...0x7E, using: &numbers)
    return byte | 32 == UInt8(ascii: "q") ? letter() : [byte]
  }

  private mutating func control() -> UInt8 {
    let byte = UInt8.random(in: 0..<32, using: &numbers)
    return [3, 26, 28].contains(byte) ? control() : byte
  }

  private mutating func scalar() -> Unicode.Scalar {
    Unicode.Scalar(UInt32.random(in: 0xA0...0x2FFFF, using: &numbers)) ?? "\u{FFFD}"
  }
}
