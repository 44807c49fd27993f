import Briefing
import Campaign
import Cartography
import Glibc
import Launching
import Screen
import Testing

@testable import Exports

/// The marks and names on pictures and on the page.
struct MarkTests {
  private let scratch = ScratchFolder()

  private static let syria = Result { try Atlas(Campaign(MapFolder.read(directory: Project.map))) }
  private static let afghanistan = Result {
    try Atlas(Campaign(MapFolder.read(directory: "\(Project.root)/Maps/afghanistan-2021")))
  }

  /// The marks and names of a day's map, and where a place lies on it.
  private struct Drawn {
    let svg: String
    let atlas: Atlas
    let plane: Plane
    let shown: ShownDay

    init(_ atlas: Atlas, _ position: Int, camera: Camera = Camera(), labels: LabelLevel = .places) {
      let day = atlas.day(at: position)
      var viewState = ViewState()
      viewState.camera = camera
      viewState.look.labels = labels
      let request = ExportRequest(
        atlas, days: day...day, size: Size(columns: 80, rows: 24), viewState: viewState, command: "test")
      shown = ShownDay(atlas, viewState, on: day)
      let layout = Sheet(request, shown).layout
      plane = layout.plane
      var map = DayMap(request, plane, shown)
      svg = map.names(Ground(atlas, plane), reserving: layout.scaleBox)
      self.atlas = atlas
    }

    func point(of place: Place.ID) -> (x: Double, y: Double) { plane.position(of: atlas.campaign[place].coordinate) }

    func hasMark(of side: Side.ID) -> Bool {
      let styles = [Hold.held(side), .uncertain(side)].map(\.className)
      return badges.contains { styles.contains(String($0.style)) }
    }

