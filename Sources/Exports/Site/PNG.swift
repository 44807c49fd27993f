/// A picture of at most 256 colours (PNG, third edition, W3C 2025; zlib, RFC 1950; stored blocks, RFC 1951).
struct PNG {
  let width: Int
  /// A colour's number for each pixel, row by row.
  let pixels: [UInt8]
  let palette: [RGB]

  private static let longestBlock = 0xFFFF

  var bytes: [UInt8] {
    let height = pixels.count / width
    let header = big(UInt32(width)) + big(UInt32(height)) + [8, 3, 0, 0, 0]
    let colours = palette.flatMap { big($0.value).dropFirst() }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header) + chunk("PLTE", colours)
      + chunk("IDAT", stored(rows)) + chunk("IEND", [])
  }

  /// The rows, each behind the number of its filter: none.
  private var rows: [UInt8] {
    stride(from: 0, to: pixels.count, by: width).flatMap { [0] + pixels[$0..<$0 + width] }
  }

  /// A zlib stream of blocks that are not compressed.
  private func stored(_ content: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    for start in stride(from: 0, to: content.count, by: PNG.longestBlock) {
      let block = content[start..<min(start + PNG.longestBlock, content.count)]
      let count = UInt16(block.count)
      stream.append(block.endIndex == content.count ? 1 : 0)
      stream += [count, ~count].flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      stream += block
    }
    return stream + big(adler32(content))
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
