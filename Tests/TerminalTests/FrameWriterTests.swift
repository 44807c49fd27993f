import Screen
import Testing

@testable import Curses

/// Steps between frames: the same screen as if it were drawn anew, in few bytes.
struct FrameWriterTests {
  private typealias Abilities = FrameWriter.Abilities

  /// What a row is written with here: inks are colours of the terminal's palette.
  private static func mark(_ cell: Cell) -> Mark {
    var colours: (Int?, Int?) = (nil, nil)
    if case .letter(let hue) = cell.ink { colours = (Int(hue), nil) }
    if case .area(let hue, _) = cell.ink { colours = (nil, Int(hue)) }
    return Mark(glyph: cell.glyph, pen: Pen(foreground: colours.0, background: colours.1, cell.attributes))
  }

  /// A frame of one row for each line, with the cells that are changed in it.
  private func frame(_ lines: [String], _ changes: (inout Frame) -> Void = { _ in }) -> Frame {
    var frame = Frame(size: Size(columns: 20, rows: lines.count))
    for (row, line) in lines.enumerated() { frame.write(line, at: Point(column: 0, row: row)) }
    changes(&frame)
    return frame
  }

  /// The bytes of the last step through some frames.
  private func lastStep(_ frames: [Frame], _ abilities: FrameWriter.Abilities = .init()) -> String {
    var writer = FrameWriter(abilities)
    var (shown, bytes): (Frame?, [UInt8]) = (nil, [])
    for frame in frames {
      bytes = writer.step(to: frame, over: shown, mark: FrameWriterTests.mark)
      shown = frame
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `an equal frame takes no byte`() {
    #expect(lastStep([frame(["as it was"]), frame(["as it was"])]) == "")
  }

  @Test(arguments: [
    // On from where the cursor is, over what stands between where that is shorter.
    (["A", ""], ["AB", ""], "B"), (["A..D", ""], ["A..DE", ""], "E"), (["A bc", ""], ["A bcE", ""], "E"),
    (["A.......", ""], ["A.......I", ""], "I"), (["A", ".b..e"], ["A", "cb..f"], "\rcb..f"),
    (["A", "c.......j"], ["A", "d.......k"], "\rd\u{1B}[7Ck"), (["..", ".."], ["a.", ".b"], "\u{1B}[Ha\nb"),
    (["..", ".."], ["a.", "b."], "\u{1B}[Ha\r\nb"), (["..", "..", ".."], ["a.", "..", ".b"], "\u{1B}[Ha\u{1B}[3;2Hb"),
    // Blanks to the end of the row, and enough of them within it, are erased.
    (["A long row"], ["A"], "\r\u{1B}[2C\u{1B}[K"),
    (["A very long row and"], ["A             z and"], "\r\u{1B}[2C\u{1B}[12X\u{1B}[12Cz"),
  ])
  func `a step is as short as it can be`(before: [String], after: [String], step: String) {
    #expect(lastStep([frame(before), frame(after)]) == step)
  }

  @Test func `what is erased needs a terminal that erases so`() {
    let frames = [
      frame(["A very long row and"]),
      frame(["A             z and"]) {
        for column in 1..<14 { $0[Point(column: column, row: 0)]?.ink = .area(4, .settled) }
      },
    ]
    let blanks = String(repeating: " ", count: 13)
    #expect(lastStep(frames) == "\r\u{1B}[C\u{1B}[44m\u{1B}[13X\u{1B}[13C\u{1B}[mz")
    #expect(lastStep(frames, .init(erasesInColour: false)) == "\r\u{1B}[C\u{1B}[44m\(blanks)\u{1B}[mz")
    #expect(lastStep(frames, .init(erasesWithin: false)) == "\r\u{1B}[C\u{1B}[44m\(blanks)\u{1B}[mz")
  }

  @Test func `a blank asks for no foreground, and another foreground on a blank is no change`() {
    let red = frame(["A b"]) { $0[Point(column: 0, row: 0)]?.ink = .letter(1) }
    #expect(lastStep([red]) == "\u{1B}[H\u{1B}[0;31mA \u{1B}[mb")
    let redder = frame(["A b"]) { for column in 0..<2 { $0[Point(column: column, row: 0)]?.ink = .letter(1) } }
    #expect(lastStep([red, redder]) == "")
  }

  @Test func `after the last column the cursor is brought to its place`() {
    let row = String(repeating: "x", count: 20)
    #expect(lastStep([frame([row, ""]), frame([row + "", "y"])]) == "\u{1B}[2Hy")
  }

  @Test func `the cursor is shown where the frame has it, and hidden where it has none`() {
    var pointed = frame(["ab"])
    pointed.cursor = Point(column: 1, row: 0)
    #expect(lastStep([frame(["ab"]), pointed]) == "\u{8}\u{1B}[?25h")
    #expect(lastStep([pointed, frame(["ab"])]) == "\u{1B}[?25l")
  }

  @Test func `the farewell puts back the pen and hides the cursor, and after it nothing is taken for known`() {
    var writer = FrameWriter(.init())
    var red = frame(["A"]) { $0[Point(column: 0, row: 0)]?.ink = .letter(1) }
    red.cursor = Point(column: 3, row: 0)
    let first = writer.step(to: red, over: nil, mark: FrameWriterTests.mark)
    #expect(writer.farewell == Array("\u{1B}[m\u{1B}[?25l".utf8))
    writer.forget()
    #expect(writer.farewell.isEmpty)
    #expect(writer.step(to: red, over: nil, mark: FrameWriterTests.mark) == first)
  }

  @Test(arguments: 0..<40)
  func `whatever frames come, the screen is as if each were drawn anew`(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let abilities = Abilities(
      keepsColumn: seed % 2 == 0, erasesInColour: seed % 3 > 0, erasesWithin: seed % 5 > 0)
    var screen = VirtualScreen(columns: 30, rows: 8)
    var writer = FrameWriter(abilities)
    var shown = Frame(size: Size(columns: 30, rows: 8))
    screen.feed(writer.step(to: shown, over: nil, mark: FrameWriterTests.mark)[...])
    for number in 0..<30 {
      let next = dice.change(shown)
      screen.feed(writer.step(to: next, over: shown, mark: FrameWriterTests.mark).sent(abilities.keepsColumn))
      var (anew, other) = (VirtualScreen(columns: 30, rows: 8), FrameWriter(.init()))
      anew.feed(other.step(to: next, over: nil, mark: FrameWriterTests.mark)[...])
      #expect(screen.looks == anew.looks, "frame \(number)")
      if let cursor = next.cursor { #expect(screen.column == cursor.column && screen.row == cursor.row) }
      shown = next
    }
  }

  /// A letter of two columns covers the cell after it, and what is written then goes where it belongs.
  @Test func `wide letters that are typed stand side by side, and go again`() {
    var writer = FrameWriter(Abilities())
    var screen = VirtualScreen(columns: 20, rows: 1)
    var shown: Frame?
    for text in ["", "漢", "漢字", "漢字ح", "漢字ح漢x", "漢字", "x字", "x", "é漢", ""] {
      let next = frame(["Find: "]) {
        $0.write(TypedText(text).end(in: 13), at: Point(column: 6, row: 0), .notice)
      }
      screen.feed(writer.step(to: next, over: shown, mark: Self.mark)[...])
      shown = next
      let wanted = "Find: " + text.map { "漢字".contains($0) ? "\($0) " : "\($0)" }.joined()
      #expect(screen.lines[0] == wanted.trimmedAtEnd, "\(text)")
    }
  }

  @Test func `marks on letters that are typed come, change and go with nothing else`() {
    for abilities in [Abilities(), Abilities(keepsColumn: false, erasesInColour: false, erasesWithin: false)] {
      var writer = FrameWriter(abilities)
      var screen = VirtualScreen(columns: 20, rows: 1)
      var shown: Frame?
      for text in [
        "", "e", "e\u{301}", "e\u{301}x", "ex", "ex\u{301}", "ab\u{327}\u{301}x", "ab\u{301}x", "حَلَب", "حلب", "",
      ] {
        let next = frame(["Find: "]) { $0.write(TypedText(text).end(in: 13), at: Point(column: 6, row: 0), .notice) }
        screen.feed(writer.step(to: next, over: shown, mark: Self.mark).sent(abilities.keepsColumn))
        shown = next
        #expect(screen.lines[0] == ("Find: " + text).trimmedAtEnd, "\(text)")
        #expect(next.text == ("Find: " + text).trimmedAtEnd + "\n", "\(text)")
      }
    }
  }

  @Test func `of a long text its end is seen, and never half a letter`() {
    #expect(TypedText("abcdef").end(in: 3).map(\.glyph) == ["d", "e", "f"])
    #expect(TypedText("a漢字").end(in: 3).map(\.glyph) == ["字"])
    #expect(TypedText("e\u{301}\u{200D}x").letters.map(\.glyph) == ["e", "x"])
    #expect(TypedText("abe\u{301}漢").end(in: 3).map(\.accents) == ["\u{301}", ""])
  }
}

extension String {
  fileprivate var trimmedAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}

extension [UInt8] {
  /// What a terminal gets of it: with a line feed may come a return to the first column.
  fileprivate func sent(_ keepsColumn: Bool) -> ArraySlice<UInt8> {
    keepsColumn ? self[...] : flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }[...]
  }
}

/// Makes up what a frame may change in.
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }

  private mutating func one<Choice>(of choices: [Choice]) -> Choice { choices[roll(choices.count)] }

  mutating func change(_ frame: Frame) -> Frame {
    var frame = frame
    for _ in 0..<roll(12) {
      let text = one(of: ["A", "bc ", String(repeating: " ", count: roll(30)), "d e f", "\u{251C}\u{2581}", "# # #"])
      let ink = one(of: [Ink.plain, .letter(1), .letter(9), .letter(200), .area(2, .settled), .area(17, .settled)])
      let attributes = one(of: [Attributes(), Attributes(), .bold, .dim, .underline, [.bold, .reverse]])
      frame.write(text, at: Point(column: roll(30), row: roll(8)), ink, attributes)
    }
    frame.cursor = roll(3) == 0 ? Point(column: roll(30), row: roll(8)) : nil
    return frame
  }
}