    /// The middle and the class of each mark.
    var badges: [(style: Substring, x: Double, y: Double)] {
      let circles = svg.matches(of: /<circle class="badge ([^"]+)" cx="([^"]+)" cy="([^"]+)"/).compactMap { found in
        Double(found.2).flatMap { x in Double(found.3).map { (found.1, x, $0) } }
      }
      let squares = svg.matches(of: /<rect class="badge ([^"]+)" x="([^"]+)" y="([^"]+)" width="([^"]+)"/)
        .compactMap { found -> (Substring, Double, Double)? in
          guard let x = Double(found.2), let y = Double(found.3), let width = Double(found.4) else { return nil }
          return (found.1, x + width / 2, y + width / 2)
        }
      return circles + squares
    }

    /// Whether a mark lies on a point, or one that hides it.
    func isMarked(_ place: Place.ID, within distance: Double) -> Bool {
      let (x, y) = point(of: place)
      return badges.contains { abs($0.x - x) < distance && abs($0.y - y) < distance }
    }

    /// The lines to marks that stand elsewhere than their places.
    var leaders: [[Double]] {
      svg.matches(of: /class="leader" d="M([^ ]+) ([^L]+)L([^ ]+) ([^"]+)"/).map { found in
        [found.1, found.2, found.3, found.4].compactMap { Double($0) }
      }
    }
  }

  @Test func `the one place of a side is marked beside the capital that would hide it, with a line to it`() throws {
    let atlas = try Self.afghanistan.get()
    let airport = try #require(atlas.campaign.place(named: "kabul-airport")).id
    let drawn = Drawn(atlas, 15)
    let line = try #require(drawn.leaders.first)
    #expect(drawn.leaders.count == 1 && line.count == 4)
    let place = drawn.point(of: airport)
    #expect(hypot(line[0] - place.x, line[1] - place.y) < 0.1)
    let side = drawn.shown.today[Int(airport.index)].className
    let mark = try #require(drawn.badges.first { $0.style == side })
    #expect(drawn.badges.count { $0.style == side } == 1)
    #expect(hypot(line[2] - mark.x, line[3] - mark.y) < 0.1)
    let others = drawn.badges.filter { $0.style != side }
    #expect(others.allSatisfy { hypot($0.x - mark.x, $0.y - mark.y) > 1.5 * DayMap.badge })
    #expect(drawn.svg.contains(">Kabul airport</text>"))
    #expect(Drawn(atlas, 14).leaders.isEmpty)
  }

  @Test func `a mark has room beside another on whatever side that is free`() {
    let (capital, place) = ((x: 100.0, y: 100.0), (x: 102.0, y: 100.0))
    var lettering = Lettering(width: 200, height: 200)
    var marks = ReservedMarks()
    let ids = (0..<3).map { Place.ID(index: UInt16($0)) }
    marks.reserve(ids[0], at: capital, radius: 5, in: &lettering)
    lettering.take(Box(x: 106, y: 90, width: 40, height: 20))
    marks.reserveInSight(ids[1], at: place, radius: 5, in: &lettering)
    let spot = marks[ids[1]]?.point
    #expect(spot.map { abs(hypot($0.x - 100, $0.y - 100) - 15) < 1e-9 && abs($0.y - 100) > 10 } == true)
    marks.reserveInSight(ids[2], at: (x: 30, y: 30), radius: 5, in: &lettering)
    #expect(marks[ids[2]]?.isOffset == false)
  }

  @Test(arguments: [false, true]) func `no name hides the marks of the first that changed`(isSecond: Bool) throws {
    let atlas = try (isSecond ? Self.afghanistan : Self.syria).get()
    var count = 0
    for position in 0...atlas.lastPosition {
      let drawn = Drawn(atlas, position)
      let changed = atlas.placesByImportance.filter { place in
        drawn.shown.isLit(place) && atlas.campaign[atlas.campaign[place].kind].rank <= 3
      }
      for place in changed.prefix(12) {
        #expect(
          drawn.isMarked(place, within: 2 * DayMap.badge + 0.1), "day \(position): \(atlas.campaign[place].name)")
        count += 1
      }
    }
    #expect(count > 50)
  }

  @Test func `each side on the map has a mark of its own`() throws {
    for atlas in [try Self.syria.get(), try Self.afghanistan.get()] {
      for position in 0...atlas.lastPosition {
        let drawn = Drawn(atlas, position)
        for side in Set(drawn.shown.today.compactMap(\.side)) {
          #expect(drawn.hasMark(of: side), "day \(position): \(atlas.campaign[side].name)")
        }
      }
    }
  }

  @Test(arguments: [false, true])
  func `a closer view has a mark of each side in sight, though its most important place is elsewhere`(isSecond: Bool)
    throws
  {
    let atlas = try (isSecond ? Self.afghanistan : Self.syria).get()
    var count = 0
    for (position, centre) in zip([2, 4, 6, 8, 9, 10, 11], atlas.placesByImportance) {
      var camera = Camera()
      (camera.doublings, camera.centre) = (2, atlas.campaign[centre].coordinate)
      let drawn = Drawn(atlas, position, camera: camera, labels: .capitals)
      let inside = Box(x: 0, y: 0, width: drawn.plane.width, height: drawn.plane.height)
      for side in Set(drawn.shown.today.compactMap(\.side)) {
        let places = atlas.placesByImportance.filter { drawn.shown.today[Int($0.index)].side == side }
        let seen = places.filter { drawn.plane.frame.contains(atlas.campaign[$0].coordinate) }
        guard let first = seen.first, inside.contains(Box(around: drawn.point(of: first), radius: 40)) else { continue }
        #expect(drawn.hasMark(of: side), "day \(position): \(atlas.campaign[side].name)")
        if first != places.first { count += 1 }
      }
    }
    #expect(count > 2)
  }

  @Test func `of two marks as near the same one is always taken for the one that hides a place`() {
    let ids = (0..<3).map { Place.ID(index: UInt16($0)) }
    for turn in 0..<32 {
      var lettering = Lettering(width: 200, height: 200)
      var marks = ReservedMarks()
      let both = [(ids[0], (x: 90.0, y: 100.0)), (ids[1], (x: 110.0, y: 100.0))]
      for (place, point) in turn.isMultiple(of: 2) ? both : both.reversed() {
        marks.reserve(place, at: point, radius: 8, in: &lettering)
      }
      marks.reserveInSight(ids[2], at: (x: 100, y: 100), radius: 8, in: &lettering)
      let spot = marks[ids[2]]?.point
      #expect(spot.map { abs(hypot($0.x - 90, $0.y - 100) - 24) < 1e-9 } == true, "\(String(describing: spot))")
    }
  }

  @Test func `on the page a side's one place is seen beside the capital, and can be clicked`() {
    let page = scratch.export("html", "--map", "afghanistan-2021")
    Reader.check("beside.py", page, "kabul-airport", "kabul", "2021-08-15", "2021-08-14")
  }

  @Test(arguments: ["1240x900", "1:1", "1000x1400", "16:9"])
  func `a picture shows each turning point of its day or says how many more there are`(size: String) throws {
    let atlas = try Self.afghanistan.get()
    for day in [atlas.day(at: 13), atlas.day(at: 15)] {
      let headlines = atlas.chronicle.events(on: day).filter(\.isKey).map { $0.headline.escaped }
      let svg = scratch.export("svg", "--map", "afghanistan-2021", "--date", "\(day)", "--size", size)
      let lines = try #require(TextFile.read(svg)).matches(of: /<text[^>]*>([^<]+)</).map { String($0.1) }
        .prefix { !$0.contains("tracked places changed") }
      let more = lines.compactMap { $0.wholeMatch(of: /and (\d+) more/) }.compactMap { Int($0.1) }.reduce(0, +)
      let text = lines.joined(separator: " ")
      let shown = headlines.count { text.contains($0) }
      #expect(headlines.count > 3 && shown > 1 && shown + more == headlines.count, "\(day): \(shown) and \(more)")
      #expect(size == "1:1" || more == 0, "\(day): \(more) more")
    }
  }

  // MARK: Links

  @Test func `the sources of the day lead to their addresses`() throws {
    let atlas = try Self.syria.get()
    let text = try #require(TextFile.read(scratch.export("svg", "--date", "d9")))
    let links = text.matches(of: /<a href="([^"]+)">/).map { String($0.1) }
    let known = Set(atlas.campaign.sources.compactMap(\.address?.text.escaped))
    #expect(Set(links).count >= 3)
    for link in links { #expect(known.contains(link), "\(link)") }
    #expect(text.contains(">Sources of 5 Dec 2024: "))
    let blank = try #require(TextFile.read(scratch.export("svg", "--blank", "--date", "d9")))
    #expect(!blank.contains("Sources of") && !blank.contains("<a href"))
  }

  @Test func `an address in a paragraph is one link over all its lines, and nothing else is one`() {
    let text = LinkedText("See (https://example.org/a?b=1&c=2). Not javascript://x or https:// alone")
    #expect(text.plain == "See (https://example.org/a?b=1&c=2). Not javascript://x or https:// alone")
    let lines = text.plain.wrapped { $0.count <= 20 }
    let marked = text.marked(lines)
    #expect(
      marked == [
        "See", "(<a href=\"https://example.org/a?b=1&amp;c=2\">https://example.org</a>",
        "<a href=\"https://example.org/a?b=1&amp;c=2\">/a?b=1&amp;c=2</a>). Not",
        "javascript://x or", "https:// alone",
      ])
    for (text, link) in [
      ("https://e.org/Aleppo_(2024)", "https://e.org/Aleppo_(2024)"),
      ("(https://e.org/Aleppo_(2024)).", "https://e.org/Aleppo_(2024)"), ("(https://e.org/a),", "https://e.org/a"),
    ] {
      #expect(LinkedText(text).marked([text]).first?.contains("<a href=\"\(link)\">\(link)</a>") == true, "\(text)")
    }
    var titled = LinkedText("Sources: ")
    titled.append("One title", leadingTo: WebAddress("http://example.org"))
    titled.append(".")
    #expect(
      titled.marked(["Sources: One", "title."]) == [
        "Sources: <a href=\"http://example.org\">One</a>", "<a href=\"http://example.org\">title</a>.",
      ])
  }

  // MARK: Lines of words

  @Test func `a word that is wider than a line goes on in the next one`() {
    #expect("a longishword b".wrapped { $0.count <= 4 } == ["a", "long", "ishw", "ord", "b"])
    #expect("wide".wrapped { $0.isEmpty } == ["w", "i", "d", "e"])
    let letters = StrokeLetters(unit: 4.5)
    let title = "Donaudampfschifffahrtsgesellschaft und mehr"
    let lines = letters.wrapped(title, width: 366)
    #expect(lines.count > 2 && lines.allSatisfy { letters.width(of: $0) <= 366 }, "\(lines)")
    #expect(lines.joined().filter { $0 != " " } == title.filter { $0 != " " })
  }

  // MARK: Somebody else's names

  @Test func `of two odd spellings of a property the first by its letters counts, and a plain one before both`() {
    let keys = (0..<16).map { "key\($0)" }
    let odd = keys.flatMap { ["\"\($0.uppercased())\": \"first\"", "\"Key\($0.dropFirst(3))\": \"second\""] }
    let plain = keys.prefix(8).map { "\"\($0)\": \"plain\"" }
    let text = "{\"type\": \"Feature\", \"geometry\": null, \"properties\": {\((odd + plain).joined(separator: ", "))}}"
    let texts = GeoFeatures(Array(text.utf8)).features.first?.texts ?? [:]
    for (index, key) in keys.enumerated() { #expect(texts[key] == (index < 8 ? "plain" : "first"), "\(key)") }
  }
}
