/// What the program knows of the most usual terminals by itself, for a machine without a database of them.
///
/// Each has what a frame is drawn with and no more; the keys are decoded without it.
struct BuiltInDescription {
  /// A capability by its place among those of its type, as `<term.h>` counts them.
  struct Flag: Hashable {
    let index: Int
    static let wraps = Flag(index: 1)
    static let waitsToWrap = Flag(index: 4)
    static let movesInAnyPen = Flag(index: 14)
    static let erasesInColour = Flag(index: 28)
  }

  struct Number: Hashable {
    let index: Int
    static let columns = Number(index: 0)
    static let rows = Number(index: 2)
    static let colours = Number(index: 13)
    static let pairs = Number(index: 14)
    static let attributesWithoutColour = Number(index: 15)
  }

  struct Text: Hashable {
    let index: Int
    static let carriageReturn = Text(index: 2)
    static let clear = Text(index: 5)
    static let eraseLine = Text(index: 6)
    static let eraseBelow = Text(index: 7)
    static let move = Text(index: 10)
    static let down = Text(index: 11)
    static let home = Text(index: 12)
    static let hideCursor = Text(index: 13)
    static let left = Text(index: 14)
    static let showCursor = Text(index: 16)
    static let right = Text(index: 17)
    static let up = Text(index: 19)
    static let bold = Text(index: 27)
    static let enter = Text(index: 28)
    static let dim = Text(index: 30)
    static let reverse = Text(index: 34)
    static let standOut = Text(index: 35)
    static let underline = Text(index: 36)
    static let erase = Text(index: 37)
    static let plain = Text(index: 39)
    static let leave = Text(index: 40)
    static let endStandOut = Text(index: 43)
    static let endUnderline = Text(index: 44)
    static let endKeypad = Text(index: 88)
    static let startKeypad = Text(index: 89)
    static let scroll = Text(index: 129)
    static let scrollBack = Text(index: 130)
    static let usualColours = Text(index: 297)
    static let mouse = Text(index: 355)
    static let foreground = Text(index: 359)
    static let background = Text(index: 360)
  }

  let name: String
  private(set) var flags: Set<Flag>
  private(set) var numbers: [Number: Int]
  private(set) var texts: [Text: String]

  /// The description of a terminal; `nil` where the program knows none of the name.
  init?(of name: String) {
    guard let make = BuiltInDescription.known[name] else { return nil }
    self.init(vt100: name)
    make(&self)
  }

  private static let known: [String: @Sendable (inout BuiltInDescription) -> Void] = [
    "vt100": { _ in },
    "linux": { $0.becomeLinuxConsole() },
    "xterm": { $0.becomeXterm(colours: 8) },
    "xterm-256color": { $0.becomeXterm(colours: 256) },
    "screen": { $0.becomeScreen(colours: 8) },
    "screen-256color": { $0.becomeScreen(colours: 256) },
    "tmux-256color": { $0.becomeScreen(colours: 256) },
  ]

  /// What all of them have.
  private init(vt100 name: String) {
    self.name = name
    flags = [.wraps, .waitsToWrap, .movesInAnyPen]
    numbers = [.columns: 80, .rows: 24]
    texts = [
      .carriageReturn: "\r", .clear: "\u{1B}[H\u{1B}[J", .eraseLine: "\u{1B}[K", .eraseBelow: "\u{1B}[J",
      .move: "\u{1B}[%i%p1%d;%p2%dH", .down: "\n", .home: "\u{1B}[H", .left: "\u{8}", .right: "\u{1B}[C",
      .up: "\u{1B}[A", .bold: "\u{1B}[1m", .reverse: "\u{1B}[7m", .standOut: "\u{1B}[7m", .underline: "\u{1B}[4m",
      .plain: "\u{1B}[m", .endStandOut: "\u{1B}[27m", .endUnderline: "\u{1B}[24m", .endKeypad: "\u{1B}[?1l\u{1B}>",
      .startKeypad: "\u{1B}[?1h\u{1B}=", .scroll: "\n", .scrollBack: "\u{1B}M",
    ]
  }

  private mutating func addColours(_ count: Int) {
    numbers[.colours] = count
    numbers[.pairs] = min(count * count, 32_767)
    let hasBright = count > 16
    // Bright foregrounds are 90 to 97, bright backgrounds 100 to 107.
    for (text, first, brightFirst) in [(Text.foreground, 3, 9), (.background, 4, 10)] {
      texts[text] =
        hasBright
        ? "\u{1B}[%?%p1%{8}%<%t\(first)%p1%d%e%p1%{16}%<%t\(brightFirst)%p1%{8}%-%d%e\(first)8;5;%p1%d%;m"
        : "\u{1B}[\(first)%p1%dm"
    }
    texts[.usualColours] = "\u{1B}[39;49m"
  }

  private mutating func addScreen() {
    texts[.hideCursor] = "\u{1B}[?25l"
    texts[.showCursor] = "\u{1B}[?25h"
    texts[.dim] = "\u{1B}[2m"
    texts[.mouse] = "\u{1B}[M"
  }

  private mutating func becomeLinuxConsole() {
    addScreen()
    addColours(8)
    flags.insert(.erasesInColour)
    numbers[.attributesWithoutColour] = 18
    texts[.erase] = "\u{1B}[%p1%dX"
    texts[.hideCursor] = "\u{1B}[?25l\u{1B}[?1c"
    texts[.showCursor] = "\u{1B}[?25h\u{1B}[?0c"
  }

  private mutating func becomeScreen(colours: Int) {
    addScreen()
    addColours(colours)
    texts[.enter] = "\u{1B}[?1049h"
    texts[.leave] = "\u{1B}[?1049l"
  }

  private mutating func becomeXterm(colours: Int) {
    becomeScreen(colours: colours)
    flags.insert(.erasesInColour)
    texts[.erase] = "\u{1B}[%p1%dX"
  }
}
