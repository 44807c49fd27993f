import Launching
import Testing

/// Keys, and the text that they bring to the screen of the running program.
struct Step: Sendable, CustomTestStringConvertible {
  /// What has to be pressed first, and the text that tells that it was taken.
  struct Preparation: Sendable {
    let keys: String
    let shows: String
  }

  let keys: String
  let shows: String
  let start: [String]
  let preparation: Preparation?

  init(_ keys: String, shows: String, from start: [String] = []) {
    (self.keys, self.shows, self.start, preparation) = (keys, shows, start, nil)
  }

  /// A step for which other keys have to be pressed first, because its text is on the screen at the start.
  init(_ keys: String, shows: String, from start: [String] = [], after first: String, showed: String) {
    (self.keys, self.shows, self.start) = (keys, shows, start)
    preparation = Preparation(keys: first, shows: showed)
  }

  var testDescription: String {
    "\(start) \(preparation.map { $0.keys.debugDescription + ", " } ?? "")\(keys.debugDescription) shows \(shows)"
  }

  /// Presses the keys and waits for their text.
  ///
  /// A text that is on the screen already would pass with any key, so that it is a failure.
  func check() throws {
    let terminal = try Frontline.player(start)
    if let preparation { try Step(preparation.keys, shows: preparation.shows).press(in: terminal) }
    try press(in: terminal)
  }

  private func press(in terminal: WatchedTerminal) throws {
    terminal.readUntilIdle()
    let isThere = terminal.screen.text.contains(shows)
    try #require(!isThere, "the screen has \(shows.debugDescription) before the keys:\n\(terminal.screen.text)")
    terminal.type(keys)
    try terminal.wait(for: shows)
  }
}
