import CNCurses
import Glibc
import Screen

/// What makes a terminal report its mouse, as xterm and its kin understand it.
///
/// The reports are read here and not by ncurses, which waits for the rest of one that never comes. Presses, releases
/// and the wheel are reported (1000) in the form that has no limit of columns (1006).
struct MouseReports {
  /// Whether the terminal's description knows a mouse.
  private let areKnown: Bool
  private(set) var isOn = false

  init() {
    areKnown = Capability.text("kmous") != nil
    guard areKnown else { return }
    define_key("\u{1B}[<", frontline_key_mouse)
    define_key("\u{1B}[M", frontline_key_old_mouse)
  }

  mutating func turn(on: Bool) {
    guard areKnown, on != isOn else { return }
    isOn = on
    frontline_write("\(on ? MouseReports.start : MouseReports.stop)")
  }

  /// Stops the reports while something else has the terminal.
  func pause() { if isOn { frontline_write("\(MouseReports.stop)") } }
  func goOn() { if isOn { frontline_write("\(MouseReports.start)") } }

  /// What stops them after a crash; `nil` where there are none.
  var farewell: UnsafePointer<CChar>? {
    areKnown ? UnsafeRawPointer(MouseReports.stop.utf8Start).assumingMemoryBound(to: CChar.self) : nil
  }

  private static let start: StaticString = "\u{1B}[?1000h\u{1B}[?1006h"
  private static let stop: StaticString = "\u{1B}[?1000l\u{1B}[?1006l"
}

extension Mouse {
  /// Reads what follows `ESC [ <`: button, column and row, and whether it went down; `nil` where it does not come whole,
  /// or is of a button that the program does not use.
  init?(readMore: () -> wint_t?) {
    var numbers = [0]
    while let code = readMore(), let scalar = Unicode.Scalar(code) {
      switch scalar {
      case "0"..."9":
        numbers[numbers.count - 1] = min(numbers[numbers.count - 1] * 10 + Int(code) - 0x30, 100_000)
      case ";" where numbers.count < 3: numbers.append(0)
      case "M", "m":
        guard numbers.count == 3 else { return nil }
        self.init(button: numbers[0], column: numbers[1], row: numbers[2], isDown: scalar == "M")
        return
      default: return nil
      }
    }
    return nil
  }

  private init?(button: Int, column: Int, row: Int, isDown: Bool) {
    let point = Point(column: max(0, column - 1), row: max(0, row - 1))
    switch button {
    case 0: self.init(isDown ? .press : .release, at: point)
    case 64: self.init(.wheelUp, at: point)
    case 65: self.init(.wheelDown, at: point)
    default: return nil
    }
  }
}
