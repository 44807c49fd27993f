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
    for (number, piece) in text.plain.wrapped(to: width - hanging).enumerated() {
      let blanks = number == 0 ? indent : hanging
      var runs = blanks == 0 ? [] : [Run(text: String(blanks: blanks))]
      if number == 0 { runs += lead }
      runs.append(Run(text: piece, ink: ink, attributes: attributes, link: link))
      lines.append(Line(runs: runs, row: row))
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
    let last = "\(lines[count - 1]) \(lines[count])".cut(to: width)
    return (lines.prefix(count - 1) + [last]).joined(separator: " ")
  }

  /// Some blanks, in a tenth of the time that repeating a character takes.
  init(blanks count: Int) {
    self.init(unsafeUninitializedCapacity: count) { bytes in
      bytes.initialize(repeating: UInt8(ascii: " "))
      return count
    }
  }

  /// The text where it fits, else its beginning with a mark that something is left out.
  func cut(to width: Int) -> String {
    guard unicodeScalars.count > width else { return self }
    guard width > 2 else { return String(String.UnicodeScalarView(unicodeScalars.prefix(max(0, width)))) }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(width - 2))) + ".."
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
