import CNCurses
import Screen

/// What brings frames to the screen.
enum Drawer {
  /// The program's own sequences, where the terminal has the usual ones.
  case direct(FrameWriter)
  /// ncurses, which knows every other terminal.
  case ncurses(CursesWindow)

  /// Call it once ncurses has the terminal.
  init(_ window: UnsafeMutablePointer<WINDOW>) {
    if let abilities = FrameWriter.Abilities.ofTerminal {
      self = .direct(FrameWriter(abilities))
    } else {
      self = .ncurses(CursesWindow(window))
    }
  }

  /// Whether the program writes its own sequences.
  var isDirect: Bool {
    switch self {
    case .direct: true
    case .ncurses: false
    }
  }

  /// Sends what makes a frame of the one that the terminal shows, where `nil` is a cleared screen.
  mutating func show(_ frame: Frame, over shown: Frame?, _ palette: inout Palette, _ output: inout ScreenOutput) {
    var frame = frame
    if !palette.speaksUnicode { frame.removeAccents() }
    switch self {
    case .direct(var writer):
      let bytes = writer.step(to: frame, over: shown, mark: { palette.mark(of: $0) })
      self = .direct(writer)
      output.send(bytes)
    case .ncurses(let window):
      output.collect()
      window.draw(frame, over: shown, &palette)
      output.send()
    }
  }

  /// What ends a link that the end of the program cuts short; nothing where no links are written.
  var endOfLink: String? {
    if case .direct(let writer) = self, writer.takesLinks { Link.closing } else { nil }
  }

  /// The bytes that make the terminal what ncurses takes it to be.
  var farewell: [UInt8] {
    switch self {
    case .direct(let writer): writer.farewell
    case .ncurses: []
    }
  }

  /// Takes note that ncurses writes after the farewell.
  mutating func forget() {
    switch self {
    case .direct(var writer):
      writer.forget()
      self = .direct(writer)
    case .ncurses: break
    }
  }
}
