import Launching
import Campaign
import Glibc
import MadeUp

/// Reads map folders that were spoiled at random: each is refused with file and line, or passes its check and works in
/// every view, command and export.
///
/// A case is made from its number alone, so that what a run finds can be made again: `frontline-trials case N DIR`.
struct Fuzz {
  private let folders: [[String: [UInt8]]]

  init(shipped: String) throws {
    let folder = try MapFolder.read(directory: shipped)
    let files = MapFolder.fileNames.compactMap { folder.file(named: $0) }
    let small = MadeUpCampaign(places: 40, days: 12, changes: 60).files()
    folders = [small, Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) })]
  }

  /// The spoiled folder of a number, and what was done to it.
  func folder(_ number: UInt64) -> (folder: MapFolder, deeds: [String]) {
    var numbers = Numbers(seed: number)
    // The small folder is read much faster, and what goes wrong goes wrong there too.
    var files = folders[numbers.below(8) == 0 ? 1 : 0]
    let names = files.keys.sorted()
    var deeds: [String] = []
    for _ in 0...numbers.below(3) {
      let name = names[numbers.below(names.count)]
      let mutation = Mutation.allCases[numbers.below(Mutation.allCases.count)]
      guard let bytes = files[name], bytes.count < 8 << 20 else { continue }
      files[name] = mutation.apply(to: bytes, &numbers)
      deeds.append("\(mutation) in \(name)")
    }
    return (MapFolder(path: "Maps/spoiled", files: files), deeds)
  }

  /// Reads the folder of a number: whether it was accepted, and how long the slowest thing took that was done with it.
  ///
  /// What must not be ends the process or comes back as a text.
  func run(_ number: UInt64) -> (accepted: Bool, slowest: Duration, fault: String?) {
    let folder = folder(number).folder
    watchForHang()
    let start = processorTime()
    do throws(Problems) {
      let use = Use(try Campaign(folder))
      let reading = processorTime() - start
      let (slowest, fault) = use.outcome(of: folder)
      return (true, max(reading, slowest), fault)
    } catch {
      return (false, processorTime() - start, Fuzz.fault(of: error))
    }
  }

  /// What is wrong with a refusal: it has to say where in which file each problem is, in words that are safe to read.
  private static func fault(of problems: Problems) -> String? {
    guard !problems.all.isEmpty else { return "refused without a problem" }
    let vague = problems.all.first {
      !$0.file.hasPrefix("Maps/spoiled/") || $0.sentence.isEmpty || $0.line == nil && !$0.concernsTheFile
    }
    if let vague { return "a problem does not say where: \(vague.description)" }
    let isSafe = problems.description.unicodeScalars.allSatisfy { $0 == "\n" || $0.isVisible }
    return isSafe ? nil : "a problem has raw controls: \(problems)"
  }
}

extension Problem {
  /// Whether it is about a file as a whole, none of whose lines is to blame.
  fileprivate var concernsTheFile: Bool {
    kind == .missingFile || kind == .emptyFile || kind == .tooLarge
  }
}

/// Ends the process by a signal where what is done next hangs: after ten seconds of a processor's time, however busy the
/// machine is, or after ten minutes in which it waits.
func watchForHang() {
  setTimers(processor: 10, clock: 600)
}

/// Ends the watch.
func endWatch() { setTimers(processor: 0, clock: 0) }

private func setTimers(processor: Int, clock: UInt32) {
  var timer = itimerval(it_interval: timeval(), it_value: timeval(tv_sec: processor, tv_usec: 0))
  setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
  alarm(clock)
}

/// The child: reads case after case for some seconds, and keeps the number of the one at hand in a file.
func fuzz(_ fuzz: Fuzz, from start: UInt64, seconds: Int, notes: String) -> Int32 {
  let descriptor = open(notes, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  let end = ContinuousClock.now.advanced(by: .seconds(seconds))
  var (number, accepted) = (start, 0)
  var slowest = (time: Duration.zero, number: start)
  var largest = (megabytes: 0, number: start)
  while ContinuousClock.now < end {
    let text = "\(number)\n"
    pwrite(descriptor, text, text.utf8.count, 0)
    let result = fuzz.run(number)
    if result.slowest > slowest.time { slowest = (result.slowest, number) }
    let peak = takePeakMegabytes()
    if peak > largest.megabytes { largest = (peak, number) }
    if let fault = result.fault {
      print("case \(number) (\(fuzz.folder(number).deeds)): \(fault)")
      return 1
    }
    if result.accepted { accepted += 1 }
    number += 1
  }
  endWatch()
  let tried = number - start
  let isKept = slowest.time < .seconds(2) && largest.megabytes < 256
  print(
    "figure: folders spoiled = \(tried); \(accepted) pass their check and play, \(Int(tried) - accepted) are refused",
    "with file and line, slowest \(slowest.time.milliseconds) ms (case \(slowest.number)),",
    "most memory \(largest.megabytes) MB (case \(largest.number))")
  if !isKept { print("more than 2 s or 256 MB were used") }
  return isKept ? 0 : 1
}

/// Runs the child and tells which case it died of.
func superviseFuzz(from start: UInt64, seconds: Int) throws -> Int32 {
  let folder = ScratchFolder()
  let code = runAnew(["fuzz-cases", "\(start)", "\(seconds)", folder.path("number")])
  guard code >= 128 else { return code }
  let number = try folder.text(of: "number").split(separator: "\n").first ?? "?"
  print("case \(number) ended the program by signal \(code - 128); `frontline-trials case \(number) DIR` writes it")
  return 1
}
