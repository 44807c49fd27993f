public import Campaign

/// A problem of one line of a file that somebody brings: rows to import, or points to ask about.
public struct RowProblem: Error, Hashable, Sendable {
  /// The line of the file, from 1.
  public let line: Int
  public let kind: Kind

  init(_ line: Int, _ kind: Kind) {
    self.line = line
    self.kind = kind
  }

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
    case endsEarly(end: Day, start: Day)
    case notPoint
    case nameless
    case holderless
    case badState(String)
    case noHolders
    case nobodyRegains(String)
    case nobodyOvertakes(String)
    case heldAlready(String, by: String)
    case heldTwice(String, Day)
    case outsideOutlines(String)
    case crossesAntimeridian
  }

  /// What is wrong, without the line.
  public var sentence: String { kind.sentence }
}

extension RowProblem.Kind {
  fileprivate var sentence: String {
    switch self {
    case .file(let kind): kind.sentence
    case .point(let problem): problem.sentence
    case .day(let problem): problem.sentence
    case .noRows: "the file has no rows"
    case .emptyPoints: "the file is empty; its first line names the columns latitude,longitude"
    case .noCoordinates:
      "the columns \"latitude\" and \"longitude\", or \"lat\" and \"lon\", are wanted in the first line"
    case .undated: "the row has no date, and --date gives none"
    case .notACLED(let missing):
      "this is not an ACLED export: the header lacks " + missing.map { "\"\($0)\"" }.joined(separator: ", ")
    case .badACLEDDate(let text): "\"\(text)\" is not a date; write 2024-12-05 or 05 December 2024"
    case .badDate(let key, let text): "\"\(text)\" is not a date; write \"\(key)\" as 2024-12-05"
    case .endsEarly(let end, let start): "\"end\" (\(end)) is not after \"start\" (\(start))"
    case .notPoint: "the feature is no Point with two numbers"
    case .nameless: "the point has neither \"place\" nor \"name\""
    case .holderless: "neither \"side\" nor \"state\" says who holds it"
    case .badState(let text): "\"state\" is held, uncertain or contested, not \"\(text)\""
    case .noHolders: "no point says who held a place"
    case .nobodyRegains(let place): "no actor is a state's (inter 1), so that nobody regains \(place)"
    case .nobodyOvertakes(let place): "every actor is a state's (inter 1), so that no other one overtakes \(place)"
    case .heldAlready(let place, let holder): "\(place) is held by \(holder) already, so that this is no change"
    case .heldTwice(let place, let day): "\(place) is held by two at once on \(day)"
    case .outsideOutlines(let place): "\(place) lies outside of the outlines' frame"
    case .crossesAntimeridian:
      "the places lie on both sides of the antimeridian, which a map cannot cross; keep to one side"
    }
  }
}
