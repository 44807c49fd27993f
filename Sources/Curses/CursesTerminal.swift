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
  private var paste = Paste()
  /// Whether a key could be read without waiting; asking costs more than knowing that there is none.
  private var mayHaveKeys = true

  /// Takes the terminal of standard input and output.
  public init() throws(CursesError) {
    var before = termios()
    tcgetattr(STDIN_FILENO, &before)
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, let output = ScreenOutput() else {
      throw .noTerminal
    }
    let taken = try CursesTerminal.take(output.stream)
    screen = taken.screen
    window = taken.window
    self.output = output
    palette = Palette(speaksUnicode: nl_langinfo(Int32(CODESET)).map { String(cString: $0) } == "UTF-8")
    drawer = Drawer(taken.window)
    size = taken.size
    CursesTerminal.setModes(of: taken.window)
    self.output.begin()
    ModifiedArrow.define()
    pasting = Pasting()
    mouse = MouseReports()
    _ = frontline_take_signals(
      &before, tigetstr("rmcup"), tigetstr("cnorm"), tigetstr("rmkx"), pasting.off, mouse.farewell)
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
    guard !name.isEmpty, name.utf8.count < 256, let input = fdopen(dup(STDIN_FILENO), "r") else {
      throw .unusable(name: name)
    }
    // What `LINES` and `COLUMNS` say is read here, within reason, and only where the window knows no size.
    use_env(false)
    use_tioctl(true)
    guard let screen = newterm(nil, output, input) else { throw .unusable(name: name) }
    let size = ScreenSize.ofWindow ?? ScreenSize.ofEnvironment ?? ScreenSize.ofDescription
    resizeterm(Int32(size.rows), Int32(size.columns))
    guard Capability.text("cup") != nil, let window = frontline_whole_screen() else {
      endwin()
      delscreen(screen)
      throw .unusable(name: name)
    }
    return Taken(screen: screen, window: window, size: size)
  }

  private static func setModes(of window: UnsafeMutablePointer<WINDOW>) {
    raw()
    noecho()
    nonl()
    curs_set(0)
    set_escdelay(25)
    // A frame is drawn whole: without this ncurses looks for input between rows and would stop halfway.
    typeahead(-1)
    keypad(window, true)
    nodelay(window, true)
    leaveok(window, false)
  }

  deinit {
    ScreenOutput.write(drawer.farewell)
    mouse.pause()
    frontline_write(pasting.off)
    endwin()
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
    while true {
      if mayHaveKeys {
        if let event = readKey() { return event }
        mayHaveKeys = false
        // What else there is, the next wait will tell.
        if limit == .zero { return nil }
      }
      let left = deadline.map { max(.zero, ContinuousClock.now.duration(to: $0)) }
      let asked = frontline_wait(left.map { $0.wholeMilliseconds } ?? -1)
      if asked & Int32(frontline_terminated) != 0 { return .ended }
      if asked & Int32(frontline_suspend) != 0 {
        suspend()
        return .resized
      }
      if asked & Int32(frontline_resized) != 0 {
        resize()
        return .resized
      }
      if asked & Int32(frontline_input) != 0 { mayHaveKeys = true }
      if asked == 0, let left, left.wholeMilliseconds == 0 { return nil }
    }
  }

  /// The next key or pasted text that has come whole; what nobody knows is passed over.
  private mutating func readKey() -> TerminalEvent? {
    let window = window
    while true {
      var code: wint_t = 0
      let kind = wget_wch(window, &code)
      guard kind != ERR else { return nil }
      switch paste.take(code, isKey: kind == KEY_CODE_YES) {
      case .text(let text): return .pasted(text)
      case .partOfPaste: continue
      case .notPasted: break
      }
      if kind == KEY_CODE_YES, let report = mouseReport(code) {
        if let mouse = report { return .mouse(mouse) }
        continue
      }
      // In raw mode the terminal sends no signal for ^\; whoever presses it wants the program to die at once.
      if kind == OK, code == 28 { raise(SIGQUIT) }
      let key =
        kind == KEY_CODE_YES
        ? Key(keyCode: Int32(bitPattern: code))
        : Key(input: code, readMore: { CursesTerminal.character(from: window) })
      if let key { return .key(key) }
    }
  }

  /// The mouse's report that a code begins, `nil` inside where it is of no use; `nil` where the code is another.
  private func mouseReport(_ code: wint_t) -> Mouse?? {
    let window = window
    switch Int32(bitPattern: code) {
    case frontline_key_mouse: return .some(Mouse { CursesTerminal.character(from: window) })
    case frontline_key_old_mouse:
      for _ in 0..<3 { _ = CursesTerminal.character(from: window) }
      return .some(nil)
    default: return nil
    }
  }

  private static func character(from window: UnsafeMutablePointer<WINDOW>) -> wint_t? {
    var code: wint_t = 0
    return wget_wch(window, &code) == OK ? code : nil
  }

  public mutating func suspend() {
    settle()
    mouse.pause()
    frontline_write(pasting.off)
    endwin()
    frontline_stop_self()
    frontline_write(pasting.on)
    mouse.goOn()
    resize()
  }

  private mutating func resize() {
    size = ScreenSize.ofWindow ?? size
    resizeterm(Int32(size.rows), Int32(size.columns))
    redraw()
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
