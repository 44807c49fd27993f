import Glibc

/// The program under test: the one that `FRONTLINE_PROGRAM` names, or the one beside the tests.
enum Frontline {
  static let path = getenv("FRONTLINE_PROGRAM").map { String(cString: $0) } ?? built("frontline")

  /// A program that is built beside the tests.
  static func built(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let folder = buffer.prefix(max(0, count)).split(
      separator: CChar(UInt8(ascii: "/")), omittingEmptySubsequences: false
    )
    .dropLast()
    return String(
      decoding: folder.joined(separator: [CChar(UInt8(ascii: "/"))]).map(UInt8.init(bitPattern:)), as: UTF8.self)
      + "/" + name
  }

  /// Whether the long forms of the tests were asked for: `FRONTLINE_LONG=1`.
  static let isLong = getenv("FRONTLINE_LONG") != nil

  /// The player, started and drawn for the first time.
  static func player(_ arguments: [String] = [], columns: Int = 80, rows: Int = 24) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal([path] + arguments, columns: columns, rows: rows)
    try terminal.wait { $0.screen.text.contains("2024") && $0.screen.isAlternate }
    return terminal
  }
}
