import Campaign
import Glibc
import MadeUp

// Trials that are too long or too large for a unit test; each prints its figures and fails where they are not kept.
//
//     frontline-trials fuzz [SECONDS] [FIRST CASE]     spoiled map folders, read in a process of their own
//     frontline-trials case NUMBER DIR                 writes the folder of one case
//     frontline-trials grow                            opens larger and larger campaigns: time and memory
//     frontline-trials import                          imports larger and larger files of events: time and memory
//     frontline-trials day                             plays for 24 hours of counted time
//     frontline-trials make PLACES DAYS CHANGES DIR    writes a made-up campaign

let shipped = "Maps/syria-2024"
let words = Array(CommandLine.arguments.dropFirst())

func number(_ index: Int) -> Int? { words.indices.contains(index) ? Int(words[index]) : nil }

switch (words.first, words.count) {
case ("fuzz", 1...3): exit(try superviseFuzz(from: UInt64(number(2) ?? 1), seconds: number(1) ?? 60))
case ("fuzz-cases", 4):
  exit(fuzz(try Fuzz(shipped: shipped), from: UInt64(number(1) ?? 1), seconds: number(2) ?? 1, notes: words[3]))
case ("case", 3):
  let (folder, deeds) = try Fuzz(shipped: shipped).folder(UInt64(number(1) ?? 1))
  let files = MapFolder.fileNames.compactMap { folder.file(named: $0) }
  write(Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) }), to: words[2])
  print(deeds.joined(separator: "\n"))
case ("make", 5):
  write(
    MadeUpCampaign(places: number(1) ?? 1, days: number(2) ?? 1, changes: number(3) ?? 1).files(), to: words[4])
case ("grow", 1): exit(try grow())
case ("import", 1): exit(try importGrowing())
case ("import-rows", 3): try importEvents(number(1) ?? 1, notes: words[2])
case ("day", 1): exit(try playForADay(shipped))
case ("open", 3): try open(words[1], notes: words[2])
default:
  print("frontline-trials fuzz [SECONDS] [CASE] | case NUMBER DIR | grow | import | day | make PLACES DAYS CHANGES DIR")
  exit(64)
}
