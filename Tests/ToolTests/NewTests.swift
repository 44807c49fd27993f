import Testing

@Suite struct NewTests {
  @Test func `a new folder plays at once and draws no warning`() throws {
    let folder = try Folder()
    let made = try Run(["new", "my map"], in: folder)
    #expect(made.status == 0)
    #expect(made.output == "")
    #expect(made.complaints == "made my map; play it: frontline --map 'my map'\n")
    let check = try Run(["check", "--strict", "my map"], in: folder)
    #expect(check.output == "my map: 0 errors, 0 warnings; 1 of 7 changes and 0 of 6 events have no source\n")
    #expect(check.status == 0)
    let shown = try Run(["show", "--map", "my map", "--date", "d4"], in: folder)
    #expect(shown.output.contains("2 of 10 places changed"))
    #expect(shown.output.contains("Lorn, a made-up island"))
  }

  @Test(arguments: ["", " ", "\t\n"]) func `a blank title is refused in a sentence`(title: String) throws {
    let folder = try Folder()
    let run = try Run(["new", "map", "--title", title], in: folder)
    #expect(run.status == 64)
    #expect(run.complaints.contains("the title is blank"))
  }

  @Test func `a title may be given, whatever stands in it`() throws {
    let folder = try Folder()
    _ = try Run(["new", "map", "--title", "A \"second\" \\ war"], in: folder)
    #expect(try Run(["show", "--map", "map"], in: folder).output.contains("A \"second\" \\ war"))
  }

  @Test func `what is there already is not touched`() throws {
    let folder = try Folder()
    try folder.write("mine", to: "file")
    try folder.write(["notes.txt": "mine"], under: "full")
    for name in ["file", "full", "full/"] {
      let run = try Run(["new", name], in: folder)
      #expect(run.status == 64)
      #expect(run.complaints.contains("is there already; name a folder that is new or empty"))
    }
    #expect(try folder.text(of: "file") == "mine")
    #expect(try Run(program: "ls", [folder.path, folder.path + "/full"]).output.contains("new-") == false)
  }

  @Test func `an empty folder is filled, and one that cannot be made is told`() throws {
    let folder = try Folder()
    try folder.write([:], under: "empty")
    #expect(try Run(["new", "empty"], in: folder).status == 0)
    let run = try Run(["new", "no/such/folder"], in: folder)
    #expect(run.status == 74)
    #expect(run.complaints == "frontline: cannot write no/such/folder: No such file or directory\n")
  }
}
