/// Something that is wrong with a map folder: what, and where.
///
/// It is data; `sentence` and `description` put it into words.
public struct Problem: Hashable, Sendable, Error {
  /// The file's path as a reader would type it, `Maps/x/changes.csv`.
  public let file: String
  /// The line from 1, where the problem has one.
  public let line: Int?
  /// The column from 1 in bytes, where the problem has one.
  public let column: Int?
  public let kind: Kind

  public init(file: String, line: Int? = nil, column: Int? = nil, kind: Kind) {
    self.file = file
    self.line = line
    self.column = column
    self.kind = kind
  }

  /// What a name in a file stands for.
  public enum Noun: String, Hashable, Sendable {
    case place
    case side
    case source
    case kind = "kind of place"
    case governorate
    case eventKind = "kind of event"
    case areaKind = "kind of area"
    case lineKind = "kind of line"
    case confidence
    case hue
    case letter
  }

  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    case missingDirectory
    case missingFile
    case notAFile
    case link
    case forbidden
    case unreadable(code: Int32)
    case tooLarge
    case emptyFile
    case noRows
    case badEncoding
    case unclosedQuote
    case strayQuote
    case wrongFieldCount(found: Int, expected: Int)
    case missingColumn(String)
    case unknownColumn(String, suggestion: String?)
    case duplicateColumn(String)
    case badJSON(JSONFault)
    case missingKey(String)
    case unexpectedType(wanted: String)
    case missingValue(String)
    case badDate(String)
    case noSuchDay(String)
    case outsideDays(Day, from: Day?, to: Day?)
    case outOfOrder(Day, after: Day)
    case daysReversed(String, Day, notAfter: String, Day)
    case unknown(Noun, String, suggestion: String?)
    case duplicate(Noun, String, firstLine: Int?)
    case badIdentifier(Noun, String)
    case wrongHolder(place: String, was: String, notWhat: String)
    case changesNothing(place: String, holder: String)
    case badNumber(String, String)
    case outOfRange(String, String, from: Int, to: Int)
    case outsideFrame(latitude: String, longitude: String, isSwapped: Bool)
    case frameReversed
    case crossesAntimeridian(west: String, east: String)
    case openRing
    case shortRing(points: Int)
    case badGeometry(wanted: String)
    case badLetter(String)
    case badMark(String)
    case badAnswer(String, String)
    case tooMany(Noun, limit: Int)
    case tooManyRows(limit: Int)
    case tooLong(limit: Int)
    case tooManyFeatures(limit: Int)
    case none(Noun)
  }

  /// What breaks the rules of JSON.
  public enum JSONFault: Hashable, Sendable {
    case unexpected(UInt8, wanted: String)
    case endsEarly(wanted: String)
    case badEscape
    case badNumber
    case controlCharacter
    case tooDeep
    case tooLong
    case tooManyPoints
    case textAfterEnd
  }
}

/// Everything that is wrong with a map folder, in the order of its files and their lines.
public struct Problems: Error, Hashable, Sendable, CustomStringConvertible {
  public let all: [Problem]
  /// How many more there are that `all` does not list.
  public let omitted: Int

  public init(all: [Problem], omitted: Int = 0) {
    self.all = all
    self.omitted = omitted
  }

  /// A line for each problem, and one for the rest of them.
  public var description: String {
    (all.map(\.description) + (omitted > 0 ? ["and \(omitted) more"] : [])).joined(separator: "\n")
  }
}

/// The problems found so far; each file has room for the same number, and the rest is only counted.
struct ProblemLog {
  /// How many problems of a file are told; readers need keep no more.
  static let limit = 200

  private var found: [(rank: Int, problem: Problem)] = []
  private var counts = [Int](repeating: 0, count: MapFileName.allCases.count)

  var isEmpty: Bool { found.isEmpty }

  /// Whether the file's room is used up, so that what goes into a sentence need not be worked out.
  func isFull(_ file: MapFileName) -> Bool { counts[rank(of: file)] >= ProblemLog.limit }

  mutating func add(_ kind: Problem.Kind, in file: MapFileName, path: String, line: Int?, column: Int?) {
    let rank = rank(of: file)
    counts[rank] += 1
    guard counts[rank] <= ProblemLog.limit else { return }
    found.append((rank, Problem(file: "\(path)/\(file.rawValue)", line: line, column: column, kind: kind)))
  }

  /// Counts problems of a file that nobody kept.
  mutating func omit(_ number: Int, in file: MapFileName) { counts[rank(of: file)] += number }

  /// All of it in order; what stands on one line keeps the order in which it was found.
  var problems: Problems {
    let order = found.indices.sorted { key($0) < key($1) }
    let shown = order.prefix(ProblemLog.limit).map { found[$0].problem }
    return Problems(all: shown, omitted: counts.reduce(0, +) - shown.count)
  }

  private func key(_ index: Int) -> (Int, Int, Int) { (found[index].rank, found[index].problem.line ?? 0, index) }

  private func rank(of file: MapFileName) -> Int { MapFileName.allCases.firstIndex(of: file) ?? 0 }
}
