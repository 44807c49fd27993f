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

  @Option(help: "Pause, while playing, on each day that has some of these.")
  var pauseOn: PauseReason?

  @Flag(help: "Stand before an audience: a large date, notes, PgDn and PgUp for the days, b for a blank screen.")
  var present = false

  @Flag(help: "Hide each next day, and ask which of four places changes hands on it.")
  var quiz = false

  @Option(help: ArgumentHelp("Which places the quiz asks about, from 0 on.", valueName: "number"))
  var seed: Int?

  @Flag(help: "Numbered choices and plain lines, for a screen reader or a pipe; no terminal is needed.")
  var accessible = false

  @Flag(name: .customLong("mouse"), inversion: .prefixedNo, help: "Listen to the mouse.")
  var takesMouse: Bool?

  @OptionGroup var drawing: LookOptions
  @OptionGroup var colour: ColourOption
  @OptionGroup var map: MapOption

  /// What is left over: mostly a mistyped command, since the player is what runs without one.
  @Argument(help: .hidden)
  var rest: [String] = []

  func validate() throws {
    guard seed == nil || quiz else { throw ValidationError("--seed goes with --quiz") }
    guard !(quiz && plays) else { throw ValidationError("--quiz goes without --play: each day waits for a choice") }
    guard !accessible || !(plays || present || pauseOn != nil) else {
      throw ValidationError("--accessible goes without --play, --present and --pause-on: it waits for each choice")
    }
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
    start.pausesOnEvents = pauseOn == .events
    start.presents = present
    start.quizSeed = quiz ? seed ?? 0 : nil
    if accessible { return try converse(atlas, from: start) }
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

/// What playing may pause on.
enum PauseReason: String, ExpressibleByArgument, CaseIterable {
  /// Days with key events.
  case events
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
