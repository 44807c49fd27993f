import Glibc
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
    let run = Run(["python3", "\(Frontline.root)/Tests/ExportTests/Readers/\(script)"] + arguments)
    if run.code == notInstalled || run.code == 127 {
      let isRequired = getenv("CI").map { String(cString: $0) == "true" } ?? false
      print("NOT RUN: \(script): \(run.messages) Install what .ci/run installs.")
      if isRequired { Issue.record("\(script) could not run: \(run.messages)", sourceLocation: location) }
      return
    }
    #expect(run.code == 0, "\(script): \(run.text)\(run.messages)", sourceLocation: location)
  }
}
