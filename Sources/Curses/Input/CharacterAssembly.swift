import CNCurses
import Glibc

/// Puts characters together from their bytes.
struct CharacterAssembly {
  enum Encoding {
    case utf8
    /// The locale's own, where that is neither UTF-8 nor ASCII.
    case ofLocale

    /// What the terminal is taken to send: UTF-8 too where the locale knows ASCII alone.
    static var ofTerminal: Encoding {
      let name = nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? ""
      return ["UTF-8", "ANSI_X3.4-1968", ""].contains(name) ? .utf8 : .ofLocale
    }
  }

  enum Step {
    case partial
    case character(Unicode.Scalar)
    /// The byte is of no character.
    case invalid
    /// The character before the byte is not whole, and the byte starts another.
    case broken
  }

  let encoding: Encoding
  private var bytes: [UInt8] = []

  init(_ encoding: Encoding) { self.encoding = encoding }

  /// Takes the next byte.
  mutating func take(_ byte: UInt8) -> Step {
    if bytes.isEmpty, byte < 0x80 { return .character(Unicode.Scalar(byte)) }
    bytes.append(byte)
    let step = encoding == .utf8 ? unicode() : ofLocale()
    if case .partial = step { return step }
    bytes = []
    return step
  }

  private func unicode() -> Step {
    let last = bytes[bytes.count - 1]
    if bytes.count > 1, last & 0xC0 != 0x80 { return .broken }
    let length =
      switch bytes[0] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      // A control of the second set as one byte.
      case 0x8F, 0x90, 0x98, 0x9B, 0x9D, 0x9E, 0x9F: 1
      default: 0
      }
    if length == 1 { return .character(Unicode.Scalar(bytes[0])) }
    guard length > 0 else { return .invalid }
    guard bytes.count == length else { return .partial }
    let decoded = String(decoding: bytes, as: UTF8.self).unicodeScalars
    return decoded.count == 1 && decoded.first != "\u{FFFD}" ? decoded.first.map(Step.character) ?? .invalid : .invalid
  }

  private func ofLocale() -> Step {
    var number: UInt32 = 0
    switch frontline_decode(bytes, bytes.count, &number) {
    case -2: return bytes.count < 8 ? .partial : .invalid
    case -1: return .invalid
    default: return Unicode.Scalar(number).map(Step.character) ?? .invalid
    }
  }
}
