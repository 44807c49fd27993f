/// An address that a reader may follow: http or https, written with the characters of a URI alone (RFC 3986).
public struct WebAddress: Hashable, Sendable {
  /// The address; whatever is no character of a URI is percent-encoded, so that nothing in it can act on a terminal.
  public let text: String

  /// `nil` where a text has another scheme, which could run a program, names no host, or is longer than terminals take.
  public init?(_ typed: String) {
    let bytes = typed.utf8
    let start = String(decoding: bytes.prefix(WebAddress.schemes[0].utf8.count), as: UTF8.self).lowercased().utf8
    guard let scheme = WebAddress.schemes.first(where: { start.starts(with: $0.utf8) }),
      let host = bytes.dropFirst(scheme.utf8.count).first, !"/?#".utf8.contains(host)
    else { return nil }
    text = WebAddress.isEncoded(typed) ? typed : WebAddress.encoded(typed)
    guard text.utf8.count <= WebAddress.longest else { return nil }
  }

  private static let schemes = ["https://", "http://"]

  /// As many bytes as VTE and iTerm2 take.
  private static let longest = 2083

  /// Whether a byte stands for itself: the reserved and the unreserved characters.
  private static func isOwn(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "["), UInt8(ascii: "#"),
      UInt8(ascii: "$"), UInt8(ascii: "&")...UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "!"),
      UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// Whether it is an address as it stands; most are.
  private static func isEncoded(_ text: String) -> Bool {
    let bytes = text.utf8
    return bytes.indices.allSatisfy { isOwn(bytes[$0]) || isEscape(at: $0, in: bytes) }
  }

  /// A percent sign stays where it encodes a byte already.
  private static func encoded(_ text: String) -> String {
    let bytes = text.utf8
    var encoded: [UInt8] = []
    for (index, byte) in zip(bytes.indices, bytes) {
      let isLeft = isOwn(byte) || isEscape(at: index, in: bytes)
      encoded += isLeft ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// Whether a byte is a percent sign before two hexadecimal digits.
  private static func isEscape(at index: String.Index, in bytes: String.UTF8View) -> Bool {
    guard bytes[index] == UInt8(ascii: "%") else { return false }
    let next = bytes[bytes.index(after: index)...].prefix(2)
    return next.count == 2 && next.allSatisfy(isHexadecimal)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func isHexadecimal(_ byte: UInt8) -> Bool { digits.contains(byte) || "abcdef".utf8.contains(byte) }
}

extension Source {
  /// Where it can be opened; `nil` where no address is known that a reader may follow.
  public var address: WebAddress? { WebAddress(url) }
}

extension Authorship {
  /// Where the record is published; `nil` where no address is known that a reader may follow.
  public var address: WebAddress? { WebAddress(url) }
}
