import Testing

@Suite struct SourceTests {
  @Test func `a source is told with what rests on it`() throws {
    let run = try Run(["sources", "megaphone-1203"])
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.first == "megaphone-1203")
    #expect(lines.last == "  2024-12-03 Report of a US-backed push on Mayadin and Abu Kamal")
  }

  @Test func `the counts of the list are those of the record`() throws {
    let folder = try Folder()
    try folder.write(try Run(["sources", "--format", "csv"]).output, to: "list.csv")
    let script = """
      import csv, sys
      rows = lambda name: list(csv.DictReader(open(name, encoding="utf-8")))
      cited = [id for name in ("changes", "events") for row in rows(f"{sys.argv[1]}/{name}.csv") for id in row["sources"].split()]
      listed = {row["id"]: int(row["changes"]) + int(row["events"]) for row in rows(sys.argv[2])}
      print(len(listed), listed == {id: cited.count(id) for id in listed}, sum(listed.values()) == len(cited))
      """
    let read = try Run(program: "python3", ["-c", script, Shipped.path, folder.path + "/list.csv"])
    #expect(read.output == "226 True True\n")
  }

  @Test func `an unknown source is told with the one that was meant`() throws {
    let run = try Run(["sources", "nothing-of-the-kind"])
    #expect(run.status == 64)
    #expect(
      run.complaints.hasPrefix("Error: there is no source \"nothing-of-the-kind\"; `frontline sources` lists them"))
    #expect(try Run(["sources", "megafone-1203"]).complaints.contains("(did you mean \"megaphone-1203\"?)"))
  }
}
