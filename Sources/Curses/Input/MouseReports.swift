import CNCurses
import Glibc
import Screen

/// What makes a terminal report its mouse, as xterm and its kin understand it.
///
/// Presses, releases and the wheel are reported (1000), where the terminal can also the pointer's way while a button is
/// down (1002), in the form that has no limit of columns (1006).
struct MouseReports {
  /// Whether the terminal's description knows a mouse.
  private let areKnown: Bool
  private(set) var isOn = false

  init() { areKnown = Capability.text("kmous") != nil }

  mutating func turn(on: Bool) {
    guard areKnown, on != isOn else { return }
    isOn = on
    frontline_write("\(on ? MouseReports.start : MouseReports.stop)")
  }

  /// Stops the reports while something else has the terminal.
  func pause() { if isOn { frontline_write("\(MouseReports.stop)") } }
  func goOn() { if isOn { frontline_write("\(MouseReports.start)") } }

  /// What stops them after a crash; `nil` where there are none.
  var farewell: String? { areKnown ? "\(MouseReports.stop)" : nil }

  private static let start: StaticString = "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
  private static let stop: StaticString = "\u{1B}[?1002l\u{1B}[?1000l\u{1B}[?1006l"
}

extension Mouse {
  /// What a report says, by its numbers (button, column and row) and its last byte; `nil` where it is not whole, or is of
  /// a button that the program does not use.
  init?(report numbers: [Int], _ final: UInt8) {
    guard numbers.count == 3, final == UInt8(ascii: "M") || final == UInt8(ascii: "m") else { return nil }
    let (isDown, moves, holdsControl) = (final == UInt8(ascii: "M"), numbers[0] & 32 != 0, numbers[0] & 16 != 0)
    let gesture: Gesture
    switch numbers[0] & ~48 {
    case 0 where moves: gesture = .drag
    case 0 where isDown && holdsControl: return nil
    case 0: gesture = isDown ? .press : .release
    case 64 where isDown: gesture = .wheelUp
    case 65 where isDown: gesture = .wheelDown
    default: return nil
    }
    let point = Point(column: max(0, min(numbers[1], 100_000) - 1), row: max(0, min(numbers[2], 100_000) - 1))
    self.init(gesture, at: point, holdsControl: holdsControl)
  }
}
