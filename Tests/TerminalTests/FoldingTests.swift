import Testing

@testable import Curses

/// Folding ncurses' output: the same screen in fewer bytes.
struct FoldingTests {
  private func folded(_ pieces: [String], columns: Int = 40, keepsColumn: Bool = true) -> [String] {
    var folding = Folding(keepsColumn: keepsColumn)
    return pieces.map { piece in
      Array(piece.utf8).withUnsafeBufferPointer {
        String(decoding: folding.fold($0, columns: columns, rows: 9), as: UTF8.self)
      }
    }
  }

  @Test(arguments: [
    // A pen that is reset and set anew is changed.
    ("\u{1B}[H\u{1B}(B\u{1B}[0;1mA\u{1B}[0m\u{1B}[31mB", "\u{1B}[H\u{1B}[0;1mA\u{1B}[0;31mB"),
    // Nothing is drawn with the pens between.
    ("\u{1B}[H\u{1B}[mA\u{1B}[31m\u{1B}[32m\u{1B}[mB", "\u{1B}[H\u{1B}[mAB"),
    // A blank has no foreground.
    ("\u{1B}[H\u{1B}[mA\u{1B}[31m \u{1B}[mB", "\u{1B}[H\u{1B}[mA B"),
    // But it has a background, and what underlines it.
    ("\u{1B}[H\u{1B}[mA\u{1B}[41m \u{1B}[mB", "\u{1B}[H\u{1B}[mA\u{1B}[41m \u{1B}[mB"),
    ("\u{1B}[H\u{1B}[mA\u{1B}[4m \u{1B}[mB", "\u{1B}[H\u{1B}[mA\u{1B}[4m \u{1B}[mB"),
    // Moves that go on from where the cursor is.
    ("\u{1B}[2;1H\u{1B}[mA\u{1B}[2;12HB", "\u{1B}[2H\u{1B}[mA\u{1B}[10CB"),
    ("\u{1B}[2;1H\u{1B}[mA\u{1B}[3;2HB", "\u{1B}[2H\u{1B}[mA\nB"),
    ("\u{1B}[2;9H\u{1B}[mA\u{1B}[3;1HB", "\u{1B}[2;9H\u{1B}[mA\r\nB"),
    // A line feed at the end of a part that scrolls, or of the screen, is no move.
    (
      "\u{1B}[2;5r\u{1B}[5;1H\n\u{1B}[1;9r\u{1B}[m\u{1B}[3;1HA",
      "\u{1B}[2;5r\u{1B}[5H\n\u{1B}[1;9r\u{1B}[3H\u{1B}[mA"
    ),
    ("\u{1B}[9;1H\u{1B}[mA\u{1B}[9;1H\n\u{1B}[9;1HB", "\u{1B}[9H\u{1B}[mA\u{8}\n\u{1B}[9HB"),
    // A mode, and what is not known here, stays as it is.
    ("\u{1B}[?1h\u{1B}=", "\u{1B}[?1h\u{1B}="), ("\u{1B}[5m\u{1B}7", "\u{1B}[5m\u{1B}7"),
    ("\u{1B}]R\u{1B}]104\u{7}", "\u{1B}]R\u{1B}]104\u{7}"),
  ])
  func `a sequence becomes a shorter one that does the same`(written: String, sent: String) {
    // The cursor is hidden first, so that nothing has to bring it anywhere in the end.
    #expect(folded(["\u{1B}[?25l\u{1B}(B" + written]) == ["\u{1B}[?25l\u{1B}(B" + sent.replacing("\u{1B}(B", with: "")])
  }

  @Test func `the next frame goes on with the pen and from the place of the last one`() {
    let frames = folded(["\u{1B}[?25l\u{1B}[H\u{1B}[0;31mA\u{1B}[m", "\u{1B}[1;2H\u{1B}[31mB\u{1B}[m"])
    #expect(frames[1] == "B")
  }

  @Test func `after something else has written nothing is taken for known`() {
    var folding = Folding(keepsColumn: true)
    let frame = Array("\u{1B}[?25l\u{1B}[H\u{1B}[0;31mA".utf8)
    _ = frame.withUnsafeBufferPointer { folding.fold($0, columns: 40) }
    #expect(folding.farewell == Array("\u{1B}[m".utf8))
    folding.forget()
    let again = frame.withUnsafeBufferPointer { folding.fold($0, columns: 40) }
    #expect(again == frame)
  }

  @Test func `where a line feed also returns, no column is kept`() {
    let sent = folded(["\u{1B}[?25l\u{1B}[2;5H\u{1B}[mA\u{1B}[3;6HB"], keepsColumn: false)
    #expect(sent == ["\u{1B}[?25l\u{1B}[2;5H\u{1B}[mA\u{1B}[3;6HB"])
  }

  @Test(arguments: 0..<40)
  func `whatever is written, the screen is the same and costs no more bytes`(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    var (plain, short) = (VirtualScreen(columns: 30, rows: 8), VirtualScreen(columns: 30, rows: 8))
    var folding = Folding(keepsColumn: true)
    var (before, after) = (0, 0)
    for frame in 0..<30 {
      let written = Array(dice.frame(columns: 30, rows: 8, isFirst: frame == 0).utf8)
      let sent = written.withUnsafeBufferPointer { folding.fold($0, columns: 30) }
      plain.feed(written[...])
      short.feed(sent[...])
      (before, after) = (before + written.count, after + sent.count)
      #expect(plain.looks == short.looks, "frame \(frame)")
      if plain.showsCursor { #expect(plain.column == short.column && plain.row == short.row, "frame \(frame)") }
      guard plain.looks == short.looks else { return }
    }
    #expect(after <= before)
  }
}

/// Makes up what a program may write to a terminal.
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }

  private mutating func one<Choice>(of choices: [Choice]) -> Choice { choices[roll(choices.count)] }

  mutating func frame(columns: Int, rows: Int, isFirst: Bool) -> String {
    var text = isFirst ? "\u{1B}[?1049h\u{1B}[?25l\u{1B}(B\u{1B}[m\u{1B}[H\u{1B}[2J" : ""
    for _ in 0..<roll(60) { text += token(columns, rows) }
    // A frame ends with the pen put back, as ncurses leaves it.
    return text + "\u{1B}[39;49m\u{1B}(B\u{1B}[m"
  }

  private mutating func token(_ columns: Int, _ rows: Int) -> String {
    switch roll(12) {
    case 0, 1: "\u{1B}[\(roll(rows) + 1);\(roll(columns) + 1)H"
    case 2:
      one(of: [
        "\r", "\u{8}", "\u{1B}[H", "\u{1B}[3C", "\u{1B}[C", "\u{1B}[2D", "\u{1B}[A", "\u{1B}[2B", "\u{1B}[5G",
        "\u{1B}[4d",
      ])
    case 3: one(of: ["\u{1B}[K", "\u{1B}[1K", "\u{1B}[4X", "\u{1B}[J", "\u{1B}[2P", "\u{1B}[3@"])
    case 4, 5, 6: pen()
    case 7: one(of: ["\u{1B}[?25h", "\u{1B}[?25l", "\u{1B}(B", "\u{1B}[?7h", "\u{1B}[L", "\u{1B}[M"])
    default: one(of: ["A", "bc ", "  ", "d e f", "\u{251C}\u{2581}", " x", "#\u{1B}[6b"])
    }
  }

  private mutating func pen() -> String {
    let codes = (0...roll(3)).map { _ in
      one(of: ["0", "1", "2", "4", "7", "22", "24", "27", "31", "39", "96", "42", "49", "107", "38;5;200", "48;5;17"])
    }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }
}
