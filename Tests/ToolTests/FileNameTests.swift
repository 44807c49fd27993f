import Glibc
import Launching
import Testing

/// Files and folders under every name that a system allows, and what is left of exports that were killed.
@Suite struct FileNameTests {
  /// Runs a shell's lines in a folder; `$0` is the program.
  private func shell(_ script: String, in folder: ScratchFolder, environment: [String] = []) -> ProgramRun {
    ProgramRun(
      ["/bin/sh", "-c", "cd \"$1\" || exit 1\n" + script, Frontline.path, folder.path], environment: environment)
  }

  @Test func `a name that is not UTF-8 is opened and written as it is`() throws {
    let folder = ScratchFolder()
    let run = shell(
      """
      name=$(printf 'caf\\351\\377')
      "$0" new "$name" || exit 2
      "$0" check "$name/" || exit 3
      "$0" show --map "$name" >shown || exit 4
      "$0" export csv --map "$name" -o "$name.csv" || exit 5
      printf 'lat,lon\\n41,-30\\n' >"$name.points"
      "$0" control --map "$name" --date d1 --points "$name.points" >answers || exit 6
      "$0" export site "$name.site" --map "$name" --url https://example.org || exit 7
      test -s "$name.csv" && test -d "$name" && test -s "$name.site/index.html" || exit 8
      ls | wc -l
      """, in: folder)
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.messages.hasPrefix("made caf<0xE9><0xFF>; play it: frontline --map $'caf\\351\\377'\n"))
    #expect(run.text.hasSuffix("6\n"))
    #expect(run.text.hasPrefix("caf<0xE9><0xFF>: 0 errors"))
  }

  @Test func `a name that is not UTF-8 comes back from the commands that are printed`() throws {
    let folder = ScratchFolder()
    let run = shell(
      """
      name=$(printf "it's \\033\\351\\n.")
      "$0" new "$name" 2>/dev/null && "$0" export csv --table about --map "$name"
      """, in: folder)
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.text.contains("--map $'it\\047s \\033\\351\\012.'"))
  }

  @Test func `settings are found in a home that is not UTF-8`() throws {
    let folder = ScratchFolder()
    let run = shell(
      """
      name=$(printf "$PWD/caf\\351")
      mkdir -p "$name/.config/frontline" && echo '{"speed": "2x"}' >"$name/.config/frontline/config.json"
      HOME="$name" "$0" config
      """, in: folder)
    #expect(run.text.contains("speed   2x"))
    #expect(run.text.contains("/caf<0xE9>/.config/frontline/config.json:1"))
  }

  @Test func `a title that is not UTF-8 is refused`() {
    let run = shell("\"$0\" new map --title \"$(printf 'caf\\351')\"", in: ScratchFolder())
    #expect(run.code == 64)
    #expect(run.messages.contains("--title: this is not UTF-8"))
  }

  @Test func `the folder where one stands can be made a map, if it is empty`() throws {
    let folder = ScratchFolder()
    let run = shell(
      """
      mkdir "My Land" && cd "My Land" && "$0" new . && "$0" check . --strict && ls -A
      """, in: folder)
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.messages == "made .; play it: frontline --map .\n")
    #expect(
      run.text.hasSuffix(
        "areas.geojson\ncampaign.json\nchanges.csv\neve.csv\nevents.csv\ngovernorates.geojson\nlines.geojson\nplaces.csv\nsources.csv\n"
      ), "\(run.text)")
    #expect(try folder.text(of: "My Land/campaign.json").contains("\"id\" : \"my-land\""))
    let again = shell("cd 'My Land' && \"$0\" new .", in: folder)
    #expect(again.code == 64)
    #expect(again.messages.contains("\".\" is there already; name a folder that is new or empty"))
  }

  @Test func `an import and a site go into the empty folder where one stands`() throws {
    let folder = ScratchFolder()
    let run = shell(
      """
      "$0" export geojson -o /tmp/frontline-$$.geojson && mkdir land site &&
      (cd land && "$0" import geojson /tmp/frontline-$$.geojson -o . --outlines inside && "$0" check . >/dev/null)
      code=$?
      rm /tmp/frontline-$$.geojson
      test $code = 0 && cd site && "$0" export site . --url https://example.org && test -s days/index.html -o -s index.html
      """, in: folder)
    #expect(run.code == 0, "\(run.messages)")
    #expect(try folder.text(of: "land/campaign.json").contains("\"id\" : \"land\""))
  }

  @Test func `a link is followed, whether what it means is there or not`() throws {
    let folder = ScratchFolder()
    let run = shell(
      """
      mkdir far && ln -s far/file.csv link && ln -s far/map maplink && ln -s link twice && ln -s none/x nowhere
      "$0" export csv -o link && test -L link && test -s far/file.csv || exit 2
      rm far/file.csv
      "$0" export csv -o twice && test -L twice && test -L link && test -s far/file.csv || exit 3
      "$0" new maplink && test -L maplink && test -s far/map/campaign.json || exit 4
      "$0" export csv -o nowhere; test $? = 74 || exit 5
      test -L nowhere || exit 6
      ln -s loop loop; "$0" export csv -o loop; test $? = 74 || exit 7
      test -L loop || exit 8
      "$0" new loop; test $? = 74 || exit 9
      """, in: folder)
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.messages.contains("frontline: cannot write \"nowhere\": No such file or directory\n"))
    #expect(run.messages.contains("frontline: cannot write \"loop\": Too many levels of symbolic links\n"))
  }

  @Test func `what a killed export left goes with the next one`() throws {
    let folder = ScratchFolder()
    // A pipe that nobody reads holds the export up after its part is there.
    folder.write("kept", to: "out.csv.part")
    folder.write("kept", to: "out.csv.12x.part")
    folder.write("left", to: "out.csv.123.part")
    folder.write("left", to: "out.csv.4567890.part")
    folder.write("left", to: "other.csv.123.part")
    folder.write(["campaign.json": "left"], under: "map.new-99")
    folder.write([:], under: "empty")
    folder.write(["places.csv": "left"], under: "empty/.new-98")
    #expect(Frontline.run(["export", "csv", "-o", "out.csv"], in: folder).code == 0)
    #expect(Frontline.run(["new", "map"], in: folder).code == 0)
    #expect(Frontline.run(["new", "empty"], in: folder).code == 0)
    #expect(
      folder.names == ["empty", "map", "other.csv.123.part", "out.csv", "out.csv.12x.part", "out.csv.part"])
    #expect(ProgramRun(["ls", "-A", folder.path("empty")]).text.hasPrefix("areas.geojson\n"))
  }

  @Test func `exports of one name at once do not clear each other's parts`() throws {
    let folder = ScratchFolder()
    let run = shell(
      """
      for turn in 1 2 3 4 5 6; do "$0" export json -o out.json & done
      wait
      for turn in 1 2 3 4 5 6; do "$0" export json -o out.json || exit 2; done
      ls -A
      """, in: folder)
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.messages == "")
    #expect(run.text == "out.json\n")
  }

  @Test func `an export that is killed at any time leaves nothing once another has run`() throws {
    let folder = ScratchFolder()
    for turn in 0..<20 {
      let wait = Double(turn) * 0.02
      _ = shell("\"$0\" export json -o out.json & sleep \(wait); kill -9 $! 2>/dev/null; wait $!", in: folder)
    }
    #expect(Frontline.run(["export", "json", "-o", "out.json"], in: folder).code == 0)
    #expect(folder.names == ["out.json"])
  }

  @Test func `a map whose name starts with a dash comes back from what is printed`() throws {
    let folder = ScratchFolder()
    let made = Frontline.run(["new", "--", "-dash"], in: folder)
    #expect(made.messages == "made -dash; play it: frontline --map ./-dash\n")
    let about = Frontline.run(["export", "csv", "--table", "about", "--map=-dash"], in: folder)
    #expect(about.text.contains("--map ./-dash"))
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", "cd \"$0\" && exec \"$1\" --map=-dash", folder.path, Frontline.path], columns: 80, rows: 24)
    #expect(terminal.textUntilSilence(milliseconds: 1500).contains("made-up"))
    _ = terminal.write(Array("Q".utf8)[...])
    #expect(terminal.textUntilSilence().contains("--map ./-dash\r\n"))
    #expect(terminal.codeIfEnded() == 0)
    #expect(Frontline.run(["show", "--map", "./-dash"], in: folder).code == 0)
  }

  @Test func `a place whose id starts with a dash comes back from what is printed`() throws {
    let folder = ScratchFolder()
    _ = Frontline.run(["new", "map"], in: folder)
    for file in ["places.csv", "changes.csv", "events.csv"] {
      folder.write(try folder.text(of: "map/\(file)").replacing("saltby,", with: "-saltby,"), to: "map/\(file)")
    }
    let run = Frontline.run(["export", "text", "--map", "map", "--place=-saltby", "--notes"], in: folder)
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.text.contains("'--place=-saltby'"))
  }
}
