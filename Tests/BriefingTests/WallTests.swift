import Glibc
import Launching
import Testing

/// Which target knows which, where the package's description alone does not say it.
struct WallTests {
  /// The lines that import something, by the path of the file below `Sources`.
  private static func imports(of target: String) -> [String: [String]] {
    var imports: [String: [String]] = [:]
    for path in files(below: "\(Project.root)/Sources/\(target)") {
      let lines = (TextFile.read(path) ?? "").split(separator: "\n").map(String.init)
      imports[String(path.dropFirst("\(Project.root)/Sources/".count))] = lines.filter {
        $0.hasPrefix("import ") || $0.hasPrefix("public import ")
      }
    }
    return imports
  }

  private static func files(below folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var paths: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      if name.hasSuffix(".swift") {
        paths.append("\(folder)/\(name)")
      } else {
        paths += files(below: "\(folder)/\(name)")
      }
    }
    return paths
  }

  @Test func `what a view says knows no cell, no player and no markup, and of the screen only names`() {
    let imports = Self.imports(of: "Briefing")
    #expect(!imports.isEmpty)
    for (path, lines) in imports {
      for line in lines {
        let module = line.split(separator: " ").last.map(String.init) ?? ""
        #expect(["Campaign", "Cartography"].contains(module) || module.hasPrefix("Screen."), "\(path): \(line)")
      }
    }
  }

  @Test func `exports know the player's screen only where a frame is recorded`() {
    let imports = Self.imports(of: "Exports")
    let knowing = imports.filter { $0.value.contains { $0.hasSuffix("import Interface") } }.keys
    #expect(!knowing.isEmpty)
    for path in knowing {
      #expect(path.hasPrefix("Exports/Frames/"), "\(path)")
    }
  }
}
