public import Briefing
public import Playback
public import Screen

/// How a person wants the player to behave from the start.
public struct Preferences: Hashable, Sendable {
  public var pace = Player.Pace.normal
  public var loops = false
  /// How the settings have the screen drawn, and which view they start with.
  public var viewState = ViewState()
  /// Whether the wheel zooms where the map is zoomed in; otherwise it steps a day there too.
  public var wheelZooms = false
  /// For a key, the one whose work it does.
  public var aliases: [Key: Key] = [:]

  public init() {}
}

/// Whether commands go to the terminal's clipboard.
public enum Clipboard: Hashable, Sendable {
  /// Nobody asked for it.
  case unused
  /// Somebody asked, but this terminal is known to have none.
  case missing
  case used
}
