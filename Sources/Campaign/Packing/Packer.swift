/// Writes values one after the other as bytes, in the form that `Unpacker` reads without parsing.
///
/// Numbers are in the machine's own byte order, which is little-endian on all that the program is built for.
public struct Packer {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func add<Value: BitwiseCopyable>(_ value: Value) {
    withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
  }

  /// The number of elements, then the elements.
  public mutating func add<Element: BitwiseCopyable>(_ array: [Element]) {
    add(Int32(array.count))
    array.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  public mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// The number of elements, then each by a closure.
  public mutating func add<Element>(_ list: [Element], _ body: (inout Packer, Element) -> Void) {
    add(Int32(list.count))
    for element in list { body(&self, element) }
  }
}

/// Reads what a `Packer` wrote; the bytes must stay where they are while it is used.
///
/// It trusts them: a packed map comes from inside the program, where the build has put it.
public struct Unpacker {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  public init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  public mutating func value<Value: BitwiseCopyable>(_ type: Value.Type = Value.self) -> Value {
    defer { offset += MemoryLayout<Value>.size }
    return bytes.loadUnaligned(fromByteOffset: offset, as: type)
  }

  public mutating func array<Element: BitwiseCopyable>(of type: Element.Type = Element.self) -> [Element] {
    let count = Int(value(Int32.self))
    let source = slice(count * MemoryLayout<Element>.stride)
    return [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: source)
      initialized = count
    }
  }

  public mutating func text() -> String {
    let count = Int(value(Int32.self))
    return String(decoding: slice(count), as: UTF8.self)
  }

  public mutating func list<Element>(_ body: (inout Unpacker) -> Element) -> [Element] {
    let count = Int(value(Int32.self))
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(body(&self)) }
    return list
  }

  /// The same where each element knows its position.
  public mutating func list<Element>(_ body: (inout Unpacker, Int) -> Element) -> [Element] {
    var position = -1
    return list { unpacker in
      position += 1
      return body(&unpacker, position)
    }
  }

  private mutating func slice(_ count: Int) -> UnsafeRawBufferPointer {
    defer { offset += count }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
  }
}
