import Screen
import Testing

@testable import Curses

/// Links as they are drawn: in few bytes, and none left open.
struct LinkDrawingTests {
  private static let opening = "\u{1B}]8;id=1;https://e.org\u{1B}\\"
  private static let closing = "\u{1B}]8;;\u{1B}\\"

  private static func mark(_ cell: Cell) -> Mark {
    var background: Int?
    if case .area(let hue, _) = cell.ink { background = Int(hue) }
    return Mark(glyph: cell.glyph, pen: Pen(foreground: nil, background: background, cell.attributes))
  }

  private func frame(_ lines: [String], linking spans: [(row: Int, columns: Range<Int>, number: Int)]) -> Frame {
    var frame = Frame(size: Size(columns: 20, rows: lines.count))
    for (row, line) in lines.enumerated() { frame.write(line, at: Point(column: 0, row: row)) }
    for span in spans {
      guard let link = Link(span.number, to: "https://e.org") else { continue }
      frame.link(span.columns, ofRow: span.row, to: link)
    }
    return frame
  }

  private func lastStep(_ frames: [Frame], _ abilities: FrameWriter.Abilities = .init()) -> String {
    var writer = FrameWriter(abilities)
    var (shown, bytes): (Frame?, [UInt8]) = (nil, [])
    for frame in frames {
      bytes = writer.step(to: frame, over: shown, mark: Self.mark)
      shown = frame
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `a title in two rows is one link, which is ended before what follows`() {
    let linked = frame(["see a b", "c, d"], linking: [(0, 4..<7, 1), (1, 0..<1, 1)])
    #expect(lastStep([linked]) == "\u{1B}[H\u{1B}[msee \(Self.opening)a b\r\nc\(Self.closing), d")
  }

  @Test func `only what leads elsewhere than before is written again`() {
    let (plain, linked) = (frame(["see a b"], linking: []), frame(["see a b"], linking: [(0, 4..<7, 1)]))
    let before = lastStep([plain, linked])
    #expect(before.contains("\(Self.opening)a b\(Self.closing)") && !before.contains("see"))
    let after = lastStep([linked, plain])
    #expect(after.contains("a b") && !after.contains("]8;"))
    #expect(lastStep([linked, linked]) == "")
    #expect(lastStep([linked, frame(["see a b"], linking: [(0, 4..<7, 2)])]).contains("id=2;"))
  }

  @Test func `what is erased beside a link does not belong to it`() {
    let steps = lastStep([
      frame(["a long row of words"], linking: [(0, 0..<6, 1)]), frame(["a link"], linking: [(0, 2..<6, 1)]),
    ])
    let parts = steps.split(separator: "\u{1B}[K")
    #expect(parts.first?.hasSuffix(Self.closing) == true, "\(steps.debugDescription)")
  }

  @Test func `a terminal that takes no links gets none`() {
    let linked = frame(["see a b"], linking: [(0, 4..<7, 1)])
    var abilities = FrameWriter.Abilities()
    abilities.takesLinks = false
    #expect(lastStep([linked], abilities) == lastStep([frame(["see a b"], linking: [])]))
  }

  @Test(arguments: 0..<40)
  func `whatever frames come, each cell leads where it would if it were drawn anew`(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
    let abilities = FrameWriter.Abilities(keepsColumn: false, erasesInColour: seed % 3 > 0, erasesWithin: seed % 5 > 0)
    var (screen, writer) = (VirtualScreen(columns: 30, rows: 6), FrameWriter(abilities))
    var shown: Frame?
    for number in 0..<30 {
      var next = Frame(size: Size(columns: 30, rows: 6))
      for row in 0..<6 where roll(3) > 0 {
        let start = roll(20)
        next.write(["title of one", "another   text", "x"][roll(3)], at: Point(column: start, row: row))
        if roll(4) == 0 { next.write("            ", at: Point(column: roll(20), row: row), .area(3, .settled)) }
        if roll(2) == 0, let link = Link(1 + roll(3), to: "https://e.org") {
          next.link(start..<start + 8, ofRow: row, to: link)
        }
      }
      screen.feed(writer.step(to: next, over: shown, mark: Self.mark).flatMap { $0 == 10 ? [13, 10] : [$0] }[...])
      #expect(screen.link == nil, "frame \(number)")
      for row in 0..<6 {
        for column in 0..<30 {
          let link = next.links.last { $0.row == row && $0.columns.contains(column) }?.link
          #expect(
            screen.links[row][column] == link.map { "id=\($0.number);\($0.address)" }, "\(number): \(row), \(column)")
        }
      }
      shown = next
    }
  }
}
