import FoundationEssentials

/// A value as JSON text: indented, keys in order of the alphabet, a line feed at the end.
public func jsonText(_ value: some Encodable) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  // The values here are texts, finite numbers and lists of them, which always encode.
  guard let data = try? encoder.encode(value) else { return "null\n" }
  return String(decoding: data, as: UTF8.self) + "\n"
}
