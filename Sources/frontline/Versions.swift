import BuildCommit
import EmbeddedMaps

/// The version of the program: its number, and the day on which that was given out.
struct Version {
  let number: String
  let year: Int
  let month: Int
  let day: Int

  static let current = Version(number: "0.1", year: 2026, month: 11, day: 30)

  /// Who holds the rights in the program and in the maps inside it.
  static let author = "The frontline contributors"

  /// The commit that the program was built from, where the build was told; a release is.
  var commit: String? {
    let commit = String(cString: build_commit())
    return commit.isEmpty ? nil : commit
  }

  /// The program with its number: `frontline 0.1`.
  var program: String { "frontline \(number)" }

  /// The day as a manual page has it: `November 30, 2026`.
  var date: String { "\(Version.months[month - 1]) \(day), \(year)" }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}

extension Command {
  /// What `--version` prints: the program's version with its commit, those of the records inside it, and the licences of both.
  static var versions: String {
    let records = ShippedMap.all.map { "\($0.id) \($0.version)" }
    let plural = records.count == 1 ? "" : "s"
    let licences = Set(ShippedMap.all.map(\.licence)).sorted()
    let commit = Version.current.commit.map { " (\($0.prefix(12)))" } ?? ""
    return """
      \(Version.current.program)\(commit), record\(plural) \(records.joined(separator: ", "))
      Copyright \(Version.author). Program: Apache-2.0. Record\(plural): \(licences.joined(separator: ", ")).
      """
  }
}
