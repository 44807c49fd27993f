/// A number that tells one set of files from another, computed at some ten gigabytes a second.
///
/// It guards against a packed campaign that is older than the files beside it, not against malice. Eight bytes at a time
/// are multiplied into four lanes, as xxHash does (Yann Collet, 2012), whose primes these are.
public struct Fingerprint: Sendable {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F

  public private(set) var value: UInt64 = 0

  public init() {}

  /// Takes in the bytes of one more file.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var lanes = SIMD4<UInt64>(value, value ^ Fingerprint.prime1, value ^ Fingerprint.prime2, UInt64(bytes.count))
    let whole = bytes.count & ~31
    for offset in stride(from: 0, to: whole, by: 32) {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
      lanes = (lanes ^ word) &* Fingerprint.prime1
      lanes = lanes ^ (lanes &>> 29)
    }
    for byte in bytes[whole...] { lanes.x = (lanes.x ^ UInt64(byte)) &* Fingerprint.prime2 }
    for lane in 0..<4 {
      value = (value ^ lanes[lane]) &* Fingerprint.prime2
      value ^= value >> 31
    }
  }
}

extension MapFolder {
  /// The fingerprint of all its files in the order in which they are read; a missing one counts as empty.
  public var fingerprint: UInt64 {
    var fingerprint = Fingerprint()
    for name in MapFolder.fileNames { (files[name] ?? []).withUnsafeBytes { fingerprint.add($0) } }
    return fingerprint.value
  }
}
