import Briefing
import Campaign
import Playback
import Screen
import Testing

@testable import Interface

/// What has no room is left out at the end of a word, and a mark says so.
struct CutTests {
  @Test func `a text is cut after a word, and a long word within`() {
    for (text, width, cut) in [
      ("Opposition forces enter", 22, "Opposition forces.."), ("passes to the Taliban", 18, "passes to the.."),
      ("Engineering Battalion, Mishirfeh", 26, "Engineering Battalion.."), ("Mazar-i-Sharif", 10, "Mazar-i-.."),
      ("Khan al-Assal", 12, "Khan al-As.."), ("whole", 5, "whole"), ("whole", 2, "wh"), ("a b", 0, ""),
    ] {
      #expect(text.cut(to: width) == cut)
    }
  }

  @Test func `a headline that is cut to some lines ends with the mark, at any width`() {
    let headline = "Control of Homs passes, cutting Damascus from the coast"
    for width in 12...60 {
      for lines in 1...3 {
        let cut = headline.cut(toLines: lines, width: width)
        #expect(cut.wrapped(to: width).count <= lines)
        #expect((cut == headline) == (headline.wrapped(to: width).count <= lines))
        #expect(cut == headline || cut.hasSuffix("..") && !cut.hasSuffix(",.."))
        let words = cut == headline ? [] : cut.dropLast(2).split(separator: " ").map(String.init)
        #expect(words.allSatisfy { headline.contains($0) })
      }
    }
  }

  @Test(arguments: PanelTests.sizes, Shipped.maps)
  func `a sentence that goes on out of sight ends with the mark`(size: Size, map: String?) throws {
    var model = try Shipped.model(size, of: map)
    var cut = 0
    // Scrolled by a few lines the panel ends within another sentence.
    for scroll in 1...model.player.last * 4 {
      if scroll % 4 == 1 { model.press(".") }
      model.scroll = scroll % 4
      let content = try PanelContent(model, #require(model.layout))
      let last = content.scroll + content.visibleRows - 1
      guard last < content.text.lines.count - 1, content.text.lines[last].goesOn else { continue }
      cut += 1
      let point = try #require(content.point(ofLine: last))
      let frame = Frame(model)
      let cells = (0..<content.text.width).compactMap { frame[Point(column: point.column + $0, row: point.row)] }
      let line = String(String.UnicodeScalarView(cells.map(\.glyph)))
      #expect(line.split(separator: " ").last?.hasSuffix("..") == true, "\(line)")
    }
    #expect(cut > 0 || size.rows > 40)
  }

  @Test func `names of which one has a comma are joined with semicolons`() {
    #expect(["Hama", "Homs"].listed == "Hama, Homs")
    #expect(["Homs", "Engineering Battalion, Mishirfeh"].listed == "Homs; Engineering Battalion, Mishirfeh")
    let names = ["Homs", "Rastan", "Battalion, Mishirfeh"]
    #expect(
      TransferText([], names, width: 44).line(width: 44).map(\.text).joined() == "3: Homs; Rastan; Battalion, Mishirfeh"
    )
    let long = TransferText([], ["A name that is too long for one line alone"], width: 30)
    #expect(long.names(lines: 1, width: 30) == "A name that is too long..")
    #expect(TransferText([], names, width: 24).line(width: 24).map(\.text).joined() == "3: Homs, Rastan ..")
  }

  @Test func `at 60x20 the last day's headlines have their place`() throws {
    var model = try Shipped.model(Size(columns: 60, rows: 20))
    model.press("G")
    let text = Frame(model).text
    for words in ["enter Damascus", "Khmeimim for Moscow", "G>H 83: Damascus", "126 places, 14 no source"] {
      #expect(text.contains(words))
    }
  }

  @Test func `on a large screen the day's other events come before all names`() throws {
    var model = try Shipped.model(Size(columns: 200, rows: 60))
    model.press("G")
    let content = try PanelContent(model, #require(model.layout))
    let lines = content.text.text.split(separator: "\n", omittingEmptySubsequences: false)
    let names = try #require(lines.firstIndex { $0 == "All names" })
    let rows = DayAccount(model.atlas, on: model.day).otherEvents.map { event in
      lines.firstIndex { $0.hasPrefix("- " + event.headline.plain.prefix(20)) } ?? .max
    }
    #expect(rows.allSatisfy { $0 < names } && rows.count { $0 < content.visibleRows } > 10)
  }

  @Test(arguments: PanelTests.sizes, Shipped.maps)
  func `the first headlines are whole before later ones have a second line`(size: Size, map: String?) throws {
    var model = try Shipped.model(size, of: map)
    model.press("G")
    let content = try PanelContent(model, #require(model.layout))
    let told = content.text.lines.prefix(content.visibleRows).map { $0.runs.map(\.text).joined() }.joined(
      separator: " ")
    let words = told.split(separator: " ").joined(separator: " ")
    for event in DayAccount(model.atlas, on: model.day).turningPoints.prefix(2) {
      #expect(words.contains("* \(event.headline.plain)"), "\(words)")
    }
  }
}
