import Briefing
import Allocations
import Campaign
import Interface
import Screen

/// A terminal inside this process whose keys go through the days and back, and that notes what each step took from the
/// heap: from the key to the frame.
private struct NotingTerminal: Terminal {
  let size: Size
  /// Bytes a step, one entry a key.
  private(set) var steps: [Int] = []
  private var keys: [Key]
  private var start = 0
  private var isAnswering = false

  init(_ size: Size, keys: [Key]) {
    self.size = size
    self.keys = keys.reversed()
    steps.reserveCapacity(keys.count)
  }

  mutating func show(_ frame: Frame) {
    if isAnswering { steps.append(allocated_bytes() - start) }
    isAnswering = false
  }

  mutating func nextEvent(within limit: Duration?) -> TerminalEvent? {
    // One key a frame: none is there already when the player asks before it draws.
    guard limit != .zero else { return nil }
    isAnswering = true
    let event = keys.popLast().map(TerminalEvent.key) ?? .ended
    start = allocated_bytes()
    return event
  }

  mutating func redraw() {}
  mutating func listenToMouse(_ listens: Bool) {}
  mutating func copy(_ text: String) {}
  mutating func suspend() {}
}

/// What steps through days take from the heap, which no busy machine changes.
struct AllocationBench {
  let size: Size

  func run(into report: inout Report) throws {
    guard counts_allocations() else {
      return report.add(fault: "bytes from the heap: not measured, the heap is not glibc's own")
    }
    let campaign = try Campaign(MapFolder.read(directory: "Maps/syria-2024"))
    var model = Model(Atlas(campaign), size: size)
    let pass = Contest.pass.unicodeScalars.map { Key.character($0) }
    var terminal = NotingTerminal(size, keys: pass + pass)
    _ = model.run(on: &terminal, now: { .zero })
    let (first, again) = (terminal.steps.prefix(Contest.days), terminal.steps.suffix(pass.count))
    // A frame that is drawn takes something, so that nought says that nothing is counted.
    guard terminal.steps.count == 2 * pass.count, first.allSatisfy({ $0 > 0 }) else {
      return report.add(fault: "bytes from the heap: not measured, the count does not grow")
    }
    let name = "\(size.columns)x\(size.rows)"
    report.add(
      "bytes from the heap, a day's first frame, \(name)", median(first.map(Double.init)), "B", atMost: nil, .count)
    report.add(
      "bytes from the heap, a day seen already, at most, \(name)", Double(again.max() ?? 0), "B", atMost: 4096, .count)
  }
}
