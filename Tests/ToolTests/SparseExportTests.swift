import Campaign
import Exports
import Launching
import Testing

/// Exports of records in which little happens on most days.
@Suite struct SparseExportTests {
  /// A folder of so many days.
  private func folder(days: Int) -> ScratchFolder {
    let folder = ScratchFolder()
    folder.write(MadeUpCountry(days: days, places: 12, changesPerDay: 0.05).draft.files, under: "map")
    return folder
  }

  /// The days on which something changes.
  private func changed(_ folder: ScratchFolder) throws -> Set<String> {
    Set(DelimitedText(Array(try folder.text(of: "map/changes.csv").utf8)).rows.dropFirst().map { $0.fields[0] })
  }

  @Test func `text of changed days has the first day and each with a change`() throws {
    let folder = folder(days: 120)
    let changed = try changed(folder)
    let run = Frontline.run(["export", "text", "--only-changed", "--map", "map"], in: folder)
    #expect(run.code == 0, "\(run.messages)")
    #expect(
      !changed.isEmpty
        && run.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 == (changed.count + 1) * 24)
    let all = Frontline.run(["export", "text", "--from", "eve", "--map", "map"], in: folder)
    #expect(all.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 == 121 * 24)
  }

  @Test func `a recording of changed days is as long as there are such days`() throws {
    let folder = folder(days: 120)
    let run = Frontline.run(["export", "cast", "--only-changed", "--map", "map"], in: folder)
    let frames = run.text.split(separator: "\n").count { $0.contains(",\"m\",") }
    #expect(frames == (try changed(folder)).count + 1)
    #expect(run.text.contains("\"duration\":\(2 * frames - 2 + 3)"))
  }

  @Test func `a contact sheet takes weeks and changed days where days are too many`() throws {
    let folder = folder(days: 200)
    let whole = Frontline.run(["export", "svg", "--contact-sheet", "--map", "map"], in: folder)
    #expect(whole.code == 64)
    #expect(
      whole.messages.contains(
        "a sheet holds at most 60 days, not 201; give --from and --to, --by week or --only-changed"))
    let weeks = Frontline.run(["export", "svg", "--contact-sheet", "--by", "week", "--map", "map"], in: folder)
    #expect(weeks.code == 0, "\(weeks.messages)")
    let maps = weeks.text.split(separator: "href=\"#over\"").count - 1
    #expect((29...31).contains(maps))
    #expect(weeks.text.contains("\(maps) weeks"))
    #expect(weeks.text.contains("Who held what at the end of each week."))
    let changed = Frontline.run(["export", "svg", "--contact-sheet", "--only-changed", "--map", "map"], in: folder)
    #expect(changed.text.split(separator: "href=\"#over\"").count - 1 == (try self.changed(folder)).count + 1)
  }

  @Test func `only-changed is refused where there is one day`() {
    let one = Frontline.run(["export", "svg", "--only-changed"])
    #expect(one.code == 64 && one.messages.contains("--only-changed is for text, ansi, cast and cells"))
    let dated = Frontline.run(["export", "text", "--only-changed", "--date", "d3"])
    #expect(dated.code == 64 && dated.messages.contains("leave out --date"))
  }

  @Test func `the weeks of a strip and of small maps can be printed`() {
    let folder = folder(days: 200)
    // The made-up record begins on a Thursday, 1 January.
    for (view, words) in [("strip", ", by weeks"), ("multiples", "5 to 11 Jan")] {
      let show = ["show", "--view", view, "--map", "map", "--size", "160x50"]
      let weeks = Frontline.run(show + ["--by", "week"], in: folder)
      #expect(weeks.code == 0 && weeks.text.contains(words), "\(view): \(weeks.messages)\(weeks.text)")
      let days = Frontline.run(show, in: folder)
      #expect(days.code == 0 && !days.text.contains(words), "\(view)")
    }
  }
}
