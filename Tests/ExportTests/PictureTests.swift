import Launching
import Testing

/// Pictures and the page are drawn by programs that others wrote, and say what the record says.
struct PictureTests {
  private let scratch = ScratchFolder()

  /// The eve has the government's pale vermilion, later days the full green of what passed to the HTS-led command.
  @Test(arguments: [("d0", "ecb78c"), ("d4", "009e73"), ("d12", "009e73")])
  func `a day's picture is drawn by another program`(day: String, colour: String) {
    Reader.check("picture.py", scratch.export("svg", "--date", day), scratch.path(""), colour, "ffffff")
  }

  @Test(arguments: ["png", "gif"]) func `the recipe for a format of another program works`(kind: String) {
    Reader.check(
      "recipes.py", Frontline.path, kind, scratch.path(""),
      "\(Project.root)/Sources/frontline/frontline.docc/Exports.md")
  }

  @Test func `the contact sheet is drawn by another program`() {
    Reader.check("picture.py", scratch.export("svg", "--contact-sheet"), scratch.path(""), "ecb78c", "8cd3c0", "ffffff")
  }

  struct SeenView: Sendable, CustomTestStringConvertible {
    let options: String
    let words: [String]
    let colours: [String]
    var testDescription: String { options }
  }

  @Test(arguments: [
    SeenView(
      options: "--date d4 --view change",
      words: [
        "30 Nov 2024 beside 29 Nov 2024: 87 of 752 tracked places differ.", ">+ Aleppo<", ">As on 29 Nov 2024<",
        "445 (-87)",
        "11 from the Syrian government to the HTS-led command (uncertain): Tell Shughayb",
      ], colours: ["009e73", "eceae4", "ffffff"]),
    SeenView(
      options: "--date d9 --compare d3",
      words: [
        "5 Dec 2024 beside 29 Nov 2024: 185 of 752 tracked places differ.", ">+ Hama<", "366 (-166)",
        "--compare 2024-11-29",
      ],
      colours: ["009e73", "56b4e9", "eceae4"]),
    SeenView(
      options: "--date d12 --view cumulative",
      words: [">4: 30 Nov 2024, 74 places<", ">as on the eve: 157 places<", ">c<", ">b<", ">As on the eve<"],
      colours: ["009e73", "8cd3c0", "eceae4"]),
    SeenView(
      options: "--date d9 --theme dark", words: ["--theme dark", ">What changed<"],
      colours: ["592700", "004230", "16181b"]),
    SeenView(
      options: "--date d9 --theme high-contrast", words: ["--theme high-contrast"],
      colours: ["552600", "003f2e", "000000"]),
    SeenView(
      options: "--date d9 --theme monochrome", words: [">Small letter: uncertain<", "url(#fresh-letters1)"],
      colours: ["000000", "e6e6e6", "ffffff"]),
    SeenView(
      options: "--contact-sheet --view cumulative",
      words: ["what has passed since the eve", ">595 of 752 tracked places have passed.<"],
      colours: ["8cd3c0", "eceae4", "ffffff"]),
    SeenView(
      options: "--contact-sheet --view change --theme dark", words: ["all else faint", "--view change --theme dark"],
      colours: ["009e73", "2a2e33", "16181b"]),
    SeenView(
      options: "--date d4 --view known",
      words: [
        "As known on the evening of 30 Nov 2024: 4 of 752 tracked places stand out", ">Reported later, and outlined<",
      ],
      colours: ["ecb78c", "8cd3c0", "ffffff"]),
  ])
  func `a view on the map is drawn with what it tells`(_ view: SeenView) throws {
    let path = scratch.export(["svg"] + view.options.split(separator: " ").map(String.init))
    let text = try #require(TextFile.read(path))
    for words in view.words { #expect(text.contains(words), "\(words)") }
    Reader.check("picture.py", path, scratch.path(""), view.colours[0], view.colours[1], view.colours[2])
  }

  // MARK: The page

  @Test func `a browser plays the page`() {
    Reader.check("page.py", scratch.export("html"), scratch.export("json"))
  }

  @Test func `a name or a date typed into the page means what it means to the program`() {
    Reader.check("searching.py", scratch.export("html"), scratch.export("json"), Frontline.path)
  }

  @Test(arguments: [("2024-12-08", 13), ("2024-12-16", 21), ("2024-12-20", 25), ("2024-12-26", 31), ("2025-01-04", 40)])
  func `each day that has a button has a label that can be read`(last: String, count: Int) {
    let folder = scratch.path("campaign")
    _ = ProgramRun(["cp", "-r", Project.map, folder])
    let header = TextFile.read("\(folder)/campaign.json") ?? ""
    let changed = header.replacing("\"last\": \"2024-12-08\"", with: "\"last\": \"\(last)\"")
    TextFile.write(changed, to: "\(folder)/campaign.json")
    Reader.check("days.py", scratch.export("html", "--map", folder), String(count))
  }

  @Test func `each view of the page tells what the record and the program tell`() {
    Reader.check("views.py", scratch.export("html"), scratch.export("json"), Frontline.path)
  }

  @Test func `the page answers every key, and opens as it is asked to`() {
    let asked =
      "html --date d9 --view corridor --corridor 2 --theme dark --confidence medium --zoom 2 --centre 35.1,36.7"
    let opened = scratch.export(asked.split(separator: " ").map(String.init))
    Reader.check("handling.py", scratch.export("html"), scratch.export("json"), Frontline.path, opened)
  }

  @Test func `the page's cursor tells who holds a point, as the program does`() {
    Reader.check("pointing.py", scratch.export("html"), scratch.export("json"), Frontline.path, scratch.path(""))
  }

  @Test func `the page stands before an audience, and its links tell how it looks`() {
    let named = scratch.export("html", "--labels", "capitals")
    Reader.check("audience.py", scratch.export("html"), scratch.export("json"), Frontline.path, named)
  }

  @Test func `no column of a map folder can run a script`() {
    let folder = scratch.path("hostile")
    Reader.check("hostile.py", folder)
    for (words, name) in [
      ("html", "page.html"), ("svg", "map.svg"), ("kml", "map.kml"), ("svg --view strip", "strip.svg"),
      ("svg --view sources", "sources.svg"),
    ] {
      let export = ["export"] + words.split(separator: " ").map(String.init)
      let run = Frontline.run(export + ["--map", folder, "-o", scratch.path(name)])
      #expect(run.code == 0, "\(run.messages)")
    }
    let pictures = ["map.svg", "strip.svg", "sources.svg"].map(scratch.path)
    Reader.check("injection.py", scratch.path("page.html"), pictures[0], pictures[1], pictures[2])
  }
}
