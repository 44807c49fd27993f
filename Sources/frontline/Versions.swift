import EmbeddedMaps

/// The version of the program: its number, and the day on which that was given out.
struct Version {
  let number: String
  let year: Int
  let month: Int
  let day: Int

  static let current = Version(number: "0.1", year: 2026, month: 11, day: 30)

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
  /// What `--version` prints: the program's version and those of the records inside it.
  static var versions: String {
    let records = ShippedMap.all.map { "\($0.id) \($0.version)" }
    return "\(Version.current.program), record\(records.count == 1 ? "" : "s") \(records.joined(separator: ", "))"
  }
}
