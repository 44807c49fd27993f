/// A reader of JSON that is asked for one thing after the other, and builds no tree.
///
/// A value of another type than was asked for is noted in `problems` and passed over; a breach of JSON's own rules ends
/// the reading, since what follows could mean anything.
package struct JSONScanner {
  /// The end of a file that is not JSON; `problems` says why.
  package struct Stop: Error {}

  let bytes: [UInt8]
  private let lineEnd: UInt8
  var position = 0
  /// The first problems; `omitted` counts the rest.
  package private(set) var problems: [(offset: Int, kind: Problem.Kind)] = []
  private(set) var omitted = 0
  /// The last offset whose line was asked for, so that the next is counted from there.
  private var known = (offset: 0, line: 1)
  private var depth = 0
  /// The keys seen so far in each open object.
  private var keys: [Set<String>] = []
  /// How many points have been read.
  var points = 0
  /// The most points that the file can have.
  var pointLimit = JSONScanner.mostPoints
  /// Whether a point that lies nowhere on the globe is noted.
  var notesRange = true
  /// The offset of the key that was read last.
  package private(set) var keyOffset = 0
  /// Whether a bracket has just been opened, so that no comma comes before the next item.
  private var isFresh = false

  static let deepest = 64
  /// The most points that a file of a map folder can have.
  static let mostPoints = 1_000_000

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lineEnd = bytes.lineEnd
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The offset of the next thing.
  package mutating func mark() -> Int {
    skipSpace()
    return position
  }

  /// The line and column, both from 1, of an offset.
  package mutating func location(of offset: Int) -> (line: Int, column: Int) {
    let before = bytes[..<min(offset, bytes.count)]
    let lineStart = (before.lastIndex(of: lineEnd) ?? -1) + 1
    return (line(of: offset), before.endIndex - lineStart + 1)
  }

  /// The line, from 1, of an offset; it costs as much as the way from the offset that was asked for last.
  mutating func line(of offset: Int) -> Int {
    let offset = min(offset, bytes.count)
    let way = min(offset, known.offset)..<max(offset, known.offset)
    let lines = bytes[way].reduce(0) { $0 + ($1 == lineEnd ? 1 : 0) }
    known = (offset, offset < known.offset ? known.line - lines : known.line + lines)
    return known.line
  }

  package mutating func note(_ kind: Problem.Kind, at offset: Int) {
    if problems.count < ProblemLog.limit { problems.append((offset, kind)) } else { omitted += 1 }
  }

  // MARK: Brackets

  /// Opens an object; `false` where the value is something else, which is noted and passed over.
  package mutating func openObject() throws(Stop) -> Bool { try open(UInt8(ascii: "{"), "an object {…}") }

  /// Opens an array; `false` where the value is something else, which is noted and passed over.
  mutating func openArray() throws(Stop) -> Bool { try open(UInt8(ascii: "["), "a list […]") }

  /// The next key of the open object, or `nil` at its end, which closes it.
  package mutating func nextKey() throws(Stop) -> String? {
    if try closes(UInt8(ascii: "}")) {
      keys.removeLast()
      return nil
    }
    guard peek() == UInt8(ascii: "\"") else { throw unexpected("a key in quotes") }
    let offset = position
    let key = try readText()
    keyOffset = offset
    if !keys.isEmpty, !keys[keys.count - 1].insert(key).inserted { note(.duplicateKey(key), at: offset) }
    try expect(UInt8(ascii: ":"), "a colon")
    return key
  }

  /// Whether the open array has another element; at its end it is closed.
  mutating func nextElement() throws(Stop) -> Bool {
    try !closes(UInt8(ascii: "]"))
  }

  private mutating func open(_ bracket: UInt8, _ wanted: String) throws(Stop) -> Bool {
    guard peek() == bracket else {
      let _: Bool? = try passOver(wanting: wanted)
      return false
    }
    try enter()
    return true
  }

  private mutating func enter() throws(Stop) {
    depth += 1
    guard depth <= JSONScanner.deepest else { throw stop(.tooDeep) }
    if bytes[position] == UInt8(ascii: "{") { keys.append([]) }
    position += 1
    isFresh = true
  }

  private mutating func closes(_ bracket: UInt8) throws(Stop) -> Bool {
    if peek() == bracket {
      position += 1
      depth -= 1
      isFresh = false
      return true
    }
    if !isFresh { try expect(UInt8(ascii: ","), "a comma or \"\(Unicode.Scalar(bracket))\"") }
    isFresh = false
    return false
  }

  // MARK: Values

  package mutating func text() throws(Stop) -> String? {
    guard peek() == UInt8(ascii: "\"") else { return try passOver(wanting: "a text in quotes") }
    return try readText()
  }

  mutating func number() throws(Stop) -> Double? {
    guard let byte = peek(), byte == UInt8(ascii: "-") || byte &- 48 < 10 else {
      return try passOver(wanting: "a number")
    }
    return try readNumber()
  }

  package mutating func truth() throws(Stop) -> Bool? {
    switch peek() {
    case UInt8(ascii: "t"):
      try word("true")
      return true
    case UInt8(ascii: "f"):
      try word("false")
      return false
    default: return try passOver(wanting: "true or false")
    }
  }

  /// Passes over a `null`; `false` where the value is something else.
  mutating func takeNull() throws(Stop) -> Bool {
    guard peek() == UInt8(ascii: "n") else { return false }
    try word("null")
    return true
  }

  /// Passes over a value of any kind.
  package mutating func skip() throws(Stop) {
    switch peek() {
    case UInt8(ascii: "{"):
      try enter()
      while try nextKey() != nil { try skip() }
    case UInt8(ascii: "["):
      try enter()
      while try nextElement() { try skip() }
    case UInt8(ascii: "\""): _ = try readText()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    case let byte? where byte == UInt8(ascii: "-") || byte &- 48 < 10: _ = try readNumber()
    default: throw unexpected("a value")
    }
  }

  /// Sees to it that nothing follows the last value.
  package mutating func finish() throws(Stop) {
    if peek() != nil { throw stop(.textAfterEnd) }
  }

  private mutating func passOver<Value>(wanting wanted: String) throws(Stop) -> Value? {
    let offset = mark()
    try skip()
    note(.unexpectedType(wanted: wanted), at: offset)
    return nil
  }

  // MARK: Bytes

  /// The next byte after any white space.
  mutating func peek() -> UInt8? {
    skipSpace()
    return position < bytes.count ? bytes[position] : nil
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 32, 10, 13, 9: position += 1
      default: return
      }
    }
  }

  private mutating func expect(_ byte: UInt8, _ wanted: String) throws(Stop) {
    guard peek() == byte else { throw unexpected(wanted) }
    position += 1
  }

  private mutating func word(_ word: StaticString) throws(Stop) {
    let end = position + word.utf8CodeUnitCount
    let matches = word.withUTF8Buffer { end <= bytes.count && bytes[position..<end].elementsEqual($0) }
    guard matches else { throw unexpected("a value") }
    position = end
  }

  private mutating func readNumber() throws(Stop) -> Double {
    guard let number = Decimal(bytes, from: position, to: bytes.count) else { throw stop(.badNumber) }
    position = number.end
    return number.value
  }

  private mutating func unexpected(_ wanted: String) -> Stop {
    guard let byte = peek() else { return stop(.endsEarly(wanted: wanted)) }
    return stop(.unexpected(byte, wanted: wanted))
  }

  mutating func stop(_ problem: JSONProblem) -> Stop {
    note(.badJSON(problem), at: position)
    return Stop()
  }
}
