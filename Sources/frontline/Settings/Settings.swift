import Campaign
import Cartography
import Interface
import Playback
import Screen

/// What a person wishes of the player, from the settings file; what it does not say is `nil`.
struct Settings {
  var view: ViewKind?
  var theme: Theme.Name?
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
    var standpoint = Standpoint()
    standpoint.view = view ?? standpoint.view
    standpoint.look.theme = theme ?? standpoint.look.theme
    standpoint.look.glyphs = glyphs ?? standpoint.look.glyphs
    standpoint.look.labels = labels ?? standpoint.look.labels
    standpoint.look.showsFronts = showsFronts ?? standpoint.look.showsFronts
    standpoint.look.takesMouse = takesMouse ?? standpoint.look.takesMouse
    start.habits.standpoint = standpoint
    start.habits.pace = pace ?? start.habits.pace
    start.habits.loops = loops ?? start.habits.loops
    start.habits.aliases = aliases
    start.usual = start.habits
    start.colour = colour ?? start.colour
    return start
  }
}

/// Everything that is wrong with a settings file, in order of line.
struct SettingsFaults: Error, CustomStringConvertible {
  struct Fault {
    let line: Int
    let column: Int
    let sentence: String
  }

  let path: String
  let faults: [Fault]

  /// A line for each: `config.json:3:12: there is no theme "drak" (did you mean "dark"?)`.
  var description: String {
    faults.map { "\(path):\($0.line):\($0.column): \($0.sentence)".visible }.joined(separator: "\n")
  }
}
