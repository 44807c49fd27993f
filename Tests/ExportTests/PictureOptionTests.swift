import Launching
import Testing

/// What a picture of the map can be asked for: a place, a part, names, what counts, lines, a size, words, and no side.
struct PictureOptionTests {
  private let scratch = ScratchFolder()

  private func picture(_ options: String) throws -> String {
    try #require(TextFile.read(scratch.export(["svg"] + options.split(separator: " ").map(String.init))))
  }

  /// The map of a picture, without what stands around it.
  private func map(_ options: String) throws -> Substring {
    let text = try picture(options)
    let start = try #require(text.firstRange(of: "<g id=\"the-map\""))
    let end = try #require(text.firstRange(of: "<path class=\"scale\""))
    return text[start.lowerBound..<end.lowerBound]
  }

  private func names(_ map: Substring) -> Set<String> {
    Set(
      map.split(separator: "<text class=\"name").dropFirst().compactMap { part in
        part.split(separator: ">").dropFirst().first?.split(separator: "<").first.map(String.init)
      })
  }

  @Test func `a chosen place is ringed, named, and told of with its holder`() throws {
    let text = try picture("--date d9 --place masyaf")
    for words in ["class=\"chosen\"", ">Masyaf</text>", "city in Hama governorate", "--place masyaf"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!(try picture("--date d9")).contains("class=\"chosen\""))
  }

  @Test func `a closer view has villages, is centred where it is asked to be, and has a shorter scale`() throws {
    let whole = try picture("--date d9")
    #expect(whole.contains(">100 km<") && !whole.contains(">Kafr Sajnah<"))
    let close = try picture("--date d9 --zoom 2 --centre 35.4,36.7")
    #expect(close.contains(">20 km<") && close.contains(">Kafr Sajnah<"))
    #expect(close.contains("--zoom 2 --centre 35.4,36.7"))
    #expect(!close.contains(">Damascus</text>"))
    let placed = try picture("--date d9 --zoom 3 --place damascus")
    #expect(placed.contains(">Damascus</text>") && !placed.contains(">Aleppo</text>"))
  }

  @Test func `names are none, the capitals', as many as fit, or these with the roads`() throws {
    #expect(names(try map("--date d9 --labels none")).isEmpty)
    #expect((10...14).contains(names(try map("--date d9 --labels capitals")).count))
    let usual = try map("--date d9")
    #expect(names(usual).count > 30 && !usual.contains("class=\"road\""))
    let roads = try map("--date d9 --labels roads")
    #expect(roads.contains("class=\"road\"") && roads.contains(">M4</text>"))
  }

  @Test func `a hidden side has no area, no mark and no row`() throws {
    let text = try picture("--date d9 --hide GOV")
    let map = try map("--date d9 --hide GOV")
    #expect(map.contains("<path class=\"hidden\""))
    #expect(!map.contains("\"area held0\"") && !map.contains("badge held0"))
    #expect(!text.contains(">Syrian government</text>"))
    #expect(try self.map("--date d9").contains("\"area held0\""))
  }

  @Test func `changes of less confidence and those without a source leave places as they were`() throws {
    let all = try picture("--date d9")
    let (sure, cited) = (try picture("--date d9 --confidence high"), try picture("--date d9 --cited"))
    #expect(all.contains("18 of 752 tracked places changed."))
    #expect(cited.contains("15 of 752 tracked places changed."))
    #expect(!sure.contains("18 of 752") && sure.contains("--confidence high"))
    #expect(sure.contains("\"fresh held1\"") && !sure.contains("\"fresh uncertain1\""))
    #expect(all.contains("\"fresh uncertain1\""))
  }

  @Test func `the line where two sides meet is drawn when it is asked for, and called what it is`() throws {
    let plain = try picture("--date d9")
    #expect(!plain.contains("class=\"fronts\"") && plain.contains("and none is drawn."))
    let fronts = try picture("--date d9 --fronts")
    #expect(fronts.contains("class=\"fronts\"") && fronts.contains("the line is only"))
    #expect(try picture("--contact-sheet --to d1 --fronts").contains("class=\"fronts\""))
  }

  @Test(arguments: [
    ("16:9", "width=\"1600\" height=\"900\""), ("1:1", "width=\"1080\" height=\"1080\""),
    ("640x360", "width=\"640\" height=\"360\""), ("600x1500", "width=\"600\" height=\"1500\""),
  ])
  func `a picture keeps to its size, and its text inside of it`(size: String, attributes: String) throws {
    for day in ["d0", "d4", "d12"] {
      let path = scratch.export(["svg", "--date", day, "--size", size])
      let text = try #require(TextFile.read(path))
      #expect(text.contains(attributes))
      #expect(text.contains("--size \(size)") || text.contains("--size &#39;\(size)&#39;"))
      Reader.check("within.py", path, scratch.path(""))
    }
  }

  @Test func `the words of a title stand above the picture and in its name`() throws {
    let words = "Who holds <Hama>?"
    for options in [["--date", "d9"], ["--contact-sheet"], ["--date", "d9", "--size", "1:1"]] {
      let path = scratch.export(["svg"] + options + ["--title", words])
      let text = try #require(TextFile.read(path))
      #expect(text.contains(">Who holds &lt;Hama&gt;?</text>"))
      #expect(text.contains("<title id=\"title\">Who holds &lt;Hama&gt;?: "))
      Reader.check("drawn.py", scratch.path(""), path)
    }
  }

  // MARK: Without any side

