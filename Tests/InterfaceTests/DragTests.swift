import Briefing
import Campaign
import Screen
import Testing

@testable import Interface

/// A terminal whose person has done everything already, and which keeps the title of each frame.
private struct ScriptedTerminal: Terminal, ~Copyable {
  let size: Size
  var events: [TerminalEvent]
  private(set) var titles: [String] = []

  init(_ size: Size, _ events: [TerminalEvent]) { (self.size, self.events) = (size, events) }

  mutating func show(_ frame: Frame) {
    titles.append(String(frame.text.prefix { $0 != "\n" }))
  }

  mutating func nextEvent(within limit: Duration?) -> TerminalEvent? {
    guard events.isEmpty else { return events.removeFirst() }
    return limit == .zero ? nil : .ended
  }

  mutating func redraw() {}
  mutating func suspend() {}
  mutating func listenToMouse(_ listens: Bool) {}
  mutating func copy(_ text: String) {}
}

/// Drags that come faster than frames.
struct DragTests {
  private static let size = Size(columns: 80, rows: 24)

  /// The days of the frames that are shown, one after the other, before the button is released.
  private func days(of gestures: [(Mouse.Gesture, Int)], from position: Int) throws -> [String] {
    var model = try Shipped.model(Self.size)
    model.start(on: model.atlas.day(at: position))
    let bar = try #require(model.layout?.timeBar)
    let events = gestures.map { gesture, column in
      TerminalEvent.mouse(Mouse(gesture, at: Point(column: bar.origin.column + column, row: bar.origin.row)))
    }
    var terminal = ScriptedTerminal(Self.size, events)
    _ = model.run(on: &terminal) { .zero }
    let all = terminal.titles.map {
      $0.contains("the eve") ? "0" : String($0.split(separator: "  ")[1].dropFirst(4).prefix(2))
    }
    return all.enumerated().filter { $0.offset == 0 || all[$0.offset - 1] != $0.element }.map { $0.element.trimmed }
  }

  @Test func `each day that a drag passes is shown, though all its reports are there at once`() throws {
    let along = (1..<79).map { (Mouse.Gesture.drag, $0) }
    let seen = try days(of: [(.press, 0)] + along, from: 0)
    #expect(seen == (0...12).map { "\($0)" })
  }

  @Test func `a pointer that leaps over days passes them all the same, both ways`() throws {
    let all = (0...12).map { "\($0)" }
    let there = try days(of: [(.press, 2), (.drag, 78)], from: 0)
    #expect(there == all)
    let back = try days(of: [(.press, 78), (.drag, 40), (.drag, 0)], from: 12)
    #expect(back == all.reversed())
    // A terminal that reports no motion says only where the button goes up.
    let unreported = try days(of: [(.press, 2), (.release, 78)], from: 0)
    #expect(unreported == all)
  }

  @Test func `a drag that begins elsewhere, and a click, pass no day`() throws {
    var model = try Shipped.model(Self.size)
    let bar = try #require(model.layout?.timeBar)
    let away = Point(column: 30, row: 5)
    let end = Point(column: bar.size.columns - 2, row: bar.origin.row)
    var terminal = ScriptedTerminal(
      Self.size, [.mouse(Mouse(.press, at: away)), .mouse(Mouse(.drag, at: end)), .mouse(Mouse(.release, at: end))])
    _ = model.run(on: &terminal) { .zero }
    #expect(terminal.titles.allSatisfy { $0.contains("the eve") })
    let clicked = try days(of: [(.press, 78), (.release, 78)], from: 0)
    #expect(clicked == ["0", "12"])
  }
}
