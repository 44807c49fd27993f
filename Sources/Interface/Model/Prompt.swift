public import Campaign

/// Something that a search has found.
public enum SearchMatch: Hashable, Sendable {
  case place(Place.ID)
  case text(RecordIndex.Finding)

  var isPlace: Bool { if case .place = self { true } else { false } }
}

/// A line that is being typed.
public struct Prompt: Hashable, Sendable {
  public enum Purpose: Hashable, Sendable {
    case date
    case place
  }

  public let purpose: Purpose
  public var text = ""
  /// What matches so far: the places, the best first, and below them what else the record has.
  var matches: [SearchMatch] = []
  /// Which of the matches Enter takes.
  var chosen = 0

  init(_ purpose: Purpose) {
    self.purpose = purpose
  }

  /// What stands before the text.
  var label: String {
    switch purpose {
    case .date: "Go to date: "
    case .place: "Find place: "
    }
  }
}
