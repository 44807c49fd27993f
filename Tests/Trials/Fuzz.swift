import Campaign
import Exports
import Glibc
import Interface
import Screen

/// Reads map folders that were spoiled at random: each is refused with its problems or works everywhere.
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

  /// Reads the folder of a number and says whether it was accepted.
  ///
  /// What must not be ends the process or comes back as a text.
  func run(_ number: UInt64) -> (accepted: Bool, fault: String?) {
    do throws(Problems) {
      use(try Campaign(folder(number).folder))
      return (true, nil)
    } catch {
      let isTold = error.all.allSatisfy { $0.file.hasPrefix("Maps/spoiled/") && !$0.sentence.isEmpty }
      guard isTold, !error.all.isEmpty else { return (false, "refused without a problem that says where: \(error)") }
      let isSafe = error.description.unicodeScalars.allSatisfy { $0 == "\n" || $0.isVisible }
      return (false, isSafe ? nil : "a problem has raw controls: \(error)")
    }
  }

  /// Asks a campaign for everything that a person could.
  private func use(_ campaign: Campaign) {
    let atlas = Atlas(campaign)
    var model = Model(atlas, size: Size(columns: 80, rows: 24))
    for position in [0, 1, atlas.lastPosition] {
      model.start(on: atlas.day(at: position))
      _ = Frame(model).text
    }
    for key in [Key.tab, .enter, .enter, .character("c"), .character("S"), .character("?")] {
      _ = model.update(.key(key))
      _ = Frame(model).text
    }
    _ = Listing(campaign).text(of: Array(campaign.changes.prefix(1000)))
    _ = Listing(campaign).text(of: Array(campaign.events.prefix(1000)))
    _ = jsonText(campaign.changes.prefix(50).map { ChangeRow($0, in: campaign) })
    for place in campaign.places.prefix(3) {
      _ = atlas.inspection(of: place, on: campaign.header.last, width: 80)
      _ = jsonText(Dossier(place, on: campaign.header.first, campaign: campaign, chronicle: atlas.chronicle))
    }
  }
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
    // A case that takes longer than this is a hang: the signal ends the process.
    alarm(4)
    let begin = ContinuousClock.now
    let result = fuzz.run(number)
    let time = begin.duration(to: .now)
    if time > slowest.time { slowest = (time, number) }
    let peak = takePeakMegabytes()
    if peak > largest.megabytes { largest = (peak, number) }
    if let fault = result.fault {
      print("case \(number) (\(fuzz.folder(number).deeds)): \(fault)")
      return 1
    }
    if result.accepted { accepted += 1 }
    number += 1
  }
  alarm(0)
  let tried = number - start
  print("folders spoiled: \(tried) (\(accepted) still read, \(Int(tried) - accepted) refused with file and sentence)")
  print("traps: 0, hangs: 0, slowest: \(slowest.time.milliseconds) ms (case \(slowest.number)),", terminator: " ")
  print("most memory: \(largest.megabytes) MB (case \(largest.number))")
  return slowest.time < .seconds(2) && largest.megabytes < 256 ? 0 : 1
}

/// Runs the child and tells which case it died of.
func superviseFuzz(from start: UInt64, seconds: Int) throws -> Int32 {
  let notes = "/tmp/frontline-trials.\(getpid())"
  defer { unlink(notes) }
  let code = try run([CommandLine.arguments[0], "fuzz-cases", "\(start)", "\(seconds)", notes])
  guard code >= 128 else { return code }
  let number = String(decoding: readAll(notes), as: UTF8.self).split(separator: "\n").first ?? "?"
  print("case \(number) ended the program by signal \(code - 128); `frontline-trials case \(number) DIR` writes it")
  return 1
}
