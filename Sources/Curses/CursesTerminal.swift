import CNCurses
import Glibc
public import Screen

/// Why a terminal could not be taken.
public enum CursesError: Error, Hashable, Sendable {
  /// Standard input or output is not a terminal.
  case noTerminal
  /// The terminal's name is not known, or its description lacks what a screen needs.
  case unusable(name: String)
}

/// A terminal driven by ncurses; it is given back where this value dies.
public struct CursesTerminal: Terminal, ~Copyable {
  private let screen: OpaquePointer
  private let window: UnsafeMutablePointer<WINDOW>
  public private(set) var size: Size
  private var output: ScreenOutput
  private var drawer: Drawer
  private var palette: Palette
  /// What the terminal shows; `nil` is a cleared screen.
  private var shown: Frame?
  private let pasting: Pasting
  private var mouse: MouseReports
  private var input: TerminalInput
  /// Whether nobody will give the terminal back.
  private var isLost = false

  /// Takes the terminal of standard input and output.
  public init() throws(CursesError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, frontline_await_foreground() else {
      throw .noTerminal
    }
    var before = termios()
    tcgetattr(STDIN_FILENO, &before)
    guard let output = ScreenOutput() else { throw .noTerminal }
    let taken = try CursesTerminal.take(output.stream)
    screen = taken.screen
    window = taken.window
    self.output = output
    palette = Palette(speaksUnicode: nl_langinfo(Int32(CODESET)).map { String(cString: $0) } == "UTF-8")
    drawer = Drawer(taken.window)
    if drawer.isDirect { palette.useExactColours() }
    size = taken.size
    CursesTerminal.setModes(of: taken.window)
    self.output.begin()
    input = TerminalInput()
    pasting = Pasting()
    mouse = MouseReports()
    prepareFarewell()
    frontline_take_signals(&before)
    frontline_write(pasting.on)
    clear()
  }

  private struct Taken {
    var screen: OpaquePointer
    var window: UnsafeMutablePointer<WINDOW>
    var size: Size
  }

  private static func take(_ output: UnsafeMutablePointer<FILE>) throws(CursesError) -> Taken {
    setlocale(LC_ALL, "")
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    guard !name.isEmpty, name.utf8.count < 256, let input = fdopen(dup(STDIN_FILENO), "r") ?? fdopen(STDIN_FILENO, "r")
    else {
      throw .unusable(name: name)
    }
    // What `LINES` and `COLUMNS` say is read here, within reason, and only where the window knows no size.
    use_env(false)
    use_tioctl(true)
    guard let screen = newterm(nil, output, input) ?? builtIn(name, output, input) else { throw .unusable(name: name) }
    let size = ScreenSize.ofWindow ?? ScreenSize.ofEnvironment ?? ScreenSize.ofDescription
    resizeterm(Int32(size.rows), Int32(size.columns))
    guard Capability.text("cup") != nil, let window = frontline_whole_screen() else {
      endwin()
      delscreen(screen)
      throw .unusable(name: name)
    }
    return Taken(screen: screen, window: window, size: size)
  }

  /// The screen of a terminal that the machine has no description of, and the program has.
  private static func builtIn(
    _ name: String, _ output: UnsafeMutablePointer<FILE>, _ input: UnsafeMutablePointer<FILE>
  ) -> OpaquePointer? {
    guard let description = BuiltInDescription(of: name) else { return nil }
    setenv("TERMINFO", description.variable, 1)
    return newterm(nil, output, input)
  }

  private static func setModes(of window: UnsafeMutablePointer<WINDOW>) {
    raw()
    noecho()
    nonl()
    curs_set(0)
    // A frame is drawn whole: without this ncurses looks for input between rows and would stop halfway.
    typeahead(-1)
    keypad(window, true)
    leaveok(window, false)
  }

  deinit {
    frontline_begin_end()
    ScreenOutput.write(drawer.farewell)
    release()
    delscreen(screen)
    frontline_release_signals()
  }

  /// The signal that asked the program to end, once `nextEvent` has given `ended` for one.
  public var endingSignal: Int32? {
    let number = frontline_ending_signal()
    return number == 0 ? nil : number
  }

  /// Whether the locale can write more than ASCII.
  public var hasUnicode: Bool { palette.speaksUnicode }

