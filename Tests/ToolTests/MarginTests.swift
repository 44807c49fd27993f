import Launching
import Testing

/// How sure `control` is of a point.
@Suite struct MarginTests {
  private func control(_ words: String...) -> String { Frontline.run(["control", "--date", "d9"] + words).text }

  @Test func `control says how much farther another holder's nearest place is, and whether that is little`() {
    let sure = control("--at", "33.5,36.3")
    #expect(sure.contains(" km farther away.\n"))
    #expect(!sure.contains("Unsure"))
    let unsure = control("--at", "36.23,37.28")
    #expect(unsure.contains("Unsure: with less than "))
    #expect(unsure.contains("right in fewer than 80 of 100 cases.\n"))
    #expect(!control("--place", "qamishli").contains("Unsure"))
  }

  @Test func `programs get the margin in kilometres, and a note where it is little`() throws {
    let folder = ScratchFolder()
    folder.write("latitude,longitude\n33.5,36.3\n36.23,37.28\n30,36\n", to: "points.csv")
    folder.write(control("--points", folder.path + "/points.csv", "--format", "json"), to: "answers.json")
    let script = """
      import json, sys
      for answer in json.load(open(sys.argv[1])):
          print(answer["margin_km"] is not None, "margin_note" in answer)
      """
    let read = ProgramRun(["python3", "-c", script, folder.path + "/answers.json"])
    #expect(read.text == "True False\nTrue True\nFalse False\n")
    let rows = control("--points", folder.path + "/points.csv").split(separator: "\n")
    #expect(rows.first?.contains(",distance_km,margin_km,unsure,since,") == true)
    #expect(
      rows.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false)[8] } == ["no", "yes", ""])
  }

  @Test func `exports say in their notes how right the map is`() {
    let notes = Frontline.run(["export", "text", "--date", "d9", "--notes"]).text
    #expect(notes.contains("Between its places this map is right in "))
    let folder = Frontline.run([
      "export", "text", "--notes", "--date", "d1", "--map", Project.root + "/Tests/Campaigns/kestria",
    ])
    #expect(folder.text.contains("Between its places this map is right in "))
  }
}
