import Briefing
import Campaign
import Curses
import EmbeddedMaps
import Glibc
import Interface
import Playback
import Screen

/// How a session of the player starts.
struct SessionStart {
  /// The person's settings as the command line has changed them, with what to show first.
  var preferences = Preferences()
  /// The person's settings alone.
  var settings = Preferences()
  var plays = false
  var followsEvents = false
  /// Whether playing passes over the days on which nothing changed.
  var showsOnlyChanged = false
  var usesClipboard = false
  var colour = ColourChoice.auto
  var pausesOnEvents = false
  var presents = false
  /// Whether the audience sees the speaker's notes from the start.
  var showsNotes = false
  /// How it behaves where anyone may watch; `nil` where it has an owner.
  var kiosk: Kiosk?
  /// Whether the person's settings were passed over by wish.
  var ignoresSettings = false
  /// Which questions the quiz asks; `nil` for no quiz.
  var quizSeed: Int?
}

/// Runs the player until the person quits, and gives the exit code; the terminal is given back before this returns.
func play(_ atlas: Atlas, from start: SessionStart) -> Int32 {
  do throws(CursesError) {
    finish(try run(atlas, from: start))
    return EX_OK
  } catch {
    complain("frontline: \(error.sentence); use `frontline show` to print a day as text")
    return EX_UNAVAILABLE
  }
}

private func finish(_ ending: Ending) {
  // What a map folder calls its places must not act on the terminal.
  if let command = ending.command { print(command.visible) }
  if let farewell = ending.farewell { print(farewell.visible) }
  if let number = ending.signal {
    signal(number, SIG_DFL)
    raise(number)
  }
}

private struct Ending {
  var command: String?
  var farewell: String?
  var signal: Int32?
}

/// The terminal lives and dies in here, so that whatever follows writes to a screen that is given back.
private func run(_ atlas: Atlas, from start: SessionStart) throws(CursesError) -> Ending {
  var terminal = try CursesTerminal()
  var viewState = start.preferences.viewState
  // A theme that was asked for by name is what somebody wants, whatever the environment says.
  let isUnwanted = start.colour == .never || viewState.look.theme == .standard
  if isUnwanted, !start.colour.colours(descriptor: STDOUT_FILENO) { viewState.look.theme = .monochrome }
  viewState.look.colours = terminal.colours
  viewState.look.hasUnicode = terminal.hasUnicode
  terminal.listenToMouse(viewState.look.takesMouse)
  var model = Model(atlas, size: terminal.size, look: viewState.look)
  if start.usesClipboard { model.use(terminal.mayHaveClipboard ? .used : .missing) }
  model.begin(start, at: viewState)
  if let seed = start.quizSeed { model.startQuiz(seed: seed) }
  let clock = ContinuousClock()
  let begin = clock.now
  let effect = model.run(on: &terminal, now: { begin.duration(to: clock.now) })
  return Ending(
    command: effect == .quitAndPrint ? model.resumeCommand : nil,
    farewell: start.kiosk == nil || terminal.endingSignal != nil ? nil : farewell(to: atlas.campaign),
    signal: terminal.endingSignal)
}

/// What somebody reads who leaves a player that is open to anyone.
private func farewell(to campaign: Campaign) -> String {
  let header = campaign.header
  return "Goodbye. This was \(header.title), record \(header.version), in \(Version.current.program)."
}

extension Model {
  /// Takes over how the player starts.
  fileprivate mutating func begin(_ start: SessionStart, at viewState: ViewState) {
    adopt(start.preferences, over: start.ignoresSettings ? nil : start.settings)
    if start.presents { present(withNotes: start.showsNotes) }
    if start.pausesOnEvents { pauseOnEvents() }
    if start.followsEvents { followEvents() }
    if start.showsOnlyChanged { showOnlyChanged() }
    stand(at: viewState)
    if let kiosk = start.kiosk { open(toAnyone: kiosk) }
    if start.plays { play(unlessAtTheEnd: viewState.day != nil) }
  }
}

/// Plays the default map from the eve, as the settings say; gives the exit code.
func playFromTheEve() -> Int32 {
  let settings: Settings
  do throws(SettingsProblems) {
    settings = try Settings.read()
    if let passedOver = settings.passedOver { complain("frontline: \(passedOver)") }
  } catch {
    complain(error.description)
    return EX_DATAERR
  }
  return play(Atlas(ShippedMap.standard.territory), from: settings.start)
}
