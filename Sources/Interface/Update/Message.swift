public import Screen

/// What can happen to the model.
public enum Message: Hashable, Sendable {
  case key(Key)
  /// Time that passed since the last message.
  case elapsed(Duration)
  case resized(Size)
}

/// What the model asks of whoever owns the terminal.
public enum Effect: Hashable, Sendable {
  case redraw
  case suspend
  case quit
  /// Quit, and print the model's resume command where the terminal was.
  case quitAndPrint
}
