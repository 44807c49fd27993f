import CNCurses
import Glibc

/// The sequence that asks a terminal to put a text into its clipboard (OSC 52 of xterm's control sequences).
///
/// The text goes as base64 (RFC 4648), so that nothing in it can act on the terminal.
struct ClipboardText {
  let sequence: String

  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  init(_ text: String) {
    sequence = "\u{1B}]52;c;\(ClipboardText.base64(Array(text.utf8)))\u{7}"
  }

  /// Whether a terminal is known to write such a sequence on the screen, or to have no clipboard at all.
  static func isMissing(from terminal: String) -> Bool {
    ["linux", "vt", "cons", "dumb", "ansi"].contains { terminal.hasPrefix($0) }
  }

  static func base64(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(0) { $0 << 8 | (start + $1 < bytes.count ? Int(bytes[start + $1]) : 0) }
      for digit in 0..<4 {
        text.append(digit <= part.count ? digits[bits >> (18 - 6 * digit) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension CursesTerminal {
  /// Whether the terminal may have a clipboard that programs can fill; only it knows whether it lets them.
  public var mayHaveClipboard: Bool { !ClipboardText.isMissing(from: getenv("TERM").map { String(cString: $0) } ?? "") }

  public mutating func copy(_ text: String) { frontline_write(ClipboardText(text).sequence) }
}
