import CNCurses
import Glibc
import Screen

/// The sources of the screen's size.
enum ScreenSize {
  /// What the window on standard output says; `nil` where it knows no size.
  static var ofWindow: Size? {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard frontline_window_size(STDOUT_FILENO, &columns, &rows) else { return nil }
    return Size(columns: min(Int(columns), largest.columns), rows: min(Int(rows), largest.rows))
  }

  /// What `COLUMNS` and `LINES` say; `nil` where either is missing or no size of a screen.
  static var ofEnvironment: Size? {
    guard let columns = number("COLUMNS"), let rows = number("LINES") else { return nil }
    guard (1...largest.columns).contains(columns), (1...largest.rows).contains(rows) else { return nil }
    return Size(columns: columns, rows: rows)
  }

  /// What the terminal's description says, which ncurses knows; 80x24 where that says nothing.
  static var ofDescription: Size {
    let (columns, rows) = (Int(tigetnum("cols")), Int(tigetnum("lines")))
    return columns > 0 && rows > 0 ? Size(columns: columns, rows: rows) : Size(columns: 80, rows: 24)
  }

  /// Beyond this nobody reads a screen, and what is said is a mistake.
  private static let largest = Size(columns: 2000, rows: 1000)

  private static func number(_ name: String) -> Int? { getenv(name).flatMap { Int(String(cString: $0)) } }
}
