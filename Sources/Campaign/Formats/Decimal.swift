/// A decimal number at the start of some bytes: `-36.2012`, `4e3`.
///
/// Written out because most figures of a folder have few digits, and those convert exactly with one division; the rest
/// go the standard library's way.
struct Decimal {
  let value: Double
  /// Where the number ends.
  let end: Int

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// Reads a finite number, or `nil` where there is none or it is too large.
  init?(_ bytes: [UInt8], from start: Int, to limit: Int) {
    var position = start
    var mantissa = 0
    let isNegative = position < limit && bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let whole = Decimal.digits(bytes, &position, limit, into: &mantissa)
    guard whole > 0 else { return nil }
    var fraction = 0
    if position < limit, bytes[position] == UInt8(ascii: ".") {
      position += 1
      fraction = Decimal.digits(bytes, &position, limit, into: &mantissa)
      guard fraction > 0 else { return nil }
    }
    let plainEnd = position
    guard Decimal.skipExponent(bytes, &position, limit) else { return nil }
    end = position
    if position == plainEnd, whole + fraction <= 15 {
      let size = Double(mantissa) / Decimal.powers[fraction]
      value = isNegative ? -size : size
    } else {
      guard let parsed = Double(String(decoding: bytes[start..<position], as: UTF8.self)), parsed.isFinite
      else { return nil }
      value = parsed
    }
  }

  /// The number that some bytes are from end to end.
  static func whole(_ bytes: [UInt8], _ range: Range<Int>) -> Double? {
    guard let number = Decimal(bytes, from: range.lowerBound, to: range.upperBound), number.end == range.upperBound
    else { return nil }
    return number.value
  }

  /// The number that some bytes are from end to end with a comma in the place of the point; `nil` for one without.
  static func withComma(_ bytes: ArraySlice<UInt8>) -> Double? {
    let comma = UInt8(ascii: ",")
    guard bytes.count(where: { $0 == comma }) == 1, !bytes.contains(UInt8(ascii: ".")) else { return nil }
    let plain = bytes.map { $0 == comma ? UInt8(ascii: ".") : $0 }
    return whole(plain, plain.indices)
  }

  private static func digits(_ bytes: [UInt8], _ position: inout Int, _ limit: Int, into sum: inout Int) -> Int {
    let start = position
    while position < limit {
      let digit = bytes[position] &- 48
      guard digit < 10 else { break }
      sum = sum &* 10 &+ Int(digit)
      position += 1
    }
    return position - start
  }

  private static func skipExponent(_ bytes: [UInt8], _ position: inout Int, _ limit: Int) -> Bool {
    guard position < limit, bytes[position] | 32 == UInt8(ascii: "e") else { return true }
    position += 1
    if position < limit, bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") { position += 1 }
    var ignored = 0
    return digits(bytes, &position, limit, into: &ignored) > 0
  }
}
