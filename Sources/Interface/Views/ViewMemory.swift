/// Where the views without a map were scrolled to.
struct ViewMemory: Hashable, Sendable {
  /// The strip's first line on the screen.
  var stripTop = 0
  /// The position on which the page of small maps was turned to; on any other day it holds no longer.
  var pagePosition: Int?
  /// The first line of the sources on the screen.
  var sourcesTop: Turned?

  /// Something that was turned to on a day and holds only while that day is shown.
  struct Turned: Hashable, Sendable {
    let position: Int
    let number: Int
  }
}
