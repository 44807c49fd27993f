/// A key as a person pressed it.
public enum Key: Hashable, Sendable {
  case character(Unicode.Scalar)
  /// Control and a letter, given as the lower-case letter.
  case control(Unicode.Scalar)
  case left
  case right
  case up
  case down
  case home
  case end
  case pageUp
  case pageDown
  case tab
  case backTab
  case enter
  case escape
  case backspace
  case delete
  /// F1 to F12.
  case function(Int)
  /// An arrow with Shift or Alt held.
  case pan(Direction)

  public enum Direction: Hashable, Sendable {
    case left
    case right
    case up
    case down
  }
}

extension Key: ExpressibleByUnicodeScalarLiteral {
  public init(unicodeScalarLiteral scalar: Unicode.Scalar) {
    self = .character(scalar)
  }
}

/// What a person did with the mouse, and on which cell.
public struct Mouse: Hashable, Sendable {
  public enum Gesture: Hashable, Sendable {
    case press
    /// The pointer moved on while the button was down.
    case drag
    case release
    case wheelUp
    case wheelDown
  }

  public let gesture: Gesture
  public let point: Point
  /// Whether Control was held.
  public let holdsControl: Bool

  public init(_ gesture: Gesture, at point: Point, holdsControl: Bool = false) {
    self.gesture = gesture
    self.point = point
    self.holdsControl = holdsControl
  }
}

/// What a terminal reports.
public enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// A text that was pasted, at most its first few hundred characters: none of it is a key.
  case pasted(String)
  /// The screen has another size, or came back from elsewhere: everything must be drawn anew.
  case resized
  /// The terminal is gone, or the program was asked to end.
  case ended
}

/// Something that can show frames and reports what a person does.
public protocol Terminal: ~Copyable {
  var size: Size { get }
  /// Makes the screen equal the frame.
  mutating func show(_ frame: Frame)
  /// Waits for the next event, at most for a duration; `nil` waits without end and without waking.
  mutating func nextEvent(within limit: Duration?) -> TerminalEvent?
  /// Makes the next frame be drawn whole, whatever the screen shows by now.
  mutating func redraw()
  /// Listens to the mouse, or leaves it to the terminal.
  mutating func listenToMouse(_ listens: Bool)
  /// Puts a text into the terminal's clipboard, where the terminal lets programs do that.
  mutating func copy(_ text: String)
  /// Gives the terminal back, stops the program, and takes the terminal again when the program goes on.
  mutating func suspend()
}
