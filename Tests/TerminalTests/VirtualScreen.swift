@testable import Curses

/// The screen of a terminal: takes the bytes that ncurses writes for xterm and keeps what they show.
struct VirtualScreen {
  let columns: Int
  let rows: Int
  private var cells: [[Character]]
  /// What each cell was written with.
  private var pens: [[Pen]]
  private var pen = Pen()
  /// Where each cell leads, as `id=3;https://example.org`.
  private(set) var links: [[String?]]
  /// Where what is written leads.
  private(set) var link: String?
  private(set) var column = 0
  private(set) var row = 0
  private(set) var isAlternate = false
  /// Whether what goes to another screen and back is passed over.
  var ignoresAlternate = false
  private(set) var showsCursor = true
  private(set) var marksPastes = false
  private var pending: [UInt8] = []
  private var last: Character = " "
  private var region: ClosedRange<Int>

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    region = 0...rows - 1
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    pens = Array(repeating: Array(repeating: Pen(), count: columns), count: rows)
    links = Array(repeating: Array(repeating: nil, count: columns), count: rows)
  }

  var lines: [String] {
    cells.map { row in
      var line = String(row)
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Each cell as a person sees it: a blank has neither a foreground nor a weight.
  var looks: [[Look]] {
    zip(cells, pens).map { row, pens in
      zip(row, pens).map { Look(character: $0, pen: $0 == " " ? $1.forBlank(over: Pen()) : $1) }
    }
  }

  struct Look: Equatable {
    let character: Character
    let pen: Pen
  }

  mutating func feed(_ bytes: ArraySlice<UInt8>) {
    pending += bytes
    var index = 0
    while index < pending.count, let used = take(from: index) { index += used }
    pending.removeFirst(index)
  }

  /// Takes one character or sequence; `nil` where its end has not come yet.
  private mutating func take(from index: Int) -> Int? {
    let byte = pending[index]
    if byte == 0x1B { return takeEscape(from: index) }
    guard byte >= 0x80 else {
      control(byte)
      return 1
    }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard index + length <= pending.count else { return nil }
    // What a test sends that is not UTF-8 may come back as an echo.
    put(String(decoding: pending[index..<index + length], as: UTF8.self).first ?? "?")
    return length
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 8: column = max(0, column - 1)
    case 10: lineFeed()
    case 13: column = 0
    case 0..<32: break
    default: put(Character(Unicode.Scalar(byte)))
    }
  }

  private mutating func put(_ character: Character) {
    if column > 0, let mark = character.unicodeScalars.first, mark.joinsTheLetterBefore {
      cells[row][column - 1] = Character(String(cells[row][column - 1]) + String(character))
      return
    }
    if column >= columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = character
    pens[row][column] = pen
    links[row][column] = link
    last = character
    column += 1
    // The scripts of East Asia, of which a letter takes two columns.
    if let scalar = character.unicodeScalars.first, (0x2E80...0xD7A3).contains(scalar.value), column < columns {
      cells[row][column] = " "
      column += 1
    }
  }

  private mutating func lineFeed() {
    if row == region.upperBound { scroll(1) } else { row = min(row + 1, rows - 1) }
  }

  private mutating func scroll(_ count: Int) {
    for _ in 0..<abs(count) {
      cells.remove(at: count > 0 ? region.lowerBound : region.upperBound)
      cells.insert(blankLine, at: count > 0 ? region.upperBound : region.lowerBound)
      pens.remove(at: count > 0 ? region.lowerBound : region.upperBound)
      pens.insert(blankPens, at: count > 0 ? region.upperBound : region.lowerBound)
    }
  }

  private var blankLine: [Character] { Array(repeating: " ", count: columns) }
  private var blankPens: [Pen] { Array(repeating: blankPen, count: columns) }
  private var blankPen: Pen { pen.forBlank(over: Pen()) }

  private mutating func takeEscape(from index: Int) -> Int? {
    guard index + 1 < pending.count else { return nil }
    switch pending[index + 1] {
    case UInt8(ascii: "["):
      guard let end = pending[(index + 2)...].firstIndex(where: { (0x40...0x7E).contains($0) }) else { return nil }
      let body = String(decoding: pending[index + 2..<end], as: UTF8.self)
      sequence(Character(Unicode.Scalar(pending[end])), body)
      return end - index + 1
    case UInt8(ascii: "("), UInt8(ascii: ")"): return index + 2 < pending.count ? 3 : nil
    case UInt8(ascii: "]"):
      // The Linux console resets its palette with `ESC ] R`, which has no end mark.
      guard index + 2 < pending.count else { return nil }
      if pending[index + 2] == UInt8(ascii: "R") { return 3 }
      return takeControlString(from: index)
    case UInt8(ascii: "M"):
      if row == region.lowerBound { scroll(-1) } else { row -= 1 }
      return 2
    default: return 2
    }
  }

  /// Takes a string that ends with a bell or with `ESC \`; of those only links mean something here.
  private mutating func takeControlString(from index: Int) -> Int? {
    guard let end = pending[(index + 2)...].firstIndex(where: { $0 == 7 || $0 == 0x1B }) else { return nil }
    if pending[end] == 0x1B, end + 1 == pending.count { return nil }
    let body = String(decoding: pending[index + 2..<end], as: UTF8.self)
    if body.hasPrefix("8;") {
      let target = body.dropFirst(2)
      link = target == ";" ? nil : String(target)
    }
    return end - index + (pending[end] == 7 ? 1 : 2)
  }

  private mutating func sequence(_ final: Character, _ body: String) {
    if body.hasPrefix("?") { return mode(String(body.dropFirst()), isOn: final == "h") }
    let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = max(1, numbers.first ?? 1)
    switch final {
    case "H", "f":
      (row, column) = (clamp(first - 1, rows), clamp(max(1, numbers.count > 1 ? numbers[1] : 1) - 1, columns))
    case "A": row = clamp(row - first, rows)
    case "B": row = clamp(row + first, rows)
    case "C": column = clamp(column + first, columns)
    case "D": column = clamp(column - first, columns)
    case "G": column = clamp(first - 1, columns)
    case "d": row = clamp(first - 1, rows)
    case "m": pen = pen.taking(numbers.map { UInt16(clamping: $0) }) ?? pen
    case "b": for _ in 0..<first { put(last) }
    case "r": region = clamp(first - 1, rows)...clamp((numbers.count > 1 ? numbers[1] : rows) - 1, rows)
    case "S": scroll(first)
    case "T": scroll(-first)
    default: edit(final, numbers.first ?? 0)
    }
  }

  private mutating func edit(_ final: Character, _ number: Int) {
    let count = max(1, number)
    switch final {
    case "J":
      if number == 2 || number == 3 { for line in 0..<rows { clear(line) } }
      if number == 0 {
        blank(row, column..<columns)
        for line in row + 1..<max(row + 1, rows) { clear(line) }
      }
    case "K": blank(row, number == 1 ? 0..<min(column + 1, columns) : number == 2 ? 0..<columns : column..<columns)
    case "X": blank(row, column..<min(columns, column + count))
    case "P": shift(row, from: column, by: -count)
    case "@": shift(row, from: column, by: count)
    case "L": for _ in 0..<count { insertLine() }
    case "M": for _ in 0..<count { deleteLine() }
    default: break
    }
  }

  private mutating func insertLine() {
    cells.remove(at: region.upperBound)
    cells.insert(blankLine, at: row)
    pens.remove(at: region.upperBound)
    pens.insert(blankPens, at: row)
  }

  private mutating func deleteLine() {
    cells.remove(at: row)
    cells.insert(blankLine, at: region.upperBound)
    pens.remove(at: row)
    pens.insert(blankPens, at: region.upperBound)
  }

  private mutating func clear(_ line: Int) {
    cells[line] = blankLine
    pens[line] = blankPens
    links[line] = Array(repeating: nil, count: columns)
  }

  private mutating func blank(_ line: Int, _ range: Range<Int>) {
    for column in range where column < columns {
      cells[line][column] = " "
      pens[line][column] = blankPen
      links[line][column] = link
    }
  }

  private mutating func shift(_ line: Int, from column: Int, by count: Int) {
    for _ in 0..<min(abs(count), columns) where column < columns {
      if count < 0 {
        cells[line].remove(at: column)
        cells[line].append(" ")
        pens[line].remove(at: column)
        pens[line].append(blankPen)
      } else {
        cells[line].removeLast()
        cells[line].insert(" ", at: column)
        pens[line].removeLast()
        pens[line].insert(blankPen, at: column)
      }
    }
  }

  private mutating func mode(_ body: String, isOn: Bool) {
    for number in body.split(separator: ";").compactMap({ Int($0) }) {
      switch number {
      case 1049, 1047, 47:
        guard !ignoresAlternate else { continue }
        isAlternate = isOn
        for line in 0..<rows { clear(line) }
      case 25: showsCursor = isOn
      case 2004: marksPastes = isOn
      default: break
      }
    }
  }

  private func clamp(_ value: Int, _ limit: Int) -> Int { min(max(0, value), limit - 1) }
}

extension Unicode.Scalar {
  /// Whether it is a mark, or a vowel or final of Hangul.
  fileprivate var joinsTheLetterBefore: Bool {
    properties.generalCategory == .nonspacingMark || (0x1160...0x11FF).contains(value)
  }
}
