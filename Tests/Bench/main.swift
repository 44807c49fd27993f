import Glibc
import Screen

// Measures the release build in pseudo-terminals beside a plain ncurses program and a raw writer, and prints what README
// quotes. Run it from the project's folder:
//
//     swift build -c release && .build/release/frontline-bench [--short] [--json] [--tables]
//
// It fails where a figure that no busy machine explains is above its limit. With `--tables` it measures only what needs no
// terminal: what is looked up for a day and for a size, and what a step takes from the heap.

let options = Set(CommandLine.arguments.dropFirst())
guard options.isSubset(of: ["--short", "--json", "--tables"]) else {
  print("usage: frontline-bench [--short] [--json] [--tables]")
  exit(64)
}
let isShort = options.contains("--short")
let folder = ".build/release"
let program = getenv("FRONTLINE_PROGRAM").map { String(cString: $0) } ?? "\(folder)/frontline"

/// A size, and what its figures should be at the most beside the other programs: bytes in the terminal's own sixteen colours,
/// processor time, and the peak of memory in MB.
struct Format {
  let size: Size
  let bytes: Double
  let processorTime: Double
  let memory: Double?
}

let formats = [
  Format(size: Size(columns: 80, rows: 24), bytes: 1.15, processorTime: 0.62, memory: 6),
  Format(size: Size(columns: 120, rows: 40), bytes: 1.2, processorTime: 0.53, memory: nil),
  Format(size: Size(columns: 200, rows: 60), bytes: 1.25, processorTime: 0.45, memory: 9),
]

var report = Report(printsJSON: options.contains("--json"))
for format in formats where !options.contains("--tables") {
  let sixteen = try Contest(format.size, theme: "base16", program: program, folder: folder)
  let many = try Contest(format.size, theme: "standard", program: program, folder: folder)
  try SpeedBench(contest: many, isShort: isShort).start(into: &report, atMost: 1.15)
  try OutputBench(contest: sixteen).bytes(into: &report, limits: (format.bytes, nil))
  try OutputBench(contest: many).bytes(into: &report, limits: (nil, 1))
  try SpeedBench(contest: sixteen, isShort: isShort).processorTime(into: &report, atMost: format.processorTime)
  try OutputBench(contest: sixteen).equality(into: &report)
  try OutputBench(contest: many).equality(into: &report)
  if let memory = format.memory {
    try QuietBench(contest: many, isShort: isShort).memory(into: &report, atMost: memory)
  }
  guard format.size == formats.last?.size else { continue }
  try OutputBench(contest: sixteen).bytesOfNothing(into: &report)
  try OutputBench(contest: sixteen).writes(into: &report)
  try SpeedBench(contest: many, isShort: isShort).keys(into: &report)
  try SpeedBench(contest: many, isShort: isShort).everyKey(into: &report)
  try QuietBench(contest: many, isShort: isShort).pause(into: &report)
  try QuietBench(contest: many, isShort: isShort).playing(into: &report)
}
try TablesBench(isShort: isShort).run(into: &report)
try AllocationBench(size: Size(columns: 200, rows: 60)).run(into: &report)
exit(report.close() ? 1 : 0)
