/// The stretches of a text inside and outside of quotation marks.
struct Quotation {
  let text: Substring
  let isQuoted: Bool

  private static let closing: [Character: Character] = ["\"": "\"", "“": "”", "‘": "’", "'": "'", "«": "»"]

  /// A mark opens at the start of a word and closes at the end of one, so that an apostrophe is neither.
  static func parts(of text: String) -> [Quotation] {
    let hasMarks = text.unicodeScalars.contains { "\"'“‘«".unicodeScalars.contains($0) }
    guard hasMarks else { return [Quotation(text: text[...], isQuoted: false)] }
    var parts: [Quotation] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      let opensWord = index == text.startIndex || !text[text.index(before: index)].isLetter
      if opensWord, let mark = closing[text[index]], let end = end(of: mark, in: text, from: next) {
        parts.append(Quotation(text: text[start..<index], isQuoted: false))
        parts.append(Quotation(text: text[next..<end], isQuoted: true))
        start = text.index(after: end)
        index = start
      } else {
        index = next
      }
    }
    return parts + [Quotation(text: text[start...], isQuoted: false)]
  }

  private static func end(of mark: Character, in text: String, from start: String.Index) -> String.Index? {
    var index = start
    while let found = text[index...].firstIndex(of: mark) {
      let next = text.index(after: found)
      if next == text.endIndex || !text[next].isLetter { return found }
      index = next
    }
    return nil
  }
}
