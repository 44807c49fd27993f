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
    case line
    case mark
  }

  /// What is wrong.
  public enum Kind: Error, Hashable, Sendable {
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
    case notText(String)
    case unclosedQuote
    case strayQuote
    case wrongFieldCount(found: Int, expected: Int)
    case missingColumn(String)
    case unknownColumn(String, suggestion: String?)
    case duplicateColumn(String)
    case badJSON(JSONProblem)
    case missingKey(String)
    /// The file is TopoJSON, whose outlines share their borders.
    case topology
    /// The file is a geometry of a type, with nothing that says what it is of.
    case bareGeometry(String)
    case duplicateKey(String)
    case unexpectedType(wanted: String)
    case missingValue(String)
    case badDate(String)
    case noSuchDay(String)
    case outsideDays(Day, from: Day?, to: Day?)
    case outOfOrder(Day, after: Day)
    case tooSoon(Day, before: Day)
    case daysReversed(String, Day, notAfter: String, Day)
    case eveApart(Day, first: Day)
    /// `among` is what there is, where that is not too much to be told.
    case unknown(Noun, String, suggestion: String?, among: [String])
    case duplicate(Noun, String, firstLine: Int?)
    case badIdentifier(Noun, String)
    case wrongHolder(place: String, was: String, notWhat: String)
    case changesNothing(place: String, holder: String)
    case badNumber(String, String)
    case outOfRange(String, String, from: Int, to: Int)
    case outsideFrame(latitude: String, longitude: String, isSwapped: Bool)
    case frameReversed
    case crossesAntimeridian(west: String, east: String)
    case farOutlines(latitude: String, longitude: String, isSwapped: Bool)
    case farFromRegion(String, kilometres: Int, isSwapped: Bool)
    case openRing
    case shortRing(points: Int)
    case shortLine(points: Int)
    case badGeometry(wanted: String)
    case badLetter(String)
    case badMark(String)
    case badChoice(String, String, among: [String])
    case eveDiffers(place: String, control: String, inPlaces: String, line: Int)
    case tooMany(Noun, limit: Int)
    case tooManyRows(limit: Int)
    case tooLong(limit: Int)
    case tooManyFeatures(limit: Int)
    case none(Noun)
    case endWithoutOther(String, missing: String)
    case sameEnds(place: String)
  }
}

/// What breaks the rules of JSON.
public enum JSONProblem: Hashable, Sendable {
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