  /// How many colours the terminal has.
  public var colours: ColourDepth { palette.depth }

  public mutating func show(_ frame: Frame) {
    guard frame != shown else { return }
    palette.follow(frame.theme)
    drawer.show(frame, over: shown, &palette, &output)
    shown = frame
  }

  public mutating func nextEvent(within limit: Duration?) -> TerminalEvent? {
    let deadline = limit.map { ContinuousClock.now.advanced(by: $0) }
    while !isLost {
      if let event = input.next() { return event }
      // What else there is, the next wait will tell.
      if limit == .zero, !input.mayHaveMore { return nil }
      let left = deadline.map { max(.zero, ContinuousClock.now.duration(to: $0)) }
      let wait = [left, input.escapeDelay].compactMap(\.self).min()
      let asked = frontline_wait(wait.map { $0.wholeMilliseconds } ?? -1)
      if let event = answer(asked) { return event }
      guard asked == 0 else { continue }
      input.mayHaveMore = false
      if wait == input.escapeDelay { input.fallSilent() }
      if let left, left.wholeMilliseconds == 0 { return nil }
    }
    return .ended
  }

  /// Does what a wait asks for; the event where it is one.
  private mutating func answer(_ asked: Int32) -> TerminalEvent? {
    if asked & Int32(frontline_terminated) != 0 { return .ended }
    if asked & Int32(frontline_suspend) != 0 {
      suspend()
      return isLost ? .ended : .resized
    }
    if asked & Int32(frontline_continued) != 0 {
      takeBack(if: frontline_await_foreground())
      return isLost ? .ended : .resized
    }
    if asked & Int32(frontline_resized) != 0 {
      resize()
      return .resized
    }
    // A read of nothing is the end of the terminal.
    return asked & Int32(frontline_input) != 0 && !input.read() ? .ended : nil
  }

  public mutating func suspend() {
    settle()
    release()
    takeBack(if: frontline_stop_self())
  }

  /// Gives the terminal back: nothing of the program is left in the last row where there is no other screen to go back to.
  private func release() {
    frontline_write(clearingOfLastRow)
    mouse.pause()
    frontline_write(pasting.off)
    endwin()
  }

  /// Takes the terminal once more, if it is ours.
  private mutating func takeBack(if isOurs: Bool) {
    guard isOurs else {
      isLost = true
      return
    }
    frontline_write(pasting.on)
    mouse.goOn()
    resize()
  }

  private mutating func resize() {
    size = ScreenSize.ofWindow ?? size
    resizeterm(Int32(size.rows), Int32(size.columns))
    prepareFarewell()
    redraw()
  }

  /// What goes to the last row and clears it.
  private var clearingOfLastRow: String {
    ((Capability.text("cup", size.rows - 1, 0) ?? "") + (Capability.text("el") ?? "")).withoutPadding
  }

  /// Tells what is written where the program dies: a line is ended where the shell's screen comes back.
  private func prepareFarewell() {
    let leave = Capability.text("rmcup")
    let parts = [
      drawer.endOfLink, "\u{1B}[0m", clearingOfLastRow, Capability.text("rmkx"),
      pasting.off.map { String(cString: $0) }, mouse.farewell, Capability.text("cnorm"), leave,
      leave == nil ? nil : "\r\n",
    ]
    frontline_set_farewell(parts.compactMap(\.self).joined().withoutPadding)
  }

  public mutating func listenToMouse(_ listens: Bool) { mouse.turn(on: listens) }

  public mutating func redraw() {
    settle()
    clear()
    CursesTerminal.setModes(of: window)
  }

  /// Makes ncurses clear the screen, with the next frame that is shown.
  private mutating func clear() {
    shown = nil
    output.collect()
    wclear(window)
    wrefresh(window)
    output.hold()
  }

  /// Makes the terminal what ncurses takes it to be, before that writes again.
  private mutating func settle() {
    output.send(drawer.farewell)
    drawer.forget()
  }
}

extension Duration {
  /// Milliseconds rounded up, so that a wait never ends just before its time and spins; a day at most.
  fileprivate var wholeMilliseconds: Int32 {
    let (seconds, attoseconds) = components
    return Int32(min(seconds, 86_400) * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