  @Test(arguments: ["", " --size 16:9", " --size 1:1 --labels capitals", " --zoom 2 --place hama"])
  func `a blank map numbers places without any side, and the answers stand in a second file`(options: String) throws {
    let blank = scratch.path("quiz.svg")
    let words =
      ["export", "svg", "--date", "d9", "--blank", "-o", blank] + options.split(separator: " ").map(String.init)
    let run = Frontline.run(words)
    #expect(run.code == 0 && run.messages.isEmpty, "\(run.messages)")
    let answers = scratch.path("quiz-answers.svg")
    let (text, told) = (try #require(TextFile.read(blank)), try #require(TextFile.read(answers)))
    for words in ["Syrian", "HTS", "Contested", "held", "uncertain", "contested", "GOV"] {
      #expect(!text.contains(words), "the blank map says \(words)")
    }
    let count = text.split(separator: "<circle class=\"number\"").count - 1
    #expect(count >= 8 && count % 2 == 0)
    #expect(told.split(separator: "<circle class=\"number\"").count - 1 == count)
    #expect(text.contains("class=\"nation\"") && text.contains("class=\"region\""))
    if options.isEmpty { #expect(told.contains(">Hama: HTS-led command, since 5 Dec 2024</text>")) }
    Reader.check("drawn.py", scratch.path(""), blank, answers)
  }

  @Test func `a blank map without labels has lines for the names too`() throws {
    let run = Frontline.run("export", "svg", "--blank", "--labels", "none", "-o", scratch.path("a.svg"))
    #expect(run.code == 0)
    #expect(!(try #require(TextFile.read(scratch.path("a.svg")))).contains(">Aleppo<"))
    #expect(try #require(TextFile.read(scratch.path("a-answers.svg"))).contains(">Aleppo: "))
  }

  // MARK: The picture's language

  @Test(arguments: 0...12)
  func `a name is lit exactly where its place changed on the day`(day: Int) throws {
    let map = try map("--date d\(day)")
    let changed = Frontline.run("changes", "--date", "d\(day)", "--format", "csv").text
      .split(separator: "\n").dropFirst().compactMap { $0.split(separator: ",").dropFirst().first.map(String.init) }
    let places = Frontline.run("export", "csv", "--table", "places").text.split(separator: "\n")
    let lit = map.split(separator: "<text class=\"name changed\"").dropFirst()
      .compactMap { $0.split(separator: ">").dropFirst().first?.split(separator: "<").first }
    for name in lit {
      let ids = places.filter { $0.contains(name) }.compactMap { $0.split(separator: ",").first.map(String.init) }
      #expect(ids.contains(where: changed.contains), "\(name) is lit")
    }
    if day == 4 { #expect(lit.contains("Aleppo")) }
    if day == 8 { #expect(!lit.contains("Hama")) }
  }

  @Test func `capitals have chips and towns discs, on land of a tint of its own`() throws {
    let map = try map("--date d9")
    #expect(map.split(separator: "<rect class=\"badge ").count - 1 >= 12)
    #expect(map.contains("<circle class=\"badge "))
    let text = try picture("--date d9")
    #expect(text.contains(".land,.stripe-ground,.sparse,.hidden{fill:#dfdbd2}") && text.contains(".sea{fill:#dbe8ef}"))
    #expect(!text.contains("id=\"dots\""))
  }

  @Test func `a day's events come before its counts`() throws {
    let text = try picture("--date d9")
    let event = try #require(text.firstRange(of: ">Control of Hama passes to HTS-led forces</text>"))
    let count = try #require(text.firstRange(of: ">18 of 752 tracked places changed."))
    let tally = try #require(text.firstRange(of: ">Tracked places</text>"))
    #expect(event.lowerBound < count.lowerBound && count.lowerBound < tally.lowerBound)
  }

  @Test func `a contact sheet carries each day's headline`() throws {
    let text = try picture("--contact-sheet")
    for headline in [
      ">Control of Hama passes to HTS-led forces<", ">Opposition forces enter Damascus<", ">Local groups enter Daraa<",
      ">M5 highway cut at al-Zirbah<", ">HTS-led forces enter Aleppo, a first since<",
    ] { #expect(text.contains(headline), "\(headline)") }
  }

  // MARK: Refusals

  @Test(arguments: [
    ("--size 120x40", "drawn in pixels"), ("--size 4000x400", "3 times"), ("--size 4:3", "16:9 or 1:1"),
    ("--size 16:9 --contact-sheet", "leave out --size"), ("--blank", "-o FILE"), ("--blank -o -", "-o FILE"),
    ("--blank --contact-sheet -o x.svg", "not both"), ("--blank --view change -o x.svg", "leave out --view change"),
    ("--view strip --title x", "picture of the map"), ("--view strip --size 16:9", "columns and rows"),
    ("--zoom 99", "largest scale"), ("--zoom -1", "largest scale"), ("--size 0x0", "from 320 to 10000"),
    ("--zoom 2 --centre 0,0", "is not on this map"), ("--zoom 2 --centre 91,0", "between -90 and 90"),
    ("--place nowhere", "there is no place \"nowhere\""), ("--hide X", "the sides are GOV"),
    ("--labels all", "none, capitals, places or roads"), ("--confidence 5", "high, medium or low"),
    ("--centr 35,36", "Unknown option '--centr'. Did you mean '--centre'?"), ("--fooo 3", "Unknown option '--fooo'"),
  ])
  func `what no picture has is refused in a sentence`(options: String, sentence: String) {
    let run = Frontline.run(["export", "svg"] + options.split(separator: " ").map(String.init), in: scratch)
    #expect(run.code == 64)
    #expect(run.messages.contains(sentence), "\(run.messages)")
    #expect(scratch.names.isEmpty)
  }
}
