import Campaign

/// A paragraph in which some words lead to an address.
struct LinkedText {
  private var parts: [(text: String, address: WebAddress?)] = []

  init() {}

  /// A paragraph in which each address that it spells out leads there.
  init(_ text: String) {
    guard text.contains("://") else {
      append(text)
      return
    }
    for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { append(" ") }
      append(word: word)
    }
  }

  mutating func append(_ text: String, leadingTo address: WebAddress? = nil) {
    if !text.isEmpty { parts.append((text, address)) }
  }

  /// A word, which may have an address between brackets or before a full stop; brackets that an address opens are its own.
  private mutating func append(word: Substring) {
    let core = word.drop { $0 == "(" || $0 == "<" }
    var end = core.lastIndex { !".,;:)>".contains($0) }.map(core.index(after:)) ?? core.endIndex
    while core[end...].first == ")", core[..<end].count(where: { $0 == "(" }) > core[..<end].count(where: { $0 == ")" })
    {
      end = core.index(after: end)
    }
    append(String(word[..<core.startIndex]))
    append(String(core[..<end]), leadingTo: WebAddress(String(core[..<end])))
    append(String(word[end...]))
  }

  /// The words alone.
  var plain: String { parts.map(\.text).joined() }

  /// The markup of the lines that `wrapped` broke the words into; an address that goes on in the next line leads there too.
  func marked(_ lines: [String]) -> [String] {
    guard parts.contains(where: { $0.address != nil }) else { return lines.map(\.escaped) }
    // Breaking changes blanks alone, so that all other characters are still there in their order.
    var owners = parts.indices.flatMap { part in
      parts[part].text.filter { $0 != " " && !$0.isNewline }.map { _ in part }
    }[...]
    return lines.map { line in
      var owned: [(character: Character, part: Int?)] = line.map { ($0, $0 == " " ? nil : owners.popFirst()) }
      for index in owned.indices.dropFirst().dropLast() where owned[index].part == nil {
        let (before, after) = (owned[index - 1].part, owned[index + 1].part)
        if before == after { owned[index].part = before }
      }
      return markup(owned)
    }
  }

  private func markup(_ line: [(character: Character, part: Int?)]) -> String {
    var text = ""
    var rest = line[...]
    while let part = rest.first.map(\.part) {
      let run = rest.prefix { $0.part == part }
      let words = String(run.map(\.character)).escaped
      let address = part.flatMap { parts[$0].address }
      text += address.map { "<a href=\"\($0.text.escaped)\">\(words)</a>" } ?? words
      rest = rest.dropFirst(run.count)
    }
    return text
  }
}
