import Playback
public import Screen

extension Model {
  /// Shows the model, waits, takes in what happens, and so on until it asks to quit or the terminal is gone.
  ///
  /// While the player is paused the wait has no end, so that a paused program does not wake at all. `now` gives the
  /// time since any fixed moment.
  public mutating func run(on terminal: inout some Terminal & ~Copyable, now: () -> Duration) -> Effect {
    var before = now()
    while true {
      terminal.show(Frame(self))
      let event = terminal.nextEvent(within: player.timeUntilNextDay)
      let time = now()
      update(.elapsed(time - before))
      before = time
      switch event {
      case nil: break
      case .ended: return .quit
      case .resized: update(.resized(terminal.size))
      case .mouse(let mouse): update(.mouse(mouse))
      case .key(let key):
        switch update(.key(key)) {
        case nil: break
        case .mouse(let listens): terminal.listenToMouse(listens)
        case .redraw: terminal.redraw()
        case .suspend:
          terminal.suspend()
          update(.resized(terminal.size))
          before = now()
        case .quit: return .quit
        case .quitAndPrint: return .quitAndPrint
        }
      }
    }
  }
}
