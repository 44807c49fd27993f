import CNCurses
import Screen

extension Key {
  /// The key behind a code of ncurses; `nil` for keys that the program does not know.
  init?(keyCode: Int32) {
    switch keyCode {
    case KEY_LEFT: self = .left
    case KEY_RIGHT: self = .right
    case KEY_UP: self = .up
    case KEY_DOWN: self = .down
    case KEY_HOME, KEY_FIND: self = .home
    case KEY_END, KEY_SELECT: self = .end
    case KEY_PPAGE: self = .pageUp
    case KEY_NPAGE: self = .pageDown
    case KEY_BTAB: self = .backTab
    case KEY_ENTER: self = .enter
    case KEY_BACKSPACE: self = .backspace
    case KEY_DC: self = .delete
    case KEY_SLEFT: self = .pan(.left)
    case KEY_SRIGHT: self = .pan(.right)
    case KEY_SR: self = .pan(.up)
    case KEY_SF: self = .pan(.down)
    case ModifiedArrow.codes: self = ModifiedArrow.key(keyCode)
    case frontline_key_f0 + 1...frontline_key_f0 + 12: self = .function(Int(keyCode - frontline_key_f0))
    default: return nil
    }
  }

  /// The key behind a character; after an escape the rest of a sequence that nobody knows is read and dropped.
  init?(input: wint_t, readMore: () -> wint_t?) {
    switch input {
    case 9: self = .tab
    case 10, 13: self = .enter
    case 8, 127: self = .backspace
    case 27:
      guard let next = readMore() else {
        self = .escape
        return
      }
      Key.dropSequence(after: next, readMore: readMore)
      return nil
    case 1...26:
      guard let letter = Unicode.Scalar(input + 96) else { return nil }
      self = .control(letter)
    case 28: self = .control("\\")
    case 0...31: return nil
    default:
      guard let scalar = Unicode.Scalar(input) else { return nil }
      self = .character(scalar)
    }
  }

  /// Reads to the final byte of a control sequence (ECMA-48 5.4): a byte from `@` to `~`.
  private static func dropSequence(after first: wint_t, readMore: () -> wint_t?) {
    guard first == 0x5B || first == 0x4F else { return }
    while let next = readMore(), !(0x40...0x7E).contains(next) {}
  }
}

/// Arrows with Shift or Alt held, which most descriptions of terminals leave out.
enum ModifiedArrow {
  /// The codes that ncurses is told to give them, beyond its own.
  private static let first: Int32 = 0x4000
  private static let directions: [(final: String, direction: Key.Direction)] = [
    ("A", .up), ("B", .down), ("C", .right), ("D", .left),
  ]

  static let codes = first..<first + 4

  static func key(_ code: Int32) -> Key { .pan(directions[Int(code - first)].direction) }

  /// Tells ncurses what xterm and its kin (2 is Shift, 3 Alt, as xterm counts them) and rxvt send.
  static func define() {
    for (index, arrow) in directions.enumerated() {
      let code = first + Int32(index)
      for start in ["\u{1B}[1;2", "\u{1B}[1;3", "\u{1B}\u{1B}[", "\u{1B}\u{1B}O"] {
        define_key(start + arrow.final, code)
      }
      define_key("\u{1B}[" + arrow.final.lowercased(), code)
    }
  }
}
