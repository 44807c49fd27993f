/// Packs runs of one byte by deflate's fixed codes, as copies of the byte before (RFC 1951, 3.2.6).
struct RunDeflater {
  private var packed: [UInt8] = []
  private var pending: UInt32 = 0
  private var pendingBits: UInt32 = 0

  /// The lengths of copies that take no extra bits, with their codes.
  private static let copies: [(length: Int, code: UInt32)] =
    [(258, 285)] + stride(from: 10, through: 3, by: -1).map { ($0, UInt32($0) + 254) }

  init() {
    // The last block, with fixed codes.
    add(0b011, bits: 3)
  }

  mutating func add(_ byte: UInt8, times: Int) {
    addLiteral(byte)
    var left = times - 1
    for copy in RunDeflater.copies {
      while left >= copy.length {
        addLength(copy.code)
        // The distance of one byte.
        add(0, bits: 5)
        left -= copy.length
      }
    }
    for _ in 0..<left { addLiteral(byte) }
  }

  /// The stream with its end mark.
  mutating func finished() -> [UInt8] {
    addLength(256)
    add(0, bits: 7)
    return packed
  }

  private mutating func addLiteral(_ byte: UInt8) {
    let value = UInt32(byte)
    if value < 144 { addCode(0x30 + value, bits: 8) } else { addCode(0x190 + value - 144, bits: 9) }
  }

  private mutating func addLength(_ code: UInt32) {
    if code < 280 { addCode(code - 256, bits: 7) } else { addCode(0xC0 + code - 280, bits: 8) }
  }

  /// A code stands with its highest bit first.
  private mutating func addCode(_ code: UInt32, bits: UInt32) {
    for bit in (0..<bits).reversed() { add(code >> bit & 1, bits: 1) }
  }

  private mutating func add(_ value: UInt32, bits: UInt32) {
    pending |= value << pendingBits
    pendingBits += bits
    while pendingBits >= 8 {
      packed.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      pendingBits -= 8
    }
  }
}
