import Launching

/// The shipped map with a text put before each text of each file; made once, since that takes longer than any command on it.
struct HostileMap {
  /// Each column of text of each table, and each text of the other files.
  static let columns: [(file: String, column: Int)] = [
    ("places.csv", 1), ("places.csv", 2), ("changes.csv", 6), ("changes.csv", 8), ("changes.csv", 9),
    ("events.csv", 3), ("events.csv", 4), ("eve.csv", 4), ("sources.csv", 1), ("sources.csv", 3),
  ]
  static let keys = [
    "title", "version", "author", "licence", "country", "name", "article", "detail", "border_note", "arabic", "barrier",
    "bank",
    "line",
  ]

  private let files: [String: String]

  init(with attack: String) {
    var files: [String: String] = [:]
    for file in Project.mapFiles {
      let bytes = Project.mapFile(file)
      let positions = Set(HostileMap.columns.filter { $0.file == file }.map(\.column))
      files[file] =
        file.hasSuffix(".csv")
        ? HostileMap.spoiled(table: bytes, columns: positions, attack)
        : HostileMap.spoiled(json: String(decoding: bytes, as: UTF8.self), attack)
    }
    self.files = files
  }

  /// A folder with its files.
  func folder() -> ScratchFolder {
    let folder = ScratchFolder()
    for (name, text) in files { folder.write(text, to: name) }
    return folder
  }

  private static func spoiled(table: [UInt8], columns: Set<Int>, _ attack: String) -> String {
    var rows = fields(of: String(decoding: table, as: UTF8.self))
    for row in rows.indices.dropFirst() {
      for column in columns { rows[row][column] = attack + rows[row][column] }
    }
    return rows.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
  }

  private static func quoted(_ field: String) -> String {
    "\"" + field.replacing("\"", with: "\"\"") + "\""
  }

  private static func spoiled(json: String, _ attack: String) -> String {
    var escaped = ""
    for scalar in attack.unicodeScalars {
      if scalar.value < 0x20 || scalar == "\"" || scalar == "\\" {
        let digits = String(scalar.value, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    var json = json
    for key in keys {
      json = json.replacing("\"\(key)\": \"", with: "\"\(key)\": \"\(escaped)")
      json = json.replacing("\"\(key)\":\"", with: "\"\(key)\":\"\(escaped)")
    }
    return json
  }
}
