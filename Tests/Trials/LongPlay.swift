import Launching
import Briefing
import Campaign
import Interface
import MadeUp
import Playback
import Screen

/// A clock that is set by hand; the terminal and the loop look at the same one.
private final class CountedClock {
  var time = Duration.zero
}

/// A terminal without a screen whose time is only counted: a wait takes none, and ends a little late as real ones do.
private struct CountingTerminal: Terminal, ~Copyable {
  // The reference stands first because Swift 6.3 does not compile it elsewhere for the thread sanitizer.
  let clock: CountedClock
  let size = Size(columns: 120, rows: 40)
  let end: Duration
  private(set) var frames = 0
  private(set) var kilobytes: (early: Int, late: Int) = (0, 0)
  private var keys: [Key] = [.character("L"), .character(" ")]
  private var numbers = Numbers(seed: 5)

  init(end: Duration, clock: CountedClock) {
    self.end = end
    self.clock = clock
  }

  mutating func copy(_ text: String) {}

  mutating func show(_ frame: Frame) {
    frames += frame.cells.isEmpty ? 0 : 1
    if frames == 2000 { kilobytes.early = ProcessStatus.own.residentKilobytes }
    kilobytes.late = frames % 1000 == 0 ? ProcessStatus.own.residentKilobytes : kilobytes.late
  }

  mutating func nextEvent(within limit: Duration?) -> TerminalEvent? {
    if let key = keys.popLast() { return .key(key) }
    guard let limit, clock.time < end else { return .ended }
    guard limit > .zero else { return nil }
    clock.time += limit + .microseconds(numbers.below(3000))
    return nil
  }

  mutating func redraw() {}
  mutating func suspend() {}
  mutating func listenToMouse(_ listens: Bool) {}
}

/// Plays round and round for a day of counted time through the program's own loop: every day of the campaign comes when
/// it is due, and memory stays.
func playForADay(_ folder: String) throws -> Int32 {
  let atlas = Atlas(try Campaign(MapFolder.read(directory: folder)))
  let clock = CountedClock()
  var terminal = CountingTerminal(end: .seconds(86_400), clock: clock)
  var model = Model(atlas, size: terminal.size)
  _ = model.run(on: &terminal) { clock.time }
  let due = Int(clock.time / .seconds(2))
  let isOnTime = model.player.position == due % (atlas.lastPosition + 1)
  let growth = terminal.kilobytes.late - terminal.kilobytes.early
  print(
    "figure: hours of counted time played = 24; \(terminal.frames) frames, \(due) days due,",
    "\(isOnTime ? "no drift" : "DRIFT: at \(model.player.position)"), memory grew by \(growth) KB")
  return isOnTime && growth < 1024 ? 0 : 1
}
