/// How many place-days a map answers right, wrong, and not at all, when the places themselves are left out.
public struct MapScore: Hashable, Sendable {
  public internal(set) var right: Int
  public internal(set) var wrong: Int
  /// Those of places that no other place reaches.
  public internal(set) var unanswered: Int

  public init(right: Int = 0, wrong: Int = 0, unanswered: Int = 0) {
    (self.right, self.wrong, self.unanswered) = (right, wrong, unanswered)
  }

  public var answered: Int { right + wrong }
  public var all: Int { answered + unanswered }

  /// In how many of 100 cases the map is right, to a whole number; a case without an answer is not right.
  public var rightOf100: Int { Int(percent(right).rounded()) }

  /// The share of some of all cases, 0 to 100.
  public func percent(_ cases: Int) -> Double { all == 0 ? 0 : 100 * Double(cases) / Double(all) }

  static func += (score: inout MapScore, other: MapScore) {
    score.right += other.right
    score.wrong += other.wrong
    score.unanswered += other.unanswered
  }
}

/// How right a map is between its places, in short: what a reader of the map is told.
public struct MapAccuracy: Hashable, Sendable {
  public let score: MapScore
  /// The margin in kilometres below which the map is right in fewer than 80 of 100 cases; `nil` where there is none.
  ///
  /// `Territory.margin` says what the margin of a point is.
  public let unsureBelow: Double?

  public init(score: MapScore, unsureBelow: Double?) {
    (self.score, self.unsureBelow) = (score, unsureBelow)
  }

  /// The accuracy of more places than this is worked out only for who asks for it: it takes the square of their number.
  public static let mostPlaces = 2000
}
