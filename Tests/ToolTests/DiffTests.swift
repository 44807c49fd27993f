import Testing

@Suite struct DiffTests {
  /// A made-up country and another record of it: a day later, a change less, a place less, two days more.
  private func records() throws -> Folder {
    let folder = try Folder()
    _ = try Run(["new", "a"], in: folder)
    _ = try Run(["new", "b"], in: folder)
    let changes = try folder.text(of: "b/changes.csv").replacing(
      "2030-03-03,stone-bridge", with: "2030-03-04,stone-bridge")
    try folder.write(
      changes.split(separator: "\n").filter { !$0.contains("high-moor") }.joined(separator: "\n") + "\n",
      to: "b/changes.csv")
    let places = try folder.text(of: "b/places.csv").split(separator: "\n").filter { !$0.hasPrefix("saltby,") }
    try folder.write(places.joined(separator: "\n") + "\n", to: "b/places.csv")
    let header = try folder.text(of: "b/campaign.json").replacing("\"2030-03-10\"", with: "\"2030-03-12\"")
    try folder.write(header, to: "b/campaign.json")
    return folder
  }

  @Test func `where two records part is told in stretches of days`() throws {
    let run = try Run(["diff", "a", "b"], in: try records())
    #expect(run.status == 0)
    #expect(
      run.output.contains(
        """
        Saltby (saltby)
          28 Feb 2030 to 10 Mar 2030, 11 days: A COUNCIL, B says nothing
        """))
    #expect(
      run.output.contains(
        """
        Stone Bridge (stone-bridge)
          3 Mar 2030: A ASSEMBLY, B CONTESTED
          11 Mar 2030 to 12 Mar 2030, 2 days: A says nothing, B ASSEMBLY
        """))
    #expect(
      run.output.hasSuffix(
        "A is a, B is b; 10 places, counted for each day: 96 agree, 3 differ, 11 only in A, 18 only in B\n"))
  }

  @Test func `the table has each place and day once`() throws {
    let folder = try records()
    try folder.write(try Run(["diff", "a", "b", "--format", "csv", "--all"], in: folder).output, to: "table.csv")
    let script = """
      import collections, csv, sys
      rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8")))
      print(len(rows), len({(row["date"], row["place"]) for row in rows}))
      print(sorted(collections.Counter(row["verdict"] for row in rows).items()))
      print([(row["date"], row["place"], row["a"], row["b"], row["b_state"]) for row in rows if row["verdict"] == "differ"])
      """
    let read = try Run(program: "python3", ["-c", script, folder.path + "/table.csv"])
    #expect(
      read.output == """
        128 128
        [('agree', 96), ('differ', 3), ('only-a', 11), ('only-b', 18)]
        [('2030-03-03', 'stone-bridge', 'ASSEMBLY', 'CONTESTED', 'contested'), ('2030-03-09', 'high-moor', 'GUARD', 'ASSEMBLY', 'held'), ('2030-03-10', 'high-moor', 'GUARD', 'ASSEMBLY', 'held')]

        """)
  }

  @Test func `contested ground agrees whatever a folder calls it`() throws {
    let folder = try Folder()
    _ = try Run(["new", "a"], in: folder)
    _ = try Run(["new", "b"], in: folder)
    for file in ["changes.csv", "campaign.json"] {
      try folder.write(folder.text(of: "b/" + file).replacing("CONTESTED", with: "OPEN"), to: "b/" + file)
    }
    let run = try Run(["diff", "a", "b"], in: folder)
    #expect(
      run.output == """
        A is a, B is b; 10 places, counted for each day: 110 agree, 0 differ, 0 only in A, 0 only in B

        """)
  }

  @Test func `of two records that share no place only that is told`() throws {
    let folder = try Folder()
    _ = try Run(["new", "a"], in: folder)
    let run = try Run(["diff", "a", "inside"], in: folder)
    #expect(run.status == 0)
    #expect(
      run.output == """
        A is a, B is inside; they share no place: A has 10, B has 542, and no id is in both, so that there is nothing to \
        compare (--all lists each)

        """)
    let all = try Run(["diff", "a", "inside", "--all"], in: folder).output
    #expect(all.hasSuffix("; 552 places, counted for each day: 0 agree, 0 differ, 110 only in A, 7046 only in B\n"))
    #expect(try Run(["diff", "a", "inside", "--place", "saltby"], in: folder).output.contains("Saltby (saltby)"))
  }

  @Test func `the record agrees with itself, and one place can be asked for`() throws {
    let run = try Run(["diff", "inside", Shipped.path, "--place", "Hama"])
    #expect(run.output.hasSuffix("1 place, counted for each day: 13 agree, 0 differ, 0 only in A, 0 only in B\n"))
    #expect(try Run(["diff", "inside", "./nowhere"]).complaints == "./nowhere: there is no such folder\n")
  }
}
