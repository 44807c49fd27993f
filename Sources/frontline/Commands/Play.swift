import Briefing
import ArgumentParser
import Campaign
import Cartography
import Curses
import Glibc
import Interface
import Playback

struct Play: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Play the campaign on the terminal (the default).",
    discussion: """
      Examples:
        frontline
        frontline --date "5 dec" --place hama --zoom 2
        frontline --map my-map --play --speed 2x
      """)

  @OptionGroup var options: PlayOptions

  /// What is left over: mostly a mistyped command, since the player is what runs without one.
  @Argument(help: .hidden)
  var rest: [String] = []

  func run() throws { try options.play() }
}

/// What the player can be asked for, with its name or without.
struct PlayOptions: ParsableArguments {
  @Option(.date) var date: String?

  @Flag(name: .customLong("play"), help: "Start playing instead of paused.")
  var plays = false

  @Option(help: ArgumentHelp("While playing, pause on each day with key events.", valueName: "what"))
  var pauseOn: PauseReason?

  @Option(
    help: ArgumentHelp("Pass quiet days faster, and stay longer on days with key events.", valueName: "what"))
  var paceBy: PauseReason?

  @Flag(help: "While playing, pass over the days on which nothing changed.")
  var onlyChanged = false

  @Option(help: "The speed: \(PlayOptions.paces).", completion: .list(Player.Pace.all.map(\.label)))
  var speed: String?

  @Flag(name: .customLong("loop"), inversion: .prefixedNo, help: "Start over at the end.")
  var loops: Bool?

  @Flag(help: "Let the key y copy its command to the terminal's clipboard (OSC 52).")
  var clipboard = false

  @Flag(
    help: "Present to an audience: a large date and headline, PgDn and PgUp for the days, b or . for a blank screen.")
  var present = false

  @Flag(help: "Show the speaker's notes too, with --present; the key s turns them on and off.")
  var notes = false

  @Flag(help: "Play a quiz: which of four places changes hands on the next day?")
  var quiz = false

  @Option(help: ArgumentHelp("Choose the quiz's questions; the same number asks the same.", valueName: "number"))
  var seed: Int?

  @Flag(help: "Play in numbered choices and plain lines, for a screen reader or a pipe; needs no terminal.")
  var accessible = false

  @Flag(name: .customLong("mouse"), inversion: .prefixedNo, help: "Listen to the mouse.")
  var takesMouse: Bool?

  @Flag(
    name: .customLong("links"), inversion: .prefixedNo,
    help: "Let sources lead to their addresses, on a terminal that takes links (OSC 8).")
  var showsLinks: Bool?

  @Flag(help: "Start without the settings of config.json.")
  var noConfig = false

  @Flag(help: "Be open to anyone: no ^Z, no clipboard, no settings; idle, it plays in a loop, and later it ends.")
  var kiosk = false

  @Option(help: ArgumentHelp("With --kiosk: play after so many idle seconds; 0 for never.", valueName: "seconds"))
  var idlePlay: Int?

  @Option(help: ArgumentHelp("With --kiosk: end after so many idle minutes; 0 for never.", valueName: "minutes"))
  var idleEnd: Int?

  @OptionGroup var viewOptions: ViewStateOptions
  @OptionGroup var colour: ColourOption
  @OptionGroup var map: MapOption

  func validate() throws {
    guard seed == nil || quiz else { throw ValidationError("--seed goes with --quiz") }
    guard !(quiz && plays) else { throw ValidationError("--quiz goes without --play: each day waits for an answer") }
    try validateKiosk()
    guard present || !notes else { throw ValidationError("--notes goes with --present") }
    guard !accessible || !(plays || present || onlyChanged || pauseOn != nil) else {
      throw ValidationError(
        "--accessible goes without --play, --present, --only-changed and --pause-on: it waits for each choice")
    }
    if accessible, let option = viewOptions.given.map(\.option).first(where: { !$0.takers.contains(.conversation) }) {
      throw ValidationError("--accessible goes without \(option.typed): it draws nothing")
    }
    if let speed, Player.Pace(label: speed) == nil {
      throw ValidationError("there is no speed \"\(speed)\"; the speeds are \(PlayOptions.paces)")
    }
  }

  private func validateKiosk() throws {
    guard kiosk || idlePlay == nil && idleEnd == nil else {
      throw ValidationError("--idle-play and --idle-end go with --kiosk")
    }
    guard !(kiosk && (clipboard || accessible)) else {
      throw ValidationError("--kiosk goes without --clipboard and --accessible")
    }
    for (name, value) in [("--idle-play", idlePlay), ("--idle-end", idleEnd)] {
      guard let value, !(0...PlayOptions.longestIdle).contains(value) else { continue }
      throw ValidationError("\(name): give 0 to \(PlayOptions.longestIdle), not \(value)")
    }
  }

  /// Plays, or talks, as the options say.
  func play() throws {
    let settings = noConfig || kiosk ? Settings() : try settings()
    let atlas = try map.atlas()
    var start = settings.start
    start.preferences = try preferences(atlas, over: settings.start.preferences)
    start.plays = plays
    start.followsEvents = paceBy == .events
    start.showsOnlyChanged = onlyChanged
    start.usesClipboard = clipboard
    if colour.choice != .auto { start.colour = colour.choice }
    start.pausesOnEvents = pauseOn == .events
    start.presents = present
    start.showsNotes = notes
    start.ignoresSettings = noConfig
    if kiosk { start.kiosk = ofKiosk }
    start.quizSeed = quiz ? seed ?? 0 : nil
    if accessible { return try converse(atlas, from: start) }
    let code = frontline.play(atlas, from: start)
    guard code == EX_OK else { throw ExitCode(code) }
  }
}

extension PlayOptions {
  /// A day and more, in seconds or minutes.
  fileprivate static let longestIdle = 100_000

  private var ofKiosk: Kiosk {
    let (seconds, minutes) = (idlePlay ?? 30, idleEnd ?? 10)
    return Kiosk(
      playsAfter: seconds > 0 ? .seconds(seconds) : nil, endsAfter: minutes > 0 ? .seconds(60 * minutes) : nil)
  }

  fileprivate static let paces = Player.Pace.all.map(\.label).joined(separator: ", ")

  /// The person's preferences as the options change them.
  fileprivate func preferences(_ atlas: Atlas, over usual: Preferences) throws -> Preferences {
    var preferences = usual
    preferences.viewState = try viewOptions.viewState(atlas, over: usual.viewState)
    preferences.viewState.day = try atlas.campaign.day(date)
    // Before an audience there are fewer names, unless somebody asks for them.
    if present, !viewOptions.has(.labels) { preferences.viewState.look.labels = .capitals }
    if let takesMouse { preferences.viewState.look.takesMouse = takesMouse }
    if let showsLinks { preferences.viewState.look.showsLinks = showsLinks }
    preferences.pace = speed.flatMap(Player.Pace.init(label:)) ?? usual.pace
    preferences.loops = loops ?? usual.loops
    return preferences
  }
}

/// The person's settings; a file that cannot be read is passed over with a word on standard error, and a mistake in one
/// ends the program with 65.
func settings() throws -> Settings {
  do throws(SettingsProblems) {
    let settings = try Settings.read()
    if let passedOver = settings.passedOver { complain("frontline: \(passedOver)") }
    return settings
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
