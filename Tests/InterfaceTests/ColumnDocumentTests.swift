import Campaign
import Glibc
import Launching
import Testing

/// Wherever a document has a row for a file of a map folder, it lists the columns that the file has.
struct ColumnDocumentTests {
  @Test func `documents list the columns that the tables have`() throws {
    var listed: Set<MapFileName> = []
    for path in ["README.md"] + Self.documents(under: "Sources") {
      let document = try #require(TextFile.read("\(Shipped.root)/\(path)"))
      for line in document.split(separator: "\n") {
        guard let file = MapFileName.tables.first(where: { line.hasPrefix("| `\($0.rawValue)` |") }) else { continue }
        let names = file.columns.map(\.name)
        #expect(Array(Self.code(in: line).dropFirst().prefix(names.count)) == names, "\(path): \(file.rawValue)")
        listed.insert(file)
      }
    }
    #expect(listed == Set(MapFileName.tables))
  }

  /// What stands between backticks, in words.
  private static func code(in line: Substring) -> [String] {
    line.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      .flatMap { $0.element.split(separator: ",").map(String.init) }
  }

  /// The Markdown files in a folder and those in it.
  private static func documents(under folder: String) -> [String] {
    guard let directory = opendir("\(Shipped.root)/\(folder)") else { return [] }
    defer { closedir(directory) }
    var found: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX)) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let path = "\(folder)/\(name)"
      if entry.pointee.d_type == UInt8(DT_DIR) { found += documents(under: path) }
      if name.hasSuffix(".md") { found.append(path) }
    }
    return found
  }
}
