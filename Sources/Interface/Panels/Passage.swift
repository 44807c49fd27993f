import Briefing
import Screen

/// Text in one ink, which may lead somewhere.
struct Run: Hashable {
  var text: String
  var ink: Ink = .plain
  var attributes: Attributes = []
  var link: Link?
}

/// A panel's text: lines of runs, wrapped to a width as they are added.
struct Passage {
  struct Line: Hashable {
    var runs: [Run] = []
    /// The number of the change or event that the line belongs to, where one can be chosen.
    var row: Int?
    /// Whether the next line goes on with its text.
    var goesOn = false
  }

  let width: Int
  private(set) var lines: [Line] = []
  /// How many of the lines are to be in sight at once; what follows is looked up where it is wanted.
  private(set) var storyLines: Int?

  init(width: Int) {
    self.width = max(8, width)
  }

  /// What is added from here on may be out of sight.
  mutating func endStory() { storyLines = lines.count }

  mutating func addBlank() {
    if !lines.isEmpty, lines.last != Line() { lines.append(Line()) }
  }

  /// A heading with the count or the like that belongs to it.
  mutating func addHeading(_ text: String) {
    addBlank()
    add(text, attributes: [.bold, .underline])
  }

  /// A paragraph: `lead` stands before its first line, and the following lines hang under the text.
  ///
  /// - Parameter link: where the text leads, in each of its lines.
  mutating func add(
    _ text: String, lead: [Run] = [], ink: Ink = .plain, attributes: Attributes = [], link: Link? = nil,
    indent: Int = 0, row: Int? = nil
  ) {
    let hanging = indent + lead.reduce(0) { $0 + $1.text.unicodeScalars.count }
    let pieces = text.plain.wrapped(to: width - hanging)
    for (number, piece) in pieces.enumerated() {
      let blanks = number == 0 ? indent : hanging
      var runs = blanks == 0 ? [] : [Run(text: String(blanks: blanks))]
      if number == 0 { runs += lead }
      runs.append(Run(text: piece, ink: ink, attributes: attributes, link: link))
      lines.append(Line(runs: runs, row: row, goesOn: number < pieces.count - 1))
    }
  }

  /// One line with a text at each end; the left one is cut where both do not fit.
  mutating func addRow(_ left: [Run], right: [Run]) {
    let end = right.reduce(0) { $0 + $1.text.unicodeScalars.count }
    let room = max(0, width - end)
    var runs: [Run] = []
    var used = 0
    for run in left {
      let cut = run.text.plain.cut(to: room - used)
      used += cut.unicodeScalars.count
      runs.append(Run(text: cut, ink: run.ink, attributes: run.attributes))
    }
    lines.append(Line(runs: runs + [Run(text: String(blanks: max(0, width - used - end)))] + right))
  }
}

extension String {
  /// The lines of a text in ASCII, broken at blanks; a word that is longer than a line is broken after a stroke or a
  /// hyphen, and else anywhere.
  func wrapped(to width: Int) -> [String] {
    let width = max(1, width)
    // Most texts fit, and begin and end without a blank: then there is nothing to break.
    if utf8.count <= width, utf8.first != 0x20, utf8.last != 0x20 { return [self] }
    let bytes = Array(utf8)
    let blank = UInt8(ascii: " ")
    var lines: [String] = []
    var start = 0
    while let first = bytes[start...].firstIndex(where: { $0 != blank }) {
      var end = min(first + width, bytes.count)
      if end < bytes.count, bytes[end] != blank {
        let line = bytes[first..<end]
        end = line.lastIndex(of: blank) ?? line.dropFirst().lastIndex { "/-".utf8.contains($0) }.map { $0 + 1 } ?? end
      }
      let next = end
      while end > first, bytes[end - 1] == blank { end -= 1 }
      lines.append(String(decoding: bytes[first..<end], as: UTF8.self))
      start = next
    }
    return lines.isEmpty ? [""] : lines
  }
}

extension String {
  /// The text where it takes no more than some lines of a width, else as much as they hold with a mark that something is
  /// left out.
  func cut(toLines count: Int, width: Int) -> String {
    let lines = wrapped(to: width)
    guard lines.count > count, count > 0 else { return self }
    return (lines.prefix(count - 1) + [lines[count - 1].leftOff(in: width)]).joined(separator: " ")
  }

  /// Some blanks, in a tenth of the time that repeating a character takes.
  init(blanks count: Int) {
    self.init(unsafeUninitializedCapacity: count) { bytes in
      bytes.initialize(repeating: UInt8(ascii: " "))
      return count
    }
  }

  /// The text where it fits, else its first words with a mark that something is left out; a word that takes more than a
  /// third of the width is cut within.
  func cut(to width: Int) -> String {
    unicodeScalars.count > width ? firstWords(in: width) : self
  }

  /// The same of a text that has no room with the mark.
  private func firstWords(in width: Int) -> String {
    let letters = Array(unicodeScalars)
    guard width > 2 else { return String(String.UnicodeScalarView(letters.prefix(max(0, width)))) }
    var end = width - 2
    if letters[end] != " ", let blank = letters[..<end].lastIndex(of: " "), 3 * blank >= 2 * end { end = blank }
    return String(String.UnicodeScalarView(letters[..<end])).leftOff
  }

  /// The text and a mark that something is left out after it, in some columns.
  fileprivate func leftOff(in width: Int) -> String {
    leftOff.unicodeScalars.count <= width ? leftOff : firstWords(in: width)
  }

  /// The mark stands in place of the signs at the text's end that lead on.
  private var leftOff: String {
    var text = self
    while let last = text.last, " ,;:(".contains(last) { text.removeLast() }
    return text + ".."
  }
}

extension Passage.Line {
  /// The line in some columns, marked as one whose text goes on out of sight.
  func leftOff(width: Int) -> [Run] {
    guard let last = runs.last else { return runs }
    let room = width - runs.dropLast().reduce(0) { $0 + $1.text.unicodeScalars.count }
    var cut = last
    cut.text = last.text.leftOff(in: room)
    return runs.dropLast() + [cut]
  }
}

extension Passage {
  /// The passage as plain text, a line each.
  var text: String { text(withLinks: false) }

  /// The passage as text, a line each; links are written as a terminal takes them where they are wanted.
  func text(withLinks: Bool) -> String {
    lines.map { line in
      var runs = line.runs
      while let last = runs.last, last.text.allSatisfy({ $0 == " " }) { runs.removeLast() }
      var words = runs.last?.text ?? ""
      while words.last == " " { words.removeLast() }
      if !runs.isEmpty { runs[runs.count - 1].text = words }
      return runs.map { withLinks ? $0.link?.around($0.text) ?? $0.text : $0.text }.joined() + "\n"
    }.joined()
  }
}
