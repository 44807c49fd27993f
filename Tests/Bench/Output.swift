import Glibc
import Launching
import Screen

/// What goes out: bytes and writes, which no busy machine changes.
struct OutputBench {
  let contest: Contest

  /// Bytes a day step, beside another program's.
  func bytes(into report: inout Report, beside other: (name: String, arguments: [String]), atMost limit: Double) throws
  {
    let (ours, theirs) = (try bytesOfSteps(contest.ours), try bytesOfSteps(other.arguments))
    let name = "bytes a day step, \(contest.name), \(contest.theme)"
    report.add("\(name)", ours, "B", atMost: nil, .count)
    report.add("\(name), beside \(other.name)", ours / theirs, "x", atMost: limit, .count)
  }

  private func bytesOfSteps(_ arguments: [String]) throws -> Double {
    let session = try contest.session(arguments)
    return (0..<Contest.days).reduce(0.0) { sum, _ in sum + Double(session.press(".", silence: 30).bytes) }
      / Double(Contest.days)
  }

  /// A step that changes nothing: after the last day.
  func bytesOfNothing(into report: inout Report) throws {
    let session = try contest.session(contest.ours + ["--date", "d\(Contest.days)"])
    session.press(".")
    report.add(
      "bytes of a step that changes nothing, \(contest.name)", Double(session.press(".").bytes), "B", atMost: 0, .count)
  }

  /// How often the program writes to the terminal in a step, as strace sees it.
  func writes(into report: inout Report) throws {
    let scratch = ScratchFolder()
    let log = scratch.path("writes")
    let traced: Session
    do {
      traced = try contest.session(["strace", "-y", "-e", "trace=write,writev", "-o", log] + contest.ours)
    } catch {
      report.add(fault: "writes a step: not measured, strace is not installed")
      return
    }
    let before = try writesToTerminal(in: log)
    for _ in 0..<Contest.days { traced.press(".", silence: 60) }
    let steps = Double(try writesToTerminal(in: log) - before)
    report.add("writes a day step, \(contest.name)", steps / Double(Contest.days), "", atMost: 1, .count)
  }

  private func writesToTerminal(in log: String) throws -> Int {
    guard let text = TextFile.read(log) else { throw Session.Failure.notStarted("strace") }
    return text.split(separator: "\n").count { $0.hasPrefix("write") && $0.contains("</dev/pts/") }
  }

  /// Whether a terminal shows the same cells after the same steps, whoever drew them.
  func equality(into report: inout Report) throws {
    var differing = 0
    let scratch = ScratchFolder()
    for keys in ["", "....", String(repeating: ".", count: 12), "........,,,"] {
      let files = try [contest.raw, contest.curses, contest.ours].enumerated().map { index, arguments in
        let session = try contest.session(arguments)
        for key in keys { session.press(String(key)) }
        scratch.write(session.recording, to: "\(index)")
        return scratch.path("\(index)")
      }
      let words = ["\(contest.size.columns)", "\(contest.size.rows)"] + files
      switch ProgramRun.sharingOutput(["python3", "Tests/Bench/screens.py"] + words) {
      case 0: continue
      case 1:
        report.add(note: "\(contest.name), \(contest.theme), after \(keys.count) steps: the screens differ")
        differing += 1
      default: return report.add(fault: "the screens were not compared: pyte is not installed")
      }
    }
    let name = "screens that differ from ncurses', \(contest.name), \(contest.theme)"
    report.add(name, Double(differing), "", atMost: 0, .count)
  }
}
