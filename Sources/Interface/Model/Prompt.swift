import Campaign

/// A line that is being typed.
public struct Prompt: Hashable, Sendable {
  public enum Purpose: Hashable, Sendable {
    case date
    case place
  }

  public let purpose: Purpose
  public var text = ""
  /// The places that match so far, the best first.
  var matches: [Place.ID] = []
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
