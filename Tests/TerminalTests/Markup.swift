/// The tags of a page or a picture with the names of their attributes, found as a browser finds them.
enum Markup {
  /// How often each tag comes: `path class d`.
  static func tags(in text: String) -> [String: Int] {
    var tags: [String: Int] = [:]
    var rest = Array(text.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(open + 1)...]
      if rest.starts(with: "!--".utf8) {
        tags["comment", default: 0] += 1
        rest = after("-->", in: rest)
        continue
      }
      guard let first = rest.first,
        first == UInt8(ascii: "/") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
      else { continue }
      let tag = takeTag(&rest)
      tags[tag, default: 0] += 1
      // What stands in these is text up to their end.
      for raw in ["script", "style", "title"] where tag.split(separator: " ").first.map(String.init) == raw {
        rest = before("</" + raw, in: rest)
      }
    }
    return tags
  }

  /// The name of a tag and of each of its attributes, whose values are passed over.
  private static func takeTag(_ rest: inout ArraySlice<UInt8>) -> String {
    var words = ""
    var quote: UInt8?
    while let byte = rest.popFirst() {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if byte == 34 || byte == 39 {
        quote = byte
      } else {
        words.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return words.split(whereSeparator: \.isWhitespace).map { $0.split(separator: "=").first.map(String.init) ?? "=" }
      .joined(separator: " ")
  }

  private static func after(_ mark: String, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    before(mark, in: bytes).dropFirst(mark.utf8.count)
  }

  private static func before(_ mark: String, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let wanted = Array(mark.utf8)
    var start = bytes.startIndex
    while let next = bytes[start...].firstIndex(of: wanted[0]) {
      if bytes[next...].starts(with: wanted) { return bytes[next...] }
      start = next + 1
    }
    return bytes[bytes.endIndex...]
  }
}
