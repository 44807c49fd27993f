import Briefing

/// The source of a manual page in the language of mdoc(7).
struct ManualText {
  private(set) var text = ""

  /// A request or macro on a line of its own.
  mutating func macro(_ line: String) { text += line + "\n" }

  /// Prose: each sentence starts a line of the source, as mdoc wants it, in lines that an editor shows whole with room for
  /// what escaping adds.
  mutating func prose(_ paragraph: String) {
    for sentence in ManualText.sentences(of: paragraph) {
      for line in sentence.split(separator: " ").map(String.init).inLines(fits: { $0.utf8.count <= 70 }) {
        text += ManualText.line(line) + "\n"
      }
    }
  }

  /// Lines that stay as they are.
  mutating func literal(_ lines: [String]) {
    macro(".Bd -literal -offset indent")
    for line in lines { text += ManualText.line(line) + "\n" }
    macro(".Ed")
  }

  /// An entry of a list; the macro line is `Fl -date Ar day` or the like.
  mutating func item(_ head: String, _ body: String) {
    macro(".It " + head)
    prose(body)
  }

  /// A word as an argument of a macro: in quotes where it has blanks or could be taken for a macro.
  static func argument(_ word: String) -> String {
    let plain = escaped(word)
    let needsQuotes = plain.contains(" ") || plain.isEmpty || plain.utf8.count <= 3 || ".,:;()[]?!|".contains(plain)
    guard needsQuotes else { return plain }
    return "\"\\&" + plain.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// A line of text that starts with nothing that roff would take for a request.
  private static func line(_ text: String) -> String {
    let plain = escaped(text)
    return plain.first == "." || plain.first == "'" ? "\\&" + plain : plain
  }

  /// ASCII for roff: backslashes as they are seen, hyphens that may be copied, other scripts by number.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\e"
      case "-": "\\-"
      default:
        scalar.isASCII ? String(scalar) : "\\[u\(String(scalar.value, radix: 16, uppercase: true).padded(to: 4))]"
      }
    }.joined()
  }

  private static func sentences(of paragraph: String) -> [String] {
    var sentences = [""]
    for word in paragraph.split(whereSeparator: \.isWhitespace) {
      let last = sentences.count - 1
      sentences[last] += (sentences[last].isEmpty ? "" : " ") + word
      if let end = word.last, ".?!".contains(end), word.count > 2 { sentences.append("") }
    }
    return sentences.filter { !$0.isEmpty }
  }
}

extension String {
  /// With zeros in front.
  fileprivate func padded(to width: Int) -> String { String(repeating: "0", count: max(0, width - utf8.count)) + self }
}
