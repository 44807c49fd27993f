import Launching
import Testing

@Suite struct SourceTests {
  @Test func `a source is told with what rests on it`() {
    let run = Frontline.run(["sources", "megaphone-1203"])
    #expect(run.code == 0)
    let lines = run.text.split(separator: "\n")
    #expect(lines.first == "megaphone-1203")
    #expect(lines.last == "  2024-12-03 Report of a US-backed attack on Mayadin and Abu Kamal")
  }

  @Test func `the counts of the list are those of the record`() {
    let folder = ScratchFolder()
    folder.write(Frontline.run(["sources", "--format", "csv"]).text, to: "list.csv")
    let script = """
      import csv, sys
      rows = lambda name: list(csv.DictReader(open(name, encoding="utf-8")))
      cited = [id for name in ("changes", "events", "eve") for row in rows(f"{sys.argv[1]}/{name}.csv") for id in row["sources"].split()]
      listed = {row["id"]: int(row["changes"]) + int(row["events"]) + int(row["eve"]) for row in rows(sys.argv[2])}
      print(len(listed), listed == {id: cited.count(id) for id in listed}, sum(listed.values()) == len(cited))
      """
    let read = ProgramRun(["python3", "-c", script, Project.map, folder.path + "/list.csv"])
    #expect(read.text == "410 True True\n")
  }

  @Test func `an unknown source is told with the one that was meant`() {
    let run = Frontline.run(["sources", "nothing-of-the-kind"])
    #expect(run.code == 64)
    #expect(
      run.messages.hasPrefix("Error: there is no source \"nothing-of-the-kind\"; `frontline sources` lists them"))
    #expect(Frontline.run(["sources", "megafone-1203"]).messages.contains("(did you mean \"megaphone-1203\"?)"))
  }
}

extension SourceTests {
  @Test func `what came before the eve and after the last day is marked where a source is listed`() {
    let text = Frontline.run(["sources"]).text
    #expect(text.contains("\n  Before: 2024-09-27 Hezbollah's leader Hassan Nasrallah killed in Beirut\n"))
    #expect(text.contains("\n  Afterwards: 2024-12-16 Statement in Assad's name on 16 December\n"))
  }

  /// An id says nothing to a reader who has not the table of sources.
  @Test(arguments: [
    ["control", "--date", "d9", "--place", "hama"], ["control", "--date", "d9", "--place", "hama", "--format", "json"],
    ["control", "--date", "d9", "--place", "hama", "--format", "csv"], ["place", "hama", "--date", "d9"],
    ["place", "hama", "--date", "d9", "--format", "json"],
  ])
  func `a place's sources are named by title and day, whatever the format`(words: [String]) {
    let text = Frontline.run(words).text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(text.contains("5 Dec 2024 (etanasyria.org)"))
  }
}
