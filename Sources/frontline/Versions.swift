import Campaign

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
  /// What `--version` prints: the program's version and that of the record inside it.
  static var versions: String { "\(Version.current.program), record \(embeddedRecord)" }

  /// The id and version of the campaign inside, found in its header without reading all of it: this is asked for at
  /// every start of a command.
  private static var embeddedRecord: String {
    let bytes = EmbeddedMap.folder.file(named: "campaign.json")?.bytes ?? []
    let header = String(decoding: bytes, as: UTF8.self)
    return ["id", "version"].map { value(of: $0, in: header) }.joined(separator: " ")
  }

  /// The text after the first key of that name.
  private static func value(of key: String, in header: String) -> String {
    guard let start = header.firstRange(of: "\"\(key)\": \"")?.upperBound else { return "unknown" }
    return String(header[start...].prefix { $0 != "\"" })
  }
}
