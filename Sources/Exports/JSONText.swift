import Campaign
import FoundationEssentials

/// A value as JSON text: indented, keys in order of the alphabet, a line feed at the end.
public func jsonText(_ value: some Encodable) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  // The values here are texts, finite numbers and lists of them, which always encode.
  guard let data = try? encoder.encode(value) else { return "null\n" }
  return String(decoding: data, as: UTF8.self).escapingInvisible + "\n"
}

extension String {
  /// JSON text with `\u` escapes for what a reader would not see or a terminal would act on; it means the same.
  fileprivate var escapingInvisible: String {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 10 }) { return self }
    var escaped = ""
    for scalar in unicodeScalars {
      if scalar == "\n" || scalar.isVisible {
        escaped.unicodeScalars.append(scalar)
      } else {
        for unit in String(Character(scalar)).utf16 {
          let digits = String(unit, radix: 16)
          escaped += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        }
      }
    }
    return escaped
  }
}
