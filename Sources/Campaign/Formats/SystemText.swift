// Texts of the system, as arguments, variables and paths, whose bytes need not be UTF-8.

extension String {
  /// The text of bytes that the system gives, from which `systemBytes` makes the same bytes again.
  ///
  /// A byte that belongs to no UTF-8 stands as a scalar of the last private plane, `Unicode.Scalar.strayByte`.
  public init(systemBytes bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    if let text = String(validating: bytes, as: UTF8.self), !text.hasStrayBytes {
      self = text
      return
    }
    var text = String.UnicodeScalarView()
    var rest = bytes[...]
    while let byte = rest.first {
      if let scalar = String.firstScalar(of: rest), scalar.strayByte == nil {
        text.append(scalar)
        rest.removeFirst(UTF8.width(scalar))
      } else {
        if let stray = Unicode.Scalar(strayByte: byte) { text.append(stray) }
        rest.removeFirst()
      }
    }
    self = String(text)
  }

  /// The text of what the system ends with a zero.
  public init(system pointer: UnsafePointer<CChar>) {
    var bytes: [UInt8] = []
    var next = pointer
    while next.pointee != 0 {
      bytes.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
    self.init(systemBytes: bytes)
  }

  /// The bytes that the text has for the system.
  public var systemBytes: [UInt8] {
    guard hasStrayBytes else { return Array(utf8) }
    return unicodeScalars.flatMap { scalar in scalar.strayByte.map { [$0] } ?? Array(String(scalar).utf8) }
  }

  /// The path as the system takes it, with a zero at its end.
  public var systemPath: [CChar] { systemBytes.map { CChar(bitPattern: $0) } + [0] }

  /// Whether a byte that belongs to no UTF-8 is in it.
  public var hasStrayBytes: Bool {
    utf8.contains(0xF4) && unicodeScalars.contains { $0.strayByte != nil }
  }

  /// The scalar that some bytes start with; `nil` where they start with none.
  private static func firstScalar(of bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    for length in 1...4 where length <= bytes.count {
      if let text = String(validating: bytes.prefix(length), as: UTF8.self) { return text.unicodeScalars.first }
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// The last 128 scalars of the last private plane, for the bytes from 0x80 on, of which no UTF-8 has one alone.
  private static let strayBase: UInt32 = 0x10FF00

  /// The byte of the system that the scalar stands for; `nil` where it stands for itself.
  public var strayByte: UInt8? {
    value >= Unicode.Scalar.strayBase + 0x80 ? UInt8(truncatingIfNeeded: value) : nil
  }

  fileprivate init?(strayByte byte: UInt8) { self.init(Unicode.Scalar.strayBase + UInt32(byte)) }
}
