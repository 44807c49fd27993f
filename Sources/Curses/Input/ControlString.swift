/// A control string while it comes in (OSC, DCS, SOS, PM, APC of ECMA-48): a reply of the terminal, of which nothing is kept.
struct ControlString {
  enum Kind {
    /// An operating system command, which a bell ends too.
    case command
    case other
  }

  private let kind: Kind
  private let isEightBit: Bool
  private var isEmpty = true
  private var hasEscape = false
  /// Whether an escape ended it that was not its own end.
  private(set) var isCancelled = false

  init(_ kind: Kind, isEightBit: Bool) {
    self.kind = kind
    self.isEightBit = isEightBit
  }

  /// Takes a byte; whether that was the last.
  mutating func take(_ byte: UInt8) -> Bool {
    isEmpty = false
    if hasEscape {
      isCancelled = byte != UInt8(ascii: "\\")
      return true
    }
    hasEscape = byte == 0x1B
    return byte == 0x18 || byte == 0x1A || byte == 0x07 && kind == .command || byte == 0x9C && isEightBit
  }

  /// Whether a byte after a pause belongs to it: otherwise a person has pressed Alt and the letter that starts it.
  func goesOn(with byte: UInt8) -> Bool { !isEmpty || "0123456789>=!$+?|lLGI\u{1B}".utf8.contains(byte) }
}
