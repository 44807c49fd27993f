import Screen

/// What the player does not do: wake while it is paused, wake more than it must while it plays, take much memory.
struct QuietBench {
  let contest: Contest
  let isShort: Bool

  func pause(into report: inout Report) throws {
    let session = try contest.session(contest.ours)
    _ = session.listen(for: 300)
    let before = (session.wakeUps, session.processorTime)
    let bytes = session.listen(for: isShort ? 2000 : 10_000)
    let span = isShort ? "2 s" : "10 s"
    report.add("paused for \(span): wake-ups", Double(session.wakeUps - before.0), "", atMost: 0, .count)
    report.add("paused for \(span): processor time", session.processorTime - before.1, "ms", atMost: 0, .count)
    report.add("paused for \(span): bytes", Double(bytes), "B", atMost: 0, .count)
  }

  /// At two days a second.
  func playing(into report: inout Report) throws {
    let session = try contest.session(contest.ours)
    session.press(">")
    session.press(">")
    session.press(" ")
    // The day that the key began is over, so that only days count.
    _ = session.listen(for: 700)
    let before = session.wakeUps
    let seconds = isShort ? 2 : 4
    _ = session.listen(for: seconds * 1000)
    report.add(
      "playing two days a second: wake-ups a day", Double(session.wakeUps - before) / Double(seconds * 2), "",
      atMost: 2,
      .count)
  }

  func memory(into report: inout Report, atMost limit: Double, worst: Double? = nil) throws {
    let session = try contest.session(contest.ours)
    for key in Journey.everything { session.press(key, silence: 4) }
    let most = Double(session.mostResidentKilobytes) / 1024
    report.add(
      "peak memory after every view, zoom and panel, \(contest.name)", most, "MB", atMost: limit, .memory, worst: worst)
  }
}
