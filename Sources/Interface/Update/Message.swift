public import Screen

/// What can happen to the model.
public enum Message: Hashable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// A text that was pasted; it fills a line that is being typed and is nothing else.
  case pasted(String)
  /// Time that passed since the last message.
  case elapsed(Duration)
  case resized(Size)
}

/// What the model asks of whoever owns the terminal.
public enum Effect: Hashable, Sendable {
  case redraw
  /// Listen to the mouse, or leave it to the terminal.
  case mouse(Bool)
  /// Put a text into the terminal's clipboard.
  case copy(String)
  case suspend
  case quit
  /// Quit, and print the model's resume command where the terminal was.
  case quitAndPrint
}
