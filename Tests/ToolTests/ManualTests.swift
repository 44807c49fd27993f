import Briefing
import Interface
import Testing

@Suite struct ManualTests {
  @Test func `mandoc finds nothing to say about the manual page`() throws {
    guard Run.has("mandoc") else {
      #expect(!Run.isInCI, "mandoc is not installed")
      return
    }
    let folder = try Folder()
    try folder.write(try Run(["man"]).output, to: "frontline.1")
    let lint = try Run(program: "mandoc", ["-Tlint", folder.path + "/frontline.1"])
    #expect(lint.output == "")
    #expect(lint.complaints == "")
    #expect(lint.status == 0)
  }

  @Test func `the page has every command, option and key`() throws {
    guard Run.has("mandoc") else { return }
    let folder = try Folder()
    try folder.write(try Run(["man"]).output, to: "frontline.1")
    let shown = try Run(program: "mandoc", ["-Tascii", folder.path + "/frontline.1"]).output
    // Bold and underlined letters are written twice, with a step back between them.
    let plain = shown.unicodeScalars.reduce(into: "") { text, scalar in
      if scalar == "\u{8}" { text.removeLast() } else { text.unicodeScalars.append(scalar) }
    }
    for command in ["play", "show", "control", "sources", "new", "import acled", "import geojson", "check", "diff"] {
      #expect(plain.contains("\n   \(command)\n"), "\(command)")
    }
    for word in ["--strict", "--outlines dir", "no-source", "NO_COLOR", "frontline new my-map"] {
      #expect(plain.contains(word), "\(word)")
    }
    for (_, bindings) in keyLists { for binding in bindings { #expect(plain.contains(binding.keys[0])) } }
  }
}
