import Glibc
import Screen

// Measures the release build in pseudo-terminals beside a plain ncurses program and a raw writer. Run it from the project's
// folder:
//
//     swift build -c release && .build/release/frontline-bench [--short] [--json]
//
// It fails where a figure that no busy machine explains is above its limit.

let options = Set(CommandLine.arguments.dropFirst())
guard options.isSubset(of: ["--short", "--json"]) else {
  print("usage: frontline-bench [--short] [--json]")
  exit(64)
}
let isShort = options.contains("--short")
let folder = ".build/release"
let program = getenv("FRONTLINE_PROGRAM").map { String(cString: $0) } ?? "\(folder)/frontline"

/// Measures everything; what was made for it is gone when this returns.
@MainActor func measure(into report: inout Report) throws {
  let large = Size(columns: 200, rows: 60)
  let sixteen = try Contest(large, theme: "base16", program: program, folder: folder)
  let many = try Contest(large, theme: "standard", program: program, folder: folder)
  let small = try Contest(Size(columns: 80, rows: 24), theme: "standard", program: program, folder: folder)

  try SpeedBench(contest: many, isShort: isShort).start(into: &report, atMost: 1.5)
  try SpeedBench(contest: many, isShort: isShort).everyKey(into: &report, atMost: 5)
  try SpeedBench(contest: sixteen, isShort: isShort).processorTime(into: &report, atMost: 0.5, worst: 4)
  try OutputBench(contest: sixteen).bytes(into: &report, beside: ("the raw writer", sixteen.raw), atMost: 1.05)
  try OutputBench(contest: many).bytes(into: &report, beside: ("ncurses", many.curses), atMost: 0.8)
  for contest in [sixteen, many, small] { try OutputBench(contest: contest).equality(into: &report) }
  try OutputBench(contest: sixteen).bytesOfNothing(into: &report)
  try OutputBench(contest: sixteen).writes(into: &report)
  try QuietBench(contest: many, isShort: isShort).memory(into: &report, atMost: 16, worst: 19)
  try QuietBench(contest: small, isShort: isShort).memory(into: &report, atMost: 10, worst: 16)
  try QuietBench(contest: many, isShort: isShort).pause(into: &report)
  try QuietBench(contest: many, isShort: isShort).playing(into: &report)
}

var report = Report(printsJSON: options.contains("--json"))
try measure(into: &report)
exit(report.close() ? 1 : 0)
