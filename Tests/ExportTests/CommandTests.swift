import Launching
import Campaign
import Exports
import Testing

/// What `export`, `cite` and `--version` say.
struct CommandTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let words: String
    let sentence: String
    var testDescription: String { words }
  }

  static let mistakes = [
    Mistake(words: "export png", sentence: "rsvg-convert"), Mistake(words: "export gif", sentence: "agg"),
    Mistake(words: "export pdf", sentence: "'pdf'"), Mistake(words: "export", sentence: "format"),
    Mistake(words: "export text --date d99", sentence: "d12"),
    Mistake(words: "export text --from d5 --to d3", sentence: "later"),
    Mistake(words: "export text --date d5 --to d6", sentence: "not both"),
    Mistake(words: "export text --from nonsense", sentence: "--from: \"nonsense\" is not a date"),
    Mistake(words: "export json --date d5", sentence: "whole record"),
    Mistake(words: "export html --from d5", sentence: "whole record"),
    Mistake(words: "export svg --from d5", sentence: "one day"),
    Mistake(words: "export svg --contact-sheet --date d5", sentence: "several days"),
    Mistake(words: "export text --view night", sentence: "no view \"night\""),
    Mistake(words: "export ansi --theme night", sentence: "no theme \"night\""),
    Mistake(words: "export ansi --glyphs runes", sentence: "no glyph set \"runes\""),
    Mistake(words: "export svg --view strip --from d5", sentence: "strip has days side by side"),
    Mistake(words: "export svg --view sources --to d5", sentence: "one day; give --date"),
    Mistake(words: "export svg --size 120x40", sentence: "a map is drawn in pixels"),
    Mistake(words: "export html --size 120x40", sentence: "--size is for text, ansi, cast, cells and svg"),
    Mistake(words: "export svg --contact-sheet --view multiples --size 120x40", sentence: "leave out --size"),
    Mistake(words: "export kml --theme dark", sentence: "--theme is for text, ansi, cast, cells, svg and html"),
    Mistake(words: "export svg --theme base16 --contact-sheet", sentence: "dark, light, high-contrast or monochrome"),
    Mistake(words: "export html --theme base16", sentence: "base16 is a terminal's own colours"),
    Mistake(words: "export svg --contact-sheet --view strip", sentence: "strip is none"),
    Mistake(words: "export html --glyphs fine", sentence: "--glyphs is for text, ansi, cast and cells"),
    Mistake(words: "export html --view disagreement", sentence: "disagreement"),
    Mistake(words: "export geojson --view known", sentence: "text, ansi, cast, cells and svg have every view"),
    Mistake(words: "export json --notes", sentence: "for text and ansi"),
    Mistake(words: "export cast --cast 4", sentence: "2 or 3"),
    Mistake(words: "export text --table strip", sentence: "for csv"),
    Mistake(words: "export csv --cast 2", sentence: "for cast"),
    Mistake(words: "export kml --contact-sheet", sentence: "for svg"),
    Mistake(words: "export csv --table towns", sentence: "acled"),
    Mistake(words: "export text --size 0x0", sentence: "--size"),
    Mistake(words: "cite --format ris", sentence: "bibtex"),
  ]

  @Test(arguments: mistakes)
  func `a mistake gets a sentence and 64`(_ mistake: Mistake) {
    let run = ProgramRun([Frontline.path] + mistake.words.split(separator: " ").map(String.init))
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains(mistake.sentence), "\(run.messages)")
  }

  @Test func `the command that made an export makes it again`() throws {
    let first = Frontline.run("export", "csv", "--table", "about", "--from", "5 dec", "--to", "d10")
    let line = try #require(first.text.split(separator: "\n").first { $0.hasPrefix("command,") })
    let words = line.dropFirst("command,".count).split(separator: " ").dropFirst().map(String.init)
    #expect(words == ["export", "csv", "--from", "2024-12-05", "--to", "2024-12-06", "--table", "about"])
    #expect(Frontline.run(words).text == first.text)
  }

  @Test func `the version names the program and the record`() throws {
    let header = try Campaign(MapFolder.read(directory: Project.map)).header
    let version = Frontline.run("--version").text
    #expect(version.hasPrefix("frontline 0.1, record"))
    #expect(version.contains(" \(header.id) \(header.version)"))
  }

  @Test func `a place is cited with what the record says of it, and with its own sources alone`() {
    let told = Frontline.run("control", "--date", "d9", "--place", "hama").text
    let cited = Frontline.run("cite", "--date", "d9", "--place", "Hama").text
    #expect(cited.contains("command: frontline control --date 2024-12-05 --place hama\n"))
    #expect(cited.contains(told))
    #expect(cited.count < Frontline.run("cite", "--date", "d9").text.count)
  }

  // MARK: Locales

  @Test(arguments: ["C", "POSIX", "none_of.this", "C.UTF-8"], ["fine", "blocks", "braille"])
  func `what is printed is ASCII where the locale is not UTF-8, and a sentence says so`(
    locale: String, glyphs: String
  ) {
    for command in [["show"], ["export", "text", "--date", "d9"], ["export", "ansi", "--date", "d9", "-o", "-"]] {
      let run = ProgramRun([Frontline.path] + command + ["--glyphs", glyphs], environment: ["LC_ALL=\(locale)"])
      #expect(run.code == 0)
      let isPlain = run.output.allSatisfy { $0 < 0x80 }
      #expect(isPlain == (locale != "C.UTF-8"), "\(command)")
      let sentence = "this locale is not UTF-8, so the map is drawn in ASCII; with LC_ALL=C.UTF-8 it is in fine\n"
      #expect(run.messages == (isPlain ? sentence : ""))
    }
  }

  @Test func `a file and a recording are UTF-8 whatever the locale, and ASCII is not spoken of`() {
    let scratch = ScratchFolder()
    let file = scratch.path("map.txt")
    let words = ["export", "text", "--date", "d9", "--glyphs", "fine"]
    let runs = [
      ProgramRun([Frontline.path] + words + ["-o", file], environment: ["LC_ALL=C"]),
      ProgramRun([Frontline.path, "export", "cast", "--glyphs", "fine"], environment: ["LC_ALL=C"]),
      ProgramRun([Frontline.path, "show"], environment: ["LC_ALL=C"]),
    ]
    #expect(runs.allSatisfy { $0.code == 0 && $0.messages.isEmpty })
    #expect(TextFile.read(file) == Frontline.run(words).text)
    #expect(runs[1].text.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) })
  }

  @Test func `show can stand before an audience`() {
    let shown = Frontline.run("show", "--present", "--date", "d9", "--size", "100x30")
    #expect(shown.text.contains("Thursday, day 9 of 12"))
    // The date's letters are blanks in reverse, which plain text does not show.
    #expect(!shown.text.contains("########"))
    #expect(shown.text.contains("PgDn PgUp day"))
  }

  // MARK: Citing

  @Test func `a citation has the hash that sha256sum gives`() {
    // All but the terms on which the record may be passed on.
    let script =
      "cd \"$0\"; for f in $(ls *.csv *json | LC_ALL=C sort); do echo \"$f $(stat -c %s $f)\"; cat $f; done | sha256sum"
    let hash = ProgramRun(["sh", "-c", script, Project.map]).text.prefix { $0 != " " }
    #expect(hash.count == 64)
    #expect(Frontline.run("cite").text.contains("sha256: \(hash)\n"))
    #expect(Frontline.run("cite", "--map", Project.map).text.contains("sha256: \(hash)\n"))
  }

  @Test func `a citation names the sources of its day and no other`() throws {
    let campaign = try Campaign(MapFolder.read(directory: Project.map))
    let chronicle = Chronicle(campaign)
    let day = try #require(Day(iso: "2024-11-28"))
    let used =
      campaign.places.flatMap { chronicle.lastChange(of: $0.id, on: day)?.sources ?? $0.eveSources }
      + chronicle.events(on: day).flatMap(\.sources)
    let slugs = Set(used.map { campaign[$0].slug })
    let cited = Frontline.run("cite", "--date", "28 nov").text.split(separator: "\n").filter { $0.hasPrefix("  ") }
    #expect(Set(cited.map { $0.dropFirst(2).prefix { $0 != ":" } }.map(String.init)) == slugs)
  }

  @Test func `citations in BibTeX and CSL-JSON are read by others`() {
    let scratch = ScratchFolder()
    TextFile.write(Frontline.run("cite", "--format", "bibtex").text, to: scratch.path("bib"))
    TextFile.write(Frontline.run("cite", "--format", "csl-json").text, to: scratch.path("csl"))
    Reader.check("citations.py", scratch.path("bib"), scratch.path("csl"))
  }

  /// The examples of FIPS 180-4 and a text of a million letters.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func `the hash is SHA-256`(text: String, hash: String) {
    #expect(SHA256(text.utf8).hexadecimal == hash)
  }
}
