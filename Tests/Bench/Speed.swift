import Screen

/// How fast the player is, beside the same programs in turns, so that whatever else the machine does falls on all.
struct SpeedBench {
  let contest: Contest
  let isShort: Bool

  /// From the start to the first complete frame.
  func start(into report: inout Report, atMost limit: Double) throws {
    var times: (ours: [Double], curses: [Double]) = ([], [])
    for _ in 0..<(isShort ? 8 : 40) {
      times.curses.append(try Session(contest.curses, contest.size).timeToFirstFrame())
      times.ours.append(try Session(contest.ours, contest.size).timeToFirstFrame())
    }
    let (ours, curses) = (median(times.ours), median(times.curses))
    report.add("start to first frame, \(contest.name)", ours, "ms", atMost: nil, .time)
    report.add("start to first frame, \(contest.name), beside ncurses", ours / curses, "x", atMost: limit, .time)
  }

  /// Processor time for a pass through the days and back as fast as they go.
  func processorTime(into report: inout Report, atMost limit: Double) throws {
    let (ours, curses) = (try contest.session(contest.ours), try contest.session(contest.curses))
    var times: (ours: [Double], curses: [Double]) = ([], [])
    for round in 0..<(isShort ? 4 : 15) {
      let pair = (pass(ours), pass(curses))
      // The first time through, both make what they need later.
      if round > 0 {
        times.ours.append(pair.0)
        times.curses.append(pair.1)
      }
    }
    let name = "processor time of a pass, \(contest.name)"
    report.add(name, median(times.ours), "ms", atMost: nil, .time)
    report.add("\(name), beside ncurses", median(times.ours) / median(times.curses), "x", atMost: limit, .time)
  }

  private func pass(_ session: Session) -> Double {
    let before = session.processorTime
    for key in Contest.pass { session.press(String(key), silence: 4) }
    return session.processorTime - before
  }

  /// From a key to what it changes.
  func keys(into report: inout Report) throws {
    let session = try contest.session(contest.ours)
    let steps = (0..<(isShort ? 48 : 240)).map { session.press($0 / 12 % 2 == 0 ? "." : ",").last }
    report.add("key to the whole next day, \(contest.name)", median(steps), "ms", atMost: 0.85, .time)
    session.press("c")
    let cells = (0..<(isShort ? 100 : 1000)).map { session.press($0 % 2 == 0 ? "l" : "h", silence: 3).first }
    report.add("key to a changed cell, \(contest.name)", median(cells), "ms", atMost: 0.25, .time)
    report.add("key to a changed cell, \(contest.name), 99 of 100", percentile(0.99, of: cells), "ms", atMost: 1, .time)
    session.press("\u{1B}")
    let escapes = (0..<(isShort ? 5 : 20)).map { _ in
      session.press("?")
      return session.press("\u{1B}", silence: 60).first
    }
    report.add("Esc alone", median(escapes), "ms", atMost: 30, .time)
    let sizes = [Size(columns: 199, rows: 59), contest.size]
    let resizes = (0..<(isShort ? 4 : 20)).map { session.resize(to: sizes[$0 % 2]).last }
    report.add("resize to the complete frame, \(contest.name)", median(resizes), "ms", atMost: 10, .time)
  }

  /// The slowest of all keys and views: those that lead where the player has not been yet, and those that lead back.
  ///
  /// They follow each other as a held key repeats, some thirty times a second.
  func everyKey(into report: inout Report) throws {
    var firsts: [String: [Double]] = [:]
    var laters: [String: [Double]] = [:]
    var zooms: [Double] = []
    for _ in 0..<(isShort ? 1 : 5) {
      let session = try contest.session(contest.ours)
      session.press("9G")
      session.press("/hama\r")
      for circle in SpeedBench.circles {
        for round in 0..<3 {
          for (place, key) in circle.enumerated() {
            let name = "\(key.visible), number \(place + 1) of \(circle.count)"
            let before = session.processorTime
            let time = session.press(key, silence: 33).last
            if round == 0, key == "+" { zooms.append(session.processorTime - before) }
            if round == 0 { firsts[name, default: []].append(time) } else { laters[name, default: []].append(time) }
          }
        }
      }
    }
    add(slowestOf: laters, "the slowest of all keys and views", &report)
    add(slowestOf: firsts, "the same where nobody has been yet", &report)
    let name = "processor time of a zoom and of what it lays out ahead, \(contest.name)"
    report.add(name, median(zooms), "ms", atMost: nil, .time)
  }

  private func add(slowestOf times: [String: [Double]], _ name: String, _ report: inout Report) {
    guard let slowest = times.mapValues({ median($0) }).max(by: { $0.value < $1.value }) else { return }
    report.add("\(name), \(contest.name)", slowest.value, "ms", atMost: 2, .time)
    report.add(note: "  (\(slowest.key))")
  }

  /// Keys that lead back to where the first was pressed.
  ///
  /// Escape is not among them: it waits for what could follow it.
  private static let circles = [
    repeated("v", 8), repeated("t", 4), repeated("a", 3), repeated("C", 6), repeated("F", 2), repeated("K", 2),
    repeated("z", 3), repeated("+", 5) + repeated("-", 5),
    repeated("+", 3) + ["\u{1B}[1;2C", "\u{1B}[1;2C", "\u{1B}[1;2B", "\u{1B}[1;2D", "\u{1B}[1;2A", "0"],
    ["\t", "\t", "k", "k"], ["w", "w"], ["D", "D"], ["S", "S"], ["?", "?"], ["f", "f"], ["c", "l", "j", "c"],
    ["y", "y"],
    ["m", ".", "x", "x", ","], ["L", "L", "P", "P", ">", "<"],
    repeated("v", 3) + ["o", "o", "o", "j", "j"] + ["v"] + repeated("o", 4) + ["v", "o", "v", "v", "o", "o", "v"],
  ]

  private static func repeated(_ key: String, _ count: Int) -> [String] { Array(repeating: key, count: count) }
}

extension String {
  fileprivate var visible: String {
    switch self {
    case "\t": "Tab"
    case let key where key.hasPrefix("\u{1B}"): "pan"
    default: self
    }
  }
}
