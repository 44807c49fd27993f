import CNCurses
import Glibc

/// What makes a terminal mark where a pasted text starts and ends, so that none of it is taken for keys.
///
/// `BE` and `BD` are among terminfo's extended capabilities; where a description lacks them there is nothing to switch.
/// All terminals that mark a paste use the same marks. Descriptions of `screen` lack the capabilities, although tmux, which
/// mostly runs under that name, understands xterm's sequences.
struct Pasting {
  let on: UnsafePointer<CChar>?
  let off: UnsafePointer<CChar>?

  init() {
    let isScreen = getenv("TERM").map { strncmp($0, "screen", 6) == 0 } ?? false
    func sequence(_ name: String, _ usual: StaticString) -> UnsafePointer<CChar>? {
      if let text = tigetstr(name), Int(bitPattern: text) != -1 { return UnsafePointer(text) }
      return isScreen ? UnsafeRawPointer(usual.utf8Start).assumingMemoryBound(to: CChar.self) : nil
    }
    on = sequence("BE", "\u{1B}[?2004h")
    off = sequence("BD", "\u{1B}[?2004l")
    if on != nil {
      define_key("\u{1B}[200~", frontline_key_paste_starts)
      define_key("\u{1B}[201~", frontline_key_paste_ends)
    }
  }
}

/// A pasted text while it comes in: its beginning is kept, the rest is passed over.
struct Paste {
  enum Step {
    case notPasted
    case partOfPaste
    case text(String)
  }

  /// More of a paste than this many characters is of no use to a line of forty.
  private static let longest = 256
  /// After a silence as long as this the end mark is not to be waited for.
  private static let patience = Duration.seconds(1)

  private var text: String.UnicodeScalarView?
  private var last = ContinuousClock.now

  /// Takes what was read, a key's code or a character.
  mutating func take(_ code: wint_t, isKey: Bool) -> Step {
    let number = Int32(bitPattern: code)
    if isKey, number == frontline_key_paste_starts {
      text = String.UnicodeScalarView()
      last = .now
      return .partOfPaste
    }
    if isKey, number == frontline_key_paste_ends { return end() }
    guard let text else { return .notPasted }
    guard last.duration(to: .now) < Paste.patience else {
      self.text = nil
      return .notPasted
    }
    last = .now
    if !isKey, text.count < Paste.longest, let scalar = Unicode.Scalar(code) { self.text?.append(scalar) }
    return .partOfPaste
  }

  private mutating func end() -> Step {
    guard let text else { return .partOfPaste }
    self.text = nil
    return .text(String(text))
  }
}
