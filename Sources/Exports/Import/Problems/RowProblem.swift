public import Campaign

/// A problem of one line of a file that somebody brings: rows to import, or points to ask about.
public struct RowProblem: Error, Hashable, Sendable {
  /// The line of the file, from 1.
  public let line: Int
  /// The number of the feature, from 1, where the file has features.
  public let feature: Int?
  public let kind: Kind

  init(_ line: Int, _ kind: Kind, feature: Int? = nil) {
    self.line = line
    self.feature = feature
    self.kind = kind
  }

  init(_ feature: GeoFeatures.Feature, _ kind: Kind) { self.init(feature.line, kind, feature: feature.number) }

  init(_ claim: DatedClaim, _ kind: Kind) { self.init(claim.line, kind, feature: claim.feature) }

  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// What a map folder's file can have as well.
    case file(Problem.Kind)
    case point(CoordinateProblem)
    case day(DayProblem)
    case noRows
    case emptyPoints
    case noCoordinates
    case undated
    case notACLED(missing: [String])
    case badACLEDDate(String)
    case badDate(key: String, String)
    case ambiguousDate(String, Day, Day)
    case earlyYear(Int, String)
    case endsEarly(end: Day, start: Day)
    case notPoint
    case brokenPolygon
    case nameless
    case holderless
    case badState(String)
    case noHolders
    case noTransfers(events: Int)
    case actorless
    case nobodyRegains(String)
    case nobodyOvertakes(String)
    case heldAlready(String, by: String)
    case heldTwice(String, Day)
    case outsideOutlines(String, isSwapped: Bool)
    case crossesAntimeridian
    case polygonsNeedPlaces(Int)
    case noPolygons
    case noneInPolygons
    case noPlaces
    case gridTooFine(points: Int, limit: Int)
    case badLetter(String)
    case badHue(String)
    case badCode(String)
    case sameLetter(String, String, String)
    // What is taken all the same.
    case atZero(String)
    case swapped(String, latitude: String, longitude: String)
    case longGap(Day, Day)
    case otherSystem(String)
    case unlocated
    case apart(String, kilometres: Int)
    case inTwoPolygons(String, Day)
    case inNoPolygon(String)
    case notPolygon
  }

  /// How much a problem weighs.
  public enum Severity: Hashable, Sendable {
    /// The row is left out.
    case refused
    /// The row is taken as it is, and probably means something else.
    case warning
    /// The row says what is so already.
    case unchanged
  }

  public var severity: Severity {
    switch kind {
    case .heldAlready: .unchanged
    case .atZero, .swapped, .longGap, .otherSystem, .unlocated, .apart, .inTwoPolygons, .inNoPolygon, .notPolygon:
      .warning
    case .file, .point, .day, .noRows, .emptyPoints, .noCoordinates, .undated, .notACLED, .badACLEDDate, .badDate,
      .ambiguousDate, .earlyYear, .endsEarly, .notPoint, .brokenPolygon, .nameless, .holderless, .badState, .noHolders,
      .noTransfers, .actorless, .nobodyRegains, .nobodyOvertakes, .heldTwice, .outsideOutlines, .crossesAntimeridian,
      .polygonsNeedPlaces, .noPolygons, .noneInPolygons, .noPlaces, .gridTooFine, .badLetter, .badHue, .badCode,
      .sameLetter:
      .refused
    }
  }

  /// What is wrong, without the line.
  public var sentence: String { kind.sentence }
}

extension [String] {
  /// The first of some columns that a header names twice, so that nobody knows which one counts.
  func repeated(of columns: Set<String>) -> String? {
    enumerated().first { index, name in columns.contains(name) && prefix(index).contains(name) }?.element
  }
}

extension [RowProblem] {
  /// The first problem for which something was refused, or else another.
  func firstRefusal(or kind: RowProblem.Kind) -> RowProblem { first { $0.severity == .refused } ?? RowProblem(1, kind) }
}
