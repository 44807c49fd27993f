/// A picture in red, green and blue (PNG, third edition, W3C 2025; zlib, RFC 1950; fixed codes, RFC 1951).
struct PNG {
  let width: Int
  /// Row by row from the top left.
  let pixels: [RGB]

  private static let bytesPerPixel = 3

  var bytes: [UInt8] {
    let size = big(UInt32(width)) + big(UInt32(pixels.count / width))
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", size + [8, 2, 0, 0, 0])
      + chunk("IDAT", compressed(rows)) + chunk("IEND", [])
  }

  /// The rows as differences from the one above, behind the number of that filter: a map is noughts for the most part.
  private var rows: [UInt8] {
    let length = width * PNG.bytesPerPixel
    var above = [UInt8](repeating: 0, count: length)
    var rows: [UInt8] = []
    rows.reserveCapacity(pixels.count / width * (length + 1))
    for start in stride(from: 0, to: pixels.count, by: width) {
      let row = pixels[start..<start + width].flatMap { big($0.value).dropFirst() }
      rows.append(2)
      for index in 0..<length { rows.append(row[index] &- above[index]) }
      above = row
    }
    return rows
  }

  private func compressed(_ content: [UInt8]) -> [UInt8] {
    var deflated = RunDeflater()
    var start = 0
    while start < content.count {
      let end = content[start...].firstIndex { $0 != content[start] } ?? content.count
      deflated.add(content[start], times: end - start)
      start = end
    }
    return [0x78, 0x01] + deflated.finished() + big(adler32(content))
  }

  private func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + content
    return big(UInt32(content.count)) + named + big(crc32(named))
  }

  private func big(_ number: UInt32) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }

  private func adler32(_ content: [UInt8]) -> UInt32 {
    var (sum, sums): (UInt32, UInt32) = (1, 0)
    for byte in content {
      sum = (sum + UInt32(byte)) % 65521
      sums = (sums + sum) % 65521
    }
    return sums << 16 | sum
  }

  private func crc32(_ content: [UInt8]) -> UInt32 {
    ~content.reduce(~0) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }
  }
}
