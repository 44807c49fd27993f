import Launching
import Testing

@Suite struct DiffTests {
  /// A made-up country and another record of it: a day later, a change less, a place less, two days more.
  private func records() throws -> ScratchFolder {
    let folder = ScratchFolder()
    _ = Frontline.run(["new", "a"], in: folder)
    _ = Frontline.run(["new", "b"], in: folder)
    let changes = try folder.text(of: "b/changes.csv").replacing(
      "2030-03-03,stone-bridge", with: "2030-03-04,stone-bridge")
    folder.write(
      changes.split(separator: "\n").filter { !$0.contains("high-moor") }.joined(separator: "\n") + "\n",
      to: "b/changes.csv")
    let places = try folder.text(of: "b/places.csv").split(separator: "\n").filter { !$0.hasPrefix("saltby,") }
    folder.write(places.joined(separator: "\n") + "\n", to: "b/places.csv")
    let header = try folder.text(of: "b/campaign.json").replacing("\"2030-03-10\"", with: "\"2030-03-12\"")
    folder.write(header, to: "b/campaign.json")
    return folder
  }

  @Test func `where two records part is told in stretches of days`() throws {
    let run = Frontline.run(["diff", "a", "b"], in: try records())
    #expect(run.code == 0)
    #expect(
      run.text.contains(
        """
        Saltby (saltby)
          28 Feb 2030 to 10 Mar 2030, 11 days: A COUNCIL, B says nothing
        """))
    #expect(
      run.text.contains(
        """
        Stone Bridge (stone-bridge)
          3 Mar 2030: A ASSEMBLY, B CONTESTED
          11 Mar 2030 to 12 Mar 2030, 2 days: A says nothing, B ASSEMBLY
        """))
    #expect(
      run.text.hasSuffix(
        "A is a, B is b; 10 places, counted for each day: 96 agree, 3 differ, 11 only in A, 18 only in B\n"))
  }

  @Test func `what a record rests on is compared too`() throws {
    let folder = ScratchFolder()
    _ = Frontline.run(["new", "a"], in: folder)
    _ = Frontline.run(["new", "b"], in: folder)
    let eve = try folder.text(of: "b/eve.csv").replacing(
      "upper-lorn,ASSEMBLY,medium,area", with: "upper-lorn,ASSEMBLY,medium,place")
    folder.write(eve, to: "b/eve.csv")
    let all = Frontline.run(["diff", "a", "b", "--all", "--place", "upper-lorn"], in: folder).text
    #expect(all.contains("A ASSEMBLY (by its area), B ASSEMBLY\n"))
    let told = Frontline.run(["diff", "a", "b"], in: folder).text
    #expect(told.contains("0 differ, 0 only in A, 0 only in B; of those that agree "))
    #expect(told.hasSuffix(" rest on sources of another basis\n"))
  }

  @Test func `the table has each place and day once`() throws {
    let folder = try records()
    folder.write(Frontline.run(["diff", "a", "b", "--format", "csv", "--all"], in: folder).text, to: "table.csv")
    let script = """
      import collections, csv, sys
      rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8")))
      print(len(rows), len({(row["date"], row["place"]) for row in rows}))
      print(sorted(collections.Counter(row["verdict"] for row in rows).items()))
      print([(row["date"], row["place"], row["a"], row["b"], row["b_state"]) for row in rows if row["verdict"] == "differ"])
      """
    let read = ProgramRun(["python3", "-c", script, folder.path + "/table.csv"])
    #expect(
      read.text == """
        128 128
        [('agree', 96), ('differ', 3), ('only-a', 11), ('only-b', 18)]
        [('2030-03-03', 'stone-bridge', 'ASSEMBLY', 'CONTESTED', 'contested'), ('2030-03-09', 'high-moor', 'GUARD', 'ASSEMBLY', 'held'), ('2030-03-10', 'high-moor', 'GUARD', 'ASSEMBLY', 'held')]

        """)
  }

  @Test func `contested ground agrees whatever a folder calls it`() throws {
    let folder = ScratchFolder()
    _ = Frontline.run(["new", "a"], in: folder)
    _ = Frontline.run(["new", "b"], in: folder)
    for file in ["changes.csv", "campaign.json"] {
      folder.write(try folder.text(of: "b/" + file).replacing("CONTESTED", with: "OPEN"), to: "b/" + file)
    }
    let run = Frontline.run(["diff", "a", "b"], in: folder)
    #expect(
      run.text == """
        A is a, B is b; 10 places, counted for each day: 110 agree, 0 differ, 0 only in A, 0 only in B

        """)
  }

  @Test func `of two records that share no place only that is told`() {
    let folder = ScratchFolder()
    _ = Frontline.run(["new", "a"], in: folder)
    let run = Frontline.run(["diff", "a", "inside"], in: folder)
    #expect(run.code == 0)
    #expect(
      run.text == """
        A is a, B is inside; they share no place: A has 10, B has 752, and no id is in both, so that there is nothing to \
        compare (--all lists each)

        """)
    let all = Frontline.run(["diff", "a", "inside", "--all"], in: folder).text
    #expect(all.hasSuffix("; 762 places, counted for each day: 0 agree, 0 differ, 110 only in A, 9776 only in B\n"))
    #expect(Frontline.run(["diff", "a", "inside", "--place", "saltby"], in: folder).text.contains("Saltby (saltby)"))
  }

  @Test func `the record agrees with itself, and one place can be asked for`() {
    let run = Frontline.run(["diff", "inside", Project.map, "--place", "Hama"])
    #expect(run.text.hasSuffix("1 place, counted for each day: 13 agree, 0 differ, 0 only in A, 0 only in B\n"))
    #expect(Frontline.run(["diff", "inside", "./nowhere"]).messages == "./nowhere: there is no such folder\n")
  }
}
