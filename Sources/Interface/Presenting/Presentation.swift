import Briefing
import Cartography
import Playback
import Screen

/// What the player keeps while it stands before an audience.
public struct Presentation: Hashable, Sendable {
  /// Whether the screen is blank, until any key.
  public internal(set) var isBlank = false
  /// Whether the speaker's notes are shown, which the audience sees too.
  public internal(set) var showsNotes = false
  /// How long the screen has been blank, or has not been.
  var steadyFor = Presentation.leastTime

  /// How long each change stands at least.
  static let leastTime = Player.leastSteadyTime
}

extension Model {
  /// Stands before an audience from now on: a large date, the day's headline or the speaker's notes, few labels, and
  /// nothing that flashes.
  public mutating func present(withNotes showsNotes: Bool = false) {
    presentation = Presentation(showsNotes: showsNotes)
    look.labels = .capitals
    layOut()
    player.keepDays(forAtLeast: Presentation.leastTime)
  }

  mutating func toggleNotes() {
    guard let shown = presentation?.showsNotes else { return }
    presentation?.showsNotes = !shown
    open(.day)
    message = shown ? "the speaker's notes are hidden" : "the speaker's notes are shown"
  }

  /// The keys that scroll the panel: before an audience a clicker's keys step the days.
  var scrollKeys: (down: Key, up: Key) { presentation == nil ? (.pageDown, .pageUp) : (.down, .up) }

  /// The keys that go on or back a page in a view without the map.
  var pageKeys: (down: Key, up: Key) { presentation == nil ? (.pageDown, .pageUp) : (.pan(.down), .pan(.up)) }

  /// Whether nothing is shown.
  var isBlank: Bool { presentation?.isBlank ?? false }

  /// Blanks the screen and pauses, so that no day goes by unseen; too soon after the last time it does nothing.
  mutating func blank() {
    guard let presentation, presentation.steadyFor >= Presentation.leastTime else { return }
    player.pause()
    turn(isBlank: true)
  }

  /// Shows the screen again at any key; those of the terminal itself are left to do what they do.
  mutating func wake(by key: Key) -> Bool {
    guard isBlank, ![.control("c"), .control("z"), .control("l")].contains(key) else { return false }
    if let presentation, presentation.steadyFor >= Presentation.leastTime {
      turn(isBlank: false)
    }
    return true
  }

  private mutating func turn(isBlank: Bool) {
    presentation?.isBlank = isBlank
    presentation?.steadyFor = .zero
  }
}
