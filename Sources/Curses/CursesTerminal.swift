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
  /// What draws in ncurses' place where the terminal's sequences are the usual ones.
  private var writer: FrameWriter?
  private var palette: Palette
  /// What the terminal shows; `nil` is a cleared screen.
  private var shown: Frame?
  private var row: [cchar_t] = []
  private let hidesCursor: Bool
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
    writer = FrameWriter.Abilities.ofTerminal.map(FrameWriter.init)
    size = CursesTerminal.windowSize ?? Size(columns: Int(getmaxx(taken.window)), rows: Int(getmaxy(taken.window)))
    if writer == nil { CursesTerminal.fit(taken.window, to: size) }
    hidesCursor = Capability.text("civis") != nil
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
  }

  private static func take(_ output: UnsafeMutablePointer<FILE>) throws(CursesError) -> Taken {
    setlocale(LC_ALL, "")
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    guard !name.isEmpty, name.utf8.count < 256, let input = fdopen(dup(STDIN_FILENO), "r"),
      let screen = narrowScreen(output, input)
    else { throw .unusable(name: name) }
    guard Capability.text("cup") != nil, let window = frontline_whole_screen() else {
      endwin()
      delscreen(screen)
      throw .unusable(name: name)
    }
    return Taken(screen: screen, window: window)
  }

  /// A screen of two columns, since ncurses' three copies of a wide one would be for nothing where the frames are not its own.
  ///
  /// It has to know the rows: it sets the region that scrolls, and leaves the cursor in the last one at the end.
  private static func narrowScreen(_ output: UnsafeMutablePointer<FILE>, _ input: UnsafeMutablePointer<FILE>)
    -> OpaquePointer?
  {
    guard let size = windowSize else { return newterm(nil, output, input) }
    let before = ["LINES", "COLUMNS"].map { (name: String) in getenv(name).map { String(cString: $0) } }
    setenv("LINES", "\(size.rows)", 1)
    setenv("COLUMNS", "\(narrow)", 1)
    defer {
      restore("LINES", before[0])
      restore("COLUMNS", before[1])
    }
    return newterm(nil, output, input)
  }

  private static func restore(_ name: String, _ value: String?) {
    if let value { setenv(name, value, 1) } else { unsetenv(name) }
  }

  private static let narrow = 2

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
    if let writer { ScreenOutput.write(writer.farewell) }
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

  private static var windowSize: Size? {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard frontline_window_size(STDOUT_FILENO, &columns, &rows) else { return nil }
    return Size(columns: Int(columns), rows: Int(rows))
  }

  private static func fit(_ window: UnsafeMutablePointer<WINDOW>, to size: Size) {
    resizeterm(Int32(size.rows), Int32(size.columns))
    wresize(window, Int32(size.rows), Int32(size.columns))
  }

  /// How many colours the terminal has.
  public var colours: ColourDepth { palette.depth }

  public mutating func show(_ frame: Frame) {
    guard frame != shown else { return }
    palette.follow(frame.theme)
    if let bytes = writer?.step(to: frame, over: shown, mark: { palette.mark(of: $0) }) {
      output.send(bytes)
    } else {
      output.collect()
      draw(frame)
      output.send()
    }
    shown = frame
  }

  private mutating func draw(_ frame: Frame) {
    for number in 0..<min(frame.size.rows, size.rows) {
      for columns in frame.columnsChanged(in: number, since: shown) { copy(columns, of: number, frame) }
    }
    if let cursor = frame.cursor {
      curs_set(1)
      wmove(window, Int32(cursor.row), Int32(cursor.column))
    } else {
      curs_set(0)
      // Where it cannot be hidden it rests where little changes.
      if !hidesCursor { wmove(window, getmaxy(window) - 1, 0) }
    }
    wrefresh(window)
  }

  private mutating func copy(_ columns: Range<Int>, of number: Int, _ frame: Frame) {
    row.removeAll(keepingCapacity: true)
    let start = number * frame.size.columns
    for cell in frame.cells[start + columns.lowerBound..<start + columns.upperBound] {
      let look = palette.look(of: cell)
      var filled = cchar_t()
      let glyph = Int32(bitPattern: palette.glyph(of: cell).value)
      frontline_fill(&filled, glyph, look.attributes, look.pair)
      row.append(filled)
    }
    mvwadd_wchnstr(window, Int32(number), Int32(columns.lowerBound), row, Int32(row.count))
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
    size = CursesTerminal.windowSize ?? size
    let columns = writer == nil ? size.columns : CursesTerminal.narrow
    CursesTerminal.fit(window, to: Size(columns: columns, rows: size.rows))
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
    guard let writer else { return }
    output.send(writer.farewell)
    self.writer?.forget()
  }
}

extension Duration {
  /// Milliseconds rounded up, so that a wait never ends just before its time and spins; a day at most.
  fileprivate var wholeMilliseconds: Int32 {
    let (seconds, attoseconds) = components
    return Int32(min(seconds, 86_400) * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
