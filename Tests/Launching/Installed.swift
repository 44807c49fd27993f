/// What a test reads with and others wrote: it may be missing on a developer's machine, and must not be in CI.
public enum Installed {
  /// Whether all of them are promised to be there, as `.ci/run` does by `CI=true`.
  public static let isPromised = variable("CI") == "true"

  /// Whether a program is there; where it is not, this says so loudly.
  public static func has(_ program: String) -> Bool {
    let isFound = ProgramRun(["sh", "-c", "command -v \"$0\"", program]).code == 0
    if !isFound { print("NOT RUN: \(program) is not installed, so that what it would read was not checked") }
    return isFound
  }
}
