import Campaign
import Glibc
import Interface
import Screen

// Prints what README quotes. Run it from the project's folder after a release build:
//
//     swift build -c release && .build/release/frontline-bench

let size = Size(columns: 200, rows: 60)
let folder = ".build/release"
let atlas = Atlas(try Campaign(MapFolder.read(directory: "Maps/syria-2024")))
let cells = "/tmp/frontline-bench.\(getpid()).cells"
try writeCells(of: Frame(Model(atlas, size: size)), to: cells)
defer { unlink(cells) }

/// The two programs take turns, so that whatever else the machine does falls on both.
var starts: (ours: [Double], plain: [Double]) = ([], [])
for _ in 0..<40 {
  starts.plain.append(try Session(["\(folder)/plain-curses", cells], size).timeToFirstFrame())
  starts.ours.append(try Session(["\(folder)/frontline"], size).timeToFirstFrame())
}
let (ours, plain) = (median(starts.ours), median(starts.plain))
print(
  "start to first frame, 200x60:  \(ours.rounded2) ms; plain ncurses \(plain.rounded2) ms; ratio \((ours / plain).rounded2)"
)

let session = try Session(["\(folder)/frontline"], size)
_ = session.timeToFirstFrame()
let steps = (0..<120).map { session.timeToAnswer(of: $0 / 12 % 2 == 0 ? "." : ",") }
print("a step, from key to last byte: \(median(steps).rounded2) ms (median of \(steps.count))")
print("resident memory after that:    \(session.residentKilobytes / 1024) MB")

let before = session.wakeUps
let bytes = session.read(for: 2000).bytes
print("paused for two seconds:        \(session.wakeUps - before) wake-ups, \(bytes) bytes")

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

extension Double {
  var rounded2: Double { (self * 100).rounded() / 100 }
}

/// Writes a frame as the yardstick reads it.
func writeCells(of frame: Frame, to path: String) throws {
  var words = [Int32(frame.size.columns), Int32(frame.size.rows)]
  let theme = Theme(frame.theme)
  for cell in frame.cells {
    let style = theme.style(for: cell.ink)
    words.append(Int32(bitPattern: cell.glyph.value))
    words.append(style.foreground.map { Int32($0.index) } ?? -1)
    words.append(style.background.map { Int32($0.index) } ?? -1)
    words.append(Int32(style.attributes.union(cell.attributes).rawValue))
  }
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  words.withUnsafeBytes { _ = write(descriptor, $0.baseAddress, $0.count) }
  close(descriptor)
}
