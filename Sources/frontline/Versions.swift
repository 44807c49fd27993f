import EmbeddedMaps

extension Command {
  /// The version of the program.
  static let programVersion = "0.1"

  /// What `--version` prints: the program's version and those of the records inside it.
  static var versions: String {
    let records = ShippedMap.all.map { "\($0.id) \($0.version)" }
    return "frontline \(programVersion), record\(records.count == 1 ? "" : "s") \(records.joined(separator: ", "))"
  }
}
