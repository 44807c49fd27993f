import Campaign

extension Command {
  /// The version of the program.
  static let programVersion = "0.1"

  /// What `--version` prints: the program's version and that of the record inside it.
  static var versions: String { "frontline \(programVersion), record \(embeddedRecord)" }

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
