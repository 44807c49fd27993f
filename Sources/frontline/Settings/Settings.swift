import Briefing
import Campaign
import Cartography
import Interface
import Playback
import Screen

/// What the mouse's wheel does over a map that is zoomed in.
enum WheelUse: String, CaseIterable {
  case day
  case zoom
}

/// What a person wishes of the player, from the settings file.
struct Settings {
  /// What they say of a view, on top of what holds anyway.
  var viewState = ViewState()
  var takesMouse: Bool?
  var showsLinks: Bool?
  var pace: Player.Pace?
  var loops: Bool?
  var wheel: WheelUse?
  var colour: ColourChoice?
  var aliases: [Key: Key] = [:]
  /// The file, where there is one.
  var path: String?
  /// Why a file that is there was passed over; `nil` where none was.
  var passedOver: String?
  /// The line of the file on which each setting stands, by its key.
  var lines: [String: Int] = [:]

  /// How the player starts by them alone.
  var start: SessionStart {
    var start = SessionStart()
    var viewState = viewState
    viewState.look.takesMouse = takesMouse ?? viewState.look.takesMouse
    viewState.look.showsLinks = showsLinks ?? viewState.look.showsLinks
    start.preferences.viewState = viewState
    start.preferences.pace = pace ?? start.preferences.pace
    start.preferences.loops = loops ?? start.preferences.loops
    start.preferences.aliases = aliases
    start.preferences.wheelZooms = wheel == .zoom
    start.settings = start.preferences
    start.colour = colour ?? start.colour
    return start
  }
}
