import Launching
import Screen

/// The player and the programs beside it, all drawing the frames that the player exports.
struct Contest {
  let size: Size
  let theme: String
  private let program: String
  private let folder: String
  private let scratch = ScratchFolder()
  /// The file with the frames.
  private var dump: String { scratch.path("frames") }

  /// Writes the frames of all days for a size and a theme.
  init(_ size: Size, theme: String, program: String, folder: String) throws {
    (self.size, self.theme, self.program, self.folder) = (size, theme, program, folder)
    let words = ["export", "cells", "--size", "\(size.columns)x\(size.rows)", "--theme", theme, "-o", dump]
    guard ProgramRun.sharingOutput([program] + words) == 0 else { throw Session.Failure.notStarted(program) }
  }

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
