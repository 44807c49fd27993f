import Glibc

/// The program under test: the one that `FRONTLINE_PROGRAM` names, or the one beside the tests.
enum Frontline {
  static let path = getenv("FRONTLINE_PROGRAM").map { String(cString: $0) } ?? built("frontline")

  /// Whether a program was named, as one is that is built for release.
  static let isGiven = getenv("FRONTLINE_PROGRAM") != nil

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

  /// How long the loop plays: `FRONTLINE_LOOP_SECONDS`, at least 10.
  static let loopSeconds = max(10, getenv("FRONTLINE_LOOP_SECONDS").flatMap { Int(String(cString: $0)) } ?? 20)

  /// The player, started and drawn for the first time.
  static func player(_ arguments: [String] = [], columns: Int = 80, rows: Int = 24) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal([path] + arguments, columns: columns, rows: rows)
    try terminal.wait { $0.screen.text.contains("2024") && $0.screen.isAlternate }
    return terminal
  }
}

/// Prints a figure that `.ci/run` gathers; those of one name are added up there, and their details listed.
///
/// A loss is no figure but a failure.
func figure(_ name: String, _ count: Int, _ detail: String) {
  print("figure: \(name) = \(count); \(detail)")
}
