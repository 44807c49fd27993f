import Glibc
import Screen

/// The player and the programs beside it, all drawing the frames that the player exports.
struct Contest {
  let size: Size
  let theme: String
  private let program: String
  private let folder: String
  /// The file with the frames.
  private let dump: String

  /// Writes the frames of all days for a size and a theme.
  init(_ size: Size, theme: String, program: String, folder: String) throws {
    (self.size, self.theme, self.program, self.folder) = (size, theme, program, folder)
    dump = "/tmp/frontline-bench.\(getpid()).\(size.columns)x\(size.rows).\(theme)"
    let words = ["export", "cells", "--size", "\(size.columns)x\(size.rows)", "--theme", theme, "-o", dump]
    guard run([program] + words) == 0 else { throw Session.Failure.notStarted(program) }
  }

  func remove() { unlink(dump) }

  /// Without options where they say what holds anyway: reading them takes longer than all else at the start.
  var ours: [String] { theme == "standard" ? [program] : [program, "--theme", theme] }
  var curses: [String] { ["\(folder)/plain-curses", dump] }
  var raw: [String] { ["\(folder)/raw-writer", dump] }

  /// A session that shows the eve.
  func session(_ arguments: [String]) throws -> Session {
    let session = try Session(arguments, size)
    _ = session.timeToFirstFrame()
    return session
  }

  var name: String { "\(size.columns)x\(size.rows)" }

  static let days = 12
}

/// Runs a program to its end without a terminal; gives its exit code.
func run(_ arguments: [String]) -> Int32 {
  var process = pid_t()
  var texts = arguments.map { strdup($0) } + [nil]
  defer { for text in texts { free(text) } }
  guard posix_spawnp(&process, arguments[0], nil, nil, &texts, environ) == 0 else { return 127 }
  var status: Int32 = 0
  waitpid(process, &status, 0)
  return status >> 8 & 0xFF
}
