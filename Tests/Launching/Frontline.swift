import Glibc

/// The program under test: the one that `FRONTLINE_PROGRAM` names, or the one beside the tests.
public enum Frontline {
  public static let path = variable("FRONTLINE_PROGRAM") ?? built("frontline")

  /// Whether a program was named, as one is that is built for release.
  public static let isGiven = variable("FRONTLINE_PROGRAM") != nil

  /// A program that is built beside the tests.
  public static func built(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let own = String(decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/" + name
  }

  /// Runs the program under test to its end.
  ///
  /// - Parameters:
  ///   - folder: Where it runs; without one where the tests do.
  ///   - environment: Variables in addition to the usual ones, or in their place.
  public static func run(
    _ words: [String], in folder: ScratchFolder? = nil, environment: [String] = [], seconds: Int = 60
  ) -> ProgramRun {
    let start = folder.map { ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", $0.path, path] } ?? [path]
    return ProgramRun(start + words, environment: environment, seconds: seconds)
  }

  public static func run(_ words: String...) -> ProgramRun { run(words) }
}
