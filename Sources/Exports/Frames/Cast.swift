import Briefing
import Campaign
import Screen

/// The versions of asciicast, asciinema's format of recordings.
public enum CastVersion: Int, CaseIterable, Sendable {
  /// Times count from the start.
  case two = 2
  /// Times count from the event before.
  case three = 3
}

extension ExportRequest {
  /// Writes a recording of the days at the player's normal pace: a marker for each, the last one held for 3 seconds.
  public func writeCast(_ version: CastVersion, _ write: Writing) throws {
    var tape = Tape(version: version)
    try write(castHeader(version).compact + "\n")
    if version == .three { for line in Provenance(self).lines { try write("# \(line.onOneLine)\n") } }
    var last: Frame?
    try forEachFrame { day, frame in
      if last != nil { tape.wait(ExportRequest.secondsADay) }
      try write(tape.event("m", "\(day.description) \(atlas.progress(on: day))"))
      try write(tape.event("o", frame.strokes(since: last)))
      last = frame
    }
    tape.wait(ExportRequest.secondsAtTheEnd)
    try write(tape.event("o", "\u{1B}[?25h\u{1B}[\(size.rows);1H\r\n"))
    if version == .three { try write(tape.event("x", "0")) }
  }

  private static let secondsADay = 2
  private static let secondsAtTheEnd = 3

  private func castHeader(_ version: CastVersion) -> JSON {
    let about = Provenance(self)
    let title = JSON.text("\(about.title), \(about.asOf)")
    let command = JSON.text(command)
    switch version {
    case .two:
      return .object([
        ("version", .integer(2)), ("width", .integer(size.columns)), ("height", .integer(size.rows)),
        (
          "duration",
          .integer(
            shownDays.count * ExportRequest.secondsADay - ExportRequest.secondsADay + ExportRequest.secondsAtTheEnd)
        ),
        ("command", command), ("title", title), ("env", .object([("TERM", .text("xterm-256color"))])),
        ("about", about.json),
      ])
    case .three:
      let term = JSON.object([
        ("cols", .integer(size.columns)), ("rows", .integer(size.rows)), ("type", .text("xterm-256color")),
      ])
      return .object([("version", .integer(3)), ("term", term), ("command", command), ("title", title)])
    }
  }
}

/// Writes events with the times that a version of the format wants.
private struct Tape {
  let version: CastVersion
  private var seconds = 0
  private var written = 0

  init(version: CastVersion) {
    self.version = version
  }

  mutating func wait(_ seconds: Int) { self.seconds += seconds }

  mutating func event(_ code: String, _ text: String) -> String {
    let time = version == .two ? seconds : seconds - written
    written = seconds
    return "[\(time).0,\(JSON.quoted(code)),\(JSON.quoted(text))]\n"
  }
}

extension Frame {
  /// What a terminal is sent to show the frame: all rows at first, then those that differ.
  fileprivate func strokes(since last: Frame?) -> String {
    let start = last == nil ? "\u{1B}[?25l\u{1B}[2J" : ""
    return start
      + rowsChanged(since: last).map { "\u{1B}[\($0 + 1);1H\u{1B}[2K" + ansi(row: $0, Theme(theme)) }.joined()
  }
}

extension String {
  /// The text without what would end a line or act on a terminal.
  public var onOneLine: String { String(harmless.map { $0.isNewline ? " " : $0 }) }
}
