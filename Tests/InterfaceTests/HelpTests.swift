import Briefing
import Playback
import Screen
import Testing

@testable import Interface

/// The help tells each key and each sign in a whole line.
struct HelpTests {
  @Test(arguments: [38, 40, 44, 60, 80]) func `no line of the help is cut`(width: Int) throws {
    for line in Passage(helpOf: try Shipped.model(), width: width).text.split(separator: "\n") {
      #expect(line.utf8.count <= width)
      #expect(!line.hasSuffix("..") && !line.hasPrefix("Space p .."), "\(line)")
    }
  }

  @Test(arguments: [38, 60]) func `the help tells each sign of the map, the panel and the bar`(width: Int) throws {
    let lines = Passage(helpOf: try Shipped.model(), width: width).text.split(separator: "\n")
    for group in SignGroup.all() {
      #expect(lines.contains { $0 == group.title })
      for sign in group.signs {
        let start = sign.signs.joined(separator: " ").rightPadded(to: 13)
        let words = sign.brief ?? String(sign.meaning.prefix(8))
        #expect(lines.contains { $0.hasPrefix(start) && ($0.hasSuffix(sign.meaning) || $0.contains(words)) })
      }
    }
  }

  @Test(arguments: GlyphSet.allCases, [ColourDepth.none, .many])
  func `what stands on the map and on the bar is a sign of the help`(glyphs: GlyphSet, colours: ColourDepth) throws {
    var look = Look()
    (look.glyphs, look.colours) = (glyphs, colours)
    var model = Model(try Shipped.atlas.get(), size: Size(columns: 120, rows: 40), look: look)
    let groups = SignGroup.all(isFine: look.drawnGlyphs == .fine, hasDottedLines: look.hasDottedLines)
    func scalars(_ groups: some Sequence<SignGroup>) -> Set<Unicode.Scalar> {
      // A sign in words is no sign of the screen.
      let signs = groups.flatMap(\.signs).flatMap(\.signs).filter { $0.unicodeScalars.count < 5 }
      return Set(signs.joined().unicodeScalars)
    }
    let layout = try #require(model.layout)
    let rooms = [(layout.map, scalars(groups.dropLast())), (layout.timeBar, scalars(groups.suffix(1)))]
    for _ in 0...model.player.last {
      let frame = Frame(model)
      let lines = frame.text.split(separator: "\n", omittingEmptySubsequences: false)
      let scaleRows = lines.indices.filter { lines[$0].contains(" km-") }
      for (room, signs) in rooms {
        for point in room.rows.flatMap({ row in room.columns.map { Point(column: $0, row: row) } }) {
          guard let glyph = frame[point]?.glyph else { continue }
          let isWord = glyph.properties.isAlphabetic || " 0123456789,;'".unicodeScalars.contains(glyph)
          let isDotted = look.hasDottedLines && (0x2800...0x28FF).contains(glyph.value)
          let isScale = glyph == "|" && scaleRows.contains(point.row)
          // The parts of a cell at the edge of an area are colour.
          let isEdge = look.hasDottedLines && (0x2580...0x259F).contains(glyph.value)
          #expect(isWord || isDotted || isEdge || isScale || signs.contains(glyph), "\(glyph)")
        }
      }
      model.press(".")
    }
    #expect(groups.flatMap(\.signs).contains { $0.signs == ["dotted lines"] } == look.hasDottedLines)
  }

  @Test func `the first page of the help at 80x24 comes to the keys of the views, and the signs follow all keys`()
    throws
  {
    var model = try Shipped.model()
    model.press("?")
    let text = Frame(model).text
    for words in ["Views", "next view, list of views", "a page on or back"] { #expect(text.contains(words)) }
    let lines = Passage(helpOf: model, width: 60).text.split(separator: "\n").map(String.init)
    let titles = lines.filter { line in (BindingGroup.all.map(\.title) + SignGroup.all().map(\.title)).contains(line) }
    #expect(titles.suffix(3) == ["Signs of the map", "Signs of the panel", "Signs of the time bar"])
  }

  @Test func `the signs are those of the map that is shown`() throws {
    #expect(SignGroup.all(contested: "w").flatMap(\.signs).contains { $0.signs == ["w"] })
    #expect(SignGroup.all(isFine: true).flatMap(\.signs).contains { $0.signs == ["\u{25CF}"] })
  }
}
