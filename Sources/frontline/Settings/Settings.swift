import Briefing
import Campaign
import Cartography
import Interface
import Playback
import Screen

/// What a person wishes of the player, from the settings file; what it does not say is `nil`.
struct Settings {
  var view: ViewKind?
  var theme: ThemeName?
  var glyphs: GlyphSet?
  var labels: LabelLevel?
  var showsFronts: Bool?
  var takesMouse: Bool?
  var pace: Player.Pace?
  var loops: Bool?
  var colour: ColourChoice?
  var aliases: [Key: Key] = [:]
  /// The file, where there is one.
  var path: String?
  /// The line of the file on which each setting stands, by its key.
  var lines: [String: Int] = [:]

  /// How the player starts by them alone.
  var start: Start {
    var start = Start()
    var viewState = ViewState()
    viewState.view = view ?? viewState.view
    viewState.look.theme = theme ?? viewState.look.theme
    viewState.look.glyphs = glyphs ?? viewState.look.glyphs
    viewState.look.labels = labels ?? viewState.look.labels
    viewState.look.showsFronts = showsFronts ?? viewState.look.showsFronts
    viewState.look.takesMouse = takesMouse ?? viewState.look.takesMouse
    start.preferences.viewState = viewState
    start.preferences.pace = pace ?? start.preferences.pace
    start.preferences.loops = loops ?? start.preferences.loops
    start.preferences.aliases = aliases
    start.usual = start.preferences
    start.colour = colour ?? start.colour
    return start
  }
}
