import Launching
import Testing

@Suite struct NewTests {
  @Test func `a new folder plays at once and draws no warning`() {
    let folder = ScratchFolder()
    let made = Frontline.run(["new", "my map"], in: folder)
    #expect(made.code == 0)
    #expect(made.text == "")
    #expect(made.messages == "made my map; play it: frontline --map 'my map'\n")
    let check = Frontline.run(["check", "--strict", "my map"], in: folder)
    #expect(check.text == "my map: 0 errors, 0 warnings; 1 of 7 changes and 0 of 6 events have no source\n")
    #expect(check.code == 0)
    let shown = Frontline.run(["show", "--map", "my map", "--date", "d4"], in: folder)
    #expect(shown.text.contains("2 of 10 places changed"))
    #expect(shown.text.contains("Lorn, a made-up island"))
  }

  @Test(arguments: ["", " ", "\t\n"]) func `a blank title is refused in a sentence`(title: String) {
    let folder = ScratchFolder()
    let run = Frontline.run(["new", "map", "--title", title], in: folder)
    #expect(run.code == 64)
    #expect(run.messages.contains("the title is blank"))
  }

  @Test func `a title may be given, whatever stands in it`() {
    let folder = ScratchFolder()
    _ = Frontline.run(["new", "map", "--title", "A \"second\" \\ war"], in: folder)
    #expect(Frontline.run(["show", "--map", "map"], in: folder).text.contains("A \"second\" \\ war"))
  }

  @Test func `what is there already is not touched`() throws {
    let folder = ScratchFolder()
    folder.write("mine", to: "file")
    folder.write(["notes.txt": "mine"], under: "full")
    for name in ["file", "full", "full/"] {
      let run = Frontline.run(["new", name], in: folder)
      #expect(run.code == 64)
      #expect(run.messages.contains("is there already; name a folder that is new or empty"))
    }
    #expect(try folder.text(of: "file") == "mine")
    #expect(ProgramRun(["ls", folder.path, folder.path + "/full"]).text.contains("new-") == false)
  }

  @Test func `an empty folder is filled, and one that cannot be made is told`() {
    let folder = ScratchFolder()
    folder.write([:], under: "empty")
    #expect(Frontline.run(["new", "empty"], in: folder).code == 0)
    let run = Frontline.run(["new", "no/such/folder"], in: folder)
    #expect(run.code == 74)
    #expect(run.messages == "frontline: cannot write no/such/folder: No such file or directory\n")
  }
}
