/// The ways to look at the same record; `v` goes through them, `V` lists them.
public enum ViewKind: String, CaseIterable, Hashable, Sendable {
  /// Those that one record has.
  public static let allCases: [ViewKind] = [
    .state, .change, .cumulative, .strip, .corridor, .multiples, .known, .sources,
  ]

  /// Who held what on the day.
  case state
  /// What differs from the day before, or from the marked day.
  case change
  /// On which day each cell passed, since the eve.
  case cumulative
  /// A row a place, a column a day.
  case strip
  /// A road as a line of kilometres, a row a day.
  case corridor
  /// A small map for each day.
  case multiples
  /// What had been reported by the end of the day.
  case known
  /// What each source says of the day.
  case sources
  /// Where another record says something else.
  case disagreement

  /// The name to show.
  public var title: String {
    switch self {
    case .state: "State"
    case .change: "Change"
    case .cumulative: "Cumulative"
    case .strip: "Strip"
    case .corridor: "Corridor"
    case .multiples: "Small multiples"
    case .known: "As known then"
    case .sources: "Sources"
    case .disagreement: "Disagreement"
    }
  }

  /// The name where there is little room.
  public var shortTitle: String {
    switch self {
    case .multiples: "Multiples"
    case .known: "Known then"
    case .disagreement: "Disagree"
    case .state, .change, .cumulative, .strip, .corridor, .sources: title
    }
  }

  /// One line on what it shows.
  public var summary: String {
    switch self {
    case .state: "who held what on the day"
    case .change: "what differs from the day before, or from the marked day"
    case .cumulative: "on which day each cell passed, since the eve"
    case .strip: "a row a place, a column a day"
    case .corridor: "a road as a line of kilometres, a row a day"
    case .multiples: "a small map for each day"
    case .known: "what had been reported by the end of the day"
    case .sources: "what each source says of the day"
    case .disagreement: "where the other record, B, says something else than this one, A"
    }
  }

  /// Whether it is drawn on the map; the others take the room of the map and of the panel.
  public var isMap: Bool {
    switch self {
    case .state, .change, .cumulative, .known, .disagreement: true
    case .strip, .corridor, .multiples, .sources: false
    }
  }
}
