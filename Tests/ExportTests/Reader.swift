import Launching
import Testing

/// A reader of a format that others wrote, driven by a script beside the tests.
///
/// A script ends with 0 where all is well, with 77 where what it needs is not installed, and else says what is wrong.
enum Reader {
  private static let notInstalled: Int32 = 77

  /// Runs a script; a reader that is missing is told loudly, and under `CI=true` it is a failure.
  static func check(_ script: String, _ arguments: String..., at location: SourceLocation = #_sourceLocation) {
    check(script, arguments, at: location)
  }

  static func check(_ script: String, _ arguments: [String], at location: SourceLocation = #_sourceLocation) {
    // A browser keeps things at home.
    let home = variable("HOME").map { ["HOME=\($0)"] } ?? []
    let run = ProgramRun(
      ["python3", "\(Project.root)/Tests/ExportTests/Readers/\(script)"] + arguments, environment: home)
    if run.code == notInstalled || run.code == 127 {
      print("NOT RUN: \(script): \(run.messages) Install what .ci/run installs.")
      if Installed.isPromised { Issue.record("\(script) could not run: \(run.messages)", sourceLocation: location) }
      return
    }
    #expect(run.code == 0, "\(script): \(run.text)\(run.messages)", sourceLocation: location)
  }
}
