/// The hash SHA-256, by FIPS 180-4.
public struct SHA256 {
  private var state: [UInt32] = SHA256.fractions(of: SHA256.primes.prefix(8), root: 2)
  private var block: [UInt8] = []
  private var length: UInt64 = 0

  public init() {}

  public init(_ bytes: some Sequence<UInt8>) {
    add(bytes)
  }

  /// Adds bytes to what is hashed.
  public mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      block.append(byte)
      length += 1
      if block.count == 64 { digestBlock() }
    }
  }

  /// The 32 bytes of the hash.
  public var digest: [UInt8] {
    var last = self
    let bits = length * 8
    last.add([0x80])
    while last.block.count != 56 { last.add([0]) }
    last.add((0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) })
    return last.state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt32($0))) } }
  }

  /// The hash as 64 hexadecimal digits.
  public var hexadecimal: String {
    digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The hash in base 64 (RFC 4648), as content security policies have it.
  var base64: String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bytes = digest + [0]
    // 32 bytes are ten groups of three and one of two.
    let digits = stride(from: 0, to: bytes.count, by: 3).flatMap { start in
      let group = Int(bytes[start]) << 16 | Int(bytes[start + 1]) << 8 | Int(bytes[start + 2])
      return [group >> 18, group >> 12 & 63, group >> 6 & 63, group & 63].map { letters[$0] }
    }
    return String(digits.dropLast()) + "="
  }

  private mutating func digestBlock() {
    var words = (0..<16).map { index in
      block[4 * index..<4 * index + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (a, b) = (words[index - 15], words[index - 2])
      let s0 = a.rotated(7) ^ a.rotated(18) ^ a >> 3
      let s1 = b.rotated(17) ^ b.rotated(19) ^ b >> 10
      words.append(words[index - 16] &+ s0 &+ words[index - 7] &+ s1)
    }
    var v = state
    for index in 0..<64 {
      let s1 = v[4].rotated(6) ^ v[4].rotated(11) ^ v[4].rotated(25)
      let choice = v[4] & v[5] ^ ~v[4] & v[6]
      let first = v[7] &+ s1 &+ choice &+ SHA256.constants[index] &+ words[index]
      let s0 = v[0].rotated(2) ^ v[0].rotated(13) ^ v[0].rotated(22)
      let majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]
      v = [first &+ s0 &+ majority, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
    }
    for index in state.indices { state[index] &+= v[index] }
    block.removeAll(keepingCapacity: true)
  }

  // MARK: Constants

  private static let primes = (2...311).filter { number in !(2..<number).contains { number % $0 == 0 } }
  private static let constants = fractions(of: primes[...], root: 3)

  /// The first 32 bits of the fractions of the square or cube roots of some numbers, by whole-number search.
  private static func fractions(of numbers: ArraySlice<Int>, root: Int) -> [UInt32] {
    numbers.map { number in
      // The largest x with x^root <= number * 2^(32 * root) is the root with 32 bits of fraction.
      var low: UInt64 = 0
      var high: UInt64 = 1 << 37
      while high - low > 1 {
        let middle = (low + high) / 2
        if SHA256.isPower(of: middle, root: root, atMost: number) { low = middle } else { high = middle }
      }
      return UInt32(truncatingIfNeeded: low)
    }
  }

  private static func isPower(of value: UInt64, root: Int, atMost number: Int) -> Bool {
    let wide = UInt128(value)
    return root == 2 ? wide * wide <= UInt128(number) << 64 : wide * wide * wide <= UInt128(number) << 96
  }
}

extension UInt32 {
  fileprivate func rotated(_ bits: UInt32) -> UInt32 { self >> bits | self << (32 - bits) }
}
