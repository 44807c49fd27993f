import CNCurses
import Glibc

import struct FoundationEssentials.Data

/// The sequence that asks a terminal to put a text into its clipboard (OSC 52 of xterm's control sequences).
///
/// The text goes as base64 (RFC 4648), so that nothing in it can act on the terminal.
struct ClipboardText {
  let sequence: String

  init(_ text: String) {
    sequence = "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}"
  }

  /// Whether a terminal is known to write such a sequence on the screen, or to have no clipboard at all.
  static func isMissing(from terminal: String) -> Bool {
    ["linux", "vt", "cons", "dumb", "ansi"].contains { terminal.hasPrefix($0) }
  }
}

extension CursesTerminal {
  /// Whether the terminal may have a clipboard that programs can fill; only it knows whether it lets them.
  public var mayHaveClipboard: Bool { !ClipboardText.isMissing(from: getenv("TERM").map { String(cString: $0) } ?? "") }

  public mutating func copy(_ text: String) { frontline_write(ClipboardText(text).sequence) }
}
