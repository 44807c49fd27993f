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
    report.add("start to first frame, \(contest.name), beside ncurses", ours / curses, "x", atMost: limit, .ratio)
  }

  /// Processor time for a pass through the days and back as fast as they go.
  func processorTime(into report: inout Report, atMost limit: Double, worst: Double) throws {
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
    report.add(
      "\(name), beside ncurses", median(times.ours) / median(times.curses), "x", atMost: limit, .ratio, worst: worst)
  }

  private func pass(_ session: Session) -> Double {
    let before = session.processorTime
    for key in Journey.pass { session.press(key, silence: 4) }
    return session.processorTime - before
  }

  /// The slowest of all keys and views, whether they lead where the player has not been yet or back.
  ///
  /// They follow each other as a held key repeats, some thirty times a second.
  func everyKey(into report: inout Report, atMost limit: Double) throws {
    var times: [String: [Double]] = [:]
    for _ in 0..<(isShort ? 1 : 5) {
      let session = try contest.session(contest.ours)
      session.press("9G")
      for circle in Journey.circles {
        for round in ["first time", "again"] {
          for (place, key) in circle.enumerated() {
            let name = "\(key.visible), number \(place + 1) of \(circle.count), \(round)"
            times[name, default: []].append(session.press(key, silence: 33).last)
          }
        }
      }
    }
    guard let slowest = times.mapValues({ median($0) }).max(by: { $0.value < $1.value }) else { return }
    report.add("the slowest of all keys and views, \(contest.name)", slowest.value, "ms", atMost: limit, .time)
    report.add(note: "  (\(slowest.key))")
  }
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
