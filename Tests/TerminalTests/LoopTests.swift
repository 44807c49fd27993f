import Launching
import Glibc
import Testing

/// The player plays round and round at its top speed in a pseudo-terminal; ten minutes with `FRONTLINE_LOOP_SECONDS=600`.
@Suite(.serialized) struct LoopTests {
  @Test func `playing on and on takes no more memory and no more descriptors`() throws {
    let seconds = Frontline.loopSeconds
    let terminal = try Frontline.player()
    terminal.type(">>>>L ")
    try terminal.wait(for: "playing 16x loop")
    terminal.isWatched = false
    let start = ContinuousClock.now
    // The peak of each tenth; the first is for what is made when it is first needed.
    var peaks = [Int](repeating: 0, count: 10)
    var descriptors: Set<Int> = []
    while case let elapsed = start.duration(to: .now), elapsed < .seconds(seconds) {
      terminal.read(for: 50)
      let tenth = min(9, Int(elapsed / .seconds(1)) * 10 / seconds)
      peaks[tenth] = max(peaks[tenth], terminal.status.residentKilobytes)
      descriptors.insert(terminal.status.openDescriptors)
    }
    #expect(peaks[9] <= peaks[1] + peaks[1] / 100, "\(peaks)")
    #expect(descriptors.count == 1, "\(descriptors)")
    #expect(terminal.bytesWritten > 1000 * seconds)
    terminal.isWatched = true
    terminal.type("\u{C}g2024-12-05\r")
    try terminal.wait(for: "paused 16x loop")
    #expect(terminal.screen.lines[0].hasPrefix(" Thu 5 Dec 2024"))
    terminal.type("q")
    #expect(try terminal.end() == 0)
    figure(
      "seconds played at top speed", seconds,
      "\(peaks[1]) KB in the second tenth, \(peaks[9]) KB in the last, \(descriptors.first ?? 0) descriptors all along")
  }

}
