import ArgumentParser
import Campaign
import Curses
import Glibc
import Interface

struct Play: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Play the campaign on the terminal (the default).")

  @Option(help: ArgumentHelp("Start on this day: 2024-12-05, \"5 dec\", d9.", valueName: "day"), completion: .days)
  var date: String?

  @Option(
    help: ArgumentHelp("Start with this place selected: an id, or a name.", valueName: "place"), completion: .places)
  var place: String?

  @Flag(name: .customLong("play"), help: "Start playing instead of paused.")
  var plays = false

  @Flag(name: .customLong("mouse"), inversion: .prefixedNo, help: "Listen to the mouse.")
  var takesMouse: Bool?

  @OptionGroup var drawing: LookOptions
  @OptionGroup var colour: ColourOption
  @OptionGroup var map: MapOption

  /// What is left over: mostly a mistyped command, since the player is what runs without one.
  @Argument(help: .hidden)
  var rest: [String] = []

  func validate() throws {
    guard let word = rest.first else { return }
    let hint = nearest(to: word, among: Command.names).map { " (did you mean \"\($0)\"?)" } ?? ""
    throw ValidationError("there is no command \"\(word)\"\(hint); `frontline help` lists them")
  }

  func run() throws {
    let settings = try settings()
    let atlas = try map.atlas()
    var start = settings.start
    start.day = try atlas.campaign.day(date)
    start.place = try place.map { try atlas.campaign.place($0).id }
    start.plays = plays
    start.view = drawing.view(over: settings.view)
    start.look = drawing.look(over: start.look)
    if let takesMouse { start.look.takesMouse = takesMouse }
    if colour.choice != .auto { start.colour = colour.choice }
    let code = frontline.play(atlas, from: start)
    guard code == EX_OK else { throw ExitCode(code) }
  }
}

/// The person's settings; what is wrong with them goes to standard error, and the program ends with 65.
func settings() throws -> Settings {
  do throws(SettingsFaults) {
    return try Settings.read()
  } catch {
    complain(error.description)
    throw ExitCode(EX_DATAERR)
  }
}

extension CursesError {
  var sentence: String {
    switch self {
    case .noTerminal: "there is no terminal to draw on"
    case .unusable(""): "TERM is not set, so nothing is known of the terminal"
    case .unusable(let name) where name.utf8.count > 64: "the name in TERM is too long to be a terminal's"
    case .unusable(let name): "the terminal \"\(name)\" is unknown or cannot place a cursor"
    }
  }
}
