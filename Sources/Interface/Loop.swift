import Briefing
import Playback
public import Screen

extension Model {
  /// Shows the model, waits, takes in what happens, and so on until it asks to quit or the terminal is gone.
  ///
  /// While the player is paused the wait has no end, so that a paused program does not wake at all. Events that are
  /// there already are taken in before the next frame, so that a flood of keys costs few frames; `mostAtOnce` sees to it
  /// that a frame comes all the same. `now` gives the time since any fixed moment.
  public mutating func run(on terminal: inout some Terminal & ~Copyable, now: () -> Duration) -> Effect {
    var before = now()
    while true {
      terminal.show(Frame(self))
      var event = terminal.nextEvent(within: timeUntilDue)
      for _ in 0..<Model.mostAtOnce {
        let time = now()
        if update(.elapsed(time - before)) == .quit { return .quit }
        before = time
        guard let taken = event else { break }
        if let ending = take(taken, on: &terminal) { return ending }
        // The program may have been stopped meanwhile, and that time is not played.
        if taken == .resized || taken == .key(.control("z")) { before = now() }
        event = terminal.nextEvent(within: .zero)
      }
    }
  }

  private static let mostAtOnce = 256

  /// Takes in what the mouse does; each day that a drag passes is shown, however fast the pointer goes.
  private mutating func take(_ mouse: Mouse, on terminal: inout some Terminal & ~Copyable) {
    for step in steps(of: mouse) {
      let before = day
      update(.mouse(step))
      if step.gesture == .drag, day != before { terminal.show(Frame(self)) }
    }
  }

  /// Takes in one event; the effect where the program is to end.
  private mutating func take(_ event: TerminalEvent, on terminal: inout some Terminal & ~Copyable) -> Effect? {
    switch event {
    case .ended: return .quit
    case .resized: update(.resized(terminal.size))
    case .pasted(let text): update(.pasted(text))
    case .mouse(let mouse): take(mouse, on: &terminal)
    case .key(let key):
      switch update(.key(key)) {
      case nil: break
      case .mouse(let listens): terminal.listenToMouse(listens)
      case .redraw: terminal.redraw()
      case .copy(let text): terminal.copy(text)
      case .suspend:
        terminal.suspend()
        update(.resized(terminal.size))
      case .quit: return .quit
      case .quitAndPrint: return .quitAndPrint
      }
    }
    return nil
  }
}
