import CNCurses
import Glibc

/// What makes a terminal mark where a pasted text starts and ends, so that none of it is taken for keys.
///
/// `BE` and `BD` are among terminfo's extended capabilities; where a description lacks them there is nothing to switch.
/// All terminals that mark a paste use the same marks. Descriptions of `screen` lack the capabilities, and so do old ones of
/// others, although tmux, which mostly runs under that name, understands xterm's sequences.
struct Pasting {
  let on: UnsafePointer<CChar>?
  let off: UnsafePointer<CChar>?

  init() {
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    let isKnown = ["xterm", "screen", "tmux"].contains(where: name.hasPrefix)
    func sequence(_ name: String, _ usual: StaticString) -> UnsafePointer<CChar>? {
      if let text = tigetstr(name), Int(bitPattern: text) != -1 { return UnsafePointer(text) }
      return isKnown ? UnsafeRawPointer(usual.utf8Start).assumingMemoryBound(to: CChar.self) : nil
    }
    on = sequence("BE", "\u{1B}[?2004h")
    off = sequence("BD", "\u{1B}[?2004l")
  }
}

/// A pasted text while it comes in: its beginning is kept, the rest is passed over.
struct Paste {
  /// More of a paste than this many characters is of no use to a line of forty.
  private static let longest = 256
  private static let end = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// How many bytes of the end mark have come.
  private var matched = 0

  /// Takes a byte; whether the paste ends with it.
  mutating func take(_ byte: UInt8) -> Bool {
    matched = byte == Paste.end[matched] ? matched + 1 : byte == Paste.end[0] ? 1 : 0
    if bytes.count < 4 * Paste.longest + Paste.end.count { bytes.append(byte) }
    return matched == Paste.end.count
  }

  /// The beginning of the text, once it is whole.
  func text(_ encoding: CharacterAssembly.Encoding) -> String {
    var characters = CharacterAssembly(encoding)
    var text = String.UnicodeScalarView()
    let kept = bytes.suffix(Paste.end.count).elementsEqual(Paste.end) ? bytes.dropLast(Paste.end.count) : bytes[...]
    for byte in kept {
      var step = characters.take(byte)
      if case .broken = step { step = characters.take(byte) }
      if case .character(let scalar) = step, text.count < Paste.longest { text.append(scalar) }
    }
    return String(text)
  }
}
