import Briefing

/// What the views without the map remember, beside the day and the selected place.
struct ViewMemory: Hashable, Sendable {
  var stripOrder = StripOrder.region
  /// The strip's first line on the screen.
  var stripTop = 0
  /// Which of the corridors is shown.
  var corridor = 0
  /// The page of small maps that was turned to.
  var page: Turned?
  /// Whether the sources' agreement is told before each source.
  var tellsAgreementFirst = false
  /// The first line of the sources on the screen.
  var sourcesTop: Turned?

  /// Something that was turned to on a day and holds only while that day is shown.
  struct Turned: Hashable, Sendable {
    let position: Int
    let number: Int
  }
}
