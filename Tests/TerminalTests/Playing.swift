import Launching

extension Frontline {
  /// Whether the long forms of the tests were asked for: `FRONTLINE_LONG=1`.
  static let isLong = variable("FRONTLINE_LONG") != nil

  /// How long the loop plays: `FRONTLINE_LOOP_SECONDS`, at least 10.
  static let loopSeconds = max(10, variable("FRONTLINE_LOOP_SECONDS").flatMap { Int($0) } ?? 20)

  /// The player, started and drawn for the first time.
  static func player(_ arguments: [String] = [], columns: Int = 80, rows: Int = 24) throws -> WatchedTerminal {
    let terminal = try WatchedTerminal([path] + arguments, columns: columns, rows: rows)
    try terminal.wait { $0.screen.text.contains("2024") && $0.screen.isAlternate }
    return terminal
  }
}
