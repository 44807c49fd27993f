import Briefing
import ArgumentParser
import Campaign
import Cartography
import Glibc
import Interface
import Playback
import Screen

struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell the player's settings and where each comes from.",
    discussion: """
      They are read from config.json in $XDG_CONFIG_HOME/frontline or ~/.config/frontline, which may say:

        {
          "view": "state", "theme": "standard", "glyphs": "fine", "labels": "places",
          "fronts": false, "mouse": true, "links": true, "wheel": "zoom", "speed": "2x", "loop": true,
          "color": "auto", "keys": {"a": "Left", "d": "Right"}
        }

      Here the key a does what Left does, and over a zoomed map the mouse's wheel zooms, which otherwise steps a day. The command line comes before the file, and a color or theme of the file \
      before NO_COLOR and CLICOLOR_FORCE. Only the player reads the file: the other commands print the same for \
      everybody.

      Examples:
        frontline config
      """)

  func run() throws {
    let settings = try settings()
    let start = settings.start
    let viewState = start.preferences.viewState
    let colour = ColourChoice.environment.map { ($0.choice.rawValue, $0.name) }
    let others = [
      ("mouse", "\(viewState.look.takesMouse)"), ("links", "\(viewState.look.showsLinks)"),
      ("wheel", (settings.wheel ?? .day).rawValue),
      ("speed", start.preferences.pace.label),
      ("loop", "\(start.preferences.loops)"), ("color", start.colour.rawValue),
    ]
    let rows = (ViewOption.settings.map { ($0.name, $0.text(of: viewState) ?? "") } + others).map { key, value in
      let line = settings.lines[key].map { "\(settings.path ?? ""):\($0)" }
      let isOverruled = key == "color" && settings.colour ?? .auto == .auto
      return (key, isOverruled ? colour?.0 ?? value : value, isOverruled ? colour?.1 ?? line : line)
    }
    let keys = settings.aliases.map { alias, key in
      (
        "keys", "\(alias.name) does what \(key.name) does",
        settings.lines["keys"].map { "\(settings.path ?? ""):\($0)" }
      )
    }.sorted { $0.1 < $1.1 }
    let width = (rows + keys).map(\.1.utf8.count).max() ?? 0
    for (key, value, origin) in rows + keys {
      let pad = { (text: String, width: Int) in text + String(repeating: " ", count: max(0, width - text.utf8.count)) }
      try deliver("\(pad(key, 6))  \(pad(value, width))  \(origin ?? "by itself")".visible + "\n")
    }
    guard settings.path == nil, settings.passedOver == nil else { return }
    complain(
      Settings.place.map { "there are no settings in \($0)".visible }
        ?? "HOME is not set, so that there are no settings")
  }
}
