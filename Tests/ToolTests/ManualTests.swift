import Launching
import Briefing
import Interface
import Testing

@Suite struct ManualTests {
  @Test func `mandoc finds nothing to say about the manual page`() {
    guard Installed.has("mandoc") else {
      #expect(!Installed.isPromised, "mandoc is not installed")
      return
    }
    let folder = ScratchFolder()
    folder.write(Frontline.run(["man"]).text, to: "frontline.1")
    let lint = ProgramRun(["mandoc", "-Tlint", folder.path + "/frontline.1"])
    #expect(lint.text == "")
    #expect(lint.messages == "")
    #expect(lint.code == 0)
  }

  @Test func `the page has every command, option and key`() {
    guard Installed.has("mandoc") else { return }
    let folder = ScratchFolder()
    folder.write(Frontline.run(["man"]).text, to: "frontline.1")
    let shown = ProgramRun(["mandoc", "-Tascii", folder.path + "/frontline.1"]).text
    // Bold and underlined letters are written twice, with a step back between them.
    let plain = shown.unicodeScalars.reduce(into: "") { text, scalar in
      if scalar == "\u{8}" { text.removeLast() } else { text.unicodeScalars.append(scalar) }
    }
    for command in ["play", "show", "control", "sources", "new", "import acled", "import geojson", "check", "diff"] {
      #expect(plain.contains("\n   \(command)\n"), "\(command)")
    }
    for word in ["--strict", "--outlines map", "no-source", "NO_COLOR", "frontline new my-map", "presenting"] {
      #expect(plain.contains(word), "\(word)")
    }
    for (_, bindings) in keyLists { for binding in bindings { #expect(plain.contains(binding.keys[0])) } }
  }
}
